/** The selected moment: what it was, its fields, what it answers, a note. Words are a person's own; nothing becomes markup. */

import { make } from "../elements.ts";
import type { Annotation, Family, Field } from "../model/types.ts";
import type { Desk } from "./desk.ts";
import { colourOf, familiesById, nameOf, shapeOf } from "./look.ts";
import { clock, shortClock, span, WORDS } from "./words.ts";

export class Details {
  readonly element: HTMLElement;
  readonly #desk: Desk;
  readonly #families: ReadonlyMap<string, Family>;
  readonly #play: () => void;
  #drawn = "";

  constructor(desk: Desk, play: () => void) {
    this.#desk = desk;
    this.#play = play;
    this.#families = familiesById(desk.start.scheme);
    this.element = make("section", { class: "details", "aria-live": "off" });
    desk.onChange(() => this.#draw());
    this.#draw();
  }

  #draw(): void {
    const of = this.#desk.selected;
    const mark = of ? JSON.stringify([of, this.#desk.picking]) : "";
    if (mark === this.#drawn) return;
    this.#drawn = mark;
    this.element.hidden = of === null;
    if (!of) {
      this.element.replaceChildren();
      return;
    }
    const family = this.#families.get(of.family);
    const typing = this.element.querySelector<HTMLTextAreaElement>("textarea");
    const kept = typing && typing.getRootNode() instanceof ShadowRoot && (typing.getRootNode() as ShadowRoot).activeElement === typing && typing.dataset["of"] === of.id ? typing : null;
    const note = kept ?? this.#note(of);
    this.element.replaceChildren(this.#head(of, family), this.#codes(of, family), ...this.#fields(of, family), ...this.#answers(of), note);
    if (kept) kept.focus();
  }

  #head(of: Annotation, family: Family | undefined): HTMLElement {
    const times = of.offset_ms === null ? clock(of.onset_ms) : `${clock(of.onset_ms)} – ${clock(of.offset_ms)} · ${span(of.offset_ms - of.onset_ms)}`;
    const play = this.#button("▶", () => this.#play(), WORDS.play);
    const star = this.#button(of.starred ? "★" : "☆", () => this.#desk.star(of), WORDS.star);
    const remove = this.#button("✕", () => this.#desk.remove(of), WORDS.remove);
    return make("header", {},
      make("span", { class: "shape", style: `color:${colourOf(family)}`, "aria-hidden": "true" }, shapeOf(family)),
      make("div", { class: "what" }, make("b", {}, nameOf(family, of.code)), make("small", {}, times, of.end_unchecked ? ` · ${WORDS.unchecked}` : "")),
      play, star, remove);
  }

  #codes(of: Annotation, family: Family | undefined): HTMLElement {
    const group = make("div", { class: this.#desk.picking ? "codes picking" : "codes", role: "group", "aria-label": WORDS.whatWasIt });
    family?.codes.forEach((code, at) => {
      const chip = this.#chip(code.name, of.code === code.id, () => {
        this.#desk.change(of.id, { code: of.code === code.id ? null : code.id });
      });
      const example = this.#desk.start.context === "bedtime" ? code.bedtime : code.feeding;
      chip.title = [code.definition, example].filter(Boolean).join(" — ");
      if (this.#desk.picking && at < 9) chip.prepend(make("kbd", {}, String(at + 1)));
      group.append(chip);
    });
    return group;
  }

  #fields(of: Annotation, family: Family | undefined): HTMLElement[] {
    const fits = (field: Field): boolean => !field.codes || (of.code !== null && field.codes.includes(of.code));
    const shown: HTMLElement[] = (family?.fields ?? []).filter(fits).map((field) => {
      const group = make("div", { class: "field", role: "group", "aria-label": field.name }, make("span", { class: "label" }, field.name));
      for (const value of field.values) {
        const on = of.values[field.id] === value.id;
        group.append(this.#chip(value.name, on, () => this.#desk.setValue(of, field.id, on ? "" : value.id)));
      }
      return group;
    });
    return [...shown, this.#confidence(of)];
  }

  #confidence(of: Annotation): HTMLElement {
    const group = make("div", { class: "field", role: "group", "aria-label": WORDS.confidence }, make("span", { class: "label" }, WORDS.confidence));
    WORDS.confidences.forEach((name, at) => group.append(this.#chip(name, of.confidence === at + 1, () => this.#desk.change(of.id, { confidence: at + 1 }))));
    return group;
  }

  /** Which rupture a repair answers. */
  #answers(of: Annotation): HTMLElement[] {
    if (of.family !== "repair") return [];
    const choice = make("select", { "aria-label": WORDS.answers });
    choice.append(make("option", { value: "" }, WORDS.noRupture));
    for (const rupture of this.#desk.rupturesFor(of)) {
      const name = `${shortClock(rupture.onset_ms)} ${nameOf(this.#families.get("rupture"), rupture.code)}`;
      choice.append(make("option", { value: rupture.id, selected: of.repairs === rupture.id }, name));
    }
    choice.onchange = () => this.#desk.link(of.id, choice.value || null);
    return [make("label", { class: "field" }, make("span", { class: "label" }, WORDS.answers), choice)];
  }

  #note(of: Annotation): HTMLTextAreaElement {
    const note = make("textarea", { rows: "2", placeholder: WORDS.note, "aria-label": WORDS.note, maxlength: "2000", "data-of": of.id });
    note.value = of.note;
    note.onchange = () => {
      if (note.value !== (this.#desk.log.annotations.get(of.id)?.note ?? note.value)) this.#desk.change(of.id, { note: note.value });
    };
    return note;
  }

  #chip(name: string, on: boolean, act: () => void): HTMLButtonElement {
    const chip = make("button", { type: "button", class: on ? "chip on" : "chip", "aria-pressed": String(on) }, name);
    chip.onclick = act;
    return chip;
  }

  #button(text: string, act: () => void, label: string): HTMLButtonElement {
    const button = make("button", { type: "button", class: "small", "aria-label": label, title: label }, text);
    button.onclick = act;
    return button;
  }
}
