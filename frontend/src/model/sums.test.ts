import fc from "fast-check";
import { expect, test } from "vitest";
import { annotation, SCHEME } from "./builders.ts";
import { lengthOf, minus, sumsOf, union, type Span } from "./sums.ts";
import type { Annotation, Scheme } from "./types.ts";

const WITH_CONTEXT: Scheme = {
  ...SCHEME,
  tiers: [...SCHEME.tiers, {
    id: "context", name: "Context", kind: "interval", exclusive: false,
    families: [{ id: "uncodable", name: "Uncodable", shape: "hatch", colour: "grey", key: "u", fields: [], codes: [] }],
  }],
};

const LENGTH = 60;
const FAMILIES = ["attunement", "rupture", "repair", "infant_state", "infant_gaze", "infant_bid", "uncodable"];

/** Any annotations at all, some beyond the clip's end. */
const anything = fc.array(fc.record({
  family: fc.constantFrom(...FAMILIES), onset: fc.integer({ min: 0, max: LENGTH + 5 }), length: fc.integer({ min: 1, max: 30 }),
}), { maxLength: 25 }).map((all): readonly Annotation[] => all
  .map(({ family, onset, length }, at) => annotation({
    id: String(at), family, onset_ms: onset, offset_ms: family === "infant_bid" ? null : onset + length,
  })).sort((one, other) => one.onset_ms - other.onset_ms));

test("coded + not coded + uncodable is the length of the clip, whatever is tagged", () => {
  fc.assert(fc.property(anything, fc.integer({ min: 0, max: LENGTH }), (all, length) => {
    for (const sum of sumsOf(all, WITH_CONTEXT, length)) {
      expect(sum.codedMs + sum.uncodedMs + sum.uncodableMs).toBe(length);
      expect(lengthOf(sum.gaps)).toBe(sum.uncodedMs);
    }
  }));
});

test("every sum is what counting millisecond by millisecond gives", () => {
  fc.assert(fc.property(anything, (all) => {
    const covers = (families: readonly string[], ms: number): boolean =>
      all.some((each) => families.includes(each.family) && each.offset_ms !== null && each.onset_ms <= ms && ms < each.offset_ms);
    for (const sum of sumsOf(all, WITH_CONTEXT, LENGTH)) {
      const families = WITH_CONTEXT.tiers.find((tier) => tier.id === sum.tier)?.families.map((family) => family.id) ?? [];
      const each = [...Array(LENGTH).keys()];
      const uncodable = each.filter((ms) => covers(["uncodable"], ms));
      const coded = each.filter((ms) => !uncodable.includes(ms) && covers(families, ms));
      expect([sum.codedMs, sum.uncodableMs]).toEqual([coded.length, uncodable.length]);
    }
  }));
});

const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 65 }), fc.integer({ min: -5, max: 65 }))
  .map(([one, other]): Span => ({ from: Math.min(one, other), to: Math.max(one, other) })), { maxLength: 12 });

test("a union covers nothing twice and stays in the clip; taking away leaves only what was there", () => {
  fc.assert(fc.property(spans, spans, (some, others) => {
    const one = union(some, LENGTH);
    const other = union(others, LENGTH);
    one.forEach((span, at) => {
      expect(span.from).toBeLessThan(span.to);
      expect(span.from).toBeGreaterThan(one[at - 1]?.to ?? -1);
      expect(span.to).toBeLessThanOrEqual(LENGTH);
    });
    const rest = minus(one, other);
    expect(lengthOf(rest)).toBe(lengthOf(union([...one, ...other], LENGTH)) - lengthOf(other));
  }));
});

test("the golden clip: sixty seconds, four of them uncodable, twenty-three in step", () => {
  const moment = (family: string, from: number, to: number): Annotation =>
    annotation({ id: `${family}${String(from)}`, family, onset_ms: from * 1000, offset_ms: to * 1000 });
  const all = [moment("attunement", 2, 9), moment("attunement", 8.5, 12), moment("attunement", 24, 33), moment("attunement", 44, 48), moment("uncodable", 50, 54)];
  const [moments] = sumsOf(all, WITH_CONTEXT, 60_000);
  expect(moments).toMatchObject({ codedMs: 23_000, uncodableMs: 4000, uncodedMs: 33_000 });
});

test("a state track that nobody uses is not summed; the moments always are", () => {
  expect(sumsOf([], WITH_CONTEXT, 1000).map((sum) => sum.tier)).toEqual(["moments"]);
});
