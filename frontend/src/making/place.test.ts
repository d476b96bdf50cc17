import fc from "fast-check";
import { expect, test } from "vitest";
import { filmMs, isSame, numberOf, placeAt, stepped, withinPart, type PartTable } from "./place.ts";
import type { Ready } from "./standing.ts";

const READY: readonly Ready[] = [
  { begins_ms: 0, ends_ms: 10_000, frames: 300 }, { begins_ms: 10_000, ends_ms: 10_033, frames: 1 },
  { begins_ms: 10_033, ends_ms: 20_033, frames: 300 },
];
const place = fc.integer({ min: 0, max: 2 }).chain((part) =>
  fc.record({ part: fc.constant(part), frame: fc.integer({ min: 0, max: (READY[part]?.frames ?? 1) - 1 }) }));

test("a frame has the number it has in the whole film", () => {
  expect([[0, 0], [0, 299], [1, 0], [2, 0], [2, 299]].map(([part = 0, frame = 0]) => numberOf(READY, { part, frame }))).toEqual([0, 299, 300, 301, 600]);
});

test("stepping goes over the seams by one frame, both ways, and over a part of one frame", () => {
  expect(stepped(READY, { part: 0, frame: 299 }, 1)).toEqual({ part: 1, frame: 0 });
  expect(stepped(READY, { part: 1, frame: 0 }, 1)).toEqual({ part: 2, frame: 0 });
  expect(stepped(READY, { part: 2, frame: 0 }, -2)).toEqual({ part: 0, frame: 299 });
  fc.assert(fc.property(place, fc.integer({ min: -700, max: 700 }), (from, by) => {
    const number = numberOf(READY, stepped(READY, from, by));
    return number === Math.max(0, Math.min(600, numberOf(READY, from) + by));
  }));
});

test("at either end of what is ready there is no further step", () => {
  expect(stepped(READY, { part: 0, frame: 0 }, -1)).toEqual({ part: 0, frame: 0 });
  expect(isSame(stepped(READY, { part: 2, frame: 299 }, 5), { part: 2, frame: 299 })).toBe(true);
  expect(stepped([], { part: 0, frame: 0 }, 1)).toEqual({ part: 0, frame: 0 });
});

test("a frame's time is the film's, and is rounded once", () => {
  const table: PartTable = { num: 1, den: 90_000, pts: [0, 3003, 6006], begins: 900_900 };
  // 900900 ticks are 10010 ms, 3003 are 33.37 ms.
  expect([0, 1, 2].map((frame) => filmMs(table, frame))).toEqual([10_010, 10_043, 10_077]);
  // 10000.6 and 0.9 ms make 10001.5: rounded apart they would be 10002 and more.
  expect(filmMs({ num: 1, den: 90_000, pts: [0, 76], begins: 900_050 }, 1)).toBe(10_001);
});

test("an instant of the film is found in its part, and the nearest frame there", () => {
  expect(withinPart(READY, 10_020)).toEqual([1, 0.02]);
  expect(withinPart(READY, -5)).toEqual([0, 0]);
  const table: PartTable = { num: 1, den: 90_000, pts: [0, 3000, 6000], begins: 0 };
  expect(placeAt(2, table, 0.05)).toEqual({ part: 2, frame: 1 });
  expect(placeAt(2, table, 99)).toEqual({ part: 2, frame: 2 });
});
