import fc from "fast-check";
import { expect, test } from "vitest";
import { annotation, SCHEME } from "./builders.ts";
import type { Annotation } from "./types.ts";
import { ALL, countsOf, isAll, ONLY, repairsIn, shownOf, wishes, type Only, type Wanted } from "./wanted.ts";

const MOMENTS: readonly Annotation[] = [
  annotation({ id: "gaze", code: "shared_gaze", starred: true, note: "She hums, he looks", confidence: 3 }),
  annotation({ id: "cue", code: "cue_met", onset_ms: 4000, offset_ms: 6000, values: { cue_type: "hunger" }, end_unchecked: true }),
  annotation({ id: "lost", family: "rupture", code: "misread_cue", onset_ms: 8000, offset_ms: 9000, confidence: 1, note: "in the café" }),
  annotation({ id: "found", family: "rupture", onset_ms: 10_000, offset_ms: 12_000 }),
  annotation({ id: "again", family: "repair", onset_ms: 12_000, offset_ms: 14_000, repairs: "found", values: { outcome: "partial" } }),
];

function ids(wanted: Partial<Wanted>): readonly string[] {
  return shownOf(MOMENTS, { ...ALL, ...wanted }, SCHEME).map((each) => each.id);
}

test("each wish leaves what it says", () => {
  expect(ids({})).toEqual(["gaze", "cue", "lost", "found", "again"]);
  expect(ids({ what: "rupture" })).toEqual(["lost", "found"]);
  expect(ids({ what: "attunement/cue_met" })).toEqual(["cue"]);
  expect(ids({ confidence: 1 })).toEqual(["lost"]);
  expect(ids({ only: new Set(["starred"]) })).toEqual(["gaze"]);
  expect(ids({ only: new Set(["unrepaired"]) })).toEqual(["lost"]);
  expect(ids({ only: new Set(["unchecked"]) })).toEqual(["cue"]);
  // A repair of this scheme has no codes to be named by.
  expect(ids({ only: new Set(["unnamed"]) })).toEqual(["found"]);
});

test("the search takes every word of names, choices and notes, and asks for no accents", () => {
  expect(ids({ search: "gaze" })).toEqual(["gaze"]);
  expect(ids({ search: "hums ATTUNEMENT" })).toEqual(["gaze"]);
  expect(ids({ search: "hunger" })).toEqual(["cue"]);
  expect(ids({ search: "cafe" })).toEqual(["lost"]);
  expect(ids({ search: "hums rupture" })).toEqual([]);
});

test("a rupture is repaired only where an outcome, full or partial, is said", () => {
  const repair = (id: string, values: Readonly<Record<string, string>>): Annotation =>
    annotation({ id, family: "repair", repairs: "r", values, onset_ms: Number(id) });
  expect(repairsIn([repair("1", { outcome: "not_yet" })]).get("r")).toBeUndefined();
  expect(repairsIn([repair("1", {})]).get("r")).toMatchObject({ holds: false });
  expect(repairsIn([repair("1", {}), repair("2", { outcome: "full" })]).get("r")).toMatchObject({ by: { id: "2" }, holds: true });
});

const anyone = fc.record({
  family: fc.constantFrom("attunement", "rupture", "repair", "infant_bid"), code: fc.constantFrom(null, "cue_met", "misread_cue"),
  starred: fc.boolean(), end_unchecked: fc.boolean(), confidence: fc.integer({ min: 1, max: 3 }), note: fc.constantFrom("", "hums", "looks away"),
});
const crowd = fc.array(anyone, { maxLength: 30 }).map((all) => all.map((each, at) => annotation({ id: String(at), ...each })));
const wish = fc.record({
  search: fc.constantFrom("", "hums", "rup"), what: fc.constantFrom("", "rupture", "attunement/cue_met"), confidence: fc.integer({ min: 0, max: 3 }),
  only: fc.subarray([...ONLY]).map((some): ReadonlySet<Only> => new Set(some)),
});

test("wishes combine: what is shown fits each of them alone", () => {
  fc.assert(fc.property(crowd, wish, (all, wanted) => {
    const shown = new Set(shownOf(all, wanted, SCHEME));
    const alone: readonly Wanted[] = [
      { ...ALL, search: wanted.search }, { ...ALL, what: wanted.what }, { ...ALL, confidence: wanted.confidence },
      ...[...wanted.only].map((only) => ({ ...ALL, only: new Set([only]) })),
    ];
    const each = alone.map((one) => new Set(shownOf(all, one, SCHEME)));
    expect(all.filter((moment) => each.every((some) => some.has(moment)))).toEqual([...shown]);
  }));
});

test("the number on a wish is what there would be with it", () => {
  fc.assert(fc.property(crowd, wish, (all, wanted) => {
    const counts = countsOf(all, wanted, SCHEME);
    const many = (other: Partial<Wanted>): number => shownOf(all, { ...wanted, ...other }, SCHEME).length;
    for (const only of ONLY) expect(counts.get(`only:${only}`) ?? 0).toBe(many({ only: new Set([...wanted.only, only]) }));
    for (const what of ["rupture", "attunement", "attunement/cue_met"]) expect(counts.get(`what:${what}`) ?? 0).toBe(many({ what }));
    for (const confidence of [1, 2, 3]) expect(counts.get(`confidence:${String(confidence)}`) ?? 0).toBe(many({ confidence }));
  }));
});

test("wishing for nothing gives the very list, so that nothing is drawn anew", () => {
  expect(shownOf(MOMENTS, ALL, SCHEME)).toBe(MOMENTS);
  expect(isAll(ALL)).toBe(true);
  expect(wishes({ ...ALL, what: "rupture", only: new Set(["starred", "unnamed"]) })).toBe(3);
});
