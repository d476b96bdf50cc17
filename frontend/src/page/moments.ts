/** The moments in a list: the timeline's twin for eyes, keyboard and screen readers. Only rows in view exist. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import type { Annotation, Family } from "../model/types.ts";
import type { Desk } from "./desk.ts";
import { colourOf, familiesById, nameOf, shapeOf } from "./look.ts";
import { shortClock, span, WORDS } from "./words.ts";

const ROW = 54;

export class Moments {
  readonly element: HTMLElement;
  readonly #desk: Desk;
  readonly #scope: Scope;
  readonly #families: ReadonlyMap<string, Family>;
  readonly #count: HTMLElement;
  readonly #list: HTMLElement;
  readonly #inner: HTMLElement;
  readonly #go: (annotation: Annotation) => void;
  #shown: string | null = null;

  constructor(desk: Desk, scope: Scope, go: (annotation: Annotation) => void) {
    this.#desk = desk;
    this.#scope = scope;
    this.#go = go;
    this.#families = familiesById(desk.start.scheme);
    this.#count = make("span", { class: "count" });
    this.#inner = make("div", { class: "rows", role: "list", "aria-label": WORDS.moments });
    this.#list = make("div", { class: "list" }, this.#inner);
    this.element = make("section", { class: "moments" }, make("h2", {}, WORDS.moments, " ", this.#count), this.#list);
    scope.listen(this.#list, "scroll", () => this.#draw());
    desk.onChange(() => this.#follow());
    this.#draw();
  }

  redraw(): void {
    this.#draw();
  }

  /** A newly selected moment comes into view; nothing else moves the list. */
  #follow(): void {
    const selected = this.#desk.selected?.id ?? null;
    if (selected !== this.#shown) {
      this.#shown = selected;
      const at = this.#desk.sorted.findIndex((each) => each.id === selected);
      const top = at * ROW;
      const { scrollTop, clientHeight } = this.#list;
      if (at >= 0 && (top < scrollTop || top + ROW > scrollTop + clientHeight)) this.#list.scrollTop = top - clientHeight / 2 + ROW;
    }
    this.#draw();
  }

  #draw(): void {
    const all = this.#desk.sorted;
    this.#count.textContent = String(all.length);
    if (all.length === 0) {
      this.#inner.style.height = "";
      this.#inner.replaceChildren(make("p", { class: "none" }, WORDS.none));
      return;
    }
    this.#inner.style.height = `${String(all.length * ROW)}px`;
    const first = Math.max(0, Math.floor(this.#list.scrollTop / ROW) - 2);
    const last = Math.min(all.length, first + Math.ceil((this.#list.clientHeight || 600) / ROW) + 4);
    this.#inner.replaceChildren(...all.slice(first, last).map((each, at) => this.#row(each, first + at, all.length)));
  }

  #row(of: Annotation, at: number, size: number): HTMLElement {
    const family = this.#families.get(of.family);
    const go = make("button", { type: "button", class: "go" },
      make("span", { class: "shape", style: `color:${colourOf(family)}`, "aria-hidden": "true" }, shapeOf(family)),
      make("span", { class: "time" }, shortClock(of.onset_ms)),
      make("span", { class: "what" }, make("b", {}, nameOf(family, of.code)), make("small", {}, this.#about(of, family))));
    const star = make("button", { type: "button", class: "star", "aria-pressed": String(of.starred), "aria-label": WORDS.star }, of.starred ? "★" : "☆");
    const selected = this.#desk.selected?.id === of.id;
    const row = make("div", {
      class: selected ? "row selected" : "row", role: "listitem", "aria-setsize": String(size), "aria-posinset": String(at + 1),
      style: `top:${String(at * ROW)}px;height:${String(ROW)}px`, "data-id": of.id, "aria-current": selected ? "true" : false,
    }, go, star);
    go.onclick = () => this.#go(of);
    star.onclick = () => this.#desk.star(of);
    return row;
  }

  #about(of: Annotation, family: Family | undefined): string {
    const parts = [of.code === null || !family ? "" : family.name, of.offset_ms === null ? "" : span(of.offset_ms - of.onset_ms)];
    if (of.end_unchecked && this.#desk.open.get(of.family) !== of.id) parts.push(WORDS.unchecked);
    if (of.repairs !== null) {
      const rupture = this.#desk.log.annotations.get(of.repairs);
      if (rupture) parts.push(`${WORDS.answers} ${shortClock(rupture.onset_ms)}`);
    }
    if (of.note) parts.push(of.note);
    return parts.filter(Boolean).join(" · ");
  }

  focus(): void {
    this.#scope.after(0, () => this.#list.querySelector<HTMLElement>(".selected .go")?.focus());
  }
}
