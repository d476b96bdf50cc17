import { showHelp } from "../page/help.ts";
import type { Command } from "./command.ts";

export const HELP: Command = {
  id: "help", group: "view", says: "This list of keys", keys: ["?"], run: showHelp,
};
