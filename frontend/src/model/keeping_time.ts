/** How the clip keeps to the clock of the meeting's film: worked out from where both are, and nothing is done here. */

import { clipAt, type Played } from "./one_clock.ts";

export interface Film {
  readonly ms: number;
  readonly playing: boolean;
  readonly rate: number;
}

export type Move =
  /** The clip is not on the screen. */
  | { readonly do: "rest" }
  /** It stands on this instant. */
  | { readonly do: "show"; readonly ms: number }
  /** It plays on; from another instant where it has fallen too far away. */
  | { readonly do: "run"; readonly rate: number; readonly fromMs: number | null };

/** Farther behind than this it jumps, and farther ahead it waits; nearer, it is drawn there by its speed, which nobody sees. */
export const JUMP_MS = 200;
/** So far ahead it is not waited for. */
export const WAIT_MS = 2000;
/** Nearer than this is together: nothing is done about it. */
const NEAR_MS = 15;
/** So soon a small distance is made good. */
const MADE_GOOD_MS = 400;
/** Never so much faster or slower that a movement looks wrong. */
const MOST = 0.25;
/** What a browser can play. */
const SLOWEST = 0.0625;

export function moveOf(played: readonly Played[], meeting: Film, clipMs: number): Move {
  const there = clipAt(played, meeting.ms);
  if (there === null) return { do: "rest" };
  if (!meeting.playing) return { do: "show", ms: there };
  const ahead = clipMs - there;
  // What is a step in slow motion is less than a frame at twice the speed.
  const pace = Math.max(0.5, meeting.rate);
  if (ahead > JUMP_MS * pace && ahead <= WAIT_MS * pace) return { do: "run", rate: SLOWEST, fromMs: null };
  if (Math.abs(ahead) > JUMP_MS * pace) return { do: "run", rate: meeting.rate, fromMs: there };
  if (Math.abs(ahead) < NEAR_MS * pace) return { do: "run", rate: meeting.rate, fromMs: null };
  const more = Math.min(MOST, Math.max(-MOST, -ahead / (MADE_GOOD_MS * pace)));
  return { do: "run", rate: Math.max(SLOWEST, meeting.rate * (1 + more)), fromMs: null };
}
