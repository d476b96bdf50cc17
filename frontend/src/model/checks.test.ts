import fc from "fast-check";
import { expect, test } from "vitest";
import { annotation, SCHEME } from "./builders.ts";
import { checksOf, unsettled, type CheckKind } from "./checks.ts";
import type { Annotation, Scheme, Tier } from "./types.ts";

const [MOMENTS, ...OTHERS] = SCHEME.tiers;
const CONTEXT: Tier = {
  id: "context", name: "Context", kind: "interval", exclusive: false,
  families: [{ id: "uncodable", name: "Uncodable", shape: "hatch", colour: "grey", key: "u", fields: [], codes: [] }],
};
const STRICT: Scheme = {
  ...SCHEME,
  tiers: [
    {
      id: "moments", name: "Moments", kind: "interval", exclusive: false,
      families: (MOMENTS?.families ?? []).map((family) => ({
        ...family, min_ms: 2000,
        codes: [...family.codes.map((code) => (code.id === "shared_gaze" ? { ...code, min_ms: 1000 } : code)), ...(family.id === "rupture" ? [{ id: "external", name: "From outside", counts: false }] : [])],
      })),
    },
    ...OTHERS, CONTEXT,
  ],
};
const LENGTH = 60_000;

function moment(id: string, family: string, from: number, to: number | null, more: Partial<Annotation> = {}): Annotation {
  return annotation({ id, family, onset_ms: from, offset_ms: to, code: family === "repair" ? null : "named", ...more });
}

function kinds(all: readonly Annotation[]): readonly CheckKind[] {
  return checksOf([...all].sort((one, other) => one.onset_ms - other.onset_ms), STRICT, LENGTH).map((each) => each.kind);
}

test("a coding with nothing odd in it is left alone", () => {
  expect(kinds([moment("a", "attunement", 0, 5000), moment("r", "rupture", 6000, 9000), moment("p", "repair", 8000, 11_000, { repairs: "r" }), moment("b", "infant_bid", 1000, null)])).toEqual([]);
  expect(kinds([])).toEqual([]);
});

test("each oddity is found by its name", () => {
  expect(kinds([moment("a", "attunement", 0, 5000), moment("b", "attunement", 4000, 9000)])).toEqual(["overlap"]);
  expect(kinds([moment("a", "attunement", 0, 5000), moment("r", "rupture", 4000, 9000)])).toEqual(["bothSteps"]);
  expect(kinds([moment("r", "rupture", 0, 9000), moment("a", "attunement", 4000, 6000)])).toEqual(["bothSteps"]);
  expect(kinds([moment("p", "repair", 1000, 3000)])).toEqual(["answersNothing"]);
  expect(kinds([moment("p", "repair", 1000, 3000, { repairs: "gone" })])).toEqual(["answersNothing"]);
  expect(kinds([moment("p", "repair", 1000, 3000, { repairs: "r" }), moment("r", "rupture", 2000, 4000)])).toEqual(["beforeItsRupture"]);
  expect(kinds([moment("a", "attunement", 0, 1999)])).toEqual(["tooShort"]);
  expect(kinds([moment("a", "attunement", 0, 999, { code: "shared_gaze" })])).toEqual(["tooShort"]);
  expect(kinds([moment("u", "uncodable", 0, 9000), moment("a", "attunement", 1000, 9000), moment("b", "infant_bid", 3000, null)])).toEqual(["inUncodable", "inUncodable"]);
  expect(kinds([moment("a", "attunement", 0, 5000, { end_unchecked: true })])).toEqual(["unchecked"]);
  expect(kinds([moment("a", "attunement", 0, 5000, { code: null }), moment("b", "attunement", 6000, 9000, { code: null })])).toEqual(["unnamed"]);
  expect(kinds([moment("s", "infant_state", 0, 20_000), moment("t", "infant_state", 30_000, LENGTH)])).toEqual(["gaps"]);
  expect(kinds([moment("a", "attunement", 0, 58_000)])).toEqual(["nearlyAllAttuned"]);
  expect(kinds(Array.from({ length: 11 }, (_, at) => moment(String(at), "rupture", at * 4000, at * 4000 + 2000)))).toEqual(["manyRuptures"]);
  expect(kinds(Array.from({ length: 5 }, (_, at) => moment(String(at), "infant_bid", at * 4000, null, { values: { met: "yes" } })))).toEqual(["everyBidMet"]);
});

test("what touches does not overlap, and what its code allows is not too short", () => {
  expect(kinds([moment("a", "attunement", 0, 5000), moment("r", "rupture", 5000, 9000), moment("b", "attunement", 9000, 10_000, { code: "shared_gaze" })])).toEqual([]);
});

test("an interruption from outside is no rupture of theirs", () => {
  expect(kinds([moment("a", "attunement", 0, 5000), moment("r", "rupture", 2000, 4000, { code: "external" })])).toEqual([]);
});

test("a state that is filled where it can be seen has no gap", () => {
  expect(kinds([moment("s", "infant_state", 0, 20_000), moment("u", "uncodable", 20_000, 30_000), moment("t", "infant_state", 30_000, LENGTH)])).toEqual([]);
});

test("what was found right stays away until the moment changes", () => {
  const short = moment("a", "attunement", 1000, 1500);
  const [check] = checksOf([short], STRICT, LENGTH);
  const right = new Set([check?.mark ?? ""]);
  expect(unsettled(checksOf([{ ...short, note: "really that short", starred: true, version: 4 }], STRICT, LENGTH), right)).toEqual([]);
  expect(unsettled(checksOf([{ ...short, offset_ms: 1400 }], STRICT, LENGTH), right)).toHaveLength(1);
});

const anyone = fc.record({
  family: fc.constantFrom("attunement", "rupture", "repair", "infant_state", "infant_bid", "uncodable"), from: fc.nat(58_000), length: fc.integer({ min: 40, max: 9000 }),
  code: fc.constantFrom(null, "shared_gaze"), repairs: fc.constantFrom(null, "0", "1", "2"), end_unchecked: fc.boolean(),
});
const crowd = fc.array(anyone, { maxLength: 40 }).map((all) => all
  .map(({ from, length, ...each }, at) => annotation({ id: String(at), ...each, onset_ms: from, offset_ms: each.family === "infant_bid" ? null : Math.min(LENGTH, from + length) }))
  .sort((one, other) => one.onset_ms - other.onset_ms));

test("whatever is tagged: checks stand in order, name only what is there, and no two have the same mark", () => {
  fc.assert(fc.property(crowd, (all) => {
    const checks = checksOf(all, STRICT, LENGTH);
    expect(new Set(checks.map((each) => each.mark)).size).toBe(checks.length);
    checks.forEach((each, at) => expect(each.atMs).toBeGreaterThanOrEqual(checks[at - 1]?.atMs ?? 0));
    for (const each of checks) for (const of of each.of) expect(all).toContain(of);
  }));
});

test("an overlap is said exactly where two of a kind share time", () => {
  fc.assert(fc.property(crowd, (all) => {
    const later = all.filter((each, at) => each.offset_ms !== null && each.family !== "uncodable"
      && all.slice(0, at).some((other) => other.family === each.family && (other.offset_ms ?? 0) > each.onset_ms));
    const said = checksOf(all, STRICT, LENGTH).filter((each) => each.kind === "overlap").map((each) => each.of[1]);
    expect(new Set(said)).toEqual(new Set(later));
  }));
});

test("in step and out of step at once is said exactly where they share time", () => {
  fc.assert(fc.property(crowd, (all) => {
    const shares = (one: Annotation, other: Annotation): boolean => one.onset_ms < (other.offset_ms ?? 0) && other.onset_ms < (one.offset_ms ?? 0);
    const ruptures = all.filter((each) => each.family === "rupture");
    const both = all.filter((each) => each.family === "attunement" && ruptures.some((rupture) => shares(each, rupture)));
    const said = checksOf(all, STRICT, LENGTH).filter((each) => each.kind === "bothSteps").flatMap((each) => each.of.filter((of) => of.family === "attunement"));
    expect(new Set(said)).toEqual(new Set(both));
  }));
});
