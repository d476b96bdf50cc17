/** What lies in each row: what stands still, and what grows with the film or is in hand. */

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

/** Several families in one row, in the order of their onsets. */
function together(families: readonly (readonly Annotation[])[]): readonly Annotation[] {
  const filled = families.filter((each) => each.length > 0);
  return filled.length <= 1 ? (filled[0] ?? NOTHING) : filled.flat().sort((one, other) => one.onset_ms - other.onset_ms);
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
  #byFamily: ReadonlyMap<string, readonly Annotation[]> = new Map();
  #byRow = new Map<string, readonly Annotation[]>();
  #parted = new Map<string, Parted>();
  #of: readonly Annotation[] | null = null;

  /** The families in which there is anything. */
  get used(): ReadonlySet<string> {
    return new Set(this.#byFamily.keys());
  }

  /** Take in what stands. */
  take(sorted: readonly Annotation[]): void {
    if (sorted === this.#of) return;
    this.#of = sorted;
    this.#byFamily = grouped(sorted);
    this.#byRow = new Map();
  }

  #allIn(row: Row): readonly Annotation[] {
    const known = this.#byRow.get(row.id);
    if (known) return known;
    const all = together(row.families.map((family) => this.#byFamily.get(family.id) ?? NOTHING));
    this.#byRow.set(row.id, all);
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
