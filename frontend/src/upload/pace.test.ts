import fc from "fast-check";
import { expect, test } from "vitest";
import { leftInWords, secondsLeft, sizeInWords, speed, withSample } from "./pace.ts";
import type { Sample } from "./pace.ts";

function every(second: number, count: number): readonly Sample[] {
  return Array.from({ length: count }, (_, at) => ({ atMs: at * 1000, bytes: at * second }))
    .reduce<readonly Sample[]>(withSample, []);
}

test("the speed is told only when there is something to tell", () => {
  expect(speed([])).toBeNull();
  expect(speed(every(1_000_000, 1))).toBeNull();
  expect(speed(every(1_000_000, 5))).toBe(1_000_000);
  expect(speed([{ atMs: 0, bytes: 5 }, { atMs: 3000, bytes: 5 }])).toBeNull();
});

test("the speed is that of the last seconds, so a pause is soon forgotten", () => {
  const slow = [...every(1000, 5)];
  const fast = Array.from({ length: 20 }, (_, at) => ({ atMs: 10_000 + at * 1000, bytes: 100_000 + at * 50_000 }));
  expect(speed(fast.reduce<readonly Sample[]>(withSample, slow))).toBe(50_000);
});

test("a server that takes back what it has not kept does not make time run backwards", () => {
  const samples = [{ atMs: 0, bytes: 9000 }, { atMs: 500, bytes: 4000 }, { atMs: 2000, bytes: 8000 }]
    .reduce<readonly Sample[]>(withSample, []);
  expect(secondsLeft(samples, 10_000)).toBeGreaterThan(0);
});

test("the time left is said in words, and a shorter time never sounds longer", () => {
  expect([3, 25, 70, 240, 3600, 9000].map((seconds) => leftInWords(seconds))).toEqual([
    "a few seconds left", "about 30 seconds left", "about a minute left", "about 4 minutes left", "about an hour left",
    "about 3 hours left",
  ]);
  fc.assert(fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
    expect(leftInWords(seconds)).toMatch(/left$/);
  }));
  expect(leftInWords(null)).toBe("");
});

test("sizes are rounded as people say them", () => {
  expect([0, 900, 52_400_000, 2_340_000_000].map(sizeInWords)).toEqual(["1 kB", "1 kB", "52 MB", "2.3 GB"]);
});
