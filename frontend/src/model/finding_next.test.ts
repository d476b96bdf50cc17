import fc from "fast-check";
import { expect, test } from "vitest";
import { annotation, SCHEME } from "./builders.ts";
import { countsIn, gapsIn, hasComment, isUnlabelled, nextGap, nextOf, type Way } from "./finding_next.ts";
import type { Annotation } from "./types.ts";

const same = (ms: number): number => ms;
const at = (id: string, onset: number, offset: number | null = onset + 500): Annotation => annotation({ id, onset_ms: onset, offset_ms: offset });

test("in an empty session there is nothing to go to, and the whole clip is one gap", () => {
  for (const way of [1, -1] as const) expect(nextOf([], { selected: null, ms: 0 }, way)).toBeNull();
  expect(gapsIn([], 60_000, 40)).toEqual([{ fromMs: 0, toMs: 60_000 }]);
  expect(gapsIn([], 0, 40)).toEqual([]);
});

test("after the last and before the first there is none", () => {
  const all = [at("a", 1000), at("b", 2000)];
  expect(nextOf(all, { selected: "b", ms: 2000 }, 1)).toBeNull();
  expect(nextOf(all, { selected: "a", ms: 1000 }, -1)).toBeNull();
  expect(nextOf(all, { selected: null, ms: 5000 }, 1)).toBeNull();
  expect(nextOf(all, { selected: null, ms: 1000 }, -1)).toBeNull();
});

test("with nothing selected the playhead is where the search begins", () => {
  const all = [at("a", 1000), at("b", 2000), at("c", 3000)];
  expect(nextOf(all, { selected: null, ms: 2000 }, 1)?.id).toBe("c");
  expect(nextOf(all, { selected: null, ms: 2000 }, -1)?.id).toBe("a");
  expect(nextOf(all, { selected: "gone", ms: 2500 }, 1)?.id).toBe("c");
});

test("of several that begin together each has its turn", () => {
  const all = [at("a", 1000), at("b", 1000), at("c", 1000), at("d", 2000)];
  const passed: string[] = [];
  let selected: string | null = null;
  for (let found = nextOf(all, { selected, ms: 0 }, 1); found; found = nextOf(all, { selected, ms: found.onset_ms }, 1)) {
    passed.push(found.id);
    selected = found.id;
  }
  expect(passed).toEqual(["a", "b", "c", "d"]);
});

test("there and back again is where one was", () => {
  const sorted = fc.uniqueArray(fc.nat(60), { minLength: 2, maxLength: 20 }).map((onsets) => [...onsets].sort((one, other) => one - other).map((onset, place) => at(`m${String(place)}`, onset)));
  fc.assert(fc.property(sorted, fc.nat(18), (all, from) => {
    const here = all[Math.min(from, all.length - 2)];
    const there = nextOf(all, { selected: here?.id ?? "", ms: 0 }, 1);
    expect(nextOf(all, { selected: there?.id ?? "", ms: 0 }, -1)).toBe(here);
  }));
});

test("what has no code where codes are to be had is unlabelled; a comment is more than blanks", () => {
  const unlabelled = isUnlabelled(SCHEME);
  expect(unlabelled(annotation({ id: "a", family: "attunement", code: null }))).toBe(true);
  expect(unlabelled(annotation({ id: "a", family: "attunement", code: "cue_met" }))).toBe(false);
  expect(unlabelled(annotation({ id: "b", family: "infant_bid", code: null }))).toBe(false);
  expect(hasComment(annotation({ id: "a", note: "she hums" }))).toBe(true);
  expect(hasComment(annotation({ id: "a", note: "  " }))).toBe(false);
});

test("a gap is what no moment covers; touching and overlapping ones leave none, an instant covers nothing", () => {
  const all = [at("a", 0, 1000), at("b", 1000, 3000), at("c", 2000, 2500), at("i", 3500, null), at("d", 4000, 6000)];
  expect(gapsIn(all, 10_000, 40)).toEqual([{ fromMs: 3000, toMs: 4000 }, { fromMs: 6000, toMs: 10_000 }]);
  expect(gapsIn(all, 6000, 40)).toEqual([{ fromMs: 3000, toMs: 4000 }]);
});

test("nothing shorter than a frame is a gap", () => {
  expect(gapsIn([at("a", 0, 1000), at("b", 1039, 2000)], 2000, 40)).toEqual([]);
  expect(gapsIn([at("a", 0, 1000), at("b", 1040, 2000)], 2000, 40)).toHaveLength(1);
});

test("gaps are looked for among the moments, or in the selected state's own tier; what cannot be coded is none", () => {
  const moments = countsIn(SCHEME, annotation({ id: "a" }));
  const states = countsIn(SCHEME, annotation({ id: "s", family: "infant_state" }));
  const verdict = (family: string): readonly boolean[] => [moments, states].map((counts) => counts(annotation({ id: "x", family })));
  expect(verdict("rupture")).toEqual([true, false]);
  expect(verdict("infant_state")).toEqual([false, true]);
  expect(verdict("infant_gaze")).toEqual([false, false]);
  expect(verdict("uncodable")).toEqual([true, true]);
  expect(countsIn(SCHEME, null)(annotation({ id: "x" }))).toBe(true);
});

test("from gap to gap, each once, even where none begins on a frame", () => {
  const gaps = [{ fromMs: 0, toMs: 10 }, { fromMs: 1013, toMs: 2000 }, { fromMs: 3027, toMs: 4000 }];
  const frame = (ms: number): number => Math.round(ms / 40) * 40;
  const walk = (from: number, way: Way): readonly number[] => {
    const passed: number[] = [];
    for (let gap = nextGap(gaps, from, way, frame); gap; gap = nextGap(gaps, frame(gap.fromMs), way, frame)) passed.push(gap.fromMs);
    return passed;
  };
  expect(walk(0, 1)).toEqual([1013, 3027]);
  expect(walk(10_000, -1)).toEqual([3027, 1013, 0]);
  expect(nextGap([], 0, 1, same)).toBeNull();
});
