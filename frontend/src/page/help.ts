/** The map of keys: the same list of commands that the keys go by. */

import type { Command, Group } from "../commands/command.ts";
import { commandsOf } from "../commands/commands.ts";
import { make } from "../elements.ts";
import { capsOf } from "../model/strokes.ts";
import type { Scheme } from "../model/types.ts";
import { icon } from "./buttons.ts";
import { WORDS } from "./words.ts";

export class Help {
  readonly element: HTMLElement;
  readonly #close: HTMLButtonElement;

  constructor(scheme: Scheme) {
    this.#close = make("button", { type: "button", class: "quiet", "aria-label": WORDS.close }, icon("close"));
    const all = commandsOf(scheme);
    const groups = Object.entries(WORDS.helpGroups).map(([group, title]) =>
      make("section", {}, make("h3", {}, title), make("dl", {}, ...all.filter((each) => each.group === (group as Group)).map(line))));
    this.element = make("div", { class: "veil help", hidden: true, role: "dialog", "aria-modal": "true", "aria-label": WORDS.help },
      make("div", { class: "card wide" }, make("header", {}, make("h2", {}, WORDS.help), this.#close), make("div", { class: "groups" }, ...groups)));
    this.#close.onclick = () => this.close();
    this.element.onclick = (event) => {
      if (event.target === this.element) this.close();
    };
  }

  toggle(): void {
    this.element.hidden = !this.element.hidden;
    if (!this.element.hidden) this.#close.focus();
  }

  close(): void {
    this.element.hidden = true;
  }
}

function line({ keys, says }: Command): HTMLElement {
  const caps = capsOf(keys[0] ?? "").map((cap) => make("kbd", {}, cap));
  return make("div", {}, make("dt", {}, ...caps), make("dd", {}, says));
}
