import fc from "fast-check";
import { expect, test } from "vitest";
import { joined, spansOf, total, type Span } from "./played.ts";

const spans = fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)).map(([from, long]): Span => [from, from + long]), { maxLength: 12 });

test("whatever is played in whatever order, no millisecond counts twice and none is lost", () => {
  fc.assert(fc.property(spans, spans, (one, other) => {
    const found = joined(one, other, 0);
    const seen = new Set<number>();
    for (const [from, to] of [...one, ...other]) for (let ms = from; ms < to; ms += 1) seen.add(ms);
    expect(total(found)).toBe(seen.size);
    expect(joined(found, [], 0)).toEqual(found);
  }), { numRuns: 60 });
});

test("stretches stand apart and in order", () => {
  fc.assert(fc.property(spans, spans, (one, other) => {
    const found = joined(one, other);
    for (const [n, [from]] of found.entries()) expect(from).toBeGreaterThan((found[n - 1]?.[1] ?? -41) + 40);
  }));
});

test("what a browser played is whole milliseconds within the film", () => {
  const ranges = { length: 2, start: (n: number) => [0, 3.0004][n] ?? 0, end: (n: number) => [1.5, 99][n] ?? 0 };
  expect(spansOf(ranges, 10_000)).toEqual([[0, 1500], [3000, 10_000]]);
});
