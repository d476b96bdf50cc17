// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { make } from "./elements.ts";
import { Scope } from "./scope.ts";
import { asksBeforeWordsAreLost, leavesUnasked } from "./typing.ts";

let scope: Scope;

beforeEach(() => {
  const button = make("div", { "data-testid": "stFormSubmitButton" }, make("button", {}, make("p", {}, "Say it")));
  const form = make("div", { "data-testid": "stForm" }, make("textarea"), make("input", { type: "text", class: "line" }), button);
  document.body.replaceChildren(form, make("input", { type: "text", class: "find" }));
  scope = new Scope();
  asksBeforeWordsAreLost(scope, document, window);
});
afterEach(() => {
  scope.end();
  leavesUnasked();
});

function types(where: string, what: string): HTMLInputElement | HTMLTextAreaElement {
  const field = document.querySelector<HTMLTextAreaElement>(where);
  if (field === null) throw new Error(where);
  field.value = what;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  return field;
}

function isAsked(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

test("whoever leaves words in a form is asked, and nobody else", () => {
  expect(isAsked()).toBe(false);
  types(".find", "Wren");
  expect(isAsked()).toBe(false);
  types("textarea", "   ");
  expect(isAsked()).toBe(false);
  types("textarea", "She waits.");
  expect(isAsked()).toBe(true);
});

test("what was sent is not asked about, by the button or by its key", () => {
  types("textarea", "She waits.");
  document.querySelector("button p")?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
  expect(isAsked()).toBe(false);
  const text = types("textarea", "She waits longer.");
  text.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
  expect(isAsked()).toBe(true);
  text.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, composed: true }));
  expect(isAsked()).toBe(false);
  types(".line", "Kim").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
  expect(isAsked()).toBe(false);
});

test("a page drawn anew goes on asking; one without the words, or one that is locked, does not", () => {
  types("textarea", "She waits.");
  scope.end();
  scope = new Scope();
  asksBeforeWordsAreLost(scope, document, window);
  expect(isAsked()).toBe(true);
  leavesUnasked();
  expect(isAsked()).toBe(false);
  types("textarea", "She waits.");
  document.body.replaceChildren();
  expect(isAsked()).toBe(false);
});
