/** The names of the rows: pressed for what can be done, dragged to another place, drawn at the lower edge to another height. */

import { make } from "../elements.ts";
import { placeAt, type Line } from "../model/layout.ts";
import type { Scope } from "../scope.ts";
import { coloured, shapeDrawing } from "./look.ts";
import { WORDS } from "./words.ts";

/** What the names do things with. */
export interface LabelGround {
  readonly lines: () => readonly Line[];
  /** To the place of the row that stands there now. */
  readonly moved: (id: string, place: number) => void;
  readonly movedBy: (id: string, by: 1 | -1) => void;
  readonly heightened: (id: string, height: number) => void;
  /** Asked what can be done, beside this place in the window. */
  readonly asked: (id: string, at: { readonly x: number; readonly y: number }) => void;
  /** The code of this number, from 1. */
  readonly coded: (id: string, number: number) => void;
}

type Doing =
  | { readonly what: "pressed"; readonly id: string; readonly y: number }
  | { readonly what: "moving"; readonly id: string }
  | { readonly what: "edge"; readonly id: string; readonly y: number; readonly height: number };

const STILL_PX = 4;
const STEP_PX = 6;
const MOVES = "Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown";
const DIGITS = "1 2 3 4 5 6 7 8 9";

export class Labels {
  readonly element = make("div", { class: "labels" });
  /** Where what is dragged would come to stand. */
  readonly drop = make("div", { class: "row-drop", "aria-hidden": "true", hidden: true });
  readonly #ground: LabelGround;
  readonly #known = new Map<string, HTMLElement>();
  #doing: Doing | null = null;
  /** The click that ends a drag presses nothing. */
  #dragged = false;

  constructor(ground: LabelGround, scope: Scope) {
    this.#ground = ground;
    const { element } = this;
    scope.listen(element, "pointerdown", (event) => this.#down(event));
    scope.listen(element, "pointermove", (event) => this.#move(event));
    scope.listen(element, "pointerup", (event) => this.#up(event));
    scope.listen(element, "pointercancel", () => this.#rest());
    scope.listen(element, "click", (event) => this.#click(event));
    scope.listen(element, "keydown", (event) => this.#key(event));
  }

  /** The names of these rows, each where its row is; the one with the keyboard keeps it. */
  show(lines: readonly Line[]): void {
    const focused = this.#focused();
    this.element.replaceChildren(...lines.filter((line) => line.kind !== "ruler").map((line) => this.#placed(line)));
    if (focused !== null) this.focus(focused);
  }

  focus(id: string): void {
    this.#known.get(id)?.querySelector("button")?.focus();
  }

  #placed(line: Line): HTMLElement {
    const label = this.#known.get(line.id) ?? this.#label(line);
    this.#known.set(line.id, label);
    label.style.top = `${String(line.top)}px`;
    label.style.height = `${String(line.height)}px`;
    label.classList.toggle("thin", line.thin);
    return label;
  }

  #label({ id, name, kind, row }: Line): HTMLElement {
    const family = row && kind !== "points" ? row.families[0] : undefined;
    const shape = kind === "moment" ? [shapeDrawing(family)] : [];
    const button = make("button", {
      type: "button", "aria-haspopup": "menu", "aria-label": WORDS.rows.menuOf(name), title: name,
      "data-keeps": kind === "state" ? `${MOVES} ${DIGITS}` : MOVES, "aria-keyshortcuts": MOVES,
    }, ...shape, make("span", {}, name));
    const edge = make("span", { class: "row-edge", title: WORDS.rows.kept });
    return coloured(make("div", { class: `label of-${kind}`, "data-row": id }, button, edge), family);
  }

  #focused(): string | null {
    const root = this.element.getRootNode();
    const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    return at && this.element.contains(at) ? this.#idAt(at) : null;
  }

  #idAt(at: EventTarget | null): string | null {
    return at instanceof Element ? (at.closest(".label")?.getAttribute("data-row") ?? null) : null;
  }

  #lineOf(id: string): Line | undefined {
    return this.#ground.lines().find((line) => line.id === id);
  }

  /** A finger scrolls the rows; it moves them by the list of what can be done. */
  #down(event: PointerEvent): void {
    const id = this.#idAt(event.target);
    this.#dragged = false;
    if (event.button !== 0 || id === null) return;
    const line = this.#lineOf(id);
    const edge = event.target instanceof Element && event.target.matches(".row-edge");
    if (edge && line) this.#doing = { what: "edge", id, y: event.clientY, height: line.height };
    else if (event.pointerType !== "touch") this.#doing = { what: "pressed", id, y: event.clientY };
    if (edge) this.element.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const doing = this.#doing;
    switch (doing?.what) {
      case "edge":
        this.#ground.heightened(doing.id, doing.height + event.clientY - doing.y);
        break;
      case "pressed":
        if (Math.abs(event.clientY - doing.y) > STILL_PX) this.#begin(event, doing.id);
        break;
      case "moving":
        this.#showDrop(this.#place(event));
        break;
      case undefined:
    }
  }

  #begin(event: PointerEvent, id: string): void {
    this.element.setPointerCapture(event.pointerId);
    this.#doing = { what: "moving", id };
    this.#known.get(id)?.classList.add("moving");
    this.#showDrop(this.#place(event));
  }

  #up(event: PointerEvent): void {
    const doing = this.#doing;
    this.#rest();
    this.#dragged = doing !== null && doing.what !== "pressed";
    if (doing?.what === "moving") this.#ground.moved(doing.id, this.#place(event));
  }

  #rest(): void {
    if (this.#doing) this.#known.get(this.#doing.id)?.classList.remove("moving");
    this.#doing = null;
    this.drop.hidden = true;
  }

  #place(event: PointerEvent): number {
    return placeAt(this.#ground.lines(), event.clientY - this.element.getBoundingClientRect().top);
  }

  #showDrop(place: number): void {
    const rows = this.#ground.lines().filter((line) => line.kind !== "ruler");
    const before = rows[place];
    const last = rows.at(-1);
    const top = before ? before.top - 3 : last ? last.top + last.height + 1 : 0;
    this.drop.hidden = false;
    this.drop.style.setProperty("transform", `translateY(${String(top)}px)`);
  }

  #click(event: MouseEvent): void {
    const id = this.#idAt(event.target);
    if (id === null || this.#dragged || !(event.target instanceof Element) || !event.target.closest("button")) return;
    const { right, top } = event.target.getBoundingClientRect();
    this.#ground.asked(id, { x: right, y: top });
  }

  #key(event: KeyboardEvent): void {
    const id = this.#idAt(event.target);
    if (id === null) return;
    const way = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (event.altKey && way !== undefined) this.#stepped(id, way, event.shiftKey);
    else if (!event.altKey && /^[1-9]$/.test(event.key) && this.#lineOf(id)?.kind === "state") this.#ground.coded(id, Number(event.key));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #stepped(id: string, way: 1 | -1, high: boolean): void {
    if (high) this.#ground.heightened(id, (this.#lineOf(id)?.height ?? 0) + way * STEP_PX);
    else this.#ground.movedBy(id, way);
  }
}
