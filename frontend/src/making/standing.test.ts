import fc from "fast-check";
import { expect, test } from "vitest";
import { at, clock, farInWords, filled, partAt, readyMs } from "./standing.ts";
import type { Ready, Standing } from "./standing.ts";

const standing = (over: Partial<Standing>): Standing =>
  ({ state: "preparing", playable: false, progress: null, found: null, can_go_on: false, ready: [], ...over });
const WORDS = { done: "{share} %", speed: "{times} times as fast as it plays" };
const READY: readonly Ready[] = [
  { begins_ms: 0, ends_ms: 10_000, frames: 300 }, { begins_ms: 10_000, ends_ms: 20_033, frames: 301 },
  { begins_ms: 20_033, ends_ms: 25_000, frames: 149 },
];

test("where it stands is said by one word, and what is no waiting is over", () => {
  expect(at(standing({}))).toBe("waiting");
  expect(at(standing({ progress: { done: 0.5, speed: null, left_s: null } }))).toBe("working");
  expect(["paused", "left", "ready", "failed"].map((state) => at(standing({ state })))).toEqual(["paused", "left", "over", "over"]);
});

test("each instant of what is ready lies in the part that shows it", () => {
  expect([0, 9999, 10_000, 20_032, 20_033, 24_999, 99_999].map((ms) => partAt(READY, ms))).toEqual([0, 0, 1, 1, 2, 2, 2]);
  expect(partAt([], 5)).toBe(0);
  expect([readyMs(READY), readyMs([])]).toEqual([25_000, 0]);
  fc.assert(fc.property(fc.integer({ min: 0, max: 24_999 }), (ms) => {
    const part = READY[partAt(READY, ms)];
    return part !== undefined && part.begins_ms <= ms && ms < part.ends_ms;
  }));
});

test("how far it is tells speed and time left only while it goes on", () => {
  const progress = { done: 0.429, speed: 3.04, left_s: 20 };
  expect(farInWords(standing({ progress }), WORDS)).toBe("42 % · 3.0 times as fast as it plays · about 20 seconds left");
  expect(farInWords(standing({ progress, state: "paused" }), WORDS)).toBe("42 %");
  expect(farInWords(standing({}), WORDS)).toBe("");
});

test("times are told as on a clock, and gaps are filled by name", () => {
  expect([0, 999, 61_000, 600_000].map(clock)).toEqual(["0:00", "0:00", "1:01", "10:00"]);
  expect(filled("{a} of {b}", { a: "1", b: "2" })).toBe("1 of 2");
});
