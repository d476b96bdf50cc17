/** The side sheet: what is said of the selected moment, or of several at once. The keyboard alone suffices. */

import type { Bench } from "../commands/command.ts";
import { say } from "../commands/saying.ts";
import { make } from "../elements.ts";
import { familyOf } from "../model/scheme.ts";
import { allSelected } from "../model/state.ts";
import type { Annotation, Family, Field, Fields } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { SET_ASIDE } from "./aside.ts";
import { commandButton, icon, keyOf } from "./buttons.ts";
import { choiceOf, codesOf, common, fieldOf, type Control } from "./fields.ts";
import { coloured } from "./look.ts";
import { timesSheet } from "./numeric.ts";
import { wholeLine } from "./said.ts";
import { clock, WORDS } from "./words.ts";

const MOST_NOTE = 4000;

/** The keyboard's way into the sheet, for commands; the sheet itself says where it leads. */
export class Sheet {
  #way = (): void => undefined;

  leads(way: () => void): void {
    this.#way = way;
  }

  enter(): void {
    this.#way();
  }
}

export class Details {
  readonly element = make("section", { class: "details", "aria-label": WORDS.whatWasIt });
  readonly #bench: Bench;
  readonly #note: HTMLTextAreaElement;
  #of: string | null = null;
  #built = "";
  #controls: readonly Control[] = [];
  #plays = false;
  #entered = false;

  constructor(bench: Bench, scope: Scope) {
    this.#bench = bench;
    this.#note = make("textarea", { rows: "2", placeholder: WORDS.note, "aria-label": WORDS.note, maxlength: String(MOST_NOTE) });
    this.#note.onchange = () => this.#keepNote();
    // Escape gives the keyboard back to the film; the moment stays selected.
    scope.listen(this.element, "keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.#focused?.blur();
    });
    scope.listen(this.element, "focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.element.contains(relatedTarget)) this.#leave();
    });
    bench.sheet.leads(() => this.#enter());
  }

  /** While the film plays only the first line shows, so that the list stays quiet. */
  slim(playing: boolean): void {
    if (playing === this.#plays) return;
    this.#plays = playing;
    this.draw();
  }

  draw(): void {
    const all = allSelected(this.#bench.store.state);
    this.#turnTo(all);
    const slim = this.#plays && !this.#entered;
    this.element.classList.toggle("slim", slim);
    const [first] = all;
    if (!first) return;
    const mark = slim ? `slim ${String(all.length > 1)}` : this.#structureOf(all);
    if (mark !== this.#built) this.#build(all, slim);
    this.#built = mark;
    for (const each of this.#controls) each.stands(all);
    if (this.#note !== this.#focused) this.#note.value = first.note;
  }

  /** The whole sheet, also while the film plays, and the keyboard on its first field. */
  #enter(): void {
    this.#entered = true;
    this.draw();
    const first = this.element.querySelector<HTMLElement>("[data-field]") ?? this.element.querySelector<HTMLElement>(".chip, textarea");
    first?.focus();
  }

  #leave(): void {
    if (!this.#entered) return;
    this.#entered = false;
    this.draw();
  }

  get #focused(): HTMLElement | null {
    const root = this.element.getRootNode();
    const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    return at instanceof HTMLElement && this.element.contains(at) ? at : null;
  }

  /** What was being written belongs to the moment it was written for. */
  #turnTo([first, ...others]: readonly Annotation[]): void {
    const of = first && others.length === 0 ? first.id : null;
    if (of === this.#of) return;
    this.#keepNote();
    this.#of = of;
    this.#note.value = "";
  }

  #keepNote(): void {
    const { store } = this.#bench;
    const of = this.#of === null ? undefined : store.state.log.annotations.get(this.#of);
    if (of && of.note !== this.#note.value) store.do({ do: "change", annotation: of.id, fields: { note: this.#note.value } });
  }

  /** The same structure is told anew how things stand; only another one is built. */
  #structureOf(all: readonly Annotation[]): string {
    const ruptures = all.length > 1 ? [] : this.#ruptures(all[0]).map((each) => [each.id, each.onset_ms, each.code]);
    const fields = this.#fieldsOf(all).map((each) => each.id);
    return JSON.stringify([common(all, (each) => each.family) ?? "", all.length > 1, fields, ruptures]);
  }

  #build(all: readonly Annotation[], slim: boolean): void {
    const field = this.#focused?.dataset["field"];
    coloured(this.element, this.#family(all));
    const head = this.#head(all.length > 1);
    const aside = common(all, (each) => each.family) === SET_ASIDE;
    const [codes, fields] = slim || aside ? [[], []] : [this.#codes(all), this.#fields(all)];
    this.#controls = [head, ...codes, ...fields];
    this.element.replaceChildren(head.element, ...codes.map((each) => each.element),
      make("div", { class: "fields" }, ...fields.map((each) => each.element)), ...(slim ? [] : this.#written(all.length, aside)));
    if (field !== undefined) this.element.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
  }

  /** A note, where there is one moment to write about; of what is set aside, nothing is written here. */
  #written(many: number, aside: boolean): readonly HTMLElement[] {
    if (aside) return [make("p", { class: "label" }, WORDS.tagging.setAsideNote)];
    return many > 1 ? [] : [this.#note];
  }

  #codes(all: readonly Annotation[]): readonly Control[] {
    const family = this.#family(all);
    return family && family.codes.length > 0 ? [codesOf(family, keyOf("codes"), (code) => this.#say({ code }))] : [];
  }

  #fields(all: readonly Annotation[]): readonly Control[] {
    const fields = this.#fieldsOf(all).map((field) => fieldOf(field, (value) => this.#say((each) => ({ values: valuesWith(each, field, value) }))));
    return [...fields, this.#confidence(), ...(all.length === 1 ? this.#answers(all[0]) : [])];
  }

  #say(fields: Fields | ((each: Annotation) => Fields)): void {
    const { store } = this.#bench;
    say(store, allSelected(store.state), fields);
    store.do({ do: "pick", picking: false });
  }

  #family(all: readonly Annotation[]): Family | undefined {
    return familyOf(this.#bench.store.around.scheme, common(all, (each) => each.family) ?? "")?.family;
  }

  /** What can be said of all of them. */
  #fieldsOf(all: readonly Annotation[]): readonly Field[] {
    const fits = ({ codes }: Field, { code }: Annotation): boolean => !codes || codes.length === 0 || (code !== null && codes.includes(code));
    return (this.#family(all)?.fields ?? []).filter((field) => all.every((each) => fits(field, each)));
  }

  #head(several: boolean): Control {
    const times = make("span", { class: "times" });
    const bench = this.#bench;
    const tools = several ? [] : [commandButton("onset-here", bench, "["), commandButton("offset-here", bench, "]"), commandButton("play-moment", bench, icon("play"))];
    return {
      element: make("header", {}, times, make("span", { class: "gap" }), ...tools, commandButton("remove", bench, icon("bin")),
        commandButton("moment-menu", bench, "⋯"), ...(several ? [] : [timesSheet(bench).element])),
      stands: (all) => {
        times.textContent = all.length > 1 ? WORDS.tagging.moments(all.length) : timesOf(all[0]);
        if (all.length === 1 && all[0]) timesSheet(bench).shows(all[0]);
      },
    };
  }

  #confidence(): Control {
    const values = WORDS.confidences.map((name, at) => ({ id: String(at + 1), name }));
    return choiceOf({ id: "confidence", name: WORDS.confidence, values }, (each) => String(each.confidence), (value) => this.#say({ confidence: Number(value) }));
  }

  #ruptures(of: Annotation | undefined): readonly Annotation[] {
    if (of?.family !== "repair") return [];
    return this.#bench.store.state.sorted.filter((each) => each.family === "rupture" && each.onset_ms < of.onset_ms).reverse();
  }

  /** Which rupture a repair answers: those before it, the nearest first. */
  #answers(of: Annotation | undefined): readonly Control[] {
    if (of?.family !== "repair") return [];
    const { store } = this.#bench;
    const ruptures = this.#ruptures(of).map((each) => ({ id: each.id, name: wholeLine(store.around.scheme, each) }));
    const values = [{ id: "", name: WORDS.noRupture }, ...ruptures];
    return [choiceOf({ id: "repairs", name: WORDS.answersRupture, values }, (each) => each.repairs ?? "", (value) => {
      const now = store.selected;
      if (now) store.do({ do: "link", annotation: now.id, repairs: value === "" ? null : value });
    })];
  }
}

function timesOf(of: Annotation | undefined): string {
  if (!of) return "";
  return of.offset_ms === null ? clock(of.onset_ms) : `${clock(of.onset_ms)} – ${clock(of.offset_ms)}`;
}

function valuesWith({ values }: Annotation, field: Field, value: string): Annotation["values"] {
  const rest = Object.entries(values).filter(([id]) => id !== field.id);
  return Object.fromEntries(value === "" ? rest : [...rest, [field.id, value]]);
}
