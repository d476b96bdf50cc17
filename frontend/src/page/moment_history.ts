/** How a moment came to be what it is: who did what to it and when, old and new in words. */

import { get } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import type { Annotation, Kind } from "../model/types.ts";
import { differences } from "./changes.ts";
import { hint } from "./hint.ts";
import { wholeLine } from "./said.ts";
import { WORDS } from "./words.ts";

/** One line as the server tells it. */
interface Told {
  readonly op: string;
  readonly kind: Kind;
  readonly at: string;
  readonly by: string;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
  readonly undone: boolean;
}

/** Opens at once and fills in when the server has answered. */
export function showMoment(bench: Bench): void {
  const { selected, around } = bench.store;
  if (!selected) {
    hint(bench.store, WORDS.editing.no.chooseFirst);
    return;
  }
  const lines = make("div", { class: "came-about", "aria-live": "polite" }, make("p", {}, WORDS.editing.asking));
  bench.panels.show(WORDS.editing.history, make("div", {}, make("p", { class: "label" }, wholeLine(around.scheme, selected)), lines), { wide: true });
  void get<{ readonly lines: readonly Told[] }>(`/coding/${bench.session}/history?of=${encodeURIComponent(selected.id)}`).then((answer) => {
    if (!answer.ok) lines.replaceChildren(make("p", {}, answer.says));
    else if (answer.value.lines.length === 0) lines.replaceChildren(make("p", {}, WORDS.editing.noHistory));
    else lines.replaceChildren(tableOf(bench, answer.value.lines));
  });
}

function tableOf(bench: Bench, lines: readonly Told[]): HTMLElement {
  const head = make("tr", {}, ...WORDS.editing.historyHead.map((each) => make("th", { scope: "col" }, each)));
  const rows = [...lines].reverse().map((each) => {
    const back = each.undone ? [make("p", { class: "back" }, WORDS.editing.takenBack)] : [];
    return make("tr", {}, make("td", { class: "when" }, whenOf(each.at)), make("td", {}, each.by),
      make("td", {}, ...saysOf(bench, each).map((says) => make("p", {}, says)), ...back));
  });
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}

function whenOf(at: string): string {
  return new Date(at).toLocaleString(document.documentElement.lang || undefined, { dateStyle: "medium", timeStyle: "medium" });
}

function saysOf({ store: { state, around } }: Bench, { kind, before, after }: Told): readonly string[] {
  const { created, removed, broughtBack, nothingChanged, fromTo } = WORDS.editing;
  if (before === null && after === null) return [nothingChanged];
  if (before === null) return [`${kind === "undo" ? broughtBack : created}: ${after ? wholeLine(around.scheme, after) : ""}`];
  if (after === null) return [removed];
  const parts = differences(state, around.scheme, before, after).map((each) => fromTo(each.part, each.from, each.to));
  return parts.length === 0 ? [nothingChanged] : parts;
}
