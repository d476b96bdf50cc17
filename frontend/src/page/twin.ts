/** The rows of the timeline as lists: the same moments for the keyboard and for readers of screens, every one within reach. */

import { make } from "../elements.ts";
import type { Line } from "../model/layout.ts";
import { toggled } from "../model/selecting.ts";
import type { State } from "../model/state.ts";
import type { Annotation } from "../model/types.ts";
import { toPx, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import type { Player } from "../video/player.ts";
import { Keyed } from "./keyed.ts";
import { aboutIn, wholeLine } from "./said.ts";
import type { Store } from "./store.ts";
import { WORDS } from "./words.ts";

/** As many of a row exist at a time: those in view, or those around the one the keyboard is on. */
const MOST = 40;
const PAGE = 10;
/** Said when the hands rest: words never hold up a tag. */
const REST_MS = 400;
const KEEPS = "ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Enter Mod+Enter";
/** Half of what stands for an instant. */
const INSTANT_PX = 9;

/** What the twin does things with. */
export interface Ground {
  readonly store: Store;
  readonly player: Player;
  readonly show: (ms: number) => void;
}

interface Drawn {
  readonly state: State;
  readonly of: readonly Line[];
  readonly lines: readonly Line[];
  readonly view: View;
  readonly seenIn: (line: Line) => readonly Annotation[];
}

interface List {
  readonly element: HTMLElement;
  readonly box: HTMLElement;
  readonly nothing: HTMLElement;
  readonly keyed: Keyed;
}

export class Twin {
  readonly element: HTMLElement;
  readonly #lists = make("div", { class: "unseen", role: "group", "aria-label": WORDS.finding.lists, "data-keeps": KEEPS });
  readonly #ringSays = make("span", {});
  /** Around the moment on the canvas that the keyboard is on. */
  readonly #ring = make("div", { class: "twin-ring", "aria-hidden": "true" }, this.#ringSays);
  readonly #known = new Map<string, List>();
  readonly #ground: Ground;
  readonly #scope: Scope;
  #drawn: Drawn | null = null;
  #reached: Annotation | null = null;
  #stop = (): void => undefined;

  constructor(ground: Ground, scope: Scope) {
    this.#ground = ground;
    this.#scope = scope;
    this.element = make("div", { class: "twin" }, this.#lists, this.#ring);
    scope.listen(this.#lists, "keydown", (event) => this.#pressed(event));
    scope.listen(this.#lists, "click", (event) => {
      const id = event.target instanceof Element ? event.target.closest("[data-id]")?.getAttribute("data-id") : null;
      this.#go(ground.store.state.log.annotations.get(id ?? "") ?? null);
    });
  }

  says(state: State, lines: readonly Line[], view: View, seenIn: (line: Line) => readonly Annotation[]): void {
    const before = this.#drawn;
    this.#drawn = { state, of: lines, lines: lines.filter((line) => line.row !== null), view, seenIn };
    if (before?.view !== view || before.of !== lines) this.#placeRing();
    this.#stop();
    this.#stop = this.#scope.after(REST_MS, () => this.#write());
  }

  #write(): void {
    if (!this.#drawn) return;
    const { lines, state } = this.#drawn;
    const focused = this.#focused;
    const rows = lines.map((line) => ({ line, all: this.#drawn?.seenIn(line) ?? [] }));
    this.#reached = this.#standing(rows.map((row) => row.all), state);
    const lists = rows.map(({ line, all }) => {
      const list = this.#listOf(line);
      this.#fill(list, line, all);
      return list.element;
    });
    if (lists.length !== this.#lists.children.length || lists.some((list, at) => this.#lists.children[at] !== list)) this.#lists.replaceChildren(...lists);
    if (focused) this.#focus();
    this.#placeRing();
  }

  /** Where the keyboard is, still there or next to it; otherwise what is selected, what is in view, anything. */
  #standing(rows: readonly (readonly Annotation[])[], { selected }: State): Annotation | null {
    const was = this.#reached;
    const still = was && (foundIn(rows, was.id) ?? beside(rows, was));
    return still ?? foundIn(rows, selected) ?? rows.flatMap((all) => all.slice(...this.#inView(all, null)))[0] ?? rows.flat()[0] ?? null;
  }

  #listOf(line: Line): List {
    const id = line.row?.id ?? "";
    const known = this.#known.get(id);
    if (known) return known;
    const box = make("div", { role: "listbox", "aria-multiselectable": "true", "aria-orientation": "horizontal" });
    const nothing = make("p", {}, WORDS.finding.nothingIn(line.row?.name ?? ""));
    const list = { element: make("div", { "data-row": id }, box, nothing), box, nothing, keyed: new Keyed(box) };
    this.#known.set(id, list);
    return list;
  }

  #fill({ box, nothing, keyed }: List, line: Line, all: readonly Annotation[]): void {
    const { store } = this.#ground;
    const { scheme } = store.around;
    const { state } = store;
    nothing.hidden = all.length > 0;
    box.hidden = all.length === 0;
    box.setAttribute("aria-label", WORDS.finding.countIn(line.row?.name ?? "", all.length));
    const [from, to] = this.#inView(all, this.#reached);
    const items = all.slice(from, to).map((each) => {
      const says = [wholeLine(scheme, each), aboutIn(state, scheme, each)].filter(Boolean).join(", ");
      return { id: each.id, mark: says, make: () => make("div", { role: "option", "data-id": each.id }, says) };
    });
    keyed.fill(items).forEach((element, index) => {
      const id = items[index]?.id ?? "";
      element.setAttribute("tabindex", id === this.#reached?.id ? "0" : "-1");
      element.setAttribute("aria-selected", String(id === state.selected || state.also.has(id)));
      element.setAttribute("aria-posinset", String(from + index + 1));
      element.setAttribute("aria-setsize", String(all.length));
    });
  }

  /** Which of a row exist: around the keyboard where it is in this row, otherwise what lies in view, or is nearest to it. */
  #inView(all: readonly Annotation[], reached: Annotation | null): readonly [number, number] {
    const at = reached === null ? -1 : all.findIndex((each) => each.id === reached.id);
    const begins = this.#drawn?.view.fromMs ?? 0;
    const first = at >= 0 ? at - MOST / 2 : all.findIndex((each) => endOf(each) >= begins);
    const from = Math.max(0, at < 0 && first < 0 ? all.length - MOST : first);
    return [from, from + MOST];
  }

  get #focused(): boolean {
    const root = this.#lists.getRootNode();
    const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    return at !== null && this.#lists.contains(at);
  }

  #focus(): void {
    if (this.#reached) this.#lists.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** On the canvas, where the moment is drawn. */
  #placeRing(): void {
    const of = this.#reached;
    const line = this.#drawn?.lines.find((each) => each.row?.families.some((family) => family.id === of?.family));
    this.#ring.hidden = !of || !line;
    if (!of || !line || !this.#drawn) return;
    const [from, to] = edgesOf(of, this.#drawn.view);
    this.#ringSays.textContent = wholeLine(this.#ground.store.around.scheme, of);
    this.#ring.classList.toggle("late", from > this.#drawn.view.width / 2);
    for (const [name, px] of [["--x", from], ["--y", line.top - 2], ["--wide", to - from], ["--high", line.height + 4]] as const) {
      this.#ring.style.setProperty(name, `${String(px)}px`);
    }
  }

  #pressed(event: KeyboardEvent): void {
    const to = this.#towards(event.key);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== "Enter") this.#reach(to);
    else if (event.ctrlKey || event.metaKey) this.#choose();
    else this.#go(to);
  }

  /** What a key leads to: along its row, to the row above or below at the same time, or itself. */
  #towards(key: string): Annotation | null | undefined {
    const of = this.#reached;
    if (!this.#drawn || !of) return undefined;
    const { seenIn, lines } = this.#drawn;
    const filled = lines.map((line) => seenIn(line)).filter((all) => all.length > 0);
    const at = filled.findIndex((all) => all.some((each) => each.id === of.id));
    const row = filled[at] ?? [];
    const away = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (away !== undefined) return nearest(filled[at + away] ?? [of], of.onset_ms);
    const to = placeFor(key, row.findIndex((each) => each.id === of.id), row.length - 1);
    return to === undefined ? undefined : (row[to] ?? of);
  }

  #reach(of: Annotation | null): void {
    if (!of) return;
    this.#reached = of;
    this.#ground.show(of.onset_ms);
    this.#write();
    this.#focus();
  }

  #choose(): void {
    const { store } = this.#ground;
    if (!this.#reached) return;
    store.do({ do: "select", ...toggled(store.state, this.#reached.id) });
    this.#write();
  }

  #go(of: Annotation | null): void {
    if (!of) return;
    const { store, player } = this.#ground;
    store.do({ do: "select", annotation: of.id });
    player.seek(of.onset_ms);
    this.#reach(of);
  }
}

/** The place in its row a key leads to. */
function placeFor(key: string, here: number, last: number): number | undefined {
  const to = { ArrowLeft: here - 1, ArrowRight: here + 1, PageUp: here - PAGE, PageDown: here + PAGE, Home: 0, End: last, Enter: here }[key];
  return to === undefined ? undefined : Math.min(Math.max(0, to), last);
}

function endOf(each: Annotation): number {
  return each.offset_ms ?? each.onset_ms;
}

/** From where to where it is drawn, never so narrow that it cannot be seen. */
function edgesOf(of: Annotation, view: View): readonly [number, number] {
  const half = of.offset_ms === null ? INSTANT_PX : 0;
  const from = Math.min(Math.max(-2, toPx(view, of.onset_ms) - half), view.width - 4);
  return [from, Math.max(from + 8, Math.min(view.width + 2, toPx(view, endOf(of)) + half))];
}

/** Only what stands in a row that is shown: a hidden row has no place for the keyboard. */
function foundIn(rows: readonly (readonly Annotation[])[], id: string | null): Annotation | null {
  for (const all of rows) {
    const found = all.find((each) => each.id === id);
    if (found) return found;
  }
  return null;
}

/** What was next to a moment that is no longer there. */
function beside(rows: readonly (readonly Annotation[])[], gone: Annotation): Annotation | null {
  return nearest(rows.find((all) => all[0]?.family === gone.family) ?? [], gone.onset_ms);
}

function nearest(all: readonly Annotation[], ms: number): Annotation | null {
  let best = all[0] ?? null;
  for (const each of all) if (best && Math.abs(each.onset_ms - ms) < Math.abs(best.onset_ms - ms)) best = each;
  return best;
}
