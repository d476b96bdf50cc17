/** Very many of a row: what looks the same and lies side by side is one run, however many it stands for. */

import { OUTSIDE_PX, rangeIn, timesOf, type Spanned } from "./blocks.ts";
import type { View } from "./view.ts";

export interface Run {
  readonly from: number;
  readonly to: number;
  /** What it looks like, as the number that `styleOf` gave. */
  readonly style: number;
}

export interface Runs<T> {
  readonly runs: readonly Run[];
  /** Wide enough for a word, and with nothing over it. */
  readonly alone: readonly T[];
}

/** How many in a row are small things side by side. */
export const MANY = 150;
const ALONE_PX = 44;

const STYLES = new WeakMap<readonly Spanned[], Uint8Array>();

function stylesOf<T extends Spanned>(ordered: readonly T[], styleOf: (of: T) => number): Uint8Array {
  const known = STYLES.get(ordered);
  if (known) return known;
  const styles = new Uint8Array(ordered.length);
  ordered.forEach((each, at) => { styles[at] = styleOf(each); });
  STYLES.set(ordered, styles);
  return styles;
}

export function areMany(ordered: readonly Spanned[], view: View): boolean {
  const [first, end] = rangeIn(ordered, view);
  return end - first > MANY;
}

/** Runs by onset, each at least `leastPx` wide; `styleOf` always says the same of the same. */
export function runsOf<T extends Spanned>(ordered: readonly T[], view: View, leastPx: number, styleOf: (of: T) => number): Runs<T> {
  const { onset, offset } = timesOf(ordered);
  const styles = stylesOf(ordered, styleOf);
  const [first, end] = rangeIn(ordered, view);
  const pxPerMs = view.width / (view.toMs - view.fromMs);
  const all = new Gathered(ordered);
  for (let at = first; at < end; at += 1) {
    const from = ((onset[at] ?? 0) - view.fromMs) * pxPerMs;
    const to = ((offset[at] ?? 0) - view.fromMs) * pxPerMs;
    const room = ((onset[at + 1] ?? Infinity) - view.fromMs) * pxPerMs - to;
    if (to >= 0) all.take(at, Math.max(-OUTSIDE_PX, from), Math.min(view.width + OUTSIDE_PX, Math.max(to, from + leastPx)), room, styles[at] ?? 0);
  }
  return all.done();
}

class Gathered<T> {
  readonly #ordered: readonly T[];
  readonly #runs: Run[] = [];
  readonly #alone: T[] = [];
  #from = 0;
  #to = -Infinity;
  #style = -1;
  /** How far anything so far reaches. */
  #reach = -Infinity;

  constructor(ordered: readonly T[]) {
    this.#ordered = ordered;
  }

  take(at: number, from: number, to: number, room: number, style: number): void {
    const free = from >= this.#reach && room >= 0;
    this.#reach = Math.max(this.#reach, to);
    if (free && to - from >= ALONE_PX) {
      const of = this.#ordered[at];
      if (of !== undefined) this.#alone.push(of);
    } else if (style === this.#style && from - this.#to < 1) {
      this.#to = Math.max(this.#to, to);
    } else {
      this.#put();
      this.#from = from;
      this.#to = to;
      this.#style = style;
    }
  }

  done(): Runs<T> {
    this.#put();
    return { runs: this.#runs, alone: this.#alone };
  }

  #put(): void {
    if (this.#style >= 0) this.#runs.push({ from: this.#from, to: this.#to, style: this.#style });
  }
}
