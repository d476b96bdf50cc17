import fc from "fast-check";
import { expect, test } from "vitest";
import { alikeIn, FULL, mostBetween, movementIn, type MovementLines } from "./movement.ts";
import { UNDRAWN } from "./regions.ts";

const LINES = { rate_hz: 25, carer: "a", infant: "b", step_ms: 400, window_ms: 5000, in_step: "c" };
const unpack = (text: string): Uint8Array => Uint8Array.from(text, (each) => each.charCodeAt(0));

function bands(...inStep: readonly number[]): MovementLines {
  const none = new Uint8Array();
  return { rateHz: 25, carer: none, infant: none, stepMs: 400, windowMs: 5000, inStep: Uint8Array.from(inStep) };
}

test("the document of the server is read, with its lines and before there are any", () => {
  expect(movementIn({ stands: "not_drawn", regions: null, lines: null }, unpack)).toEqual({ stands: "not_drawn", regions: null, lines: null });
  const read = movementIn({ stands: "here", regions: UNDRAWN, lines: LINES }, unpack);
  expect(read?.regions).toEqual(UNDRAWN);
  expect(read?.lines).toEqual({ rateHz: 25, carer: unpack("a"), infant: unpack("b"), stepMs: 400, windowMs: 5000, inStep: unpack("c") });
});

test.each([
  null, [], {}, { stands: "here", regions: UNDRAWN, lines: null }, { stands: "elsewhere", regions: null, lines: null }, { stands: "not_drawn", regions: null, lines: LINES },
  { stands: "here", regions: UNDRAWN, lines: { ...LINES, rate_hz: 0 } }, { stands: "here", regions: UNDRAWN, lines: { ...LINES, in_step: [1] } },
])("what is no such document is none: %j", (told) => {
  expect(movementIn(told, unpack)).toBeNull();
});

test("of a stretch the most is drawn, and where nothing is said, nothing", () => {
  const line = Uint8Array.from([10, 255, FULL, 255, 255, 0]);
  expect(mostBetween(line, 0, 2)).toBe(10 / FULL);
  expect(mostBetween(line, 0, 6)).toBe(1);
  expect(mostBetween(line, 3, 5)).toBeNull();
  expect(mostBetween(line, 5, 5)).toBe(0);
  expect(mostBetween(line, -4, 1)).toBe(10 / FULL);
  expect(mostBetween(line, 6, 9)).toBeNull();
});

test("windows that touch are one place; a weak one, and one nobody can say anything of, are none", () => {
  expect(alikeIn(bands(0, 49, 50, 200, 255, 0))).toEqual([{ fromMs: 800, toMs: 6200 }]);
  const apart = bands(100, ...Array.from({ length: 20 }, () => 0), 100);
  expect(alikeIn(apart)).toEqual([{ fromMs: 0, toMs: 5000 }, { fromMs: 8400, toMs: 13_400 }]);
  expect(alikeIn(bands())).toEqual([]);
});

test("places come in order, never over each other, and hold every window worth a look", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 }), (values) => {
    const all = alikeIn(bands(...values));
    all.forEach((each, at) => expect(each.fromMs).toBeGreaterThan(all[at - 1]?.toMs ?? -1));
    values.forEach((value, at) => {
      const worth = value >= FULL / 5 && value <= FULL;
      if (worth) expect(all.some((each) => each.fromMs <= at * 400 && at * 400 + 5000 <= each.toMs)).toBe(true);
    });
  }));
});
