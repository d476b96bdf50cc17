/** Selecting several in a list, as lists everywhere do it. */

import type { State } from "./state.ts";
import type { Annotation } from "./types.ts";

export interface Selection {
  readonly annotation: string | null;
  readonly also: ReadonlySet<string>;
}

/** One more, or one less: what is added is in hand; when that goes, another is. */
export function toggled({ selected, also }: Pick<State, "selected" | "also">, id: string): Selection {
  const others = new Set(also);
  if (selected !== id) {
    if (others.delete(id)) return { annotation: selected, also: others };
    if (selected !== null) others.add(selected);
    return { annotation: id, also: others };
  }
  const [next] = others;
  others.delete(next ?? "");
  return { annotation: next ?? null, also: others };
}

/** Everything from the one to the other; the other is in hand. */
export function ranged(shown: readonly Annotation[], from: string | null, to: string): Selection {
  const one = shown.findIndex((each) => each.id === from);
  const other = shown.findIndex((each) => each.id === to);
  if (one < 0 || other < 0) return { annotation: to, also: new Set() };
  const between = shown.slice(Math.min(one, other), Math.max(one, other) + 1).map((each) => each.id);
  return { annotation: to, also: new Set(between.filter((each) => each !== to)) };
}
