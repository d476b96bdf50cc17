import fc from "fast-check";
import { expect, test } from "vitest";
import { frameAfter, isShown, msOf, nearestFrame, secondsOf, seekSeconds, shortestFrameMs, type FrameTable } from "./frames.ts";

/** Tables as phones make them: frames of uneven length, never two at one time. */
const tables = fc.tuple(fc.constantFrom(600, 1000, 15_360, 90_000), fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 200 }))
  .map(([den, steps]): FrameTable => {
    const tick = Math.max(1, Math.round(den / 240));
    let at = 0;
    return { num: 1, den, pts: steps.map((step) => (at += Math.max(tick, Math.round((step * den) / 1000)))) };
  });

function frameIn(table: FrameTable): fc.Arbitrary<number> {
  return fc.nat({ max: table.pts.length - 1 });
}

test("a frame is found again from the whole milliseconds it was tagged at", () => {
  fc.assert(fc.property(tables.chain((table) => fc.tuple(fc.constant(table), frameIn(table))), ([table, frame]) => {
    expect(nearestFrame(table, msOf(table, frame) / 1000)).toBe(frame);
  }));
});

test("a frame is found again from its exact time, and where it is sought", () => {
  fc.assert(fc.property(tables.chain((table) => fc.tuple(fc.constant(table), frameIn(table))), ([table, frame]) => {
    expect(nearestFrame(table, secondsOf(table, frame))).toBe(frame);
    expect(nearestFrame(table, seekSeconds(secondsOf(table, frame)))).toBe(frame);
  }));
});

test("no other frame lies nearer", () => {
  fc.assert(fc.property(tables, fc.double({ min: -1, max: 100, noNaN: true }), (table, seconds) => {
    const found = Math.abs(secondsOf(table, nearestFrame(table, seconds)) - seconds);
    for (let each = 0; each < table.pts.length; each += 1) expect(found).toBeLessThanOrEqual(Math.abs(secondsOf(table, each) - seconds) + 1e-9);
  }));
});

test("going on by a time lands on the nearest frame, and where pictures are missing on the next one: no key stays where it is", () => {
  const holed = { num: 1, den: 1000, pts: [0, 40, 80, 6000, 6040] };
  expect(frameAfter(holed, 0.08, 1000)).toBe(3);
  expect(frameAfter(holed, 6, -1000)).toBe(2);
  expect(frameAfter(holed, 0, 80)).toBe(2);
  fc.assert(fc.property(tables.chain((table) => fc.tuple(fc.constant(table), frameIn(table))), fc.constantFrom(-5000, -1000, 1000, 5000), ([table, frame], ms) => {
    expect(Math.sign(frameAfter(table, secondsOf(table, frame), ms) - frame)).toBe(Math.sign(ms));
  }));
});

test("a frame half a millisecond off is another one", () => {
  expect(isShown(0.04, 0.0404)).toBe(true);
  expect(isShown(0.04, 0.0406)).toBe(false);
});

test("the shortest frame is never longer than any two frames lie apart, and is one of those distances", () => {
  fc.assert(fc.property(tables, (table) => {
    const apart = table.pts.slice(1).map((_, at) => msOf(table, at + 1) - msOf(table, at));
    expect(shortestFrameMs(table)).toBe(apart.length === 0 ? null : Math.min(...apart));
  }));
});

test("a film of one frame, or with two frames at one time, divides by nothing", () => {
  expect(shortestFrameMs({ num: 1, den: 25, pts: [0] })).toBeNull();
  expect(shortestFrameMs({ num: 1, den: 25, pts: [] })).toBeNull();
  expect(shortestFrameMs({ num: 1, den: 1000, pts: [0, 0, 40, 40, 80] })).toBe(40);
});
