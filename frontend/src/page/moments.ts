/** The moments in a list: the timeline's twin for eyes, keyboard and screen readers. Only rows in view exist. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { familyOf } from "../model/scheme.ts";
import type { Annotation } from "../model/types.ts";
import { ALL, found, type Wanted } from "../model/wanted.ts";
import type { Scope } from "../scope.ts";
import { Details } from "./details.ts";
import { filtering } from "./filtering.ts";
import { coloured, shapeDrawing } from "./look.ts";
import { aboutIn, calledIn } from "./said.ts";
import { shortClock, WORDS } from "./words.ts";

const ROW_PX = 56;

export class Moments {
  readonly element: HTMLElement;
  readonly #bench: Bench;
  readonly #details: Details;
  readonly #count = make("span", { class: "count" });
  readonly #rows = make("div", { class: "rows", role: "list", "aria-label": WORDS.moments });
  readonly #list = make("div", { class: "list" }, this.#rows);
  #wanted: Wanted = ALL;
  #shown: readonly Annotation[] = [];
  #selected: string | null = null;
  #expanded = 0;
  #drawn: readonly unknown[] = [];
  #top = 0;
  #room = 600;
  #moves = false;

  constructor(bench: Bench, head: readonly HTMLElement[], scope: Scope) {
    this.#bench = bench;
    this.#details = new Details(bench);
    const filter = filtering(bench.store.around.scheme, scope, (wanted) => {
      this.#wanted = wanted;
      this.#scrollTo(0);
      this.#draw();
    });
    this.element = make("section", { class: "moments", "aria-label": WORDS.moments },
      make("header", {}, make("h2", {}, WORDS.moments, " ", this.#count), make("span", { class: "gap" }), ...head), filter, this.#list);
    scope.listen(this.#list, "scroll", () => {
      this.#top = this.#list.scrollTop;
      this.#place();
    });
    scope.observeSize(this.#list, () => {
      this.#room = this.#list.clientHeight;
      this.#place();
    });
    scope.observeSize(this.#details.element, () => this.#grown());
    bench.store.onChange(({ sorted, selected, open, picking }) => {
      const seen = [sorted, selected, open, picking];
      if (seen.every((each, at) => each === this.#drawn[at])) return;
      this.#drawn = seen;
      this.#draw();
    });
    bench.player.onChange(({ playing }) => this.#details.slim(playing));
    this.#draw();
  }

  #draw(): void {
    const { store } = this.#bench;
    this.#shown = found(store.state.sorted, this.#wanted, store.around.scheme);
    this.#count.textContent = this.#shown.length === store.state.sorted.length ? String(this.#shown.length) : `${String(this.#shown.length)} / ${String(store.state.sorted.length)}`;
    this.#details.draw();
    const selected = store.state.selected;
    if (selected !== this.#selected) {
      this.#selected = selected;
      this.#stretch();
      this.#bringIntoView();
    }
    this.#place();
  }

  #grown(): void {
    const height = this.#details.element.offsetHeight;
    if (height === this.#expanded) return;
    this.#expanded = height;
    this.#stretch();
    this.#bringIntoView();
    this.#place();
  }

  get #at(): number {
    return this.#selected === null ? -1 : this.#shown.findIndex((each) => each.id === this.#selected);
  }

  /** A newly selected moment comes into view; nothing else moves the list. */
  #bringIntoView(): void {
    const at = this.#at;
    if (at < 0) return;
    const top = at * ROW_PX;
    const bottom = top + ROW_PX + Math.min(this.#expanded, this.#room - ROW_PX);
    if (top < this.#top) this.#scrollTo(Math.max(0, top - ROW_PX / 2));
    else if (bottom > this.#top + this.#room) this.#scrollTo(bottom - this.#room);
  }

  /** The place is remembered, and the list moved when all is in it: so the page works everything out only once. */
  #scrollTo(top: number): void {
    this.#top = top;
    this.#moves = true;
  }

  #stretch(): void {
    const extra = this.#at < 0 ? 0 : this.#expanded;
    this.#rows.style.height = `${String(this.#shown.length * ROW_PX + extra)}px`;
  }

  #place(): void {
    const size = this.#shown.length;
    const at = this.#at;
    const extra = at < 0 ? 0 : this.#expanded;
    this.#stretch();
    if (size === 0) {
      const nothing = this.#bench.store.state.sorted.length === 0 ? WORDS.none : WORDS.noneFound;
      this.#rows.replaceChildren(make("p", { class: "none" }, nothing));
      return;
    }
    const first = Math.max(0, Math.floor((this.#top - extra) / ROW_PX) - 1);
    const last = Math.min(size, Math.ceil((this.#top + this.#room) / ROW_PX) + 1);
    const rows = this.#shown.slice(first, last).map((each, index) => {
      const place = first + index;
      return this.#row(each, place, place * ROW_PX + (at >= 0 && place > at ? extra : 0));
    });
    this.#fill(rows, at);
    if (this.#moves) this.#list.scrollTop = this.#top;
    this.#moves = false;
  }

  /** The open details stay the same element, so that a note being written keeps its cursor. */
  #fill(rows: readonly HTMLElement[], at: number): void {
    const { element } = this.#details;
    for (const old of [...this.#rows.children]) if (old !== element) old.remove();
    this.#rows.prepend(...rows);
    if (at < 0) {
      element.remove();
      return;
    }
    element.style.transform = `translateY(${String((at + 1) * ROW_PX)}px)`;
    if (element.parentNode !== this.#rows) this.#rows.append(element);
  }

  #row(of: Annotation, place: number, top: number): HTMLElement {
    const { store, player, timeline } = this.#bench;
    const { scheme } = store.around;
    const selected = of.id === this.#selected;
    const family = familyOf(scheme, of.family)?.family;
    const go = make("button", { type: "button", class: "go" },
      shapeDrawing(family),
      make("span", { class: "time" }, shortClock(of.onset_ms)),
      make("span", { class: "what" }, make("b", {}, calledIn(scheme, of)), make("small", {}, aboutIn(store.state, scheme, of))));
    const star = make("button", { type: "button", class: "star", "aria-pressed": String(of.starred), "aria-label": `Star: ${calledIn(scheme, of)}` }, of.starred ? "★" : "☆");
    const row = coloured(make("div", {
      class: selected ? "row selected" : "row", role: "listitem", "aria-setsize": String(this.#shown.length), "aria-posinset": String(place + 1),
      "aria-current": selected ? "true" : false, "data-id": of.id, "data-family": of.family,
    }, go, star), family);
    row.style.transform = `translateY(${String(top)}px)`;
    go.onclick = () => {
      store.do({ do: "select", annotation: of.id });
      player.seek(of.onset_ms);
      timeline.show(of.onset_ms);
    };
    star.onclick = () => store.do({ do: "star", annotation: of.id });
    return row;
  }
}
