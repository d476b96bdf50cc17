/** Words typed into a form are told only when it is sent: whoever would leave the page before is asked by the browser. */

import type { Scope } from "./scope.ts";

const FORM = '[data-testid="stForm"]';
const SENDS = '[data-testid="stFormSubmitButton"] button';
const WRITTEN = "textarea, input:not([type]), input[type=text]";

/** Fields in which something was typed since their form was last sent; they outlive a redraw of the page. */
const begun = new Set<HTMLInputElement | HTMLTextAreaElement>();

export function typedOf(event: Event): HTMLInputElement | HTMLTextAreaElement | null {
  const [field] = event.composedPath();
  const isWritten = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isWritten && field.matches(WRITTEN) && field.closest(FORM) !== null ? field : null;
}

/** Enter sends a line; a text is sent by Enter with Ctrl, which is Command on other keyboards. */
export function sends(event: KeyboardEvent, field: Element): boolean {
  return event.key === "Enter" && !event.isComposing && (!(field instanceof HTMLTextAreaElement) || event.ctrlKey || event.metaKey);
}

export function hasUnsentWords(): boolean {
  for (const field of begun) if (!field.isConnected) begun.delete(field);
  return [...begun].some((field) => field.value.trim() !== "");
}

/** Where the page has to be left, because it was locked, nothing is asked. */
export function leavesUnasked(): void {
  begun.clear();
}

export function asksBeforeWordsAreLost(scope: Scope, page: Document, window: Window): void {
  scope.listen(page, "input", (event) => {
    const field = typedOf(event);
    if (field !== null) begun.add(field);
  }, { capture: true });
  scope.listen(page, "keydown", (event) => {
    const field = typedOf(event);
    if (field !== null && sends(event, field)) sent(field);
  }, { capture: true });
  scope.listen(page, "click", (event) => {
    const [at] = event.composedPath();
    const button = at instanceof Element ? at.closest(SENDS) : null;
    if (button !== null) sent(button);
  }, { capture: true });
  scope.listen(window, "beforeunload", (event) => { if (hasUnsentWords()) event.preventDefault(); });
}

function sent(within: Element): void {
  const form = within.closest(FORM);
  for (const field of begun) if (form?.contains(field) === true) begun.delete(field);
}
