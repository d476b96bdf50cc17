/** How the family's window stands, from what was heard of it and how long ago. */

import type { Standing } from "../together/channel.ts";

export type Presence = "none" | "here" | "behind" | "lost" | "left" | "ended";

/** Asked this often, and given up after so long without a word. */
export const ASK_EVERY_MS = 1000;
export const SILENT_MS = 4500;

export interface Heard {
  readonly is: Standing | null;
  readonly at: number;
  readonly left: boolean;
}

export const NOTHING_HEARD: Heard = { is: null, at: 0, left: false };

export function presence({ is, at, left }: Heard, now: number): Presence {
  if (is === null) return "none";
  if (is.at === "end") return "ended";
  if (left) return "left";
  if (now - at > SILENT_MS) return "lost";
  return is.seen ? "here" : "behind";
}

/** Whole minutes since it began; never less than none. */
export function minutes(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 60_000));
}
