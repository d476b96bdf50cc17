/** One panel at a time over the workbench: it has the keyboard while it is open, and gives it back. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { icon } from "./buttons.ts";
import { WORDS } from "./words.ts";

const FOCUSABLE = 'button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

export class Panels {
  readonly element = make("div", { class: "veil panel", hidden: true, role: "dialog", "aria-modal": "true" });
  readonly #scope: Scope;
  #before: HTMLElement | null = null;
  #whenClosed = (): void => undefined;

  constructor(scope: Scope) {
    this.#scope = scope;
    scope.listen(this.element, "pointerdown", (event) => {
      if (event.target === this.element) this.close();
    });
    scope.listen(this.element, "keydown", (event) => this.#pressed(event));
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  show(title: string, content: HTMLElement, how: { readonly wide?: boolean; readonly whenClosed?: () => void } = {}): void {
    if (this.open) this.close();
    this.#before = focusedIn(this.element);
    this.#whenClosed = how.whenClosed ?? (() => undefined);
    const close = make("button", { type: "button", class: "quiet", "aria-label": WORDS.close }, icon("close"));
    close.onclick = () => this.close();
    this.element.setAttribute("aria-label", title);
    this.element.replaceChildren(make("div", { class: how.wide === true ? "card wide" : "card" },
      make("header", {}, make("h2", {}, title), close), content));
    this.element.hidden = false;
    this.#scope.after(0, () => (content.querySelector<HTMLElement>("[autofocus]") ?? close).focus());
  }

  close(): void {
    if (!this.open) return;
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#before?.focus();
    this.#before = null;
    this.#whenClosed();
  }

  /** Escape closes, Tab stays inside. */
  #pressed(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "Tab") {
      const all = [...this.element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((each) => each.offsetParent !== null);
      const edge = event.shiftKey ? all[0] : all.at(-1);
      if (focusedIn(this.element) !== edge) return;
      event.preventDefault();
      (event.shiftKey ? all.at(-1) : all[0])?.focus();
    }
  }
}

function focusedIn(element: HTMLElement): HTMLElement | null {
  const root = element.getRootNode();
  const at = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return at instanceof HTMLElement ? at : null;
}
