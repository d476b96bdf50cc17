/** What an edge was drawn to, in words. */

import { endOf } from "../model/exclusive.ts";
import type { Pull, Times } from "../model/snapping.ts";
import { calledIn } from "./said.ts";
import type { Store } from "./store.ts";
import { WORDS } from "./words.ts";

/** Nothing where only the frames count: they are everywhere. */
export function pulledTo({ ms, to }: Pull, { state, around }: Store, moving: ReadonlyMap<string, Times>): string | null {
  if (to === "frame") return null;
  if (to === "playhead") return WORDS.editing.atPlayhead;
  if (to === "sound") return WORDS.editing.atSound;
  const whose = state.sorted.find((each) => !moving.has(each.id) && (each.onset_ms === ms || endOf(each) === ms));
  if (!whose) return null;
  return whose.onset_ms === ms ? WORDS.editing.atOnset(calledIn(around.scheme, whose)) : WORDS.editing.atOffset(calledIn(around.scheme, whose));
}
