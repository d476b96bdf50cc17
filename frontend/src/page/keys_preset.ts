/** Keys as in another program, a file or as they came: what would change is shown before it does. */

import { keysOf, type Keys } from "../commands/keys.ts";
import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { differences, readFrom, written, type KeptKeys } from "../model/keymap.ts";
import { PRESETS } from "../model/presets.ts";
import { strokeShown } from "./buttons.ts";
import { WORDS } from "./words.ts";

const FILE = "glimmer-keys.json";

/** "Keys as in ELAN, 2 of your own". */
export function presetLine({ kept }: Keys): string {
  const own = Object.keys(kept.own).length;
  const preset = WORDS.keys.presets[kept.preset];
  return own === 0 ? WORDS.keys.inEffect(preset) : WORDS.keys.inEffectOwn(preset, own);
}

/** Choose a preset or a file, look at what changes, and only then use it. */
export class Presets {
  readonly element: HTMLElement;
  readonly #bench: Bench;
  readonly #says: (says: string) => void;
  readonly #preview = make("div", { class: "preview", hidden: true, role: "group", "aria-label": WORDS.keys.use });
  readonly #choice = make("select", {});

  constructor(bench: Bench, says: (says: string) => void) {
    this.#bench = bench;
    this.#says = says;
    for (const each of PRESETS) this.#choice.append(make("option", { value: each }, WORDS.keys.presets[each]));
    this.#choice.onchange = () => {
      const preset = PRESETS.find((each) => each === this.#choice.value);
      if (preset) this.#show({ ...this.#keys.kept, preset });
    };
    this.element = make("div", { class: "presets" },
      make("div", { class: "bar" }, make("label", {}, WORDS.keys.preset, " ", this.#choice), make("span", { class: "gap" }), this.#saved(), this.#opened()), this.#preview);
    this.follow();
  }

  get #keys(): Keys {
    return keysOf(this.#bench);
  }

  /** What is in effect may have changed. */
  follow(): void {
    this.#choice.value = this.#keys.kept.preset;
  }

  #show(next: KeptKeys): void {
    const { commands, kept } = this.#keys;
    const changes = differences(commands, kept, next);
    const says = new Map(commands.map((each) => [each.id, each.says]));
    const rows = changes.map(({ command, before, after }) => make("tr", {}, make("th", { scope: "row" }, says.get(command) ?? command), strokesIn(before), strokesIn(after)));
    const head = make("tr", {}, ...[WORDS.keys.command, WORDS.keys.before, WORDS.keys.after].map((each) => make("th", { scope: "col" }, each)));
    const use = make("button", { type: "button", class: "primary" }, WORDS.keys.use);
    const leave = make("button", { type: "button", class: "plain" }, WORDS.keys.leave);
    use.onclick = () => {
      this.#keys.keep(next);
      this.#close(WORDS.keys.used);
    };
    leave.onclick = () => this.#close("");
    this.#preview.replaceChildren(make("p", { role: "status" }, WORDS.keys.changes(changes.length)),
      make("div", { class: "bar" }, use, leave), ...(rows.length > 0 ? [make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows))] : []));
    this.#preview.hidden = false;
  }

  #close(says: string): void {
    this.#preview.hidden = true;
    this.#preview.replaceChildren();
    this.follow();
    this.#says(says);
    this.#choice.focus();
  }

  #saved(): HTMLElement {
    const button = make("button", { type: "button", class: "plain" }, WORDS.keys.save);
    button.onclick = () => {
      make("a", { download: FILE, href: `data:application/json;charset=utf-8,${encodeURIComponent(written(this.#keys.kept))}` }).click();
    };
    return button;
  }

  #opened(): HTMLElement {
    const file = make("input", { type: "file", accept: ".json,application/json", hidden: true });
    const button = make("button", { type: "button", class: "plain" }, WORDS.keys.open, file);
    button.onclick = (event) => {
      if (event.target !== file) file.click();
    };
    file.onchange = () => void file.files?.[0]?.text().then((text) => {
      const found = readFrom(text);
      file.value = "";
      if (found) this.#show(found);
      else this.#says(WORDS.keys.noFile);
    });
    return button;
  }
}

function strokesIn(strokes: readonly string[]): HTMLElement {
  return make("td", {}, ...(strokes.length > 0 ? strokes.map(strokeShown) : [make("small", {}, WORDS.keys.none)]));
}
