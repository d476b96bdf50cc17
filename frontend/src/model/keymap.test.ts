import fc from "fast-check";
import { expect, test } from "vitest";
import { checked, differences, FIRST_KEYS, given, keyMap, readFrom, reset, taken, written, type Keyed, type KeptKeys } from "./keymap.ts";
import { PRESET_KEYS, PRESETS } from "./presets.ts";
import { keptElsewhere } from "./reserved.ts";
import { isStroke } from "./strokes.ts";

const COMMANDS: readonly Keyed[] = [
  { id: "press-attunement", keys: ["a"] },
  { id: "play", keys: ["Space"] },
  { id: "halt", keys: ["k"] },
  { id: "faster", keys: ["l"] },
  { id: "remove", keys: ["Delete", "Backspace"] },
  { id: "normal-speed", keys: ["Shift+k"] },
  { id: "also-a", keys: ["a", "d"] },
  { id: "escape", keys: ["Escape"] },
];
const STROKES = ["a", "d", "k", "l", "Space", "Delete", "Backspace", "Shift+k", "Mod+z", "Alt+k", "Numpad8", "Home", "ß", "Shift+9"];

const strokes = fc.uniqueArray(fc.constantFrom(...STROKES), { maxLength: 4 });
const someKept: fc.Arbitrary<KeptKeys> = fc.record({
  preset: fc.constantFrom(...PRESETS),
  own: fc.dictionary(fc.constantFrom(...COMMANDS.map((each) => each.id), "of-another-scheme", "constructor"), strokes),
});
const someCommand = fc.constantFrom(...COMMANDS.filter((each) => each.id !== "escape").map((each) => each.id));
const someStroke = fc.constantFrom(...STROKES);

test("a stroke carries out at most one command, and each command only by strokes it has", () => {
  fc.assert(fc.property(someKept, (kept) => {
    const map = keyMap(COMMANDS, kept);
    const all = COMMANDS.flatMap(({ id }) => map.strokes(id).map((stroke) => [stroke, id] as const));
    expect(new Set(all.map(([stroke]) => stroke)).size).toBe(all.length);
    for (const [stroke, id] of all) expect(map.commandOf(stroke)).toBe(id);
  }));
});

test("whatever was changed: put back one by one, the keys are those of the preset; and of Glimmer those of the commands", () => {
  fc.assert(fc.property(someKept, (kept) => {
    const back = Object.keys(kept.own).reduce(reset, kept);
    expect(back).toEqual({ preset: kept.preset, own: {} });
    expect(differences(COMMANDS, back, { preset: kept.preset, own: {} })).toEqual([]);
  }));
  const first = keyMap(COMMANDS, FIRST_KEYS);
  expect(COMMANDS.slice(0, 6).map(({ id }) => first.strokes(id))).toEqual(COMMANDS.slice(0, 6).map(({ keys }) => keys));
});

test("what is kept comes back from a file the same", () => {
  fc.assert(fc.property(someKept, (kept) => {
    const clean = checked(kept);
    expect(readFrom(written(clean))).toEqual(clean);
    expect(checked(JSON.parse(JSON.stringify(clean)))).toEqual(clean);
  }));
});

test("a stroke that is given carries its command out, and nothing else loses anything but that stroke", () => {
  fc.assert(fc.property(someKept, someCommand, someStroke, (kept, command, stroke) => {
    const before = keyMap(COMMANDS, kept);
    const after = keyMap(COMMANDS, given(COMMANDS, kept, command, stroke));
    expect(after.commandOf(stroke)).toBe(command);
    expect(after.strokes(command)).toEqual(expect.arrayContaining([...before.strokes(command)]));
    for (const { id } of COMMANDS.filter((each) => each.id !== command)) {
      expect(after.strokes(id)).toEqual(expect.arrayContaining(before.strokes(id).filter((each) => each !== stroke)));
    }
  }));
});

test("a stroke that is taken away no longer carries its command out", () => {
  fc.assert(fc.property(someKept, someCommand, someStroke, (kept, command, stroke) => {
    const after = keyMap(COMMANDS, taken(COMMANDS, kept, command, stroke));
    expect(after.commandOf(stroke)).not.toBe(command);
  }));
});

test("given and taken again, nothing of one's own is left over", () => {
  const once = given(COMMANDS, FIRST_KEYS, "play", "Mod+z");
  expect(once.own).toEqual({ play: ["Space", "Mod+z"] });
  expect(taken(COMMANDS, once, "play", "Mod+z")).toEqual(FIRST_KEYS);
});

test("a key taken over from another comes back to it when it is put back", () => {
  const over = given(COMMANDS, FIRST_KEYS, "halt", "Space");
  expect(keyMap(COMMANDS, over).strokes("play")).toEqual([]);
  expect(keyMap(COMMANDS, reset(over, "halt")).strokes("play")).toEqual(["Space"]);
});

test("two that come with the same key are a conflict; the scheme's, which stand first, have it until it is taken over", () => {
  const map = keyMap(COMMANDS, FIRST_KEYS);
  expect(map.conflicts).toEqual([{ stroke: "a", commands: ["press-attunement", "also-a"] }]);
  expect(map.strokes("also-a")).toEqual(["d"]);
  const over = keyMap(COMMANDS, given(COMMANDS, FIRST_KEYS, "also-a", "a"));
  expect(over.commandOf("a")).toBe("also-a");
  expect(over.conflicts).toEqual([]);
});

test("Escape always closes, whatever somebody wrote into a file", () => {
  const map = keyMap(COMMANDS, { preset: "glimmer", own: { escape: [], play: ["Escape"] } });
  expect(map.commandOf("Escape")).toBe("escape");
  expect(checked({ preset: "glimmer", own: { play: ["Escape", "Tab", "Mod+w", "q"], escape: [] } }).own).toEqual({ play: ["q"] });
});

test("what makes no sense is left out, and what is no map is none", () => {
  expect(checked(null)).toEqual(FIRST_KEYS);
  expect(checked({ preset: "vim", own: { play: "Space", halt: [3, "x", "X", "x"] } })).toEqual({ preset: "glimmer", own: { halt: ["x"] } });
  expect(readFrom("{}")).toBeNull();
  expect(readFrom("not even JSON")).toBeNull();
  expect(readFrom('{"format":"glimmer-keys/1","preset":"boris"}')).toEqual({ preset: "boris", own: {} });
});

test.each([
  ["Mod+w", "closing"], ["Mod+t", "closing"], ["Mod+n", "closing"], ["Mod+q", "closing"], ["F5", "reload"], ["Mod+r", "reload"], ["Alt+ArrowLeft", "history"],
  ["Mod+Tab", "tabs"], ["Mod+3", "tabs"], ["Alt+3", "tabs"], ["Mod++", "size"], ["Mod+NumpadAdd", "size"], ["Alt+F4", "closing"], ["Mod+Alt+ArrowLeft", "system"],
  ["Tab", "around"], ["Escape", "fixed"],
])("%s stays with the browser or the computer: %s", (stroke, reason) => {
  expect(keptElsewhere(stroke)).toBe(reason);
});

test.each(["a", "Space", "Mod+z", "Mod+ArrowLeft", "Alt+k", "Shift+3", "Numpad3", "r", "c", "F2", "Mod+Alt+r", "?"])("%s can be given", (stroke) => {
  expect(keptElsewhere(stroke)).toBeNull();
});

test("presets ask only for what a browser can take, each stroke once", () => {
  for (const preset of PRESETS) {
    const all = Object.values(PRESET_KEYS[preset]).flat();
    expect(all.filter((each) => !isStroke(each) || keptElsewhere(each) !== null)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  }
});
