import fc from "fast-check";
import { expect, test } from "vitest";
import { frameAfter, frameBefore, frameWithin, nearest, pulled, pulledWhole, type Magnets } from "./snapping.ts";

const LENGTH = 60_000;
/** Frames of any length, as a phone makes them. */
const grids = fc.array(fc.integer({ min: 8, max: 120 }), { minLength: 500, maxLength: 700 }).map((lengths) => {
  const frames = lengths.reduce<number[]>((all, each) => [...all, (all.at(-1) ?? 0) + each], [0]).filter((each) => each < LENGTH);
  return { frames, frame: (ms: number): number => nearest(frames, ms) ?? 0 };
});
const times = fc.integer({ min: 0, max: LENGTH });
const ascending = fc.array(times, { maxLength: 12 }).map((all) => all.sort((one, other) => one - other));
const ranges = fc.tuple(times, times).map(([one, other]) => ({ least: Math.min(one, other), most: Math.max(one, other) }));

const around = fc.record({ grid: grids, playheadMs: fc.option(times), edges: ascending, sounds: ascending, reachMs: fc.integer({ min: 0, max: 900 }) })
  .map(({ grid, ...rest }) => ({ ...grid, ...rest, magnets: { frame: grid.frame, ...rest } satisfies Magnets }));

test("an edge comes to rest on a frame, or on the very time of what drew it, and within its bounds", () => {
  fc.assert(fc.property(around, ranges, fc.integer({ min: -LENGTH, max: 2 * LENGTH }), ({ frames, magnets }, range, at) => {
    const { ms, to } = pulled(at, magnets, range);
    expect(ms).toBeGreaterThanOrEqual(range.least);
    expect(ms).toBeLessThanOrEqual(range.most);
    const isFree = frames.some((each) => each >= range.least && each <= range.most);
    if (to === "playhead") expect(ms).toBe(magnets.playheadMs);
    else if (to === "neighbour") expect(magnets.edges).toContain(ms);
    else if (isFree || to === "sound") expect(frames).toContain(ms);
  }), { numRuns: 60 });
});

test("where it came to rest it stays: snapping twice is snapping once", () => {
  fc.assert(fc.property(around, ranges, times, ({ magnets }, range, at) => {
    const once = pulled(at, magnets, range).ms;
    const again = pulled(once, { ...magnets, reachMs: 1 }, range).ms;
    expect(again).toBe(once);
  }), { numRuns: 60 });
});

test("the playhead counts more than an edge, an edge more than a sound, a sound more than a frame", () => {
  const frame = (ms: number): number => Math.round(ms / 40) * 40;
  const range = { least: 0, most: LENGTH };
  const all: Magnets = { frame, playheadMs: 1010, edges: [1003], sounds: [1042], reachMs: 60 };
  expect(pulled(1001, all, range)).toEqual({ ms: 1010, to: "playhead" });
  expect(pulled(1001, { ...all, playheadMs: null }, range)).toEqual({ ms: 1003, to: "neighbour" });
  expect(pulled(1001, { ...all, playheadMs: null, edges: [] }, range)).toEqual({ ms: 1040, to: "sound" });
  expect(pulled(1001, { ...all, playheadMs: null, edges: [], sounds: [] }, range)).toEqual({ ms: 1000, to: "frame" });
});

test("freed, nothing but the frames draws it", () => {
  fc.assert(fc.property(around, times, ({ frames, magnets }, at) => {
    const { ms, to } = pulled(at, { ...magnets, reachMs: 0 }, { least: 0, most: LENGTH });
    expect(to).toBe("frame");
    expect(frames).toContain(ms);
  }), { numRuns: 40 });
});

test("dragged as a whole, either edge may be drawn, and by no more than there is room for", () => {
  const frame = (ms: number): number => Math.round(ms / 40) * 40;
  const magnets: Magnets = { frame, playheadMs: null, edges: [5000], sounds: [], reachMs: 100 };
  const { byMs, pull } = pulledWhole({ onset_ms: 1000, offset_ms: 3000 }, 1950, magnets, { least: -1000, most: 9000 });
  expect([byMs, pull]).toEqual([2000, { ms: 5000, to: "neighbour" }]);
  expect(pulledWhole({ onset_ms: 1000, offset_ms: 3000 }, -4000, magnets, { least: -1000, most: 9000 }).byMs).toBe(-1000);
});

test("the last frame before, the first after, and the nearest in a range are found in any film", () => {
  fc.assert(fc.property(grids, times, ranges, ({ frames, frame }, at, range) => {
    expect(frameBefore(at, frame)).toBe(frames.findLast((each) => each <= at));
    const after = frames.find((each) => each >= at);
    if (after !== undefined) expect(frameAfter(at, frame)).toBe(after);
    const inside = frames.filter((each) => each >= range.least && each <= range.most);
    if (inside.length > 0) expect(Math.abs(frameWithin(at, frame, range) - at)).toBe(Math.min(...inside.map((each) => Math.abs(each - at))));
  }), { numRuns: 60 });
});
