/// <reference types="vite/client" />
import { expect, test } from "vitest";
import { SCHEME } from "../model/builders.ts";
import { FIRST_KEYS, keyMap, type KeptKeys } from "../model/keymap.ts";
import { PRESET_KEYS, PRESETS } from "../model/presets.ts";
import { keptElsewhere } from "../model/reserved.ts";
import { isStroke } from "../model/strokes.ts";
import type { Scheme } from "../model/types.ts";
import { binding, COMMANDS, commandsOf } from "./commands.ts";

const [CONNECTION = SCHEME] = Object.values(import.meta.glob<Scheme>("../../../schemas/schemes/connection-1.0.json", { eager: true, import: "default" }));
const PRODUCTS = [
  ["Space", "play"], ["ArrowLeft", "frame-back"], ["ArrowRight", "frame-on"], ["Shift+ArrowLeft", "second-back"], ["Shift+ArrowRight", "second-on"],
  ["ArrowUp", "five-on"], ["ArrowDown", "five-back"], ["j", "slower"], ["k", "halt"], ["l", "faster"], ["[", "onset-here"], ["]", "offset-here"],
  ["n", "next"], ["Shift+n", "previous"], ["Shift+Space", "play-moment"], ["o", "loop"], ["s", "star"], ["Delete", "remove"],
  ["Mod+z", "undo"], ["Mod+Shift+z", "redo"], ["+", "zoom-in"], ["-", "zoom-out"], ["?", "help"],
  ["a", "press-attunement"], ["r", "press-rupture"], ["p", "press-repair"], ["i", "press-infant_bid"], ["w", "press-mind_comment"], ["u", "press-uncodable"],
  ["1", "press-infant_state-deep_sleep"], ["6", "press-infant_state-crying"],
] as const;

function bound(scheme: Scheme = SCHEME, kept: KeptKeys = FIRST_KEYS): (stroke: string, picking?: boolean) => unknown {
  const commands = commandsOf(scheme);
  const find = binding(commands, keyMap(commands, kept));
  return (stroke, picking = false) => {
    const found = find([stroke], picking);
    return found === null || found === "swallowed" ? found : found.id;
  };
}

test("every command has its own id, words, and a key or a place in the menu; each key is ours to give", () => {
  const ids = commandsOf(CONNECTION).map((each) => each.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, says, keys, menu = false } of commandsOf(CONNECTION)) {
    expect(says).not.toBe("");
    expect({ id, reached: menu || keys.length > 0 }).toEqual({ id, reached: true });
    if (id !== "escape") expect(keys.filter((each) => !isStroke(each) || keptElsewhere(each) !== null)).toEqual([]);
  }
});

test("no key means two things, and none of ours is in the way of the scheme's", () => {
  const keys = commandsOf(CONNECTION).flatMap((each) => each.keys);
  expect(keys.filter((each, at) => keys.indexOf(each) !== at)).toEqual([]);
});

test("the keys are the product's", () => {
  const told = bound(CONNECTION);
  expect(PRODUCTS.map(([stroke]) => [stroke, told(stroke)])).toEqual(PRODUCTS);
});

test.each(PRESETS)("with the keys of %s every command can still be reached, and no preset names one that is not there", (preset) => {
  const commands = commandsOf(CONNECTION).filter((each) => each.keys.length > 0);
  const map = keyMap(commands, { preset, own: {} });
  expect(commands.filter(({ id }) => map.strokes(id).length === 0).map(({ id }) => id)).toEqual([]);
  expect(map.conflicts).toEqual([]);
  expect(Object.keys(PRESET_KEYS[preset]).filter((id) => !commandsOf(CONNECTION).some((each) => each.id === id))).toEqual([]);
});

test.each(PRESETS)("with the keys of %s a laptop without a number pad is enough", (preset) => {
  const commands = commandsOf(CONNECTION).filter((each) => each.keys.length > 0);
  const map = keyMap(commands, { preset, own: {} });
  expect(commands.filter(({ id }) => map.strokes(id).every((stroke) => stroke.includes("Numpad"))).map(({ id }) => id)).toEqual([]);
});

test("while the codes are open digits choose, and Shift still tags the state", () => {
  expect(bound()("3", true)).toBe("pick-3");
  expect(bound()("Shift+3", true)).toBe("press-infant_state-drowsy");
});

test("a key of the number pad is its digit, unless somebody gave it a meaning of its own", () => {
  const commands = commandsOf(CONNECTION);
  const pad = ["Numpad2", "2"];
  const id = (kept: KeptKeys, picking: boolean): unknown => binding(commands, keyMap(commands, kept))(pad, picking);
  expect(id(FIRST_KEYS, false)).toMatchObject({ id: "press-infant_state-light_sleep" });
  expect(id({ preset: "datavyu", own: {} }, false)).toMatchObject({ id: "halt" });
  expect(id({ preset: "datavyu", own: {} }, true)).toMatchObject({ id: "pick-2" });
});

test("the page's own shortcuts never get through: R is ours, C is nobody's", () => {
  expect(bound()("c")).toBe("swallowed");
  expect(bound()("r")).toBe("press-rupture");
  expect(bound({ ...SCHEME, tiers: [] })("r")).toBe("swallowed");
  expect(bound()("Shift+r")).toBe("swallowed");
  expect(bound()("Mod+c")).toBeNull();
  expect(bound(SCHEME, { preset: "glimmer", own: { "press-rupture": ["q"] } })("r")).toBe("swallowed");
  expect(COMMANDS.some((each) => each.keys.includes("c"))).toBe(false);
});
