import fc from "fast-check";
import { expect, test } from "vitest";
import { levelFor, loudest, soundIn, soundsBetween } from "./sound.ts";

const NOW = {
  version: 2, rate_hz: 10, peaks: [-4, 5, -90, 80],
  levels: [{ rate_hz: 1000, at: 40, count: 200 }, { rate_hz: 100, at: 0, count: 20 }],
  loudness: { rate_hz: 10, lufs: [-60, -20] }, quiet: { below: -52.5, stretches: [[0, 100]] },
};
const BEFORE = { rate_hz: 100, peaks: [-4, 5, -90, 80] };
const NOTHING = { version: 2, rate_hz: 0, peaks: [], levels: [], loudness: { rate_hz: 0, lufs: [] }, quiet: { below: null, stretches: [] } };

test("a document of today tells everything, the finest level last", () => {
  const sound = soundIn(NOW);
  expect(sound.outline).toEqual({ rate_hz: 10, firstMs: 0, peaks: [-4, 5, -90, 80] });
  expect(sound.levels.map((each) => each.rate_hz)).toEqual([100, 1000]);
  expect(sound.loudness?.lufs).toEqual([-60, -20]);
  expect(sound.quiet).toEqual([{ fromMs: 0, toMs: 100 }]);
});

test("a document of before still tells its outline, and nothing that it never knew", () => {
  expect(soundIn(BEFORE)).toEqual({ outline: { rate_hz: 100, firstMs: 0, peaks: BEFORE.peaks }, levels: [], loudness: null, quiet: null });
});

test.each([NOTHING, {}, null, "no", { rate_hz: -1, peaks: [1] }, { rate_hz: 10, peaks: "no" }])("what is no document is a film without sound: %j", (told) => {
  const sound = soundIn(told);
  expect(sound.outline.rate_hz).toBe(0);
  expect([sound.levels, sound.loudness]).toEqual([[], null]);
});

test("the coarsest level that is fine enough is taken, and none where the first is", () => {
  const sound = soundIn(NOW);
  expect([5000, 100].map((ms) => levelFor(sound, ms))).toEqual([null, null]);
  expect([99, 10, 9, 1, 0.2].map((ms) => levelFor(sound, ms)?.rate_hz)).toEqual([100, 100, 1000, 1000, 1000]);
  expect(levelFor(soundIn(BEFORE), 1)).toBeNull();
});

test("sound is what lies between the quiet", () => {
  expect(soundsBetween([{ fromMs: 0, toMs: 300 }, { fromMs: 900, toMs: 2000 }], 2000)).toEqual([{ fromMs: 300, toMs: 900 }]);
  expect(soundsBetween([], 500)).toEqual([{ fromMs: 0, toMs: 500 }]);
  expect(soundsBetween([{ fromMs: 100, toMs: 200 }], 500)).toEqual([{ fromMs: 0, toMs: 100 }, { fromMs: 200, toMs: 500 }]);
});

test("sound and quiet together are the film, and nothing is both", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 30 }).map((all) => all.toSorted((one, other) => one - other));
  fc.assert(fc.property(cuts, (all) => {
    const quiet = all.flatMap((fromMs, at) => (at % 2 === 0 ? [{ fromMs, toMs: all[at + 1] ?? 10_000 }] : []));
    const both = [...quiet, ...soundsBetween(quiet, 10_000)].toSorted((one, other) => one.fromMs - other.fromMs);
    expect(both[0]?.fromMs).toBe(0);
    both.forEach((each, at) => expect(each.toMs).toBe(both[at + 1]?.fromMs ?? 10_000));
  }));
});

test("the loudest of a stretch is told as far as the outline reaches", () => {
  const outline = { rate_hz: 10, firstMs: 1000, peaks: new Int8Array([-4, 5, -90, 80, -128, 7]) };
  expect(loudest(outline, 1000, 1100)).toBe(5);
  expect(loudest(outline, 1000, 1200)).toBe(90);
  expect(loudest(outline, 1200, 1210)).toBe(128);
  expect([loudest(outline, 900, 1000), loudest(outline, 1300, 1400)]).toEqual([-1, -1]);
});

test("bars that end where a value begins do not take it for their own", () => {
  const outline = { rate_hz: 1000, firstMs: 0, peaks: [0, 0, 0, 0, 0, 0, 0, 99] };
  expect(loudest(outline, 0, 2.9999999999)).toBe(0);
  expect(loudest(outline, 2.9999999999, 4)).toBe(99);
});
