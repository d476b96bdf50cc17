/** Dragging a moment or an edge: where it lands, and never nowhere. */

export type Part = "onset" | "offset" | "whole";

export interface Times {
  readonly onset_ms: number;
  readonly offset_ms: number | null;
}

export interface Bounds {
  readonly lengthMs: number;
  /** One frame: nothing is shorter. */
  readonly shortestMs: number;
  /** The time of the nearest frame. */
  readonly snap: (ms: number) => number;
}

/** The moment's times when `part` is dragged by `byMs`. */
export function dragged(from: Times, part: Part, byMs: number, { lengthMs, shortestMs, snap }: Bounds): Times {
  const end = from.offset_ms;
  if (part === "whole" || end === null) {
    const span = end === null ? 0 : end - from.onset_ms;
    const last = end === null ? lengthMs - shortestMs : lengthMs - span;
    const onset = clamp(snap(clamp(from.onset_ms + byMs, 0, last)), 0, last);
    return { onset_ms: onset, offset_ms: end === null ? null : onset + span };
  }
  if (part === "onset") return { onset_ms: clamp(snap(from.onset_ms + byMs), 0, end - shortestMs), offset_ms: end };
  return { onset_ms: from.onset_ms, offset_ms: clamp(snap(end + byMs), from.onset_ms + shortestMs, lengthMs) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most)));
}
