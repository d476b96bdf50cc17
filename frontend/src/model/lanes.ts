/** What lies over each other side by side: each in the first lane that is free. */

import type { Spanned } from "./blocks.ts";

export interface Laned<T> {
  readonly all: readonly T[];
}

const MOST = 3;

/** `ordered` is sorted by onset. More than three at once share the last lane. */
export function lanesOf<T extends Spanned>(ordered: readonly T[]): readonly Laned<T>[] {
  const lanes: { all: T[]; endMs: number }[] = [];
  for (const each of ordered) {
    const end = each.offset_ms ?? each.onset_ms;
    const free = lanes.find((lane) => lane.endMs <= each.onset_ms) ?? (lanes.length < MOST ? undefined : lanes.at(-1));
    if (free) {
      free.all.push(each);
      free.endMs = Math.max(free.endMs, end);
    } else {
      lanes.push({ all: [each], endMs: end });
    }
  }
  return lanes;
}
