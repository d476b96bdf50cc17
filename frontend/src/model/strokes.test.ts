import fc from "fast-check";
import { expect, test } from "vitest";
import { capsOf, isStroke, partsOf, strokeOf, strokesOf, type KeyPress } from "./strokes.ts";

type HeldKeys = Partial<KeyPress>;
const SHIFT: HeldKeys = { shift: true };
const MOD: HeldKeys = { control: true };
const ALT: HeldKeys = { alt: true };
/** As Chromium on Windows tells it: AltGr is Ctrl and Alt as well. */
const ALT_GR: HeldKeys = { control: true, alt: true, altGraph: true };
const OPTION: HeldKeys = { alt: true, mac: true };

function words(key: string, code = "", held: HeldKeys = {}): readonly string[] {
  return strokesOf({ key, code, shift: false, control: false, alt: false, altGraph: false, ...held });
}

test.each<[string, readonly string[], readonly string[]]>([
  ["a letter", words("a", "KeyA"), ["a"]],
  ["a letter with the capitals locked", words("A", "KeyA"), ["a"]],
  ["a letter with the capitals locked and Shift", words("a", "KeyA", SHIFT), ["Shift+a"]],
  ["a letter with Shift", words("N", "KeyN", SHIFT), ["Shift+n"]],
  ["undo", words("z", "KeyZ", MOD), ["Mod+z"]],
  ["redo", words("Z", "KeyZ", { ...MOD, ...SHIFT }), ["Mod+Shift+z"]],
  ["undo with ⌘ and the capitals locked", words("Z", "KeyZ", { ...MOD, mac: true }), ["Mod+z"]],
  ["space", words(" ", "Space"), ["Space"]],
  ["space with Shift", words(" ", "Space", SHIFT), ["Shift+Space"]],
  ["a step", words("ArrowLeft", "ArrowLeft", SHIFT), ["Shift+ArrowLeft"]],
  ["a digit", words("4", "Digit4"), ["4"]],
  ["Shift and a digit, which says a sign", words("$", "Digit4", SHIFT), ["Shift+4", "$"]],
  ["a question mark with Shift", words("?", "Slash", SHIFT), ["?"]],
  ["Alt with a letter", words("k", "KeyK", ALT), ["Alt+k"]],
  ["Ctrl, Alt and Shift", words("R", "KeyR", { ...MOD, ...ALT, ...SHIFT }), ["Mod+Alt+Shift+r"]],
  ["Alt with a page key", words("PageUp", "PageUp", ALT), ["Alt+PageUp"]],
])("on any keyboard: %s", (_, told, expected) => {
  expect(told).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["a digit on the number pad is that key, and its digit", words("4", "Numpad4"), ["Numpad4", "4"]],
  ["without Num Lock it is that key, and the arrow it says", words("ArrowLeft", "Numpad4"), ["Numpad4", "ArrowLeft"]],
  ["minus", words("-", "NumpadSubtract"), ["NumpadSubtract", "-"]],
  ["Shift and minus", words("-", "NumpadSubtract", SHIFT), ["Shift+NumpadSubtract", "-"]],
  ["Enter", words("Enter", "NumpadEnter"), ["NumpadEnter", "Enter"]],
])("on the number pad: %s", (_, told, expected) => {
  expect(told).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["Z is where Y is elsewhere", words("z", "KeyY"), ["z"]],
  ["undo", words("z", "KeyY", MOD), ["Mod+z"]],
  ["do again", words("y", "KeyZ", MOD), ["Mod+y"]],
  ["a bracket by AltGr", words("[", "Digit8", ALT_GR), ["["]],
  ["a bracket by AltGr where only AltGr is told", words("]", "Digit9", { altGraph: true }), ["]"]],
  ["a bracket by Ctrl+Alt", words("[", "Digit8", { ...MOD, ...ALT }), ["[", "Mod+Alt+8"]],
  ["a bracket by ⌥ on a Mac", words("[", "Digit5", OPTION), ["[", "Alt+5"]],
  ["@ by AltGr", words("@", "KeyQ", ALT_GR), ["@"]],
  ["€ by AltGr", words("€", "KeyE", ALT_GR), ["€"]],
  ["plus without Shift", words("+", "BracketRight"), ["+"]],
  ["a question mark on ß", words("?", "Minus", SHIFT), ["?"]],
  ["slash on 7", words("/", "Digit7", SHIFT), ["Shift+7", "/"]],
  ["ü", words("ü", "BracketLeft"), ["ü"]],
  ["a dead key", words("Dead", "Backquote"), []],
])("on a German keyboard: %s", (_, told, expected) => {
  expect(told).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["A is where Q is elsewhere", words("a", "KeyQ"), ["a"]],
  ["undo", words("z", "KeyW", MOD), ["Mod+z"]],
  ["1 without Shift, which says &", words("&", "Digit1"), ["1", "&"]],
  ["6 without Shift, which says -", words("-", "Digit6"), ["6", "-"]],
  ["2 without Shift, which says é", words("é", "Digit2"), ["2"]],
  ["1 with Shift, which says 1", words("1", "Digit1", SHIFT), ["Shift+1"]],
  ["1 with the capitals locked", words("1", "Digit1"), ["1"]],
  ["a bracket by AltGr", words("[", "Digit5", ALT_GR), ["["]],
  ["a bracket by AltGr beside the digits", words("]", "Minus", ALT_GR), ["]"]],
  ["a comma where M is elsewhere", words(",", "KeyM"), [","]],
  ["a question mark there", words("?", "KeyM", SHIFT), ["?"]],
  ["a full stop with Shift", words(".", "Comma", SHIFT), ["."]],
])("on a French keyboard: %s", (_, told, expected) => {
  expect(told).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["a Greek letter answers for the Latin one in its place", words("α", "KeyA"), ["α", "a"]],
  ["a Hebrew one too, which knows no capitals", words("ש", "KeyA"), ["ש", "a"]],
  ["a Cyrillic one with Shift", words("Т", "KeyN", SHIFT), ["Shift+т", "Shift+n"]],
  ["undo in Cyrillic", words("я", "KeyZ", MOD), ["Mod+я", "Mod+z"]],
  ["⌥ on a Mac writes what it likes: its place counts", words("˚", "KeyK", OPTION), ["˚", "Alt+k"]],
  ["⌥ before a letter on a Mac", words("å", "KeyA", OPTION), ["Alt+a"]],
  ["⌥ with an accent to come", words("Dead", "KeyE", OPTION), ["Alt+e"]],
])("in other alphabets and on a Mac: %s", (_, told, expected) => {
  expect(told).toEqual(expected);
});

test("a letter that AltGr writes is text, also when AltGr sticks: never a stroke", () => {
  for (const held of [ALT_GR, { altGraph: true }]) {
    for (const [key, code] of [["æ", "KeyA"], ["a", "KeyA"], ["ś", "KeyS"], ["s", "KeyS"], ["r", "KeyR"]] as const) {
      expect(words(key, code, held)).toEqual([]);
    }
  }
});

test("keys that are only held, and those of an input method, are no strokes", () => {
  for (const key of ["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock", "NumLock", "Process", "Unidentified", ""]) {
    expect(strokeOf({ key, code: "", shift: true, control: false, alt: false, altGraph: false })).toBeNull();
  }
});

test("whatever is pressed, its words are spelt the one way", () => {
  const anyPress = fc.record({
    key: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), fc.constantFrom("Enter", "ArrowUp", "F2", "PageDown", "Delete", "Home")),
    code: fc.constantFrom("KeyA", "KeyQ", "Digit1", "Digit8", "Numpad8", "NumpadAdd", "Minus", "Slash", "Space", "F2"),
    shift: fc.boolean(), control: fc.boolean(), alt: fc.boolean(), altGraph: fc.boolean(), mac: fc.boolean(),
  });
  fc.assert(fc.property(anyPress, (press) => {
    for (const word of strokesOf(press)) {
      expect(word).toSatisfy(isStroke);
      const [held, key] = partsOf(word);
      expect([...held, key].join("+")).toBe(word);
    }
  }));
});

test.each(["", "Shift", "Mod+", "Shift+Mod+z", "z+Mod", "Z", "Ctrl+z", " ", "Shift+?", "Mod+Mod+z", "Shift+Alt+x"])("%j is no stroke", (word) => {
  expect(isStroke(word)).toBe(false);
});

test("keys are shown as they are written on keyboards", () => {
  expect(capsOf("Shift+ArrowLeft")).toEqual(["Shift", "←"]);
  expect(capsOf("Mod+Shift+z")).toEqual(["Ctrl", "Shift", "Z"]);
  expect(capsOf("Mod+Alt+z", true)).toEqual(["⌘", "⌥", "Z"]);
  expect(capsOf("+")).toEqual(["+"]);
  expect(capsOf("Mod++")).toEqual(["Ctrl", "+"]);
  expect(capsOf("Numpad8")).toEqual(["Pad 8"]);
  expect(capsOf("Shift+NumpadSubtract")).toEqual(["Shift", "Pad −"]);
  expect(capsOf("ß")).toEqual(["ß"]);
});
