/** Dragging a moment or an edge: what draws it, where it lands, and never nowhere. */

export type Part = "onset" | "offset" | "whole";

export interface Times {
  readonly onset_ms: number;
  readonly offset_ms: number | null;
}

/** What an edge is drawn to; the first counts most. */
export const MAGNETS = ["playhead", "neighbour", "sound", "frame"] as const;
export type Magnet = (typeof MAGNETS)[number];

/** What lies around while something is dragged. */
export interface Magnets {
  /** The time of the nearest frame: the grid of everything. */
  readonly frame: (ms: number) => number;
  readonly playheadMs: number | null;
  /** Edges of other moments in any row, ascending. */
  readonly edges: readonly number[];
  /** Where sound begins, ascending. */
  readonly sounds: readonly number[];
  /** How near is near, in the clip's time. */
  readonly reachMs: number;
}

/** A place an edge may take, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface Pull {
  readonly ms: number;
  readonly to: Magnet;
}

/**
 * Where an edge at `ms` comes to rest: at the playhead, at another moment's edge (its very time, so that borders meet), at
 * the frame in which a sound begins, or at the nearest frame. Freed from all but the frames by a reach of nought.
 */
export function pulled(ms: number, magnets: Magnets, range: Range): Pull {
  const near = (at: number | null): at is number => at !== null && Math.abs(at - ms) < magnets.reachMs && at >= range.least && at <= range.most;
  if (near(magnets.playheadMs)) return { ms: magnets.playheadMs, to: "playhead" };
  const edge = nearest(magnets.edges, ms);
  if (near(edge)) return { ms: edge, to: "neighbour" };
  const sound = nearest(magnets.sounds, ms);
  const heard = sound === null ? null : magnets.frame(sound);
  if (near(heard)) return { ms: heard, to: "sound" };
  return { ms: frameWithin(clamp(ms, range), magnets.frame, range), to: "frame" };
}

/** How far `whole` goes when it is dragged by `byMs`: whichever of its edges is drawn more takes the other along. */
export function pulledWhole(from: Times, byMs: number, magnets: Magnets, range: Range): { readonly byMs: number; readonly pull: Pull } {
  const edges = from.offset_ms === null ? [from.onset_ms] : [from.onset_ms, from.offset_ms];
  const pulls = edges.map((edge) => {
    const pull = pulled(edge + byMs, magnets, { least: edge + range.least, most: edge + range.most });
    return { byMs: pull.ms - edge, pull, far: Math.abs(pull.ms - edge - byMs) };
  });
  const [first] = pulls.sort((one, other) => MAGNETS.indexOf(one.pull.to) - MAGNETS.indexOf(other.pull.to) || one.far - other.far);
  // Of frames it is the onset's that counts.
  if (first && first.pull.to !== "frame") return first;
  const pull = pulled(from.onset_ms + byMs, { ...magnets, reachMs: 0 }, { least: from.onset_ms + range.least, most: from.onset_ms + range.most });
  return { byMs: pull.ms - from.onset_ms, pull };
}

/** The nearest of ascending values. */
export function nearest(values: readonly number[], to: number): number | null {
  const at = turning(0, values.length, (place) => (values[place] ?? 0) >= to);
  const [before, after] = [values[at - 1], values[at]];
  if (before === undefined || after === undefined) return before ?? after ?? null;
  return to - before <= after - to ? before : after;
}

/** The frame nearest to `ms` that lies in the range; the range's own end where it holds none. */
export function frameWithin(ms: number, frame: (ms: number) => number, range: Range): number {
  const at = frame(ms);
  if (at >= range.least && at <= range.most) return at;
  const inside = at > range.most ? frameBefore(range.most, frame) : frameAfter(range.least, frame);
  return inside >= range.least && inside <= range.most ? inside : clamp(ms, range);
}

/** The last frame at or before `ms`: frames of any length lie in order, so halving finds it. */
export function frameBefore(ms: number, frame: (ms: number) => number): number {
  return frame(turning(0, Math.ceil(ms), (at) => frame(at) > ms) - 1);
}

export function frameAfter(ms: number, frame: (ms: number) => number): number {
  return frame(turning(Math.floor(ms), Math.floor(ms) + LONGEST_FRAME_MS, (at) => frame(at) >= ms));
}

/** A frame may stand long in a film of variable rate, but not this long. */
const LONGEST_FRAME_MS = 60_000;

/** The first whole number of a range from which on something holds. */
function turning(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function clamp(value: number, { least, most }: Range): number {
  return Math.round(Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most)));
}
