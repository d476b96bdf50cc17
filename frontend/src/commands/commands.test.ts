import { expect, test } from "vitest";
import { SCHEME } from "../model/builders.ts";
import { binding, COMMANDS, commandsOf } from "./commands.ts";

test("every command has its own id, words, and at least one key", () => {
  const ids = commandsOf(SCHEME).map((each) => each.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { says, keys } of commandsOf(SCHEME)) {
    expect(says).not.toBe("");
    expect(keys.length).toBeGreaterThan(0);
  }
});

test("no key means two things", () => {
  const keys = commandsOf(SCHEME).flatMap((each) => each.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test("the keys are the product's", () => {
  const bound = binding(SCHEME);
  const id = (stroke: string, picking = false): unknown => {
    const found = bound(stroke, picking);
    return found === null || found === "swallowed" ? found : found.id;
  };
  expect(["Space", "ArrowLeft", "Shift+ArrowRight", "ArrowUp", "[", "]", "n", "Shift+n", "Shift+Space", "o", "s", "Delete", "Mod+z", "Mod+Shift+z", "+", "?"].map((each) => id(each)))
    .toEqual(["play", "frame-back", "second-on", "five-on", "onset-here", "offset-here", "next", "previous", "play-moment", "loop", "star", "remove", "undo", "redo", "zoom-in", "help"]);
  expect(["a", "r", "p", "i", "3"].map((each) => id(each))).toEqual(["press-attunement", "press-rupture", "press-repair", "press-infant_bid", "press-infant_state-drowsy"]);
});

test("while the codes are open digits choose, and Shift still tags the state", () => {
  const bound = binding(SCHEME);
  expect(bound("3", true)).toMatchObject({ id: "pick-3" });
  expect(bound("Shift+3", true)).toMatchObject({ id: "press-infant_state-drowsy" });
});

test("the page's own shortcuts never get through: R is ours, C is nobody's", () => {
  const bound = binding(SCHEME);
  expect(bound("c", false)).toBe("swallowed");
  expect(bound("r", false)).toMatchObject({ id: "press-rupture" });
  expect(binding({ ...SCHEME, tiers: [] })("r", false)).toBe("swallowed");
  expect(bound("Mod+c", false)).toBeNull();
  expect(COMMANDS.some((each) => each.keys.includes("c"))).toBe(false);
});
