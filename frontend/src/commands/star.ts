import { withSelected, type Command } from "./command.ts";

export const STAR: Command = {
  id: "star", group: "moment", says: "Star", keys: ["s"],
  run: withSelected((each, { store }) => store.do({ do: "star", annotation: each.id })),
};
