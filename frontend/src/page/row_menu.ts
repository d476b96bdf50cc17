/** What can be done with a row, beside its name: numbers choose as the arrows do, Escape closes. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";

export interface RowChoice {
  readonly says: string;
  readonly act: () => void;
  /** Chosen by its number as well. */
  readonly numbered?: true;
  /** What runs now. */
  readonly on?: boolean;
  readonly key?: string;
}

export interface At {
  readonly x: number;
  readonly y: number;
}

const EDGE_PX = 8;
const DIGITS = "1 2 3 4 5 6 7 8 9 Shift+1 Shift+2 Shift+3 Shift+4 Shift+5 Shift+6 Shift+7 Shift+8 Shift+9";

export class RowMenu {
  readonly element = make("div", { class: "choosing row-menu", role: "menu", hidden: true, "data-keeps": DIGITS });
  #before: HTMLElement | null = null;

  constructor(scope: Scope) {
    const { element } = this;
    scope.listen(element, "keydown", (event) => this.#pressed(event));
    scope.listen(element.ownerDocument, "pointerdown", (event) => {
      if (!event.composedPath().includes(element)) this.close();
    });
  }

  /** Groups of choices with a line between them; `at` is a place in the window. */
  show(title: string, groups: readonly (readonly RowChoice[])[], at: At): void {
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

  #choice({ says, act, on, key }: RowChoice, number: number | null): HTMLElement {
    const shown = number !== null && number < 10;
    const button = make("button", {
      type: "button", tabindex: "-1", ...(on === undefined ? { role: "menuitem" } : { role: "menuitemcheckbox", "aria-checked": String(on) }),
      ...(shown ? { "data-number": String(number) } : {}),
    }, ...(shown ? [make("kbd", { class: "number" }, String(number))] : []), make("span", {}, says), ...(key === undefined ? [] : [make("kbd", {}, key)]));
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
