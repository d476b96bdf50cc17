import type { Command } from "./command.ts";

/** Opens the codes of the selected moment; while they are open, 1–9 choose. */
export const CODES: Command = {
  id: "codes", group: "moment", says: "Say what it was, then 1–9", keys: ["Enter"],
  run: ({ store }) => store.do({ do: "pick", picking: !store.state.picking }),
};
