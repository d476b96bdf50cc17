/** Selecting several: one more or one fewer, or all that lies in a box. */

import { allSelected } from "../model/state.ts";
import type { Annotation } from "../model/types.ts";
import { toMs, type View } from "../model/view.ts";
import type { Ground } from "./gesture.ts";
import type { Store } from "./store.ts";

export type At = readonly [number, number];

/** One more, or one fewer; the newest is the one in hand. */
export function toggle(store: Store, of: Annotation): void {
  const ids = new Set(allSelected(store.state).map((each) => each.id));
  if (!ids.delete(of.id)) ids.add(of.id);
  const [first] = ids.has(of.id) ? [of.id] : ids;
  store.do({ do: "select", annotation: first ?? null, also: ids });
}

/** All of these; the first is the one in hand. */
export function selectAll(store: Store, chosen: readonly Annotation[]): void {
  const ids = new Set(chosen.map((each) => each.id));
  const [first] = ids;
  store.do({ do: "select", annotation: first ?? null, also: ids });
}

/** All that lies in the box, with what was selected before. */
export function selectIn(store: Store, { view, lines, seenIn }: Ground, from: At, to: At): void {
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const times = { fromMs: toMs(view, Math.min(from[0], to[0])), toMs: toMs(view, Math.max(from[0], to[0])) };
  const found = lines.filter((line) => line.row && line.top < bottom && line.top + line.height > top)
    .flatMap((line) => seenIn(line).filter((each) => isInView(each, times)));
  selectAll(store, [...allSelected(store.state), ...found]);
}

export function isInView(each: Annotation, view: Pick<View, "fromMs" | "toMs">): boolean {
  return each.onset_ms < view.toMs && (each.offset_ms ?? each.onset_ms) >= view.fromMs;
}
