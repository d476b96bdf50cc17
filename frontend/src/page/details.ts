/** The selected moment, opened in the list: what it was, its fields, what it repairs, a note. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { familyOf } from "../model/scheme.ts";
import type { Annotation, Family, Field } from "../model/types.ts";
import { commandButton, icon, keyOf } from "./buttons.ts";
import { coloured } from "./look.ts";
import { wholeLine } from "./said.ts";
import { clock, WORDS } from "./words.ts";

const MOST_NOTE = 4000;

export class Details {
  readonly element = make("section", { class: "details", "aria-label": WORDS.whatWasIt });
  readonly #bench: Bench;
  readonly #note: HTMLTextAreaElement;
  #of: string | null = null;
  #drawn = "";
  #slim = false;

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#note = make("textarea", { rows: "2", placeholder: WORDS.note, "aria-label": WORDS.note, maxlength: String(MOST_NOTE) });
    this.#note.onchange = () => this.#keepNote();
  }

  /** While the film plays only the first line shows, so that the list stays quiet. */
  slim(playing: boolean): void {
    if (playing === this.#slim) return;
    this.#slim = playing;
    this.element.classList.toggle("slim", playing);
    this.draw();
  }

  draw(): void {
    const of = this.#bench.store.selected;
    const { picking } = this.#bench.store.state;
    const slim = this.#slim && !picking;
    const mark = of ? this.#markOf(of, slim) : "";
    if (mark === this.#drawn) return;
    this.#drawn = mark;
    this.#turnTo(of?.id ?? null);
    this.element.classList.toggle("picking", picking);
    if (of) this.#fill(of, slim ? "slim" : "whole");
  }

  /** What was being written belongs to the moment it was written for. */
  #turnTo(of: string | null): void {
    if (of === this.#of) return;
    this.#keepNote();
    this.#of = of;
  }

  /** What the drawing depends on: the same mark, the same drawing. */
  #markOf(of: Annotation, slim: boolean): string {
    const ruptures = slim ? [] : this.#ruptures(of).map((each) => [each.id, each.onset_ms, each.code]);
    return JSON.stringify([of, this.#bench.store.state.picking, slim, ruptures]);
  }

  #fill(of: Annotation, how: "slim" | "whole"): void {
    const family = familyOf(this.#bench.store.around.scheme, of.family)?.family;
    if (!isFocused(this.#note)) this.#note.value = of.note;
    coloured(this.element, family);
    const rest = how === "slim" ? [] : [this.#codes(of, family), this.#fields(of, family), this.#answers(of)];
    const parts = [this.#head(of), ...rest];
    for (const old of [...this.element.children]) if (old !== this.#note) old.remove();
    this.element.prepend(...parts.filter((each) => each !== null));
    if (this.#note.parentNode !== this.element) this.element.append(this.#note);
  }

  #keepNote(): void {
    const { store } = this.#bench;
    const of = this.#of === null ? undefined : store.state.log.annotations.get(this.#of);
    if (of && of.note !== this.#note.value) store.do({ do: "change", annotation: of.id, fields: { note: this.#note.value } });
  }

  #head(of: Annotation): HTMLElement {
    const times = of.offset_ms === null ? clock(of.onset_ms) : `${clock(of.onset_ms)} – ${clock(of.offset_ms)}`;
    const bench = this.#bench;
    return make("header", {}, make("span", { class: "times" }, times), make("span", { class: "gap" }),
      commandButton("onset-here", bench, "["), commandButton("offset-here", bench, "]"),
      commandButton("play-moment", bench, icon("play")), commandButton("remove", bench, icon("bin")));
  }

  #codes(of: Annotation, family: Family | undefined): HTMLElement | null {
    const codes = family?.codes ?? [];
    if (codes.length === 0) return null;
    const { store } = this.#bench;
    const says = store.state.picking ? WORDS.chooseByKey : keyOf("codes");
    const group = make("div", { class: "codes", role: "group", "aria-label": WORDS.whatWasIt },
      make("span", { class: "label" }, WORDS.whatWasIt, " ", make("kbd", {}, says)));
    codes.forEach((code, at) => {
      const on = of.code === code.id;
      const chip = make("button", { type: "button", class: "chip", "aria-pressed": String(on), title: code.definition ?? "" }, code.name);
      if (store.state.picking && at < 9) chip.prepend(make("kbd", {}, String(at + 1)));
      chip.onclick = () => {
        store.do({ do: "change", annotation: of.id, fields: { code: on ? null : code.id } });
        store.do({ do: "pick", picking: false });
      };
      group.append(chip);
    });
    return group;
  }

  #fields(of: Annotation, family: Family | undefined): HTMLElement {
    const fits = ({ codes }: Field): boolean => !codes || codes.length === 0 || (of.code !== null && codes.includes(of.code));
    return make("div", { class: "fields" },
      ...(family?.fields ?? []).filter(fits).map((field) => this.#field(of, field)), this.#confidence(of));
  }

  /** One that can only be said or not is a tick; others are a choice. */
  #field(of: Annotation, field: Field): HTMLElement {
    const set = (value: string): void => {
      const rest = Object.entries(of.values).filter(([id]) => id !== field.id);
      const values = Object.fromEntries(value === "" ? rest : [...rest, [field.id, value]]);
      this.#bench.store.do({ do: "change", annotation: of.id, fields: { values } });
    };
    const only = field.values.length === 1 ? field.values[0] : undefined;
    if (only) {
      const tick = make("input", { type: "checkbox" });
      tick.checked = of.values[field.id] === only.id;
      tick.onchange = () => set(tick.checked ? only.id : "");
      return make("label", { class: "tick" }, tick, field.name);
    }
    const values = [{ id: "", name: WORDS.notSaid }, ...field.values];
    return choiceOf(field.name, values, of.values[field.id] ?? "", set);
  }

  #confidence(of: Annotation): HTMLElement {
    const values = WORDS.confidences.map((name, at) => ({ id: String(at + 1), name }));
    return choiceOf(WORDS.confidence, values, String(of.confidence), (value) => {
      this.#bench.store.do({ do: "change", annotation: of.id, fields: { confidence: Number(value) } });
    });
  }

  #ruptures(of: Annotation): readonly Annotation[] {
    if (of.family !== "repair") return [];
    return this.#bench.store.state.sorted.filter((each) => each.family === "rupture" && each.onset_ms < of.onset_ms).reverse();
  }

  /** Which rupture a repair answers: those before it, the nearest first. */
  #answers(of: Annotation): HTMLElement | null {
    if (of.family !== "repair") return null;
    const { store } = this.#bench;
    const ruptures = this.#ruptures(of).map((each) => ({ id: each.id, name: wholeLine(store.around.scheme, each) }));
    return choiceOf(WORDS.answersRupture, [{ id: "", name: WORDS.noRupture }, ...ruptures], of.repairs ?? "", (value) => {
      store.do({ do: "link", annotation: of.id, repairs: value === "" ? null : value });
    });
  }
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

function choiceOf(label: string, values: readonly Choice[], now: string, set: (value: string) => void): HTMLElement {
  const choice = make("select", {});
  for (const { id, name } of values) choice.append(make("option", { value: id }, name));
  choice.value = now;
  choice.onchange = () => set(choice.value);
  return make("label", { class: "choice" }, make("span", { class: "label" }, label), choice);
}

function isFocused(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element;
}
