import type { Command } from "./command.ts";

/** Closes what is open, one thing at a time. */
export const ESCAPE: Command = {
  id: "escape", group: "view", says: "Close, let go", keys: ["Escape"],
  run: ({ store }) => {
    if (store.state.picking) store.do({ do: "pick", picking: false });
    else store.do({ do: "select", annotation: null });
  },
};
