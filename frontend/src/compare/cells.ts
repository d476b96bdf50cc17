/** Which name met which, in events and in time: a cell with something behind it opens a list that plays it. */

import { make } from "../elements.ts";
import { shapeDrawing, coloured } from "../page/look.ts";
import type { Scope } from "../scope.ts";
import { clockOf, said, toldOf, type About } from "./payload.ts";

export interface Plays {
  readonly choose: (key: string) => void;
  readonly play: (from: number, to: number) => void;
}

/** One thing behind a cell, in words, and what a press on it does. */
interface Behind {
  readonly says: string;
  readonly act: () => void;
}

interface Met {
  readonly text: string;
  readonly called: string;
  readonly same: boolean;
  readonly behind: readonly Behind[];
}

type Head = readonly [place: number, head: Node | string];

interface Matrix {
  readonly title: string;
  /** Their places, each with its head: only those that met anything. */
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly at: (row: number, column: number) => Met | null;
}

/** So many of a cell are listed; of more the list says how many there are. */
const MOST = 40;

export function cellsOf(scope: Scope, about: About, plays: Plays): HTMLElement {
  const element = make("details", { class: "cells" }, make("summary", {}, said(about.words, "cells")));
  let built = false;
  // Built when it is first opened: few look at it each time.
  scope.listen(element, "toggle", () => {
    if (built || !element.open) return;
    built = true;
    element.append(table(scope, about, events(about, plays)), table(scope, about, times(about, plays)));
  });
  return element;
}

function events(about: About, plays: Plays): Matrix {
  const { words, names, looks, differences } = about;
  const known = new Map(differences.map((each) => [each[0], each]));
  const cells = new Map(about.cells.map((each) => [`${each[0]} ${each[1]}`, each]));
  const nothing = said(words, "nothing");
  const name = (look: number): string => looks[look]?.says ?? nothing;
  return {
    title: said(words, "cells_events"),
    rows: headed(names, about.cells.map((each) => each[0]), (look) => headOf(about, look)),
    columns: headed(names, about.cells.map((each) => each[1]), (look) => headOf(about, look)),
    at: (row, column) => {
      const [first = -1, second = -1] = [names[row], names[column]];
      const found = cells.get(`${first} ${second}`);
      if (found === undefined) return null;
      const behind = found[2].flatMap((key) => {
        const each = known.get(key);
        return each === undefined ? [] : [{ says: toldOf(about, each), act: () => { plays.choose(key); } }];
      });
      return { text: String(found[2].length), called: said(words, "cell", { first: name(first), second: name(second), n: found[2].length }), same: first === second, behind };
    },
  };
}

/** What is used of what there is, in its order. */
function headed<T>(all: readonly T[], used: readonly T[], head: (each: T) => Node | string): readonly Head[] {
  return all.flatMap((each, place): Head[] => (used.includes(each) ? [[place, head(each)]] : []));
}

function headOf({ looks, words }: About, look: number): Node | string {
  const found = looks[look];
  return found === undefined ? said(words, "nothing") : coloured(make("span", { class: "head" }, shapeDrawing(found), ` ${found.says}`), found);
}

function times(about: About, plays: Plays): Matrix {
  const { words, families } = about;
  const nothing = said(words, "nothing");
  const cells = new Map(about.times.map((each) => [`${each[0]}|${each[1]}`, each]));
  return {
    title: said(words, "cells_time"),
    rows: headed(families, families, (family) => family || nothing),
    columns: headed(families, families, (family) => family || nothing),
    at: (row, column) => {
      const [first = "", second = ""] = [families[row], families[column]];
      const found = cells.get(`${first}|${second}`);
      if (found === undefined) return null;
      const text = said(words, "seconds", { s: (found[2] / 1000).toFixed(1) });
      const behind = found[3].map(([from, to]) => ({ says: `${clockOf(from)} – ${clockOf(to)}`, act: () => { plays.play(from, to); } }));
      return { text, called: said(words, "cell", { first: first || nothing, second: second || nothing, n: text }), same: first === second, behind };
    },
  };
}

function table(scope: Scope, about: About, matrix: Matrix): HTMLElement {
  const [first = "", second = ""] = about.coders;
  const list = make("div", { class: "behind" });
  const head = make("tr", {}, make("td", { class: "corner" }, said(about.words, "corner", { first, second })),
    ...matrix.columns.map(([, called]) => make("th", { scope: "col" }, called)));
  const rows = matrix.rows.map(([row, called]) => make("tr", {}, make("th", { scope: "row" }, called),
    ...matrix.columns.map(([column]) => cell(scope, about, matrix.at(row, column), list))));
  return make("div", { class: "matrix" }, make("h3", {}, matrix.title),
    make("div", { class: "scrolls" }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows))), list);
}

function cell(scope: Scope, about: About, met: Met | null, list: HTMLElement): HTMLElement {
  if (met === null) return make("td", { class: "none" }, "·");
  const button = make("button", { type: "button", "aria-label": met.called }, met.text);
  const open = new Set<() => void>();
  scope.listen(button, "click", () => {
    for (const close of open) close();
    open.clear();
    const items = met.behind.slice(0, MOST).map(({ says, act }) => {
      const item = make("button", { type: "button" }, says);
      open.add(scope.listen(item, "click", act));
      return make("li", {}, item);
    });
    const more = met.behind.length > MOST ? [make("p", {}, said(about.words, "cell_more", { n: met.behind.length - MOST }))] : [];
    list.replaceChildren(make("p", { class: "called", role: "status" }, met.called), make("ol", {}, ...items), ...more);
  });
  return make("td", { class: met.same ? "same" : "other" }, button);
}
