import fc from "fast-check";
import { expect, test } from "vitest";
import { described, first, isLongEnough, linesOf, moved, partOf, put, redrawn, spotAt, undone, type Drawn, type Ends, type Spot } from "./model.ts";

const spot: fc.Arbitrary<Spot> = fc.tuple(fc.nat(1000), fc.nat(1000));
const arrow = fc.record({ tail: spot, head: spot }).filter(isLongEnough);
const end = fc.constantFrom("tail" as const, "head" as const);
const inside = ({ tail, head }: Ends): boolean => [...tail, ...head].every((each) => each >= 0 && each <= 1000 && Number.isInteger(each));

test("whatever is pressed, both ends stay in the picture and the arrow goes on pointing somewhere", () => {
  fc.assert(fc.property(arrow, fc.array(fc.tuple(end, fc.integer({ min: -1500, max: 1500 }), fc.integer({ min: -1500, max: 1500 }))), (begun, moves) => {
    const now = moves.reduce((ends, [which, x, y]) => moved(ends, which, [x, y]), begun);
    expect(inside(now)).toBe(true);
    expect(isLongEnough(now)).toBe(true);
  }));
});

test("moving one end leaves the other where it is", () => {
  fc.assert(fc.property(arrow, spot, (begun, to) => {
    expect(put(begun, "head", to).tail).toEqual(begun.tail);
    expect(put(begun, "tail", to).head).toEqual(begun.head);
  }));
});

test("undoing goes back through everything that was drawn, to nothing", () => {
  fc.assert(fc.property(fc.array(fc.option(arrow), { maxLength: 20 }), (drawings) => {
    const nothing: Drawn = { ends: null, before: [] };
    const seen = [nothing];
    let now = nothing;
    for (const each of drawings) {
      const next = redrawn(now, each);
      if (next !== now) seen.push(next);
      now = next;
    }
    for (const each of seen.reverse()) {
      expect(now.ends).toEqual(each.ends);
      now = undone(now);
    }
    expect(now).toEqual(nothing);
  }));
});

test("drawing the same again is nothing to undo", () => {
  const once = redrawn({ ends: null, before: [] }, first());
  expect(redrawn(once, { ...first() })).toBe(once);
});

test("a pointer outside the picture is at its edge", () => {
  expect(spotAt(-0.4, 1.7)).toEqual([0, 1000]);
  expect(spotAt(0.25, 0.5004)).toEqual([250, 500]);
});

test.each([
  [[0, 0], "upper_left"], [[333, 0], "upper_left"], [[334, 0], "upper"], [[500, 500], "middle"], [[1000, 1000], "lower_right"], [[1000, 0], "upper_right"], [[0, 999], "lower_left"],
] as const)("%j is %s", (where, part) => {
  expect(partOf(where)).toBe(part);
});

test("it is said in words where an arrow begins and where it points", () => {
  const words = { label: "Arrow from {tail} to {head}", upper_left: "the upper left", middle: "the middle" };
  expect(described({ tail: [10, 10], head: [500, 500] }, words)).toBe("Arrow from the upper left to the middle");
});

test("an arrow is drawn to the shape of the picture: its barbs lie evenly on both sides of the shaft", () => {
  const numbers = linesOf({ tail: [100, 500], head: [900, 500] }, 562.5).match(/-?\d+\.\d/g)?.map(Number) ?? [];
  expect(numbers.slice(0, 4)).toEqual([100, 281.3, 900, 281.3]);
  const [above, below] = [numbers[5] ?? 0, numbers[9] ?? 0];
  expect(above + below).toBeCloseTo(2 * 281.25, 0);
});
