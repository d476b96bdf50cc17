/** A short list of things to choose from, beside what they are about: arrows and numbers go through it, Escape closes it. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";

export interface Choice {
  readonly says: string;
  /** What stands before the words, and the key that does the same. */
  readonly icon?: Node;
  readonly key?: string;
  /** Chosen by its number as well. */
  readonly numbered?: true;
  /** What runs now. */
  readonly on?: boolean;
  readonly act: () => void;
}

/** A place in the window. */
export interface At {
  readonly x: number;
  readonly y: number;
}

const EDGE_PX = 8;

export class Choices {
  readonly element: HTMLElement;
  #before: HTMLElement | null = null;

  constructor(scope: Scope, attributes: Readonly<Record<string, string>> = {}) {
    this.element = make("div", { class: "choosing", role: "menu", hidden: true, ...attributes });
    scope.listen(this.element, "keydown", (event) => this.#pressed(event));
    scope.listen(this.element.ownerDocument, "pointerdown", (event) => {
      if (!event.composedPath().includes(this.element)) this.close();
    });
  }

  /** Groups of choices with a line between them. */
  show(title: string, groups: readonly (readonly Choice[])[], at: At): void {
    const root = this.element.getRootNode();
    const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    if (focused instanceof HTMLElement && !this.element.contains(focused)) this.#before = focused;
    this.element.setAttribute("aria-label", title);
    let number = 0;
    const parts = groups.filter((group) => group.length > 0).map((group) => group.map((each) => this.#choice(each, each.numbered ? (number += 1) : null)));
    this.element.replaceChildren(make("p", { class: "label", role: "presentation" }, title),
      ...parts.flatMap((part, index) => (index === 0 ? part : [make("hr", { role: "separator" }), ...part])));
    this.element.hidden = false;
    this.#place(at);
    this.element.querySelector("button")?.focus();
  }

  close(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.#before?.focus();
    this.#before = null;
  }

  #choice({ says, act, icon, on, key }: Choice, number: number | null): HTMLElement {
    const shown = number !== null && number < 10 ? String(number) : null;
    const before = [...(shown === null ? [] : [make("kbd", { class: "number" }, shown)]), ...(icon ? [icon] : [])];
    const button = make("button", {
      type: "button", tabindex: "-1", ...(on === undefined ? { role: "menuitem" } : { role: "menuitemcheckbox", "aria-checked": String(on) }),
      ...(shown === null ? {} : { "data-number": shown }),
    }, ...before, make("span", {}, says), ...(key ? [make("kbd", {}, key)] : []));
    button.onclick = () => {
      this.close();
      act();
    };
    return button;
  }

  /** Beside the place, and wholly in the window. */
  #place({ x, y }: At): void {
    const around = this.element.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const { offsetWidth, offsetHeight } = this.element;
    const left = Math.max(EDGE_PX, Math.min(x, window.innerWidth - offsetWidth - EDGE_PX));
    const top = Math.max(EDGE_PX, Math.min(y, window.innerHeight - offsetHeight - EDGE_PX));
    this.element.style.setProperty("left", `${String(left - around.left)}px`);
    this.element.style.setProperty("top", `${String(top - around.top)}px`);
  }

  #pressed(event: KeyboardEvent): void {
    const all = [...this.element.querySelectorAll("button")];
    const now = all.findIndex((each) => each.matches(":focus"));
    const to = { ArrowDown: now + 1, ArrowUp: now - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    const numbered = all.find((each) => each.dataset["number"] === event.code.replace(/^(Digit|Numpad)/, ""));
    if (to !== undefined) all[to % all.length]?.focus();
    else if (numbered) numbered.click();
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

const OF_BENCH = new WeakMap<object, Choices>();

/** The one list of a workbench. */
export function choicesOf(bench: object, scope: Scope): Choices {
  const choices = new Choices(scope);
  OF_BENCH.set(bench, choices);
  return choices;
}

export function choose(bench: object, title: string, choices: readonly Choice[], at: At): void {
  OF_BENCH.get(bench)?.show(title, [choices], at);
}
