// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { Scope } from "../scope.ts";
import { Comparer, type Chosen } from "./comparer.ts";
import { KINDS, type About, type Differing } from "./payload.ts";

const differences: readonly Differing[] = [
  ["a~b", "matched", 1000, 2000, 0, 4000, 0, 0, 100],
  ["c~d", "early", 9000, 12_000, 7000, 14_000, 0, 0, -2500],
  ["e~", "only_first", 20_000, 21_000, 18_000, 23_000, 0, -1, null],
];
const about: About = {
  clip: "c".repeat(32), length_ms: 60_000, picture: false, coders: ["Ada", "Sam"], differences, apart: [[9000, 9500, "Attunement", ""]], any_apart: [],
  rows: [{ coder: "Ada", tier: "Attunement", marks: [[1000, 2000, 0, 2, "a"], [20_000, 21_000, 0, 2, "e"]] }],
  names: [0, -1], cells: [[0, 0, ["a~b", "c~d"]], [0, -1, ["e~"]]], families: ["Attunement", ""], times: [["Attunement", "", 500, [[9000, 9500]]]],
  looks: [{ says: "Shared gaze", family: "Attunement", shape: "circle", colour: "teal" }],
  words: { ...Object.fromEntries(KINDS.map((kind) => [kind, kind])), nothing: "nothing", cell: "{first} with {second}: {n}", no_picture: "Codes without picture", none_left: "none left", seconds: "{s} s" },
};

let told: Chosen[];
let scope = new Scope();
let comparer: Comparer;

beforeEach(() => {
  vi.stubGlobal("ResizeObserver", class { observe(): void { return undefined; } disconnect(): void { return undefined; } });
  scope.end();
  told = [];
  scope = new Scope();
  comparer = new Comparer(scope, about, (chosen) => told.push(chosen));
  document.body.replaceChildren(comparer.element);
});

const says = (): string => comparer.element.querySelector(".says")?.textContent ?? "";
const press = (key: string): void => { window.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true })); };

test("where it opens is shown and told to nobody", () => {
  comparer.go({ chosen: "c~d", at: null });
  expect(says()).toContain("early");
  expect(told).toEqual([]);
});

test("N tells the next that differs with its place, and P the one before", () => {
  comparer.go({ chosen: "c~d", at: null });
  press("n");
  press("p");
  expect(told.map(({ key, ms }) => [key, ms])).toEqual([["e~", 18_000], ["c~d", 7000]]);
  press("P");
  expect(told.at(-1)?.key).toBe("a~b");
});

test("what comes back of its own telling moves nothing, and what is chosen beside it is followed", () => {
  comparer.go({ chosen: "c~d", at: null });
  press("n");
  press("n");
  const now = says();
  comparer.go({ chosen: "e~", at: null });
  comparer.go({ chosen: "c~d", at: null });
  expect(says()).toBe(now);
  comparer.go({ chosen: "a~b", at: null });
  expect(says()).toContain("matched");
});

test("a kind that is turned off is gone through no more, and with none left it says so", () => {
  comparer.go({ chosen: "c~d", at: null });
  const chip = (kind: string): HTMLButtonElement | null => comparer.element.querySelector(`[data-kind=${kind}]`);
  chip("only_first")?.click();
  press("n");
  expect(told.at(-1)?.key).toBe("c~d");
  chip("early")?.click();
  press("n");
  expect(says()).toBe("none left");
  expect(chip("early")?.getAttribute("aria-pressed")).toBe("false");
});

test("every moment stands in the list to read, and a press there chooses it", () => {
  comparer.go({ chosen: "c~d", at: null });
  const keys = [...comparer.element.querySelectorAll<HTMLButtonElement>(".list li button")];
  expect(keys.map((each) => each.dataset["key"])).toEqual(["c~d", "e~"]);
  expect(keys[0]?.getAttribute("aria-current")).toBe("true");
  keys[1]?.click();
  expect(told.at(-1)?.key).toBe("e~");
});

test("a cell opens what is behind it, and each of these is chosen by a press", () => {
  const cells = comparer.element.querySelector<HTMLDetailsElement>("details.cells");
  if (cells === null) throw new Error("no cells");
  cells.open = true;
  cells.dispatchEvent(new Event("toggle"));
  const alone = [...cells.querySelectorAll<HTMLButtonElement>("td.other button")].find((each) => each.getAttribute("aria-label") === "Shared gaze with nothing: 1");
  alone?.click();
  cells.querySelector<HTMLButtonElement>(".behind li button")?.click();
  expect(told.at(-1)?.key).toBe("e~");
});

test("without the picture no film is asked for", () => {
  expect(comparer.element.querySelector("video")).toBe(null);
  expect(comparer.element.textContent).toContain("Codes without picture");
});
