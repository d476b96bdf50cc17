import fc from "fast-check";
import { expect, test } from "vitest";
import { msOf, nearestFrame, type FrameTable } from "./frames.ts";
import { clipAt } from "./one_clock.ts";
import { nudgedByFrame, together } from "./two_cameras.ts";

const TABLE: FrameTable = { num: 1, den: 30, pts: Array.from({ length: 300 }, (_, at) => at) };
const lengths = { meetingMs: 10_000, clipMs: 8000 };

test("both films show the moment for as long as both have it", () => {
  expect(together(0, lengths)).toEqual([{ onset_ms: 0, offset_ms: 8000, begins_ms: 0 }]);
  expect(together(-1240, lengths)).toEqual([{ onset_ms: 1240, offset_ms: 9240, begins_ms: 0 }]);
  expect(together(500, lengths)).toEqual([{ onset_ms: 0, offset_ms: 7500, begins_ms: 500 }]);
  expect(together(9000, lengths)).toEqual([]);
  expect(together(-10_000, lengths)).toEqual([]);
});

test("wherever both are there, the second is at the first one's time and the nudge", () => {
  fc.assert(fc.property(fc.integer({ min: -12_000, max: 12_000 }), fc.integer({ min: 0, max: 9999 }), (nudge, at) => {
    const there = clipAt(together(nudge, lengths), at);
    const inside = at + nudge >= 0 && at + nudge < lengths.clipMs;
    expect(there).toBe(inside ? at + nudge : null);
  }));
});

test("a nudge is one frame exactly, and as many presses as many frames, although none is a whole number of ms", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 60, max: 200 }), (presses, frame) => {
    const atMs = msOf(TABLE, frame);
    let nudge = 0;
    for (let n = 0; n < presses; n += 1) nudge = nudgedByFrame(TABLE, nudge, atMs, 1);
    expect(nearestFrame(TABLE, (atMs + nudge) / 1000)).toBe(frame + presses);
    for (let n = 0; n < presses; n += 1) nudge = nudgedByFrame(TABLE, nudge, atMs, -1);
    expect(nudge).toBe(0);
  }));
});

test("where the second film is not there yet it can be nudged all the same", () => {
  expect(nudgedByFrame(TABLE, -5000, 0, -1)).toBeLessThan(-5000);
  expect(nudgedByFrame({ num: 1, den: 30, pts: [] }, 7, 0, 1)).toBe(7);
});
