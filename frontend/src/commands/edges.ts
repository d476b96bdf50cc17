import { edgeTo } from "../model/editing.ts";
import { carryOut } from "../page/outcome.ts";
import { calledIn } from "../page/said.ts";
import { WORDS } from "../page/words.ts";
import { withSelected, type Command } from "./command.ts";

/** An edge of the selected moment to the frame shown; a border shared with its neighbour goes along. */
function edgeHere(part: "onset" | "offset"): Command["run"] {
  return withSelected((each, { store, player }) => {
    const result = edgeTo(each, part, player.seen.ms, store.state.sorted, store.around);
    carryOut(store, result, WORDS.editing.didEdge(calledIn(store.around.scheme, each), part));
  });
}

/** `[`: the selected moment begins at the frame shown. */
export const ONSET_HERE: Command = {
  id: "onset-here", group: "moment", says: "Begins at this frame", keys: ["["], run: edgeHere("onset"),
};

/** `]`: it ends at the frame shown; its end is then checked. */
export const OFFSET_HERE: Command = {
  id: "offset-here", group: "moment", says: "Ends at this frame", keys: ["]"], run: edgeHere("offset"),
};
