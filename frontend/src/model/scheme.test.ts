import { expect, test } from "vitest";
import { SCHEME } from "./builders.ts";
import { allRowsOf, isUsual, nameOf } from "./scheme.ts";
import { ticksOf } from "./ticks.ts";
import { wholeClip, zoomed } from "./view.ts";

test("there is a row for whatever has a key, and for whatever else is there", () => {
  const usual = (...used: string[]): readonly string[] => allRowsOf(SCHEME).filter((row) => isUsual(row, new Set(used))).map((row) => row.id);
  expect(usual()).toEqual(["attunement", "rupture", "repair", "points", "infant_state"]);
  expect(usual("infant_gaze")).toContain("infant_gaze");
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
