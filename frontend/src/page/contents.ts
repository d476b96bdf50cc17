/** What lies in each row: what stands still, and what grows with the film or is in hand. */

import { exchange, exchanged } from "../model/order.ts";
import type { Row } from "../model/scheme.ts";
import type { Times } from "../model/snapping.ts";
import type { State } from "../model/state.ts";
import type { Annotation } from "../model/types.ts";
import type { View } from "../model/view.ts";

/** What is being dragged, and where to. */
export interface Dragged {
  readonly id: string;
  readonly times: Times;
  /** Where others go that are dragged along. */
  readonly also?: ReadonlyMap<string, Times>;
}

export interface Scene {
  readonly state: State;
  readonly view: View;
  readonly nowMs: number;
  readonly dragged: Dragged | null;
}

export const NOTHING: readonly Annotation[] = [];

export function grouped(sorted: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const byFamily = new Map<string, Annotation[]>();
  for (const each of sorted) {
    const group = byFamily.get(each.family);
    if (group) group.push(each);
    else byFamily.set(each.family, [each]);
  }
  return byFamily;
}

type ByFamily = ReadonlyMap<string, readonly Annotation[]>;

/** Grouped again after something has changed: a family of which nothing did keeps the very same list. */
export function regrouped(byFamily: ByFamily, before: readonly Annotation[], after: readonly Annotation[]): ByFamily {
  const { gone, come } = exchange(before, after);
  const now = new Map(byFamily);
  for (const family of new Set([...gone, ...come].map((each) => each.family))) {
    const of = (all: readonly Annotation[]): readonly Annotation[] => all.filter((each) => each.family === family);
    const list = exchanged(now.get(family) ?? NOTHING, { gone: of(gone), come: of(come) });
    if (list === null) return grouped(after);
    if (list.length > 0) now.set(family, list);
    else now.delete(family);
  }
  return now;
}

/** Several families in one row, in the order of their onsets. */
function together(families: readonly (readonly Annotation[])[]): readonly Annotation[] {
  return families.filter((each) => each.length > 0).reduce((all, each) => (all.length === 0 ? each : merged(all, each)), NOTHING);
}

function merged(one: readonly Annotation[], other: readonly Annotation[]): readonly Annotation[] {
  const all: Annotation[] = [];
  let at = 0;
  for (const each of one) {
    for (let next = other[at]; next && next.onset_ms < each.onset_ms; next = other[at]) {
      all.push(next);
      at += 1;
    }
    all.push(each);
  }
  return all.concat(other.slice(at));
}

/** A row's families as they stood when they were put together. */
interface Joined {
  readonly of: readonly (readonly Annotation[])[];
  readonly all: readonly Annotation[];
}

function inHand(dragged: Dragged | null): readonly (readonly [string, Times])[] {
  return dragged ? [...(dragged.also ?? []), [dragged.id, dragged.times]] : [];
}

/** What of a row moves by itself or by hand, and all that does not. */
interface Parted {
  readonly all: readonly Annotation[];
  readonly key: string;
  readonly rests: readonly Annotation[];
}

export class Contents {
  #byFamily: ByFamily = new Map();
  #used: ReadonlySet<string> = new Set();
  readonly #byRow = new Map<string, Joined>();
  #parted = new Map<string, Parted>();
  #of: readonly Annotation[] = NOTHING;

  /** The families in which there is anything; the same value as long as the same do. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  /** Take in what stands. */
  take(sorted: readonly Annotation[]): void {
    if (sorted === this.#of) return;
    this.#byFamily = regrouped(this.#byFamily, this.#of, sorted);
    this.#of = sorted;
    const now = new Set(this.#byFamily.keys());
    if (now.size !== this.#used.size || [...now].some((family) => !this.#used.has(family))) this.#used = now;
  }

  #allIn(row: Row): readonly Annotation[] {
    const of = row.families.map((family) => this.#byFamily.get(family.id) ?? NOTHING);
    const known = this.#byRow.get(row.id);
    if (known && of.every((each, at) => each === known.of[at])) return known.all;
    const all = together(of);
    this.#byRow.set(row.id, { of, all });
    return all;
  }

  /** Everything in a row, as it is to be seen now: what is recorded grows with the film. */
  seenIn(row: Row, scene: Scene): readonly Annotation[] {
    const all = this.#allIn(row);
    const moving = this.movingIn(row, scene);
    if (moving.length === 0) return all;
    const now = new Map(moving.map((each) => [each.id, each]));
    const seen = all.map((each) => now.get(each.id) ?? each);
    return scene.dragged ? seen.sort((one, other) => one.onset_ms - other.onset_ms) : seen;
  }

  /** What of a row is in hand or grows, where it is now. */
  movingIn(row: Row, { state, nowMs, dragged }: Scene): readonly Annotation[] {
    const moving = new Map<string, Annotation>();
    for (const { id } of row.families) {
      const of = state.log.annotations.get(state.open.get(id) ?? "");
      if (of && nowMs > of.onset_ms) moving.set(of.id, { ...of, offset_ms: nowMs });
    }
    for (const [id, times] of inHand(dragged)) {
      const of = state.log.annotations.get(id);
      if (of && row.families.some((family) => family.id === of.family)) moving.set(id, { ...of, ...times });
    }
    return [...moving.values()];
  }

  /** What of a row stands still; the same value as long as the same do. */
  restsIn(row: Row, moving: readonly Annotation[]): readonly Annotation[] {
    const all = this.#allIn(row);
    if (moving.length === 0) return all;
    const key = moving.map((each) => each.id).join();
    const known = this.#parted.get(row.id);
    if (known?.all === all && known.key === key) return known.rests;
    const ids = new Set(moving.map((each) => each.id));
    const rests = all.filter((each) => !ids.has(each.id));
    this.#parted.set(row.id, { all, key, rests });
    return rests;
  }
}
