/** What a gesture lays over the rows: the line that says what an edge was drawn to, and the box that selects. */

import { make } from "../elements.ts";

/** Nearer to the right edge than this, the words stand to the left of the line. */
const ROOM_PX = 190;

export class Guide {
  readonly #line = make("div", { class: "guide", "aria-hidden": "true", hidden: true });
  readonly #says = make("span", {});
  readonly #box = make("div", { class: "lasso", "aria-hidden": "true", hidden: true });

  constructor(ground: HTMLElement) {
    this.#line.append(this.#says);
    ground.append(this.#line, this.#box);
  }

  at(x: number, says: string, width: number): void {
    this.#line.hidden = false;
    this.#says.textContent = says;
    this.#line.classList.toggle("leftward", x > width - ROOM_PX);
    this.#line.style.setProperty("transform", `translateX(${String(x)}px)`);
  }

  box(from: readonly [number, number], to: readonly [number, number]): void {
    const [left, top] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
    this.#box.hidden = false;
    this.#box.style.setProperty("transform", `translate(${String(left)}px, ${String(top)}px)`);
    this.#box.style.setProperty("width", `${String(Math.abs(to[0] - from[0]))}px`);
    this.#box.style.setProperty("height", `${String(Math.abs(to[1] - from[1]))}px`);
  }

  hide(): void {
    this.#line.hidden = true;
    this.#box.hidden = true;
  }
}
