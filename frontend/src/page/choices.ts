/** A short list of things to choose from, beside what they are about: arrows go through it, Escape closes it. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";

export interface Choice {
  readonly says: string;
  /** What stands before the words, and the key that does the same. */
  readonly icon?: Node;
  readonly key?: string;
  readonly act: () => void;
}

const EDGE_PX = 8;

export class Choices {
  readonly element = make("div", { class: "choosing", role: "menu", hidden: true });
  #before: HTMLElement | null = null;

  constructor(scope: Scope) {
    const { element } = this;
    scope.listen(element, "keydown", (event) => this.#pressed(event));
    scope.listen(element.ownerDocument, "pointerdown", (event) => {
      if (!event.composedPath().includes(element)) this.close();
    });
  }

  /** `at` is a place in the window. */
  show(title: string, choices: readonly Choice[], at: { readonly x: number; readonly y: number }): void {
    const root = this.element.getRootNode();
    const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    this.#before = focused instanceof HTMLElement && !this.element.contains(focused) ? focused : null;
    this.element.setAttribute("aria-label", title);
    this.element.replaceChildren(make("p", { class: "label", role: "presentation" }, title), ...choices.map((each) => this.#choice(each)));
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

  #choice({ says, key, icon, act }: Choice): HTMLElement {
    const button = make("button", { type: "button", role: "menuitem", tabindex: "-1" }, ...(icon ? [icon] : []), make("span", {}, says), ...(key ? [make("kbd", {}, key)] : []));
    button.onclick = () => {
      this.close();
      act();
    };
    return button;
  }

  /** Beside the place, and wholly in the window. */
  #place({ x, y }: { readonly x: number; readonly y: number }): void {
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
    if (to !== undefined) all[to % all.length]?.focus();
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

export function choose(bench: object, title: string, choices: readonly Choice[], at: { readonly x: number; readonly y: number }): void {
  OF_BENCH.get(bench)?.show(title, choices, at);
}
