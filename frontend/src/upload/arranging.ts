/** Several files in a list: in which order they make one clip, and which of them. By mouse, by finger, by keyboard. */

import { make } from "../elements.ts";
import { moved } from "./ordering.ts";
import { ARRANGING } from "./words.ts";

export interface Row {
  readonly id: number;
  readonly name: string;
  readonly about: string;
}

export interface Asks<R extends Row> {
  readonly title: string;
  readonly lead: string;
  readonly note: string | null;
  readonly isAlarm: boolean;
  readonly go: (count: number) => string;
  /** What is to be said between a file and the next; empty where there is nothing. */
  readonly between: (one: R, next: R) => string;
  readonly done: (rows: readonly R[]) => void;
  readonly other: () => void;
}

type Way = "up" | "down" | "out";
const SIGNS: Readonly<Record<Way, string>> = { up: "↑", down: "↓", out: "×" };

export class Arranging<R extends Row> {
  readonly element = make("div", { class: "arranging" });
  readonly #asks: Asks<R>;
  readonly #list = make("ol", { class: "files" });
  readonly #said = make("p", { class: "unseen", role: "status" });
  readonly #go = make("button", { type: "button", class: "door" });
  #rows: readonly R[];

  constructor(rows: readonly R[], asks: Asks<R>) {
    this.#rows = rows;
    this.#asks = asks;
    const other = make("button", { type: "button", class: "door plain" }, ARRANGING.other);
    other.onclick = asks.other;
    this.#go.onclick = () => {
      asks.done(this.#rows);
    };
    const note = asks.note === null ? [] : [make("p", asks.isAlarm ? { class: "no", role: "alert" } : { class: "note" }, asks.note)];
    this.element.append(make("p", { class: "big" }, asks.title), ...note, make("p", { class: "soft" }, asks.lead), this.#list, this.#said,
      make("div", { class: "doors" }, this.#go, other));
    this.#draw();
  }

  #draw(): void {
    this.#list.replaceChildren(...this.#rows.flatMap((row, at) => this.#line(row, at)));
    this.#go.textContent = this.#asks.go(this.#rows.length);
    this.#go.disabled = this.#rows.length === 0;
  }

  #line(row: R, at: number): readonly HTMLElement[] {
    const next = this.#rows[at + 1];
    const gap = next === undefined ? "" : this.#asks.between(row, next);
    const hands = make("span", { class: "ways" }, this.#button(row, "up", at === 0), this.#button(row, "down", next === undefined), this.#button(row, "out", this.#rows.length === 1));
    const line = make("li", { class: "file" }, make("span", { class: "number" }, String(at + 1)),
      make("span", { class: "what" }, make("span", { class: "name" }, row.name), make("span", { class: "soft" }, row.about)), hands);
    return gap === "" ? [line] : [line, make("li", { class: "gap" }, gap)];
  }

  #button(row: R, way: Way, disabled: boolean): HTMLButtonElement {
    const says = ARRANGING[way](row.name);
    const button = make("button", { type: "button", class: "way", disabled, "aria-label": says, title: says, "data-way": `${String(row.id)}-${way}` }, SIGNS[way]);
    button.onclick = () => {
      this.#act(row, way);
    };
    return button;
  }

  #act(row: R, way: Way): void {
    const at = this.#rows.indexOf(row);
    this.#rows = way === "out" ? this.#rows.filter((each) => each !== row) : moved(this.#rows, at, way === "up" ? -1 : 1);
    this.#draw();
    this.#said.textContent = way === "out" ? ARRANGING.outSaid(row.name) : ARRANGING.movedTo(row.name, this.#rows.indexOf(row) + 1);
    this.#focus(row, way, at);
  }

  /** The keyboard stays with the file it moved; at an end of the list, on the way back. */
  #focus(row: R, way: Way, at: number): void {
    const near = this.#rows[Math.min(at, this.#rows.length - 1)];
    const wanted = way === "out" ? [near, "out"] as const : [row, way] as const;
    const other = way === "up" ? "down" : "up";
    for (const each of [wanted[1], other, "out"]) {
      const button = this.#list.querySelector<HTMLButtonElement>(`[data-way="${String(wanted[0]?.id ?? -1)}-${each}"]`);
      if (button?.disabled === false) {
        button.focus();
        return;
      }
    }
    this.#go.focus();
  }
}
