/** Finding moments: a search, wishes that combine, and how many each would leave. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { isKeyed } from "../model/scheme.ts";
import type { Family } from "../model/types.ts";
import { ALL, countsOf, isAll, ONLY, wishes, type Only, type Wanted } from "../model/wanted.ts";
import type { Scope } from "../scope.ts";
import { shapeOf } from "./look.ts";
import { WORDS } from "./words.ts";

const SAYS = WORDS.finding;
/** Counts follow when the typing rests; the list itself follows at once. */
const REST_MS = 150;

/** What is wished for, for all who show or change it. */
export class Finding {
  readonly #listeners = new Set<(wanted: Wanted) => void>();
  #wanted: Wanted = ALL;
  #focus = (): void => undefined;

  get wanted(): Wanted {
    return this.#wanted;
  }

  onChange(listener: (wanted: Wanted) => void): void {
    this.#listeners.add(listener);
  }

  want(wanted: Partial<Wanted>): void {
    this.#wanted = { ...this.#wanted, ...wanted };
    for (const listener of this.#listeners) listener(this.#wanted);
  }

  /** Where searching begins, once it is on the page. */
  set place(focus: () => void) {
    this.#focus = focus;
  }

  focus(): void {
    this.#focus();
  }
}

/** What searching needs of the list below it. */
export interface Below {
  readonly enter: () => void;
  readonly goToFirst: () => void;
}

export class Filtering {
  readonly element: HTMLElement;
  readonly #bench: Bench;
  readonly #scope: Scope;
  readonly #search = make("input", {
    type: "text", role: "searchbox", inputmode: "search", autocomplete: "off", spellcheck: "false", placeholder: WORDS.search, "aria-label": WORDS.search,
    "aria-keyshortcuts": "/", "data-keeps": "Escape ArrowDown Enter",
  });
  readonly #more = make("button", { type: "button", class: "more", "aria-expanded": "false" }, SAYS.filter);
  readonly #clear = make("button", { type: "button", class: "clear", hidden: true }, SAYS.clear);
  readonly #what = make("select", { "aria-label": SAYS.what });
  readonly #sure = make("select", { "aria-label": WORDS.confidence });
  readonly #chips: ReadonlyMap<Only, HTMLButtonElement>;
  readonly #wishes: HTMLElement;
  #before: HTMLElement | null = null;
  #counted: readonly unknown[] = [];
  #stop = (): void => undefined;

  constructor(bench: Bench, below: Below, beside: HTMLElement, scope: Scope) {
    this.#bench = bench;
    this.#scope = scope;
    this.#chips = new Map(ONLY.map((only) => [only, this.#chip(only)]));
    this.#wishes = make("div", { class: "wishes", role: "group", "aria-label": SAYS.filter, hidden: true }, ...this.#chips.values(), this.#what, this.#sure);
    this.element = make("div", { class: "filtering" }, make("div", { class: "searching" }, this.#search, this.#clear, this.#more, beside), this.#wishes);
    this.#listen(below);
    bench.finding.place = () => this.#begin();
    bench.finding.onChange((wanted) => this.#draw(wanted));
    this.#draw(bench.finding.wanted);
  }

  /** What stands has changed: so have the counts. */
  recount(): void {
    if (this.#wishes.hidden) return;
    this.#stop();
    this.#stop = this.#scope.after(REST_MS, () => this.#count());
  }

  #listen(below: Below): void {
    const { finding } = this.#bench;
    this.#scope.listen(this.#search, "input", () => finding.want({ search: this.#search.value }));
    this.#scope.listen(this.#search, "keydown", (event) => this.#pressed(event, below));
    this.#scope.listen(this.#what, "change", () => finding.want({ what: this.#what.value }));
    this.#scope.listen(this.#sure, "change", () => finding.want({ confidence: Number(this.#sure.value) }));
    this.#clear.onclick = () => finding.want(ALL);
    this.#more.onclick = () => this.#open(this.#wishes.hidden !== false);
  }

  #pressed(event: KeyboardEvent, below: Below): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const act = { Escape: () => this.#back(), ArrowDown: below.enter, Enter: below.goToFirst }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #begin(): void {
    const root = this.#search.getRootNode();
    const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    if (at !== this.#search) this.#before = at instanceof HTMLElement ? at : null;
    this.#search.focus();
    this.#search.select();
  }

  /** What was searched for stays; the keys are the film's again. */
  #back(): void {
    this.#search.blur();
    this.#before?.focus();
    this.#before = null;
  }

  #open(open: boolean): void {
    this.#wishes.hidden = !open;
    this.#more.setAttribute("aria-expanded", String(open));
    this.#count();
  }

  #chip(only: Only): HTMLButtonElement {
    const chip = make("button", { type: "button", class: "wish", "data-wish": only });
    chip.onclick = () => {
      const now = new Set(this.#bench.finding.wanted.only);
      if (!now.delete(only)) now.add(only);
      this.#bench.finding.want({ only: now });
    };
    return chip;
  }

  #draw(wanted: Wanted): void {
    if (this.#search.value !== wanted.search) this.#search.value = wanted.search;
    const many = wishes(wanted);
    this.#more.textContent = many === 0 ? SAYS.filter : SAYS.filtersOn(many);
    this.#more.classList.toggle("on", many > 0);
    this.#clear.hidden = isAll(wanted);
    if (many > 0 && this.#wishes.hidden) this.#open(true);
    else this.recount();
    for (const [only, chip] of this.#chips) chip.setAttribute("aria-pressed", String(wanted.only.has(only)));
    this.#what.value = wanted.what;
    this.#sure.value = String(wanted.confidence);
  }

  #count(): void {
    const { store, finding } = this.#bench;
    const seen = [store.state.sorted, finding.wanted];
    if (this.#wishes.hidden || seen.every((each, at) => each === this.#counted[at])) return;
    this.#counted = seen;
    const counts = countsOf(store.state.sorted, finding.wanted, store.around.scheme);
    const of = (name: string): number => counts.get(name) ?? 0;
    for (const [only, chip] of this.#chips) chip.replaceChildren(`${SAYS.only[only]} `, make("span", { class: "many" }, String(of(`only:${only}`))));
    const { scheme } = store.around;
    const families = scheme.tiers.flatMap((tier) => tier.families);
    filled(this.#what, SAYS.anything, families.flatMap((family) => choicesOf(family, of, finding.wanted.what)));
    filled(this.#sure, SAYS.anySure, [1, 2, 3].map((sure) => [String(sure), `${SAYS.sure[sure] ?? ""} (${String(of(`confidence:${String(sure)}`))})`]), "0");
    this.#what.value = finding.wanted.what;
    this.#sure.value = String(finding.wanted.confidence);
  }
}

type Choice = readonly [value: string, says: string];

/** A family that can be tagged or is used, and below it those of its codes that are used. */
function choicesOf(family: Family, of: (name: string) => number, wanted: string): readonly Choice[] {
  const codes = family.codes.map((code): readonly [string, string] => [`${family.id}/${code.id}`, code.name]).filter(([what]) => of(`what:${what}`) > 0 || what === wanted);
  const many = of(`what:${family.id}`);
  if (many === 0 && codes.length === 0 && !isKeyed(family)) return [];
  return [[family.id, `${shapeOf(family)} ${family.name} (${String(many)})`], ...codes.map(([what, name]): Choice => [what, `\u2003${name} (${String(of(`what:${what}`))})`])];
}

/** Only what says something else is written anew, so that an open list does not jump. */
function filled(select: HTMLSelectElement, any: string, choices: readonly Choice[], none = ""): void {
  const all: readonly Choice[] = [[none, any], ...choices];
  const before = [...select.options];
  if (before.length !== all.length || all.some(([value], at) => before[at]?.value !== value)) {
    select.replaceChildren(...all.map(([value, says]) => make("option", { value }, says)));
    return;
  }
  all.forEach(([, says], at) => {
    const option = before[at];
    if (option && option.textContent !== says) option.textContent = says;
  });
}
