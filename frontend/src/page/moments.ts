/** The moments in a list, for eyes, keyboard and screen readers. Only rows in view exist. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { placeFor } from "../model/order.ts";
import type { Annotation } from "../model/types.ts";
import { ALL, isAll, shownOf } from "../model/wanted.ts";
import type { Scope } from "../scope.ts";
import { announce } from "./announcing.ts";
import { ChecksCount } from "./checks.ts";
import { Details } from "./details.ts";
import { Filtering } from "./filtering.ts";
import { Keyed, type Item } from "./keyed.ts";
import { markOf, momentRow, stand, type Standing } from "./moment_row.ts";
import { SumsLine } from "./sums.ts";
import { KEEPS, Walking, type Ground } from "./walking.ts";
import { WORDS } from "./words.ts";

const ROW_PX = 56;

export class Moments {
  readonly element: HTMLElement;
  readonly #bench: Bench;
  readonly #details: Details;
  readonly #filtering: Filtering;
  readonly #count = make("span", { class: "count" });
  readonly #grid = make("div", { role: "grid", "aria-label": WORDS.moments, "aria-multiselectable": "true", "data-keeps": KEEPS });
  /** The open details lie between the rows, and are none. */
  readonly #rows = make("div", { class: "rows" }, this.#grid);
  readonly #nothing = make("div", { class: "none", hidden: true });
  readonly #list = make("div", { class: "list" }, this.#rows, this.#nothing);
  readonly #keyed = new Keyed(this.#grid);
  readonly #walking: Walking;
  #shown: readonly Annotation[] = [];
  #shownOf: readonly unknown[] = [];
  #selected: string | null = null;
  #expanded = 0;
  #drawn: readonly unknown[] = [];
  #top = 0;
  #room = 600;
  #moves = false;
  readonly #scope: Scope;

  constructor(bench: Bench, head: readonly HTMLElement[], scope: Scope) {
    this.#bench = bench;
    this.#scope = scope;
    this.#details = new Details(bench, scope);
    this.#walking = new Walking(bench, this.#ground(), scope);
    this.#filtering = new Filtering(bench, { enter: () => this.#walking.enter(), goToFirst: () => this.#walking.goToFirst() }, new ChecksCount(bench, scope).element, scope);
    this.element = make("section", { class: "moments", "aria-label": WORDS.moments },
      make("header", {}, make("h2", {}, WORDS.moments, " ", this.#count), make("span", { class: "gap" }), ...head),
      this.#filtering.element, this.#list, new SumsLine(bench, scope).element, announce(bench.store, scope));
    this.#listen(scope);
    this.#draw();
  }

  #ground(): Ground {
    const shown = (): readonly Annotation[] => this.#shown;
    const page = (): number => Math.max(1, Math.floor(this.#room / ROW_PX) - 1);
    return {
      rows: this.#grid, placeOf: (id) => this.#placeOf(id), get shown() { return shown(); }, get page() { return page(); },
      reach: (id) => {
        this.#bringIntoView(id);
        this.#place();
        this.#focus(id);
      },
    };
  }

  #listen(scope: Scope): void {
    const { store, finding, player } = this.#bench;
    scope.listen(this.#list, "scroll", () => {
      if (this.#moves || this.#list.scrollTop === this.#top) return;
      this.#top = this.#list.scrollTop;
      this.#place();
    });
    scope.observeSize(this.#list, () => {
      this.#room = this.#list.clientHeight;
      this.#place();
    });
    scope.observeSize(this.#details.element, () => this.#grown());
    finding.onChange(() => {
      this.#scrollTo(0);
      this.#draw();
    });
    store.onChange(({ sorted, selected, also, open, picking }) => {
      const seen = [sorted, selected, also, open, picking];
      if (seen.every((each, at) => each === this.#drawn[at])) return;
      this.#drawn = seen;
      this.#draw();
    });
    player.onChange(({ playing }) => this.#details.slim(playing));
  }

  /** What is shown is looked for again only where what stands or what is wished for has changed. */
  #find(): void {
    const { store, finding } = this.#bench;
    const of = [store.state.sorted, finding.wanted];
    if (of.every((each, at) => each === this.#shownOf[at])) return;
    this.#shownOf = of;
    this.#shown = shownOf(store.state.sorted, finding.wanted, store.around.scheme);
    const all = store.state.sorted.length;
    this.#count.textContent = this.#shown.length === all ? String(all) : `${String(this.#shown.length)} / ${String(all)}`;
    this.#grid.setAttribute("aria-rowcount", String(this.#shown.length));
    this.#filtering.recount();
  }

  #draw(): void {
    const { selected, also } = this.#bench.store.state;
    this.#find();
    this.#details.draw();
    if (selected !== this.#selected) {
      this.#selected = selected;
      this.#walking.turnTo(selected, also.size === 0);
      this.#stretch();
      this.#bringIntoView(selected);
    }
    this.#place();
  }

  #grown(): void {
    const height = this.#details.element.offsetHeight;
    if (height === this.#expanded) return;
    this.#expanded = height;
    this.#stretch();
    this.#bringIntoView(this.#selected);
    this.#place();
  }

  #placeOf(id: string | null): number {
    const of = id === null ? undefined : this.#bench.store.state.log.annotations.get(id);
    const place = of ? placeFor(this.#shown, of) : -1;
    return this.#shown[place]?.id === id ? place : -1;
  }

  /** A newly selected moment comes into view; nothing else moves the list. */
  #bringIntoView(id: string | null): void {
    const place = this.#placeOf(id);
    if (place < 0) return;
    const at = this.#placeOf(this.#selected);
    const extra = at >= 0 && place > at ? this.#expanded : 0;
    const top = place * ROW_PX + extra;
    const bottom = top + ROW_PX + (place === at ? Math.min(this.#expanded, this.#room - ROW_PX) : 0);
    if (top < this.#top) this.#scrollTo(Math.max(0, top - ROW_PX / 2));
    else if (bottom > this.#top + this.#room) this.#scrollTo(bottom - this.#room);
  }

  /** The place is remembered, and the list moved in the frame that shows it: so the page works everything out only once. */
  #scrollTo(top: number): void {
    this.#top = top;
    if (this.#moves) return;
    this.#moves = true;
    this.#scope.laidOut(this.#list, () => {
      this.#moves = false;
      this.#list.scrollTop = this.#top;
    });
  }

  #stretch(): void {
    const extra = this.#placeOf(this.#selected) < 0 ? 0 : this.#expanded;
    this.#rows.style.height = `${String(this.#shown.length * ROW_PX + extra)}px`;
  }

  #place(): void {
    const at = this.#placeOf(this.#selected);
    const extra = at < 0 ? 0 : this.#expanded;
    this.#stretch();
    this.#sayNothing();
    const hadFocus = this.#hasFocus;
    const places = this.#placesInView(extra);
    const items = places.flatMap((place) => this.#shown[place] ?? []);
    const rows = this.#keyed.fill(items.map((of) => this.#item(of)));
    rows.forEach((row, index) => {
      const place = places[index] ?? 0;
      row.style.transform = `translateY(${String(place * ROW_PX + (at >= 0 && place > at ? extra : 0))}px)`;
      stand(row, this.#standing(items[index]?.id ?? "", place));
    });
    this.#open(at);
    if (hadFocus) this.#focus(this.#walking.reached);
  }

  /** Where the keyboard is stays, also out of view: an element that goes takes the focus with it. */
  #placesInView(extra: number): readonly number[] {
    const first = Math.max(0, Math.floor((this.#top - extra) / ROW_PX) - 1);
    const last = Math.min(this.#shown.length, Math.ceil((this.#top + this.#room) / ROW_PX) + 1);
    const places = [...Array(Math.max(0, last - first)).keys()].map((index) => first + index);
    const reached = this.#walking.placeReached(Math.ceil(this.#top / ROW_PX));
    if (reached < 0 || (reached >= first && reached < last)) return places;
    return reached < first ? [reached, ...places] : [...places, reached];
  }

  #item(of: Annotation): Item {
    return { id: of.id, mark: markOf(this.#bench, of), make: () => momentRow(this.#bench, of) };
  }

  #standing(id: string, place: number): Standing {
    const { selected, also } = this.#bench.store.state;
    return { place, selected: id === selected, also: also.has(id), reached: id === this.#walking.reached };
  }

  /** The open details stay the same element, so that a note being written keeps its cursor. */
  #open(at: number): void {
    const { element } = this.#details;
    if (at < 0) {
      element.remove();
      return;
    }
    element.style.transform = `translateY(${String((at + 1) * ROW_PX)}px)`;
    if (element.parentNode !== this.#rows) this.#rows.append(element);
  }

  #sayNothing(): void {
    const { store, finding } = this.#bench;
    const none = this.#shown.length === 0;
    if (this.#nothing.hidden === !none) return;
    this.#nothing.hidden = !none;
    this.#rows.hidden = none;
    if (!none) return;
    const all = make("button", { type: "button", class: "quiet" }, WORDS.finding.showAll);
    all.onclick = () => finding.want(ALL);
    if (store.state.sorted.length === 0 && isAll(finding.wanted)) this.#nothing.replaceChildren(make("p", {}, WORDS.none));
    else this.#nothing.replaceChildren(make("p", {}, WORDS.noneFound, " ", WORDS.finding.noneFoundLead), all);
  }

  get #hasFocus(): boolean {
    const root = this.#grid.getRootNode();
    const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    return at !== null && this.#grid.contains(at);
  }

  #focus(id: string | null): void {
    this.#keyed.of(id ?? "")?.querySelector<HTMLElement>(".go")?.focus({ preventScroll: true });
  }
}
