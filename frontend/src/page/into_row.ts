/** The same stretch in another row: which one is asked, then it is done. */

import type { Bench } from "../commands/command.ts";
import { duplicated } from "../model/editing.ts";
import { isKeyed } from "../model/scheme.ts";
import { allSelected } from "../model/state.ts";
import type { Family } from "../model/types.ts";
import { choose } from "./choices.ts";
import { hint } from "./hint.ts";
import { shapeDrawing } from "./look.ts";
import { carryOut } from "./outcome.ts";
import { calledIn } from "./said.ts";
import { WORDS } from "./words.ts";

export function intoRow(bench: Bench): void {
  const { store, timeline } = bench;
  const { selected } = store;
  if (!selected) {
    hint(store, WORDS.editing.no.chooseFirst);
    return;
  }
  const into = (family: Family): void => {
    const says = WORDS.editing.didCopy(calledIn(store.around.scheme, selected), family.name);
    carryOut(store, duplicated(allSelected(store.state), family.id, store.state.sorted, store.around), says);
  };
  const families = store.around.scheme.tiers.flatMap((tier) => tier.families);
  // Those with a key first: they are what is tagged most.
  const ordered = [...families.filter(isKeyed), ...families.filter((each) => !isKeyed(each))];
  const { left, top } = timeline.element.getBoundingClientRect();
  choose(bench, WORDS.editing.intoRow, ordered.map((family) => ({ says: family.name, icon: shapeDrawing(family), act: () => into(family) })), { x: left + 160, y: top });
}
