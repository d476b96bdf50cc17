import { allSelected } from "../model/state.ts";
import { familyOf } from "../model/scheme.ts";
import type { Command } from "./command.ts";
import { say } from "./saying.ts";

/** A digit while the codes are open. */
function picking(number: number): Command {
  return {
    id: `pick-${String(number)}`, group: "moment", says: "", keys: [String(number)],
    run: ({ store }) => {
      const { selected } = store;
      const code = selected && familyOf(store.around.scheme, selected.family)?.family.codes[number - 1];
      if (!code) return;
      say(store, allSelected(store.state).filter((each) => each.family === selected.family), { code: code.id });
      store.do({ do: "pick", picking: false });
    },
  };
}

export const PICKS: readonly Command[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(picking);
