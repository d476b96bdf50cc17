/** Annotations by onset, kept so while one after the other changes. */

import type { Log } from "./log.ts";
import type { Annotation } from "./types.ts";

/** Everything that stands, by onset. */
export function inOrder(log: Log): readonly Annotation[] {
  return [...log.annotations.values()].sort(earlier);
}

function earlier(one: Annotation, other: Annotation): number {
  return one.onset_ms - other.onset_ms || (one.id < other.id ? -1 : 1);
}

/** Only what changed finds a new place: among thousands a tag moves one, not all. */
export function reordered(sorted: readonly Annotation[], before: Log, after: Log): readonly Annotation[] {
  const stays = sorted.filter((each) => after.annotations.get(each.id) === each);
  if (after.annotations.size - stays.length > FEW) return inOrder(after);
  for (const each of after.annotations.values()) {
    if (before.annotations.get(each.id) !== each) stays.splice(placeFor(stays, each), 0, each);
  }
  return stays;
}

/** More than this are sorted at once. */
const FEW = 20;

function placeFor(sorted: readonly Annotation[], of: Annotation): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there && earlier(there, of) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
