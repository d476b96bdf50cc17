/** Rows of marks beneath a stretch of film, one coding above the other, with the place of the film over them. */

import { make } from "../elements.ts";
import { colourOf, shapeDrawing, type Looks } from "../page/look.ts";

export interface Mark extends Looks {
  readonly onset: number;
  readonly offset: number;
  readonly says: string;
}

export interface Row {
  readonly name: string;
  readonly marks: readonly Mark[];
}

export class Rows {
  readonly element = make("div", { class: "rows" });
  readonly #now = make("div", { class: "now", "aria-hidden": "true" });
  readonly #from: number;
  readonly #long: number;

  constructor(rows: readonly Row[], from: number, to: number) {
    this.#from = from;
    this.#long = Math.max(1, to - from);
    for (const { name, marks } of rows) {
      const track = make("div", { class: "track" }, ...marks.map((mark) => this.#drawn(mark)));
      this.element.append(make("div", { class: "row" }, make("span", { class: "name" }, name), track));
    }
    if (rows.length > 0) this.element.append(make("div", { class: "over", "aria-hidden": "true" }, this.#now));
  }

  /** Where the film is. */
  at(ms: number): void {
    this.#now.style.left = `${String(this.#share(ms))}%`;
  }

  #share(ms: number): number {
    return Math.min(100, Math.max(0, ((ms - this.#from) / this.#long) * 100));
  }

  #drawn(mark: Mark): HTMLElement {
    const [left, right] = [this.#share(mark.onset), this.#share(mark.offset)];
    const point = mark.offset <= mark.onset;
    const element = make("span", { class: point ? "mark point" : "mark", title: mark.says }, shapeDrawing(mark), make("span", { class: "says" }, mark.says));
    element.style.left = `${String(left)}%`;
    if (!point) element.style.width = `${String(right - left)}%`;
    element.style.setProperty("--colour", colourOf(mark));
    return element;
  }
}
