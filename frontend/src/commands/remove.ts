import { removedAll } from "../model/editing.ts";
import { allSelected } from "../model/state.ts";
import { calledIn } from "../page/said.ts";
import { WORDS } from "../page/words.ts";
import type { Command } from "./command.ts";

/** All that is selected, as one step. */
export const REMOVE: Command = {
  id: "remove", group: "moment", says: "Delete", keys: ["Delete", "Backspace"],
  run: ({ store }) => {
    const chosen = allSelected(store.state);
    const [first] = chosen;
    if (!first) return;
    const says = chosen.length === 1 ? WORDS.editing.named.remove(calledIn(store.around.scheme, first)) : WORDS.editing.didRemove(chosen.length);
    store.do({ do: "edit", edits: removedAll(chosen), says });
  },
};
