/** Ways to look at a picture: held still, heard only, the baby alone, smaller. They move no card. */

import { make } from "../elements.ts";
import { current } from "./model.ts";
import type { Intent, State } from "./model.ts";
import { isOfMoment } from "./steps.ts";
import type { Say, Word } from "./words.ts";

type Way = "hold" | "sound_only" | "only_baby" | "smaller";

/** What the button says before it is pressed, and after. */
const SAYS: Readonly<Record<Way, readonly [Word, Word]>> = {
  hold: ["hold", "go_on"],
  sound_only: ["sound_only", "with_picture"],
  only_baby: ["only_baby", "both"],
  smaller: ["smaller", "larger"],
};

const IS_ON: Readonly<Record<Way, (state: State) => boolean>> = {
  hold: (state) => state.held,
  sound_only: (state) => state.soundOnly,
  only_baby: (state) => state.onlyBaby,
  smaller: (state) => state.small,
};

const WAYS = Object.keys(SAYS) as readonly Way[];

/** What the picture can do on this card: whether it can be held, whether somebody drew a part of it. */
export interface Can {
  readonly hold: boolean;
  readonly part: boolean;
}

export class Tools {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #buttons: ReadonlyMap<Way, HTMLButtonElement>;

  constructor(say: Say, press: (intent: Intent) => void) {
    this.#say = say;
    this.#buttons = new Map(WAYS.map((way) => {
      const made = make("button", { type: "button", class: `control ${way}` });
      made.onclick = () => {
        press({ do: way });
      };
      return [way, made];
    }));
    this.element = make("div", { class: "tools" }, ...this.#buttons.values());
  }

  draw(state: State, can: Can): void {
    this.element.hidden = !isOfMoment(current(state));
    for (const [way, button] of this.#buttons) {
      const on = IS_ON[way](state);
      const word = this.#say(SAYS[way][on ? 1 : 0]);
      if (button.textContent !== word) button.textContent = word;
      button.classList.toggle("on", on);
      button.hidden = way === "only_baby" && !can.part;
      button.disabled = way === "hold" && !can.hold;
    }
  }
}
