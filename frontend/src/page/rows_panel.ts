/** All rows there could be: which are shown, in which order, which are folded to a thin line. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { folded, isShown, movedBy, ordered, showing, type Arrangement, type Candidate } from "../model/layout.ts";
import { coloured, shapeDrawing } from "./look.ts";
import { rowHandsOf } from "./row_hands.ts";
import { TOGETHER } from "./rows.ts";
import { WORDS } from "./words.ts";

export function rowsPanel(bench: Bench): void {
  const list = make("ol", {});
  const all = make("button", { type: "button", class: "quiet" }, WORDS.rows.allTracks);
  all.onclick = () => change(bench, (now) => bench.timeline.candidates.filter((each) => each.kind === "state").reduce((before, each) => showing(each, before, true), now));
  const asEver = make("button", { type: "button", class: "quiet" }, WORDS.rows.asEver);
  asEver.onclick = () => rowHandsOf(bench)?.asEver();
  const draw = (): void => drawList(bench, list);
  const stop = bench.timeline.rows.onChange(draw);
  draw();
  bench.panels.show(WORDS.rows.title, make("div", { class: "rows-panel" }, make("p", { class: "lead-in" }, WORDS.rows.lead), list, make("div", { class: "buttons" }, all, asEver)), { whenClosed: stop });
}

function change({ timeline: { rows } }: Bench, how: (now: Arrangement) => Arrangement): void {
  rows.change(how(rows.arrangement));
}

/** Written anew; what had the keyboard has it again. */
function drawList(bench: Bench, list: HTMLElement): void {
  const root = list.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement?.getAttribute("data-for") : null;
  const { candidates, rows } = bench.timeline;
  const all = ordered(candidates, rows.arrangement);
  const shown = all.filter((each) => isShown(each, rows.arrangement));
  list.replaceChildren(...all.map((each) => lineOf(bench, each, shown)));
  if (focused) list.querySelector<HTMLElement>(`[data-for="${CSS.escape(focused)}"]`)?.focus();
}

function lineOf(bench: Bench, each: Candidate, shown: readonly Candidate[]): HTMLElement {
  const { arrangement } = bench.timeline.rows;
  const { id, name } = each;
  const isSeen = shown.includes(each);
  const show = ticked(`show ${id}`, isSeen, (on) => {
    change(bench, (now) => showing(each, now, on));
    if (on && id === TOGETHER) void rowHandsOf(bench)?.moving.switchedOn();
  });
  const thin = ticked(`thin ${id}`, arrangement.thin.includes(id), (on) => change(bench, (now) => folded(now, id, on)));
  thin.setAttribute("aria-label", WORDS.rows.thinOf(name));
  thin.disabled = !isSeen;
  const family = each.row?.families[0];
  const shape = each.kind === "moment" || each.kind === "context" ? [shapeDrawing(family)] : [];
  const note = noteOf(bench, each);
  return coloured(make("li", {},
    make("label", { class: "name" }, show, ...shape, make("span", {}, name, ...(note === "" ? [] : [make("small", {}, ` · ${note}`)]))),
    make("label", {}, thin, make("small", { "aria-hidden": "true" }, WORDS.rows.thin)),
    arrow(`up ${id}`, WORDS.rows.up(name), "↑", isSeen && shown[0] !== each, () => change(bench, (now) => movedBy(bench.timeline.candidates, now, id, -1))),
    arrow(`down ${id}`, WORDS.rows.down(name), "↓", isSeen && shown.at(-1) !== each, () => change(bench, (now) => movedBy(bench.timeline.candidates, now, id, 1)))), family);
}

/** How much lies in it, so that nobody hides what they have coded unawares. */
function noteOf({ store }: Bench, { id, kind, row }: Candidate): string {
  if (kind === "other") return WORDS.rows.otherNote;
  if (id === TOGETHER) return WORDS.moving.note;
  if (!row) return "";
  const many = store.state.sorted.filter((each) => row.families.some((family) => family.id === each.family)).length;
  return many === 0 ? "" : WORDS.rows.used(many);
}

function ticked(key: string, on: boolean, act: (on: boolean) => void): HTMLInputElement {
  const box = make("input", { type: "checkbox", "data-for": key, checked: on });
  box.onchange = () => act(box.checked);
  return box;
}

function arrow(key: string, says: string, sign: string, can: boolean, act: () => void): HTMLElement {
  const button = make("button", { type: "button", "data-for": key, "aria-label": says, title: says, disabled: !can }, sign);
  button.onclick = act;
  return button;
}
