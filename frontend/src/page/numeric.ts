/** The times of the selected moment, to be typed: onset, offset, length. A frame with the arrows; a slip changes nothing. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { edgeTo, frameBeside, lengthTo, refused, type Outcome, type Why } from "../model/editing.ts";
import { frameWithin } from "../model/snapping.ts";
import { lengthText, typedTime } from "../model/times.ts";
import type { Annotation } from "../model/types.ts";
import { hint } from "./hint.ts";
import { carryOut } from "./outcome.ts";
import { calledIn } from "./said.ts";
import { clock, WORDS } from "./words.ts";

type Name = "onset" | "offset" | "length";
const NAMES: readonly Name[] = ["onset", "offset", "length"];

function shownAs(name: Name, of: Annotation): string {
  if (name === "onset") return clock(of.onset_ms);
  const end = of.offset_ms ?? of.onset_ms;
  return name === "offset" ? clock(end) : lengthText(end - of.onset_ms);
}

export class TimesSheet {
  readonly element: HTMLElement;
  readonly #bench: Bench;
  readonly #fields: ReadonlyMap<Name, HTMLInputElement>;
  readonly #says = make("p", { class: "slip", role: "alert", hidden: true });
  #of: string | null = null;

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#fields = new Map(NAMES.map((name) => [name, this.#field(name)]));
    const labels = [...this.#fields].map(([name, field]) => make("label", { class: name }, make("span", { class: "label" }, WORDS.editing[name]), field));
    this.element = make("div", { class: "exact" }, ...labels, this.#says);
  }

  /** What is being typed stays, unless it was for another moment. */
  shows(of: Annotation): void {
    const other = this.#of !== of.id;
    this.#of = of.id;
    if (other) this.#slip(null);
    for (const [name, field] of this.#fields) {
      const label = field.parentElement;
      if (label) label.hidden = of.offset_ms === null && name !== "onset";
      if (other || !field.matches(":focus")) field.value = shownAs(name, of);
    }
  }

  focus(): void {
    const field = this.#fields.get("onset");
    field?.focus();
    field?.select();
  }

  #field(name: Name): HTMLInputElement {
    const field = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false", "aria-label": WORDS.editing[name] });
    field.onchange = () => this.#typed(name, field);
    field.onkeydown = (event) => {
      if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
      event.preventDefault();
      this.#stepped(name, field, event.key === "ArrowUp" ? 1 : -1);
    };
    return field;
  }

  get #now(): Annotation | undefined {
    return this.#of === null ? undefined : this.#bench.store.state.log.annotations.get(this.#of);
  }

  #typed(name: Name, field: HTMLInputElement): void {
    const of = this.#now;
    if (!of || field.value === shownAs(name, of)) {
      this.#slip(null);
      return;
    }
    const ms = typedTime(field.value);
    this.#done(name, field, ms === null ? refused("notATime") : this.#setTo(of, name, ms));
  }

  /** A frame up or down from where it stands. */
  #stepped(name: Name, field: HTMLInputElement, by: 1 | -1): void {
    const of = this.#now;
    if (!of) return;
    const { player, store } = this.#bench;
    const part = name === "onset" ? "onset" : "offset";
    const from = part === "onset" ? of.onset_ms : (of.offset_ms ?? of.onset_ms);
    const to = frameBeside(from, by, (ms) => player.snap(ms), store.around.lengthMs);
    this.#done(name, field, edgeTo(of, part, to, store.state.sorted, store.around));
  }

  /** Frames are the grid of everything: a time between two of them is taken to the nearer one. */
  #setTo(of: Annotation, name: Name, ms: number): Outcome {
    const { player, store } = this.#bench;
    const { sorted } = store.state;
    const frame = (at: number): number => frameWithin(at, (each) => player.snap(each), { least: 0, most: store.around.lengthMs });
    if (name === "length") return lengthTo(of, frame(of.onset_ms + ms) - of.onset_ms, sorted, store.around);
    return ms > store.around.lengthMs ? refused("outside") : edgeTo(of, name, frame(ms), sorted, store.around);
  }

  #done(name: Name, field: HTMLInputElement, outcome: Outcome): void {
    this.#slip(outcome.no);
    if (outcome.no !== null) return;
    const { store } = this.#bench;
    const of = this.#now;
    const focused = field.matches(":focus");
    if (of) carryOut(store, outcome, WORDS.editing.didEdge(calledIn(store.around.scheme, of), name === "onset" ? "onset" : "offset"));
    // Drawn anew, the field would have lost the cursor.
    if (focused) field.focus();
    const now = this.#now;
    if (now) for (const [each, other] of this.#fields) other.value = shownAs(each, now);
  }

  #slip(no: Why | null): void {
    this.#says.hidden = no === null;
    this.#says.textContent = no === null ? "" : WORDS.editing.no[no];
  }
}

const SHEETS = new WeakMap<Bench, TimesSheet>();

/** The times as fields; always the same ones, so that the cursor stays while one types. */
export function timesSheet(bench: Bench): TimesSheet {
  const sheet = SHEETS.get(bench) ?? new TimesSheet(bench);
  SHEETS.set(bench, sheet);
  return sheet;
}

/** The cursor into the first of them. */
export function typeTimes(bench: Bench): void {
  if (bench.store.selected === null) hint(bench.store, WORDS.editing.no.chooseFirst);
  else SHEETS.get(bench)?.focus();
}
