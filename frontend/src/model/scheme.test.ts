import { expect, test } from "vitest";
import { annotation, SCHEME } from "./builders.ts";
import { heightOf, lineAt, linesOf } from "./layout.ts";
import { nameOf, rowsOf } from "./scheme.ts";
import { ticksOf } from "./ticks.ts";
import { wholeClip, zoomed } from "./view.ts";
import { ALL, found } from "./wanted.ts";

test("there is a row for whatever has a key, and for whatever else is there", () => {
  expect(rowsOf(SCHEME, new Set()).map((row) => row.id)).toEqual(["attunement", "rupture", "repair", "points", "infant_state"]);
  expect(rowsOf(SCHEME, new Set(["infant_gaze"])).map((row) => row.id)).toContain("infant_gaze");
});

test("rows stand under each other without touching, and are found again", () => {
  const lines = linesOf(rowsOf(SCHEME, new Set()), 0.86);
  lines.forEach((line, at) => {
    const below = lines[at + 1];
    if (below) expect(line.top + line.height).toBeLessThan(below.top);
    expect(lineAt(lines, line.top + line.height / 2)).toBe(line);
  });
  expect(heightOf(lines)).toBeGreaterThan(0);
});

test("a moment is called by its code, otherwise by its family", () => {
  const family = SCHEME.tiers[0]?.families[0];
  expect(nameOf(family, "shared_gaze")).toBe("Shared gaze");
  expect(nameOf(family, null)).toBe("Attunement");
});

test("a ruler's times are round and far enough apart to be read", () => {
  const view = zoomed(wholeClip(600_000, 1000), 0.1, 300_000);
  const { everyMs, at } = ticksOf(view);
  expect(at.length).toBeGreaterThan(3);
  expect(at.length).toBeLessThanOrEqual(12);
  for (const ms of at) expect(ms % everyMs).toBe(0);
});

test("the list shows what is asked for: a family, stars, open ends, words", () => {
  const all = [annotation({ id: "1", starred: true, note: "She waits" }), annotation({ id: "2", family: "rupture", code: "misread_cue", end_unchecked: true })];
  const ids = (filter: string, search = ""): string[] => found(all, { filter, search }, SCHEME).map((each) => each.id);
  expect(found(all, ALL, SCHEME)).toBe(all);
  expect(ids("starred")).toEqual(["1"]);
  expect(ids("unchecked")).toEqual(["2"]);
  expect(ids("unnamed")).toEqual(["1"]);
  expect(ids("rupture")).toEqual(["2"]);
  expect(ids("all", "waits")).toEqual(["1"]);
  expect(ids("all", "misread")).toEqual(["2"]);
});
