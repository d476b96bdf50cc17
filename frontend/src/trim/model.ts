/** How a window is drawn: edges stand on frames, stop where Python said they stop, and say why. */

import { msOf, nearestFrame, type FrameTable } from "../model/frames.ts";

export interface Stop {
  readonly at: number;
  readonly why: string;
}

/** What may be drawn, worked out once by the server; it looks again when the window is kept. */
export interface Bounds {
  readonly earliest: Stop;
  readonly begins_by: Stop;
  readonly ends_from: Stop;
  readonly latest: Stop;
  readonly still_from: number;
  readonly shortest: number;
  readonly longest: number;
}

export interface Drawn {
  readonly onset: number;
  readonly offset: number;
  readonly still: number;
}

/** A new drawing, and what stopped it where it stopped; null where nothing did. */
export interface Moved {
  readonly drawn: Drawn;
  readonly why: string | null;
}

export interface Sayings {
  readonly too_short: string;
  readonly too_long: string;
  readonly still: string;
}

export type Part = "onset" | "offset" | "still";

/** The first frame that begins at this instant or after it; past the last one, the clip's end. */
export function frameFrom(table: FrameTable, ms: number): number {
  const near = nearestFrame(table, ms / 1000);
  return msOf(table, near) < ms ? near + 1 : near;
}

/** The last frame that begins at this instant or before it. */
export function frameUpTo(table: FrameTable, ms: number): number {
  const near = nearestFrame(table, ms / 1000);
  return Math.max(0, msOf(table, near) > ms ? near - 1 : near);
}

/** Where a frame begins; the frame after the last one is the end of the clip. */
export function edgeOf(table: FrameTable, frame: number, length: number): number {
  return frame >= table.pts.length ? length : msOf(table, Math.max(0, frame));
}

export class Trimmed {
  readonly #table: FrameTable;
  readonly #length: number;
  readonly #bounds: Bounds;
  readonly #says: Sayings;

  constructor(table: FrameTable, length: number, bounds: Bounds, says: Sayings) {
    this.#table = table;
    this.#length = length;
    this.#bounds = bounds;
    this.#says = says;
  }

  /** One part drawn to a place: on a frame, as far as it may go, and why no further. */
  to(drawn: Drawn, part: Part, ms: number): Moved {
    if (part === "onset") return this.#onset(drawn, ms);
    if (part === "offset") return this.#offset(drawn, ms);
    const first = Math.max(drawn.onset, this.#bounds.still_from);
    return this.#still(drawn, this.#snapped(ms), first);
  }

  /** So many frames on. */
  by(drawn: Drawn, part: Part, frames: number): Moved {
    const at = drawn[part];
    const frame = at >= this.#length ? this.#table.pts.length : nearestFrame(this.#table, at / 1000);
    return this.to(drawn, part, edgeOf(this.#table, frame + frames, this.#length));
  }

  #onset(drawn: Drawn, ms: number): Moved {
    const { earliest, begins_by: last, shortest, longest } = this.#bounds;
    const low = later(earliest, { at: drawn.offset - longest, why: this.#says.too_long });
    const high = sooner(last, { at: drawn.offset - shortest, why: this.#says.too_short });
    const [at, why] = this.#clamped(ms, low, high);
    return { drawn: this.#kept({ ...drawn, onset: at }), why };
  }

  #offset(drawn: Drawn, ms: number): Moved {
    const { ends_from: first, latest, shortest, longest } = this.#bounds;
    const low = later(first, { at: drawn.onset + shortest, why: this.#says.too_short });
    const high = sooner(latest, { at: drawn.onset + longest, why: this.#says.too_long });
    const [at, why] = this.#clamped(ms, low, high);
    return { drawn: this.#kept({ ...drawn, offset: at }), why };
  }

  #still(drawn: Drawn, ms: number, first: number): Moved {
    const low = edgeOf(this.#table, frameFrom(this.#table, first), this.#length);
    const high = msOf(this.#table, frameUpTo(this.#table, drawn.offset - 1));
    const still = Math.max(low, Math.min(high, ms));
    return { drawn: { ...drawn, still }, why: still === ms ? null : this.#says.still };
  }

  /** The still goes along with the edges: it is never left outside. */
  #kept(drawn: Drawn): Drawn {
    const first = Math.max(drawn.onset, this.#bounds.still_from);
    if (drawn.still >= first && drawn.still < drawn.offset) return drawn;
    return this.#still(drawn, drawn.still, first).drawn;
  }

  #snapped(ms: number): number {
    const lastFrame = this.#table.pts.length - 1;
    const half = (msOf(this.#table, lastFrame) + this.#length) / 2;
    return ms > half ? this.#length : msOf(this.#table, nearestFrame(this.#table, Math.max(0, ms) / 1000));
  }

  #clamped(ms: number, low: Stop, high: Stop): readonly [number, string | null] {
    const wanted = this.#snapped(ms);
    if (wanted < low.at) return [edgeOf(this.#table, frameFrom(this.#table, low.at), this.#length), low.why];
    if (wanted <= high.at) return [wanted, null];
    const last = high.at >= this.#length ? this.#length : msOf(this.#table, frameUpTo(this.#table, high.at));
    return [last, high.why];
  }
}

function later(one: Stop, other: Stop): Stop {
  return one.at >= other.at ? one : other;
}

function sooner(one: Stop, other: Stop): Stop {
  return one.at <= other.at ? one : other;
}

/** A box around the baby in thousandths, drawn from corner to corner; null where it is too small to be meant. */
export function boxOf(from: readonly [number, number], to: readonly [number, number], smallest = 200): readonly number[] | null {
  const side = (a: number, b: number): readonly [number, number] => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) => Math.round(Math.max(0, Math.min(1, each)) * 1000));
    return [low ?? 0, (high ?? 0) - (low ?? 0)];
  };
  const [left, width] = side(from[0], to[0]);
  const [top, height] = side(from[1], to[1]);
  return width < smallest || height < smallest ? null : [left, top, width, height];
}
