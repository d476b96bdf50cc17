/** A box in four numbers, hundredths of the picture: for who would rather type than draw. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { fitted, type Sides } from "./model.ts";

const NAMES = ["left", "top", "width", "height"] as const;

export class Numbers {
  readonly element = make("div", { class: "numbers", role: "group" });
  readonly #fields: readonly HTMLInputElement[];
  #sides: Sides | null = null;

  constructor(scope: Scope, words: Readonly<Record<string, string>>, tell: (sides: Sides) => void) {
    this.element.setAttribute("aria-label", words["numbers"] ?? "");
    this.#fields = NAMES.map((name) => {
      const field = make("input", { type: "number", min: "0", max: "100", step: "0.1", inputmode: "decimal", disabled: true });
      this.element.append(make("label", {}, `${words[name] ?? ""} `, field));
      scope.listen(field, "change", () => {
        const typed = this.#fields.map((each) => Number(each.value) * 10);
        if (typed.every((each) => Number.isFinite(each))) tell(fitted(typed as unknown as Sides));
      });
      return field;
    });
  }

  /** The box in numbers; empty fields where there is none. Whoever is typing is left to it. */
  show(sides: Sides | null): void {
    if (String(sides) === String(this.#sides)) return;
    this.#sides = sides;
    this.#fields.forEach((field, at) => {
      field.disabled = sides === null;
      const share = sides?.[at];
      field.value = share === undefined ? "" : (share / 10).toFixed(1);
    });
  }
}
