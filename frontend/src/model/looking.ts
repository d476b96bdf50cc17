/** How a person likes to look at the film: read from what was kept, whatever that was. */

import type { Follow } from "./view.ts";

export interface Looking {
  readonly follow: Follow;
  /** So much is shown before a moment that is looped. */
  readonly preRollMs: number;
}

export const FOLLOWS: readonly Follow[] = ["page", "centre", "off"];
export const PRE_ROLLS_MS: readonly number[] = [0, 500, 1000, 2000, 3000, 5000];
export const AS_EVER: Looking = { follow: "page", preRollMs: 0 };

/** What is not there, or makes no sense any more, is as ever. */
export function lookingIn(kept: unknown): Looking {
  const given = typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  return {
    follow: FOLLOWS.find((each) => each === given["follow"]) ?? AS_EVER.follow,
    preRollMs: PRE_ROLLS_MS.find((each) => each === given["preRollMs"]) ?? AS_EVER.preRollMs,
  };
}

/** The way of following that comes after this one. */
export function nextFollow(now: Follow): Follow {
  return FOLLOWS[(FOLLOWS.indexOf(now) + 1) % FOLLOWS.length] ?? AS_EVER.follow;
}
