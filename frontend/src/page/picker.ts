/**
 * What was it? The codes of the moment just tagged, over what stands beneath the film: no face is covered, the film plays
 * on, and the focus stays where it is.
 */

import type { Bench } from "../commands/command.ts";
import { PICKS } from "../commands/pick.ts";
import { say } from "../commands/saying.ts";
import { make } from "../elements.ts";
import { familyOf } from "../model/scheme.ts";
import { allSelected } from "../model/state.ts";
import type { Code, Family } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { behind } from "./behind.ts";
import { coloured, shapeDrawing } from "./look.ts";
import { WORDS } from "./words.ts";

/** So long it waits for whoever did not ask for it; then the moment is named later. */
export const PASSING_MS = 2000;

export class Picker {
  readonly element = make("div", { class: "picker", role: "group", "aria-label": WORDS.whatWasIt, hidden: true });
  readonly #bench: Bench;
  readonly #scope: Scope;
  readonly #filled = new Map<string, readonly [HTMLElement, HTMLElement]>();
  #drawn: readonly unknown[] = [];
  #stop = (): void => undefined;

  constructor(bench: Bench, scope: Scope) {
    this.#bench = bench;
    this.#scope = scope;
    bench.store.onChange(behind(scope, () => this.#draw()));
    // Whoever is on the way to a choice is not hurried.
    scope.listen(this.element, "pointermove", () => this.#wait());
  }

  #draw(): void {
    const { picking, passing, selected, also } = this.#bench.store.state;
    const seen = picking ? [selected, also, passing, this.#bench.store.selected?.offset_ms] : [];
    if (seen.length === this.#drawn.length && seen.every((each, at) => each === this.#drawn[at])) return;
    this.#drawn = seen;
    const family = picking ? this.#family : undefined;
    this.element.hidden = family === undefined;
    this.element.classList.toggle("passing", passing);
    if (family) this.#fill(family);
    this.#wait();
  }

  get #family(): Family | undefined {
    const { store } = this.#bench;
    const family = familyOf(store.around.scheme, store.selected?.family ?? "")?.family;
    return family && family.codes.length > 0 ? family : undefined;
  }

  /** Made once for each family: what stands there already is not laid out anew. */
  #fill(family: Family): void {
    const now = this.#bench.store.selected?.code ?? null;
    const filled = this.#filled.get(family.id) ?? this.#made(family);
    this.#filled.set(family.id, filled);
    for (const choice of filled[1].children) choice.setAttribute("aria-pressed", String(choice.getAttribute("data-code") === now));
    if (this.element.firstChild !== filled[0]) coloured(this.element, family).replaceChildren(...filled);
  }

  #made(family: Family): readonly [HTMLElement, HTMLElement] {
    const later = make("button", { type: "button", class: "later", title: "Esc" }, WORDS.tagging.later);
    later.onclick = () => this.#close();
    return [
      make("header", {}, shapeDrawing(family), make("b", {}, WORDS.whatWasIt), later),
      make("div", { class: "choices" }, ...family.codes.map((code, at) => this.#choice(family, code, at))),
    ];
  }

  #choice(family: Family, code: Code, at: number): HTMLElement {
    const choice = make("button", { type: "button", "aria-pressed": "false", title: code.definition ?? "", "data-code": code.id },
      ...(at < PICKS.length ? [make("kbd", {}, String(at + 1))] : []), make("span", {}, code.name));
    choice.onclick = () => {
      const { store } = this.#bench;
      // Something else may have been tagged since this was offered.
      if (store.selected?.family === family.id) say(store, allSelected(store.state).filter((each) => each.family === family.id), { code: code.id });
      this.#close();
    };
    return choice;
  }

  /** Nobody chose: the moment stands as it is, and the list finds it under "not yet named". */
  #wait(): void {
    this.#stop();
    const { picking, passing } = this.#bench.store.state;
    if (picking && passing) this.#stop = this.#scope.after(PASSING_MS, () => this.#close());
  }

  #close(): void {
    this.#bench.store.do({ do: "pick", picking: false });
  }
}
