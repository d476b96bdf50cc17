import fc from "fast-check";
import { expect, test } from "vitest";
import { beginsHere, clipAt, nudged, playedAt, seenIn, stopsHere, without, type Lengths, type Played } from "./one_clock.ts";

const LENGTHS: Lengths = { meetingMs: 600, clipMs: 100 };

type Step = (played: readonly Played[]) => readonly Played[];

const ms = fc.integer({ min: -20, max: 620 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(ms, fc.integer({ min: -5, max: 110 })).map(([at, clip]): Step => (played) => beginsHere(played, LENGTHS, at, clip)),
  ms.map((at): Step => (played) => stopsHere(played, LENGTHS, at)),
  fc.tuple(ms, fc.integer({ min: -150, max: 150 })).map(([at, by]): Step => (played) => nudged(played, LENGTHS, at, by)),
  ms.map((at): Step => (played) => without(played, at)),
);
const steps = fc.array(step, { maxLength: 14 }).map((all) => all.reduce<readonly Played[]>((played, each) => each(played), []));

test("whatever is done by hand, no stretch leaves either film, none is empty, and no two share time", () => {
  fc.assert(fc.property(steps, (played) => {
    for (const { onset_ms, offset_ms, begins_ms } of played) {
      expect(onset_ms).toBeGreaterThanOrEqual(0);
      expect(begins_ms).toBeGreaterThanOrEqual(0);
      expect(offset_ms).toBeGreaterThan(onset_ms);
      expect(offset_ms).toBeLessThanOrEqual(LENGTHS.meetingMs);
      expect(begins_ms + offset_ms - onset_ms).toBeLessThanOrEqual(LENGTHS.clipMs);
    }
    played.slice(1).forEach((each, at) => expect(each.onset_ms).toBeGreaterThanOrEqual(played[at]?.offset_ms ?? 0));
  }));
});

test("within a stretch an instant of the meeting and of the clip find each other", () => {
  fc.assert(fc.property(steps, fc.integer({ min: 0, max: 599 }), (played, at) => {
    const clip = clipAt(played, at);
    expect(clip === null).toBe(playedAt(played, at) === null);
    if (clip !== null) expect(seenIn(played, clip, clip + 1)).toContainEqual({ fromMs: at, toMs: at + 1 });
  }));
});

test("a moment of a clip that was watched twice is seen twice", () => {
  const twice = [{ onset_ms: 50, offset_ms: 90, begins_ms: 0 }, { onset_ms: 200, offset_ms: 230, begins_ms: 10 }];
  expect(seenIn(twice, 35, 60)).toEqual([{ fromMs: 85, toMs: 90 }, { fromMs: 225, toMs: 230 }]);
});

test("the clip begins here, and plays to the next stretch or as long as there is of it", () => {
  const one = beginsHere([], LENGTHS, 100, 20);
  expect(one).toEqual([{ onset_ms: 100, offset_ms: 180, begins_ms: 20 }]);
  expect(beginsHere(one, LENGTHS, 60, 0)).toEqual([{ onset_ms: 60, offset_ms: 100, begins_ms: 0 }, ...one]);
  expect(beginsHere(one, LENGTHS, 150, 5)).toEqual([{ onset_ms: 100, offset_ms: 150, begins_ms: 20 }, { onset_ms: 150, offset_ms: 245, begins_ms: 5 }]);
  expect(beginsHere(one, LENGTHS, 100, 30)).toEqual([{ onset_ms: 100, offset_ms: 170, begins_ms: 30 }]);
});

test("the clip stops here, also where it had been taken to stop before", () => {
  const one = [{ onset_ms: 100, offset_ms: 150, begins_ms: 20 }];
  expect(stopsHere(one, LENGTHS, 120)).toEqual([{ onset_ms: 100, offset_ms: 120, begins_ms: 20 }]);
  expect(stopsHere(one, LENGTHS, 170)).toEqual([{ onset_ms: 100, offset_ms: 170, begins_ms: 20 }]);
  expect(stopsHere(one, LENGTHS, 400)).toEqual([{ onset_ms: 100, offset_ms: 180, begins_ms: 20 }]);
  expect(stopsHere(one, LENGTHS, 100)).toEqual([]);
  expect(stopsHere([], LENGTHS, 100)).toEqual([]);
});

test("a nudge moves the clip beneath its stretch and leaves the others alone", () => {
  const two = [{ onset_ms: 0, offset_ms: 40, begins_ms: 0 }, { onset_ms: 100, offset_ms: 150, begins_ms: 20 }];
  expect(nudged(two, LENGTHS, 120, 4)).toEqual([two[0], { onset_ms: 100, offset_ms: 150, begins_ms: 24 }]);
  expect(nudged(two, LENGTHS, 120, 40)).toEqual([two[0], { onset_ms: 100, offset_ms: 140, begins_ms: 60 }]);
  expect(nudged(two, LENGTHS, 0, -4)).toBe(two);
  expect(nudged(two, LENGTHS, 60, 4)).toBe(two);
});
