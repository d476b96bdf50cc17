import { besideOf } from "../page/beside.ts";
import type { Command } from "./command.ts";

export const UNDO: Command = {
  id: "undo", group: "moment", says: "Undo", keys: ["Mod+z"], repeats: true, run: (bench) => { if (besideOf(bench)?.undo() !== true) bench.store.do({ do: "undo" }); },
};

export const REDO: Command = {
  id: "redo", group: "moment", says: "Do again", keys: ["Mod+Shift+z", "Mod+y"], repeats: true, run: (bench) => { if (besideOf(bench)?.redo() !== true) bench.store.do({ do: "redo" }); },
};
