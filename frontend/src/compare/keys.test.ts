// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { actOf } from "./keys.ts";

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

test("N and P go on and back, with Shift through every kind", () => {
  expect(["n", "p", "N", "P"].map((key) => actOf(pressed(key), document.body))).toEqual(["next", "previous", "next_any", "previous_any"]);
});

test("what somebody writes is a letter, and what the browser has its own use for is left to it", () => {
  const field = document.createElement("textarea");
  expect(actOf(pressed("n"), field)).toBe(null);
  expect(actOf(pressed("n", { ctrlKey: true }), document.body)).toBe(null);
  expect(actOf(pressed("n", { isComposing: true }), document.body)).toBe(null);
  expect(actOf(pressed("x"), document.body)).toBe(null);
});

test("on a button Space presses it, and N still goes on", () => {
  const button = document.createElement("button");
  expect(actOf(pressed(" "), button)).toBe(null);
  expect(actOf(pressed("ArrowRight"), button)).toBe(null);
  expect(actOf(pressed("n"), button)).toBe("next");
  expect(actOf(pressed(" "), document.body)).toBe("play");
});
