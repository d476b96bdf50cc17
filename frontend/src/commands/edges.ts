import { withSelected, type Command } from "./command.ts";

/** `[`: the selected moment begins at the frame shown. */
export const ONSET_HERE: Command = {
  id: "onset-here", group: "moment", says: "Begins at this frame", keys: ["["],
  run: withSelected((each, { store, player }) => {
    const at = player.seen.ms;
    const latest = each.offset_ms === null ? store.around.lengthMs : each.offset_ms;
    if (at !== each.onset_ms && at <= latest - store.around.shortestMs) {
      store.do({ do: "change", annotation: each.id, fields: { onset_ms: at } });
    }
  }),
};

/** `]`: it ends at the frame shown; its end is then checked. */
export const OFFSET_HERE: Command = {
  id: "offset-here", group: "moment", says: "Ends at this frame", keys: ["]"],
  run: withSelected((each, { store, player }) => {
    const at = Math.min(player.seen.ms, store.around.lengthMs);
    if (each.offset_ms === null || at < each.onset_ms + store.around.shortestMs) return;
    if (at !== each.offset_ms || each.end_unchecked) {
      store.do({ do: "change", annotation: each.id, fields: { offset_ms: at, end_unchecked: false } });
    }
  }),
};
