import { expect, test } from "vitest";
import { capsOf, strokeOf, type KeyPress } from "./strokes.ts";

function press(key: string, code = "", held: Partial<KeyPress> = {}): string | null {
  return strokeOf({ key, code, shift: false, control: false, alt: false, altGraph: false, ...held });
}

test.each<[string, string | null, string | null]>([
  ["a letter", press("a", "KeyA"), "a"],
  ["a letter with the capitals locked", press("A", "KeyA"), "a"],
  ["a letter with Shift", press("N", "KeyN", { shift: true }), "Shift+n"],
  ["undo", press("z", "KeyZ", { control: true }), "Mod+z"],
  ["redo", press("Z", "KeyZ", { control: true, shift: true }), "Mod+Shift+z"],
  ["space", press(" ", "Space"), "Space"],
  ["space with Shift", press(" ", "Space", { shift: true }), "Shift+Space"],
  ["a step", press("ArrowLeft", "ArrowLeft", { shift: true }), "Shift+ArrowLeft"],
  ["a digit", press("4", "Digit4"), "4"],
  ["a digit on the number pad", press("4", "Numpad4"), "4"],
  ["Shift and a digit, which says a sign", press("$", "Digit4", { shift: true }), "Shift+4"],
  ["a question mark with Shift", press("?", "Slash", { shift: true }), "?"],
  ["a bracket on a German keyboard", press("[", "Digit8", { control: true, alt: true, altGraph: true }), "["],
  ["the system's", press("a", "KeyA", { alt: true }), null],
])("%s", (_, stroke, expected) => {
  expect(stroke).toBe(expected);
});

test("keys are shown as they are written on keyboards", () => {
  expect(capsOf("Shift+ArrowLeft")).toEqual(["Shift", "←"]);
  expect(capsOf("Mod+Shift+z")).toEqual(["Ctrl", "Shift", "Z"]);
  expect(capsOf("+")).toEqual(["+"]);
});
