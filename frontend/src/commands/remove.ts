import { withSelected, type Command } from "./command.ts";

export const REMOVE: Command = {
  id: "remove", group: "moment", says: "Delete", keys: ["Delete", "Backspace"],
  run: withSelected((each, { store }) => store.do({ do: "remove", annotation: each.id })),
};
