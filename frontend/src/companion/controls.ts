/** The buttons that ask the family's page for something: what its machine would not do now is dim. */

import { make } from "../elements.ts";
import type { Asked, Standing } from "../together/channel.ts";
import type { Say } from "./parts.ts";

type Name = "previous" | "turn" | "again" | "hold" | "stop" | "next";

const NAMES: readonly Name[] = ["previous", "turn", "again", "hold", "stop", "next"];
const OF_MOMENT: ReadonlySet<string> = new Set(["film", "question", "sentence", "wonder", "subtitle"]);
const ANSWERED: ReadonlySet<string> = new Set(["hello", "ask"]);

/** Whether the page would do it where it stands. */
export function can(name: Name, is: Standing | null): boolean {
  if (is === null || is.hidden || is.at === "end") return false;
  switch (name) {
    case "previous": return is.before;
    case "turn": return is.at === "film";
    case "again": case "hold": return OF_MOMENT.has(is.at);
    case "stop": return true;
    case "next": return !ANSWERED.has(is.at) && is.at !== "close";
  }
}

function word(name: Name, is: Standing | null): string {
  const words: Readonly<Record<Name, string>> = {
    previous: "back", turn: is?.playing === true ? "pause" : "play", again: "again", hold: is?.held === true ? "moving" : "still",
    stop: is?.at === "close" ? "finish" : "stop", next: "forward",
  };
  return words[name];
}

export class Controls {
  readonly element = make("nav", { class: "controls" });
  readonly #buttons: ReadonlyMap<Name, HTMLButtonElement>;
  readonly #say: Say;

  constructor(say: Say, ask: (asked: Asked) => void) {
    this.#say = say;
    this.#buttons = new Map(NAMES.map((name) => {
      const made = make("button", { type: "button", class: `control ${name}` });
      made.onclick = () => {
        ask(name);
      };
      return [name, made];
    }));
    this.element.append(...this.#buttons.values());
  }

  draw(is: Standing | null): void {
    for (const [name, button] of this.#buttons) {
      const says = this.#say(word(name, is));
      if (button.textContent !== says) button.textContent = says;
      button.disabled = !can(name, is);
    }
  }
}
