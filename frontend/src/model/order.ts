/** Annotations by onset, kept so while one after the other changes. */

import { Layered } from "./layered.ts";
import type { Log } from "./log.ts";
import type { Annotation } from "./types.ts";

/** Everything that stands, by onset. */
export function inOrder(log: Log): readonly Annotation[] {
  return [...log.annotations.values()].sort(earlier);
}

function earlier(one: Annotation, other: Annotation): number {
  return one.onset_ms - other.onset_ms || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

/** More than this are sorted at once. */
const FEW = 20;

/** Only what changed finds a new place: among thousands a tag moves one, and the others are not looked at. */
export function reordered(sorted: readonly Annotation[], before: Log, after: Log): readonly Annotation[] {
  const changed = Layered.between(before.annotations, after.annotations);
  if (changed === null || changed.length > FEW) return inOrder(after);
  const present = (log: Log): readonly Annotation[] => changed.flatMap((id) => log.annotations.get(id) ?? []);
  return exchanged(sorted, { gone: present(before), come: present(after) }) ?? inOrder(after);
}

/** What is no longer in a list by onset, and what is new in it. */
export interface Exchange {
  readonly gone: readonly Annotation[];
  readonly come: readonly Annotation[];
}

/** The list with the one for the other; null where what should go is not there. */
export function exchanged(sorted: readonly Annotation[], { gone, come }: Exchange): readonly Annotation[] | null {
  const list = sorted.slice();
  for (const each of gone) {
    const place = placeFor(list, each);
    if (list[place] !== each) return null;
    list.splice(place, 1);
  }
  for (const each of come) list.splice(placeFor(list, each), 0, each);
  return list;
}

/** What differs between two lists by onset: their beginnings and ends mostly are the same. */
export function exchange(before: readonly Annotation[], after: readonly Annotation[]): Exchange {
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < least - first && before[before.length - 1 - last] === after[after.length - 1 - last]) last += 1;
  const was = before.slice(first, before.length - last);
  const is = after.slice(first, after.length - last);
  const [had, has] = [new Set(was), new Set(is)];
  return { gone: was.filter((each) => !has.has(each)), come: is.filter((each) => !had.has(each)) };
}

/** Where it stands in a list by onset, or would. */
export function placeFor(sorted: readonly Annotation[], of: Annotation): number {
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
