/** The same to read: which kinds are gone through, how many of each there are, and each difference in words. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { KINDS, said, toldOf, type About, type Kind } from "./payload.ts";
import { counts, pageAround, sifted, type Sieve } from "./sifting.ts";

const MOST = 60;

/** Buttons that let a kind through or not, each with its count; their state is a word and a tick, not a colour alone. */
export class Chips {
  readonly element: HTMLElement;
  readonly #chips = new Map<Kind, HTMLButtonElement>();

  constructor(scope: Scope, about: About, turn: (kind: Kind) => void) {
    this.element = make("div", { class: "chips", role: "group", "aria-label": said(about.words, "kinds") });
    const [first = "", second = ""] = about.coders;
    const found = counts(about.differences);
    // What there is none of needs no choosing.
    for (const kind of KINDS.filter((each) => (found.get(each) ?? 0) > 0)) {
      const text = said(about.words, `chip_${kind}`, { first, second });
      const chip = make("button", { type: "button", "data-kind": kind }, text, make("b", {}, String(found.get(kind) ?? 0)));
      scope.listen(chip, "click", () => { turn(kind); });
      this.#chips.set(kind, chip);
      this.element.append(chip);
    }
  }

  show(sieve: Sieve): void {
    for (const [kind, chip] of this.#chips) chip.setAttribute("aria-pressed", String(sieve.has(kind)));
  }
}

export class List {
  readonly element: HTMLElement;
  readonly #about: About;
  readonly #scope: Scope;
  readonly #choose: (key: string) => void;
  readonly #items = make("ol", {});
  readonly #how = make("p", { class: "how" });
  #listening: (() => void)[] = [];

  constructor(scope: Scope, about: About, choose: (key: string) => void) {
    this.#about = about;
    this.#scope = scope;
    this.#choose = choose;
    this.element = make("details", { class: "list" }, make("summary", {}, said(about.words, "list")), this.#how, this.#items);
  }

  show(sieve: Sieve, chosen: string): void {
    const { shown, from, of } = pageAround(sifted(this.#about.differences, sieve), chosen, MOST);
    for (const close of this.#listening) close();
    this.#listening = [];
    this.#how.textContent = of === 0 ? said(this.#about.words, "none_left")
      : said(this.#about.words, "listed", { from: from + 1, to: from + shown.length, of });
    this.#items.start = from + 1;
    this.#items.replaceChildren(...shown.map((each) => {
      const button = make("button", { type: "button", "data-key": each[0], "aria-current": each[0] === chosen ? "true" : false }, toldOf(this.#about, each));
      this.#listening.push(this.#scope.listen(button, "click", () => { this.#choose(each[0]); }));
      return make("li", {}, button);
    }));
  }
}
