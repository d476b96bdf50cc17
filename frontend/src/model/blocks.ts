/** What of a row lies in view, left out or merged where several fall on the same few pixels: drawing costs pixels, not annotations. */

import type { View } from "./view.ts";

export interface Spanned {
  readonly onset_ms: number;
  readonly offset_ms: number | null;
}

export interface Block<T extends Spanned> {
  readonly from: number;
  readonly to: number;
  /** The one annotation it stands for; null where it stands for several. */
  readonly of: T | null;
}

/** Narrower than this, neighbours on the same pixels are drawn as one. */
const TINY_PX = 2;
/** So far outside the view a block goes on, that its edge is not seen. */
export const OUTSIDE_PX = 8;

/** The times of a row, side by side: looked at at every frame, they are read from the annotations once. */
export interface Times {
  readonly onset: Float64Array;
  readonly offset: Float64Array;
  /** How far anything up to here reaches; it never falls, so that halving finds the first in view. */
  readonly reach: Float64Array;
}

const TIMES = new WeakMap<readonly Spanned[], Times>();

export function timesOf(ordered: readonly Spanned[]): Times {
  const known = TIMES.get(ordered);
  if (known) return known;
  const many = ordered.length;
  const times = { onset: new Float64Array(many), offset: new Float64Array(many), reach: new Float64Array(many) };
  let reach = -Infinity;
  ordered.forEach(({ onset_ms, offset_ms }, at) => {
    const offset = offset_ms ?? onset_ms;
    reach = Math.max(reach, offset);
    times.onset[at] = onset_ms;
    times.offset[at] = offset;
    times.reach[at] = reach;
  });
  TIMES.set(ordered, times);
  return times;
}

/** The first place from which on the values are at least `ms`. */
function firstFrom(rising: Float64Array, ms: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From which to which of a row, sorted by onset, anything may be in view. */
export function rangeIn(ordered: readonly Spanned[], { fromMs, toMs }: Pick<View, "fromMs" | "toMs">): readonly [number, number] {
  const { onset, reach } = timesOf(ordered);
  return [firstFrom(reach, fromMs), firstFrom(onset, toMs)];
}

/** Blocks by onset, clipped a little outside the view. `ordered` is sorted by onset. */
export function blocksOf<T extends Spanned>(ordered: readonly T[], view: View): readonly Block<T>[] {
  const { onset, offset } = timesOf(ordered);
  const [first, end] = rangeIn(ordered, view);
  const blocks: Block<T>[] = [];
  const pxPerMs = view.width / (view.toMs - view.fromMs);
  for (let at = first; at < end; at += 1) {
    const ends = offset[at] ?? 0;
    if (ends < view.fromMs) continue;
    const from = Math.max(-OUTSIDE_PX, ((onset[at] ?? 0) - view.fromMs) * pxPerMs);
    const to = Math.min(view.width + OUTSIDE_PX, (ends - view.fromMs) * pxPerMs);
    put(blocks, from, to, ordered[at]);
  }
  return blocks;
}

function put<T extends Spanned>(blocks: Block<T>[], from: number, to: number, of: T | undefined): void {
  const last = blocks[blocks.length - 1];
  if (last && isHidden(last, from, to)) return;
  if (last && isOnTopOf(last, from, to)) blocks[blocks.length - 1] = { from: last.from, to: Math.max(last.to, to), of: null };
  else blocks.push({ from, to, of: of ?? null });
}

/** On the very pixels of the one before. */
function isHidden(last: Block<Spanned>, from: number, to: number): boolean {
  return from - last.from < 1 && to <= last.to + 0.5;
}

function isOnTopOf(last: Block<Spanned>, from: number, to: number): boolean {
  return to - from < TINY_PX && from - last.to < 1 && last.to - last.from < TINY_PX * 4;
}
