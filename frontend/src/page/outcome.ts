/** Carries out what was asked for, or says why not. */

import type { Outcome } from "../model/editing.ts";
import { hint } from "./hint.ts";
import type { Store } from "./store.ts";
import { WORDS } from "./words.ts";

/** One step; what is new comes into hand. True where something was done. */
export function carryOut(store: Store, { edits, no, selects }: Outcome, says: string): boolean {
  if (no !== null) hint(store, WORDS.editing.no[no]);
  else if (edits.length > 0) store.do({ do: "edit", edits, says });
  const [first] = selects ?? [];
  if (first !== undefined) store.do({ do: "select", annotation: first, also: new Set(selects) });
  return edits.length > 0;
}
