/** Opens the panel of all rows; says how many there are besides those that are shown. */

import type { Bench } from "../commands/command.ts";
import { drawing, make } from "../elements.ts";
import { isShown } from "../model/layout.ts";
import { command } from "../commands/commands.ts";
import { WORDS } from "./words.ts";

export function rowsButton(bench: Bench): HTMLElement {
  const more = make("span", { class: "more" });
  const { says, run } = command("rows");
  const lines = drawing("0 0 16 16", ["path", { d: "M2 4h12M2 8h12M2 12h8", fill: "none", stroke: "currentColor", "stroke-width": "1.6", "stroke-linecap": "round" }]);
  const button = make("button", { type: "button", title: says }, lines, WORDS.rows.button, more);
  button.onclick = () => run(bench);
  let counted: unknown = null;
  const draw = (): void => {
    if (counted === bench.timeline.lines) return;
    counted = bench.timeline.lines;
    const { candidates, rows } = bench.timeline;
    const hidden = candidates.filter((each) => !isShown(each, rows.arrangement)).length;
    more.textContent = hidden === 0 ? "" : `+${String(hidden)}`;
  };
  bench.timeline.rows.onChange(draw);
  bench.store.onChange(draw);
  draw();
  return make("div", { class: "lead" }, button);
}
