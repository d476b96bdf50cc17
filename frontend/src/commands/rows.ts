import { rowHandsOf } from "../page/row_hands.ts";
import { rowsPanel } from "../page/rows_panel.ts";
import type { Command } from "./command.ts";

export const ROWS: readonly Command[] = [
  { id: "rows", group: "view", says: "Rows: show, hide, order", keys: [], menu: true, run: rowsPanel },
  { id: "fill-rest", group: "edit", says: "Fill the rest of a row with …", keys: [], menu: true, run: (bench) => rowHandsOf(bench)?.fillWhich() },
];
