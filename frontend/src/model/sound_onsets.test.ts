import fc from "fast-check";
import { expect, test } from "vitest";
import { soundOnsets } from "./sound_onsets.ts";

const RATE = 100;

/** Quiet, with a sound of some loudness in each stretch given in hundredths of a second. */
function heard(length: number, stretches: readonly (readonly [number, number])[], loud = 90): { rate_hz: number; peaks: number[] } {
  const at = (bin: number): number => (stretches.some(([from, to]) => bin >= from && bin < to) ? loud : 2);
  return { rate_hz: RATE, peaks: Array.from({ length }, (_, bin) => [-at(bin), at(bin)]).flat() };
}

test("each sound that begins after quiet is found where it begins", () => {
  const found = soundOnsets(heard(1000, [[100, 180], [300, 350], [700, 820]]));
  expect(found).toHaveLength(3);
  [1000, 3000, 7000].forEach((ms, at) => { expect(Math.abs((found[at] ?? 0) - ms)).toBeLessThanOrEqual(30); });
});

test("in silence, in an even noise, and without any sound nothing begins", () => {
  expect(soundOnsets(heard(500, []))).toEqual([]);
  expect(soundOnsets(heard(500, [[0, 500]]))).toEqual([]);
  expect(soundOnsets({ rate_hz: 0, peaks: [] })).toEqual([]);
});

test("a short pause within a sound is no new beginning", () => {
  expect(soundOnsets(heard(600, [[100, 150], [158, 220]]))).toHaveLength(1);
});

test("onsets ascend, lie in the clip, and do not depend on how loud the recording is", () => {
  const peaks = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 50, maxLength: 400 });
  fc.assert(fc.property(peaks, (all) => {
    const clip = (by: number): { rate_hz: number; peaks: number[] } => ({ rate_hz: RATE, peaks: all.flatMap((each) => [-each * by, each * by]) });
    const found = soundOnsets(clip(2));
    expect([...found].sort((one, other) => one - other)).toEqual(found);
    for (const ms of found) expect(ms).toBeLessThan((all.length * 1000) / RATE);
    const quieter = soundOnsets(clip(1));
    if (quieter.length > 0) expect(quieter).toEqual(found);
  }));
});
