import { showKeys } from "../page/keys.ts";
import type { Command } from "./command.ts";

/** Where keys are given to commands. */
export const REMAP: Command = {
  id: "remap", group: "view", says: "Keys…", keys: ["Alt+k"], menu: true, run: showKeys,
};
