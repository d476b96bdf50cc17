import fc from "fast-check";
import { expect, test } from "vitest";
import { cornered, movedBy, overlap, regionsIn, SIDES, SMALLEST, typed, UNDRAWN, WHOLE, type Corner, type Region } from "./regions.ts";

const region = fc.tuple(fc.integer({ min: 0, max: 98 }), fc.integer({ min: 0, max: 98 })).chain(([left, top]) =>
  fc.record({
    left: fc.constant(left * 10), top: fc.constant(top * 10),
    width: fc.integer({ min: 2, max: 100 - left }).map((each) => each * 10), height: fc.integer({ min: 2, max: 100 - top }).map((each) => each * 10),
  }));
const by = fc.double({ min: -3000, max: 3000, noNaN: true });
const corner = fc.constantFrom<Corner>("nw", "ne", "sw", "se");

function fits({ left, top, width, height }: Region): boolean {
  return left >= 0 && top >= 0 && width >= SMALLEST && height >= SMALLEST && left + width <= WHOLE && top + height <= WHOLE
    && [left, top, width, height].every((each) => Number.isInteger(each));
}

test("whatever a hand or a key does, a frame stays in the picture and large enough for the server to take it", () => {
  fc.assert(fc.property(region, by, by, corner, fc.constantFrom(...SIDES), fc.oneof(by, fc.constant(Number.NaN)), (of, right, down, at, side, number) => {
    expect(fits(movedBy(of, right, down))).toBe(true);
    expect(fits(cornered(of, at, right, down))).toBe(true);
    expect(fits(typed(of, side, number))).toBe(true);
  }));
});

test("moved it keeps its size, and the corner across from the one in hand stays where it was", () => {
  fc.assert(fc.property(region, by, by, corner, (of, right, down, at) => {
    const moved = movedBy(of, right, down);
    expect([moved.width, moved.height]).toEqual([of.width, of.height]);
    const to = cornered(of, at, right, down);
    expect(at.endsWith("w") ? to.left + to.width : to.left).toBe(at.endsWith("w") ? of.left + of.width : of.left);
    expect(at.startsWith("n") ? to.top + to.height : to.top).toBe(at.startsWith("n") ? of.top + of.height : of.top);
  }));
});

test("a side that was typed is that side, as far as there is room", () => {
  expect(typed(UNDRAWN.carer, "left", 20)).toEqual({ ...UNDRAWN.carer, left: 200 });
  expect(typed(UNDRAWN.carer, "width", 200).width).toBe(WHOLE - UNDRAWN.carer.left);
  expect(typed(UNDRAWN.carer, "height", Number.NaN)).toBe(UNDRAWN.carer);
});

test("two frames that only touch do not lie over each other", () => {
  const { carer } = UNDRAWN;
  expect(overlap({ carer, infant: { ...carer, left: carer.left + carer.width, width: 100 } })).toBe(false);
  expect(overlap({ carer, infant: { ...carer, left: carer.left + carer.width - 10, width: 100 } })).toBe(true);
  expect(overlap(UNDRAWN)).toBe(false);
});

test("what is no pair of frames is none", () => {
  expect(regionsIn(UNDRAWN)).toEqual(UNDRAWN);
  for (const told of [null, {}, { carer: UNDRAWN.carer }, { carer: UNDRAWN.carer, infant: { ...UNDRAWN.infant, top: 1.5 } }]) expect(regionsIn(told)).toBeNull();
});
