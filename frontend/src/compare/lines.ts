/** Rows one beneath another, and what of them lies in view or under the pointer. */

import type { Apart, Mark, Row } from "./payload.ts";
import { toMs, toPx, type View } from "../model/view.ts";

export const RULER = 22;
export const LINE = 20;
export const GAP = 4;
const BETWEEN_TIERS = 9;

export interface Line {
  readonly top: number;
  readonly height: number;
  readonly row: Row;
  /** Whether it is the first of its tier. */
  readonly begins: boolean;
}

export interface Lines {
  readonly rows: readonly Line[];
  /** The rows of where they differ: of the two, and of more than two of any. */
  readonly aparts: readonly { readonly top: number; readonly height: number }[];
  readonly height: number;
}

/** Tier by tier, one coder beneath the other, so that what belongs together lies together; at the top where they differ. */
export function laidOut(rows: readonly Row[], several: number): Lines {
  const tiers = [...new Set(rows.map(({ tier }) => tier))];
  const aparts = Array.from({ length: several }, (_, at) => ({ top: RULER + 2 + at * (LINE + GAP), height: LINE }));
  let top = RULER + 2 + several * (LINE + GAP) - GAP;
  const found: Line[] = [];
  for (const tier of tiers) {
    top += BETWEEN_TIERS;
    for (const [at, row] of rows.filter((each) => each.tier === tier).entries()) {
      if (at > 0) top += GAP;
      found.push({ top, height: LINE, row, begins: at === 0 });
      top += LINE;
    }
  }
  return { rows: found, aparts, height: top + 4 };
}

type Timed = readonly [onset: number, offset: number, ...rest: unknown[]];

/** Marks by onset, with how far the longest before each reaches: so that a stretch of them is found without asking all. */
export class Ordered<T extends Timed> {
  readonly #marks: readonly T[];
  readonly #reach: readonly number[];

  constructor(marks: readonly T[]) {
    this.#marks = [...marks].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    let reach = 0;
    this.#reach = this.#marks.map(([, offset]) => (reach = Math.max(reach, offset)));
  }

  /** Those with any part in a stretch. */
  within(from: number, to: number): readonly T[] {
    const found: T[] = [];
    for (let at = firstWhere(this.#reach, (reach) => reach >= from); at < this.#marks.length; at += 1) {
      const mark = this.#marks[at];
      if (mark === undefined || mark[0] > to) break;
      if (mark[1] >= from) found.push(mark);
    }
    return found;
  }
}

function firstWhere(rising: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rising[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How near a pointer has to come to something narrow. */
const NEAR_PX = 6;

/** Of several under the pointer the shortest is meant. */
export function under<T extends Mark | Apart>(ordered: Ordered<T>, view: View, x: number): T | null {
  const near = toMs(view, NEAR_PX) - toMs(view, 0);
  const ms = toMs(view, x);
  const found = ordered.within(ms - near, ms + near);
  const apartFrom = ([onset, offset]: T): number => Math.max(0, onset - ms, ms - offset);
  const shorter = (one: T, other: T): number => apartFrom(one) - apartFrom(other) || (one[1] - one[0]) - (other[1] - other[0]);
  return [...found].sort(shorter)[0] ?? null;
}

/** A mark in pixels, never thinner than can be seen. */
export function across(view: View, onset: number, offset: number): readonly [left: number, width: number] {
  const left = toPx(view, onset);
  return [left, Math.max(2, toPx(view, offset) - left)];
}
