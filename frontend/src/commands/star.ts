import { starredAll } from "../model/editing.ts";
import { allSelected } from "../model/state.ts";
import { calledIn } from "../page/said.ts";
import { WORDS } from "../page/words.ts";
import type { Command } from "./command.ts";

/** A star for all that is selected, or where all have one, for none. */
export const STAR: Command = {
  id: "star", group: "moment", says: "Star", keys: ["s"],
  run: ({ store }) => {
    const chosen = allSelected(store.state);
    const [first] = chosen;
    if (!first) return;
    const says = chosen.length === 1 ? WORDS.editing.named.star(calledIn(store.around.scheme, first)) : WORDS.editing.didStar(chosen.length);
    store.do({ do: "edit", edits: starredAll(chosen), says });
  },
};
