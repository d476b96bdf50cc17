import fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf } from "./lanes.ts";

const ordered = fc.array(fc.tuple(fc.nat({ max: 50_000 }), fc.nat({ max: 6000 })), { maxLength: 60 })
  .map((all) => all.map(([onset_ms, length]) => ({ onset_ms, offset_ms: onset_ms + length + 1 })).sort((one, other) => one.onset_ms - other.onset_ms));

type Lane = ReturnType<typeof lanesOf<{ readonly onset_ms: number; readonly offset_ms: number }>>[number];

/** What follows on something in a lane, with what it follows on. */
function pairsIn({ all }: Lane): readonly (readonly [Lane["all"][number], Lane["all"][number]])[] {
  return all.slice(1).flatMap((each, at) => (all[at] ? [[all[at], each] as const] : []));
}

test("each lies in one lane, in order, and only the last lane ever holds two at once", () => {
  fc.assert(fc.property(ordered, (all) => {
    const lanes = lanesOf(all);
    expect(lanes.flatMap((lane) => lane.all)).toHaveLength(all.length);
    expect(lanes.length).toBeLessThanOrEqual(3);
    expect(lanes.flatMap(pairsIn).every(([one, next]) => next.onset_ms >= one.onset_ms)).toBe(true);
    expect(lanes.slice(0, 2).flatMap(pairsIn).every(([one, next]) => next.onset_ms >= one.offset_ms)).toBe(true);
  }));
});
