import type { Command } from "./command.ts";

export const HELP: Command = {
  id: "help", group: "view", says: "This list of keys", keys: ["?"], run: ({ help }) => help.toggle(),
};
