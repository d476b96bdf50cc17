/** Boxes over a moment: as they were drawn at frames, where they went, and what is covered, in thousandths of the picture. */

import { msOf, type FrameTable } from "../model/frames.ts";

/** Left, top, width, height. */
export type Sides = readonly [number, number, number, number];
/** Which box, at which frame of the clip; null: nothing to cover from here on. */
export type Key = readonly [number, number, Sides | null];

export interface Moment {
  readonly revision: number;
  readonly checked: boolean;
  readonly keys: readonly Key[];
  /** For each frame each box; null where a box was lost, or none was drawn yet. */
  readonly path: readonly (readonly (Sides | null)[] | null)[] | null;
  /** What is covered at each frame as the film will have it; null: all of it. */
  readonly covered: readonly (readonly Sides[] | null)[] | null;
}

export interface Span {
  readonly first: number;
  readonly count: number;
}

export const SIDE = 1000;
export const SMALLEST = 15;
export const MOST_BOXES = 4;
/** All of a moment was looked at when something of each of these stretches was on the screen. */
export const LOOK_MS = 500;
/** A film that plays on a busy machine leaves pictures out; a longer gap was not looked at. */
const PLAYS_ON_MS = 700;
const FIRST: Sides = [400, 300, 200, 300];

/** The frames whose time, rounded to a whole ms, lies in the window. */
export function within(table: FrameTable, onset: number, offset: number): Span {
  const at = (ms: number): number => {
    let [low, high] = [0, table.pts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (msOf(table, middle) < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = at(onset);
  return { first, count: at(offset) - first };
}

const held = (each: number, most: number): number => Math.round(Math.max(0, Math.min(most, each)));

/** A box of at least the smallest size that lies in the picture. */
export function fitted([left, top, width, height]: Sides): Sides {
  const wide = Math.max(SMALLEST, held(width, SIDE));
  const high = Math.max(SMALLEST, held(height, SIDE));
  return [held(left, SIDE - wide), held(top, SIDE - high), wide, high];
}

/** The box between two corners given as shares of the picture; null where it is too small to be meant. */
export function between(one: readonly [number, number], other: readonly [number, number]): Sides | null {
  const share = (each: number): number => Math.max(0, Math.min(1, each)) * SIDE;
  const [left, right] = [Math.min(share(one[0]), share(other[0])), Math.max(share(one[0]), share(other[0]))];
  const [top, bottom] = [Math.min(share(one[1]), share(other[1])), Math.max(share(one[1]), share(other[1]))];
  if (right - left < SMALLEST || bottom - top < SMALLEST) return null;
  return fitted([left, top, right - left, bottom - top]);
}

/** Moved, or grown where `grows`, by so many thousandths. */
export function moved([left, top, width, height]: Sides, right: number, down: number, grows = false): Sides {
  if (!grows) return fitted([left + right, top + down, width, height]);
  return fitted([left, top, Math.min(width + right, SIDE - left), Math.min(height + down, SIDE - top)]);
}

const inOrder = (keys: readonly Key[]): readonly Key[] => [...keys].sort((a, b) => a[1] - b[1] || a[0] - b[0]);

/** The drawings with this one in place of any of the same box at the same frame. */
export function drawn(keys: readonly Key[], key: Key): readonly Key[] {
  return inOrder([...keys.filter(([box, frame]) => box !== key[0] || frame !== key[1]), key]);
}

/** The drawings without any of this box at this frame. */
export function undrawn(keys: readonly Key[], box: number, frame: number): readonly Key[] {
  return keys.filter((key) => key[0] !== box || key[1] !== frame);
}

export function boxesOf(keys: readonly Key[]): readonly number[] {
  return [...new Set(keys.map(([box]) => box))].sort((a, b) => a - b);
}

/** Where a box is at a frame: as drawn there, else where it went; undefined where that is not known. */
export function placeOf(moment: Moment, span: Span, box: number, frame: number): Sides | null | undefined {
  const key = moment.keys.find(([which, at]) => which === box && at === frame);
  if (key !== undefined) return key[2];
  const slot = boxesOf(moment.keys).indexOf(box);
  const here = moment.path?.[frame - span.first];
  return slot < 0 || here === null || here === undefined ? undefined : here[slot];
}

/** What to begin a drawing from: where the box is, was last, or the middle. */
export function begun(moment: Moment, span: Span, box: number, frame: number): Sides {
  const here = placeOf(moment, span, box, frame);
  if (here) return here;
  const before = moment.keys.filter(([which, at, sides]) => which === box && at <= frame && sides !== null).at(-1);
  return before?.[2] ?? FIRST;
}

/** The first frame at or after this one where the whole picture is covered; from the beginning again after the last; null where none is. */
export function nextLost(moment: Moment, span: Span, from: number): number | null {
  const { path } = moment;
  if (path === null) return null;
  const begins = path.flatMap((cover, at) => (cover === null && (at === 0 || path[at - 1] !== null) ? [at + span.first] : []));
  return begins.find((each) => each > from) ?? begins[0] ?? null;
}

/** Of how many thousandths of a moment it is not known what to cover. */
export function lostShare(moment: Moment): number {
  const { path } = moment;
  if (path === null || path.length === 0) return 0;
  return path.filter((each) => each === null).length / path.length;
}

/** A shape of the whole picture but these boxes, as `clip-path` reads it. */
export function allBut(boxes: readonly Sides[]): string {
  const at = (x: number, y: number): string => `${String(x / 10)}% ${String(y / 10)}%`;
  const holes = boxes.map(([x, y, w, h]) => `${at(x, y)}, ${at(x, y + h)}, ${at(x + w, y + h)}, ${at(x + w, y)}, ${at(x, y)}, ${at(0, 0)}`);
  return `polygon(evenodd, ${[`${at(0, 0)}, ${at(SIDE, 0)}, ${at(SIDE, SIDE)}, ${at(0, SIDE)}, ${at(0, 0)}`, ...holes].join(", ")})`;
}

/** What has been on the screen of a moment, stretch by stretch. */
export class Looked {
  readonly #seen = new Set<number>();
  readonly #of: number;
  readonly #onset: number;
  #last: number | null = null;

  constructor(onset: number, offset: number) {
    this.#onset = onset;
    this.#of = Math.max(1, Math.ceil((offset - onset) / LOOK_MS));
  }

  /** This instant is on the screen; while it plays, so was what lies between it and the one before. */
  at(ms: number, playing: boolean): void {
    const before = this.#last;
    const goesOn = playing && before !== null && ms >= before && ms - before <= PLAYS_ON_MS;
    this.#last = playing ? ms : null;
    const [first, last] = [goesOn ? before : ms, ms].map((each) => Math.floor((each - this.#onset) / LOOK_MS)) as [number, number];
    for (let stretch = Math.max(0, first); stretch <= Math.min(last, this.#of - 1); stretch += 1) this.#seen.add(stretch);
  }

  get share(): number {
    return this.#seen.size / this.#of;
  }

  get all(): boolean {
    return this.#seen.size === this.#of;
  }
}
