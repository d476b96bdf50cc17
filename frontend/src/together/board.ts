/** Where a card's words stand, and what can be answered to them. */

import { make } from "../elements.ts";
import { drawn } from "./cards.ts";
import type { Given } from "./card.ts";
import { current } from "./model.ts";
import type { State } from "./model.ts";
import type { Step } from "./steps.ts";

const PRESSED = "button, input, textarea";

/** Cards that change while she is on them, and by what. */
const CHANGES: Readonly<Partial<Record<Step["at"], keyof State>>> = {
  sentence: "worded", idea: "ideas", ask: "agreed", close: "askedHarder",
};

function isChanged(state: State, before: State): boolean {
  const by = CHANGES[current(state).at];
  return by !== undefined && state[by] !== before[by];
}

export class Board {
  readonly element: HTMLElement;
  readonly #says = make("div", { class: "says", "aria-live": "polite" });
  readonly #asks = make("div", { class: "asks" });
  #drawn: State | null = null;

  constructor() {
    this.element = make("div", { class: "under" }, this.#says, this.#asks);
  }

  /** A new card. */
  draw(given: Given): void {
    this.#drawn = given.state;
    const card = drawn(given, current(given.state));
    this.#says.replaceChildren(...card.says);
    this.#asks.replaceChildren(...card.asks);
  }

  /** The same card, where something on it changed; the keyboard stays on what was pressed. */
  redraw(given: Given): void {
    if (this.#drawn === null || !isChanged(given.state, this.#drawn)) {
      this.#drawn = given.state;
      return;
    }
    const place = this.#pressable().findIndex((each) => each === document.activeElement);
    const held = place >= 0;
    this.draw(given);
    if (held) this.#pressable()[place]?.focus({ preventScroll: true });
  }

  #pressable(): readonly HTMLElement[] {
    return [...this.#asks.querySelectorAll<HTMLElement>(PRESSED)];
  }
}
