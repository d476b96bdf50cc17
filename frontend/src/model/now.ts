/** What is coded at an instant. Asked at every frame: what does not cover it is not even looked at. */

import type { Annotation } from "./types.ts";

/** An instant is named for this long, so that it can be read while the film plays. */
export const INSTANT_SHOWN_MS = 500;

export interface Covering {
  readonly sorted: readonly Annotation[];
  /** The latest end below each node of a tree over them: the root is the first, the children of n are 2n+1 and 2n+2. */
  readonly latest: Float64Array;
}

function endOf(each: Annotation): number {
  return each.offset_ms ?? each.onset_ms + INSTANT_SHOWN_MS;
}

/** Worked out once for what stands, in order of onsets. */
export function coveringOf(sorted: readonly Annotation[]): Covering {
  let size = 1;
  while (size < sorted.length) size *= 2;
  const latest = new Float64Array(2 * size - 1).fill(-Infinity);
  sorted.forEach((each, at) => { latest[size - 1 + at] = endOf(each); });
  for (let node = size - 2; node >= 0; node -= 1) latest[node] = Math.max(latest[2 * node + 1] ?? -Infinity, latest[2 * node + 2] ?? -Infinity);
  return { sorted, latest };
}

/** Everything that has begun at the instant and not yet ended, in order of onsets: an end is no longer part of it. */
export function covering({ sorted, latest }: Covering, atMs: number): readonly Annotation[] {
  const found: Annotation[] = [];
  const leaves = (latest.length + 1) / 2;
  const begun = begunBy(sorted, atMs);
  const look = (node: number, first: number, many: number): void => {
    if (first >= begun || (latest[node] ?? -Infinity) <= atMs) return;
    const each = sorted[first];
    if (many > 1) {
      look(2 * node + 1, first, many / 2);
      look(2 * node + 2, first + many / 2, many / 2);
    } else if (each) {
      found.push(each);
    }
  };
  look(0, 0, leaves);
  return found;
}

/** How many have begun at the instant or before it. */
function begunBy(sorted: readonly Annotation[], atMs: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.onset_ms ?? Infinity) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same, with what is being recorded: it covers everything since its onset, however long that is. */
export function nowIn(index: Covering, atMs: number, recorded: Iterable<Annotation>): readonly Annotation[] {
  const found = covering(index, atMs);
  const more = [...recorded].filter((each) => each.onset_ms <= atMs && !found.includes(each));
  return more.length === 0 ? found : [...found, ...more];
}
