/** The whole screen: filled and left on purpose, and filled again after something was hidden. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { corners } from "./drawn.ts";
import { fill, unfill } from "./staying.ts";

export class Full {
  readonly #page: Document;
  #was: boolean;
  #leaves = false;

  constructor(scope: Scope, page: Document) {
    this.#page = page;
    this.#was = page.fullscreenElement !== null;
    scope.listen(page, "fullscreenchange", () => {
      const isFull = page.fullscreenElement !== null;
      this.#was = isFull || (this.#was && !this.#leaves);
      if (isFull) this.#leaves = false;
    });
  }

  /** Left by the button or by F: that is no call to hide. */
  get isLeaving(): boolean {
    return this.#leaves;
  }

  turn(): void {
    this.#leaves = this.#page.fullscreenElement !== null;
    void (this.#leaves ? unfill(this.#page) : fill(this.#page));
  }

  /** As it was before it was hidden. */
  again(): void {
    if (this.#was && this.#page.fullscreenElement === null) void fill(this.#page);
  }

  button(says: string): HTMLButtonElement {
    const made = make("button", { type: "button", class: "full", "aria-label": says, title: says }, corners());
    made.onclick = () => {
      this.turn();
    };
    return made;
  }
}
