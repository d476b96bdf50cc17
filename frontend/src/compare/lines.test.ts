import fc from "fast-check";
import { expect, test } from "vitest";
import { laidOut, Ordered, under } from "./lines.ts";
import type { Mark, Row } from "./payload.ts";
import { wholeClip } from "../model/view.ts";

const marks = fc.array(fc.tuple(fc.nat(10_000), fc.nat(3000)), { maxLength: 60 }).map((found) =>
  found.map(([onset, long], n): Mark => [onset, onset + long, 0, 2, `m${n}`]));

test("what is found in a stretch is all that has a part in it, whatever overlaps whatever", () => {
  fc.assert(fc.property(marks, fc.nat(12_000), fc.nat(4000), (all, from, long) => {
    const found = new Ordered(all).within(from, from + long).map(([, , , , id]) => id);
    const asked = all.filter(([onset, offset]) => onset <= from + long && offset >= from).map(([, , , , id]) => id);
    expect([...found].sort()).toEqual([...asked].sort());
  }));
});

test("of two under the pointer the shorter is meant, and a near one where none is exactly there", () => {
  const view = wholeClip(10_000, 1000);
  const ordered = new Ordered<Mark>([[0, 9000, 0, 2, "long"], [4000, 5000, 0, 2, "short"], [9500, 9500, 0, 2, "point"]]);
  expect(under(ordered, view, 450)?.[4]).toBe("short");
  expect(under(ordered, view, 200)?.[4]).toBe("long");
  expect(under(ordered, view, 953)?.[4]).toBe("point");
  expect(under(ordered, view, 990)).toBe(null);
});

test("rows of one tier lie together, one coder beneath the other, and no two rows share a pixel", () => {
  const row = (coder: string, tier: string): Row => ({ coder, tier, marks: [] });
  const { rows, aparts, height } = laidOut([row("A", "in"), row("A", "out"), row("B", "in"), row("B", "out")], 2);
  expect(rows.map(({ row: { coder, tier }, begins }) => `${tier}${coder}${begins ? "*" : ""}`)).toEqual(["inA*", "inB", "outA*", "outB"]);
  expect(aparts.length).toBe(2);
  let below = 0;
  for (const { top, height: high } of [...aparts, ...rows]) {
    expect(top).toBeGreaterThanOrEqual(below);
    below = top + high;
  }
  expect(height).toBeGreaterThanOrEqual(below);
});
