/** Where a person gives keys to commands: press the key that is wanted; whose it was is said at once. */

import type { Bench, Command, Group } from "../commands/command.ts";
import { keysOf, type Keys } from "../commands/keys.ts";
import { pressOf } from "../commands/pressed.ts";
import { make } from "../elements.ts";
import { FIRST_KEYS, given, reset, taken, type KeptKeys } from "../model/keymap.ts";
import { keptElsewhere } from "../model/reserved.ts";
import { strokeOf } from "../model/strokes.ts";
import { fits } from "./help.ts";
import { Presets, presetLine } from "./keys_preset.ts";
import { rowOf, type Asked, type Row } from "./keys_row.ts";
import { WORDS } from "./words.ts";

export function showKeys(bench: Bench): void {
  bench.panels.show(WORDS.keys.title, new KeysPage(bench).element, { wide: true });
}

class KeysPage {
  readonly element: HTMLElement;
  readonly #bench: Bench;
  readonly #presets: Presets;
  readonly #search = make("input", { type: "search", "aria-label": WORDS.keys.search, placeholder: WORDS.keys.search, autofocus: true });
  readonly #line = make("p", { class: "in-effect" });
  readonly #says = make("p", { class: "said", role: "status" });
  readonly #groups = make("div", { class: "commands" });
  #asked: Asked | null = null;

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#presets = new Presets(bench, (says) => {
      this.#asked = null;
      this.#drawn(says, null);
    });
    const all = make("button", { type: "button", class: "plain" }, WORDS.keys.resetAll);
    all.onclick = () => this.#keep({ ...FIRST_KEYS, preset: this.#keys.kept.preset }, WORDS.keys.putBack, null);
    this.#search.oninput = () => this.#draw();
    this.element = make("div", { class: "remap" }, this.#presets.element,
      make("div", { class: "bar" }, this.#search, this.#line, make("span", { class: "gap" }), all), this.#says, this.#groups);
    this.#draw();
  }

  get #keys(): Keys {
    return keysOf(this.#bench);
  }

  #draw(): void {
    const keys = this.#keys;
    this.#line.textContent = presetLine(keys);
    this.#groups.replaceChildren(...Object.entries(WORDS.helpGroups).flatMap(([group, title]) => {
      const rows = keys.commands.filter((each) => each.group === (group as Group) && this.#isShown(each)).map((each) => rowOf(this.#row(each)));
      return rows.length === 0 ? [] : [make("section", {}, make("h3", {}, title), make("ul", {}, ...rows))];
    }));
  }

  /** Both sides of a conflict stay in sight, whatever is searched for. */
  #isShown(each: Command): boolean {
    const asked = this.#asked;
    const concerned = asked !== null && (asked.command === each.id || (asked.is === "wanted" && asked.holder === each.id));
    return concerned || fits(each, this.#keys, this.#search.value);
  }

  #row(command: Command): Row {
    return {
      command, keys: this.#keys, asked: this.#asked,
      ask: () => this.#ask({ is: "pressing", command: command.id }),
      press: (event) => this.#pressed(command, event),
      leave: () => this.#ask(null, command.id),
      take: (stroke) => this.#give(command, stroke),
      remove: (stroke) => this.#remove(command, stroke),
      reset: () => this.#keep(reset(this.#keys.kept, command.id), WORDS.keys.putBack, command.id),
    };
  }

  #ask(asked: Asked | null, back: string | null = asked?.command ?? null): void {
    this.#asked = asked;
    this.#drawn("", back);
  }

  #pressed(command: Command, event: KeyboardEvent): void {
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const stroke = event.repeat ? null : strokeOf(pressOf(event));
    if (event.key === "Escape") this.#ask(null, command.id);
    else if (stroke !== null) this.#want(command, stroke);
  }

  #want(command: Command, stroke: string): void {
    const reason = keptElsewhere(stroke);
    const holder = this.#keys.map.commandOf(stroke);
    if (reason) this.#ask({ is: "refused", command: command.id, stroke, reason });
    else if (holder !== null && holder !== command.id) this.#ask({ is: "wanted", command: command.id, stroke, holder });
    else this.#give(command, stroke);
  }

  #give(command: Command, stroke: string): void {
    const keys = this.#keys;
    this.#keep(given(keys.commands, keys.kept, command.id, stroke), WORDS.keys.now(keys.capsOf(stroke), command.says), command.id);
  }

  #remove(command: Command, stroke: string): void {
    const keys = this.#keys;
    this.#keep(taken(keys.commands, keys.kept, command.id, stroke), WORDS.keys.without(keys.capsOf(stroke), command.says), command.id);
  }

  #keep(kept: KeptKeys, says: string, back: string | null): void {
    this.#keys.keep(kept);
    this.#asked = null;
    this.#drawn(says, back);
  }

  /** Drawn anew; the focus goes back to the command it was about. */
  #drawn(says: string, back: string | null): void {
    this.#says.textContent = says;
    this.#presets.follow();
    this.#draw();
    if (back === null) return;
    const row = [...this.#groups.querySelectorAll("li")].find((each) => each.dataset["row"] === back);
    (row?.querySelector<HTMLElement>(".capture, .take") ?? row?.querySelector<HTMLElement>(".add"))?.focus();
  }
}
