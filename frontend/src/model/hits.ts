/** What of a row lies under the pointer: an edge, the whole, or nothing. */

import type { Part } from "./snapping.ts";

export interface Box<T> {
  readonly from: number;
  readonly to: number;
  readonly of: T;
}

export interface Hit<T> {
  readonly of: T;
  readonly part: Part;
}

/** How near an edge counts, in pixels; a finger needs more. */
export const NEAR_MOUSE = 6;
export const NEAR_TOUCH = 14;

/** The best hit at `x`; what is selected comes first, then what begins last. */
export function hitIn<T>(boxes: readonly Box<T>[], x: number, selected: (of: T) => boolean, near: number): Hit<T> | null {
  const under = boxes.filter((box) => x >= box.from - near && x <= Math.max(box.to, box.from + 2) + near);
  const box = under.find((each) => selected(each.of)) ?? under.findLast((each) => x >= each.from && x <= each.to) ?? under.at(-1);
  return box ? { of: box.of, part: partAt(box, x, selected(box.of) ? near : near / 2) } : null;
}

/** Edges take at most a third of a moment each, so that a short one can still be moved. */
function partAt(box: Box<unknown>, x: number, near: number): Part {
  const inside = Math.min(near, (box.to - box.from) / 3);
  if (box.to - box.from < 6) return "whole";
  if (x <= box.from + inside) return "onset";
  return x >= box.to - inside ? "offset" : "whole";
}
