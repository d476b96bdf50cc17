import { familyOf } from "../model/scheme.ts";
import type { Command } from "./command.ts";

/** A digit while the codes are open. */
function picking(number: number): Command {
  return {
    id: `pick-${String(number)}`, group: "moment", says: "", keys: [String(number)],
    run: ({ store }) => {
      const { selected } = store;
      const code = selected && familyOf(store.around.scheme, selected.family)?.family.codes[number - 1];
      if (!code) return;
      store.do({ do: "change", annotation: selected.id, fields: { code: code.id } });
      store.do({ do: "pick", picking: false });
    },
  };
}

export const PICKS: readonly Command[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(picking);
