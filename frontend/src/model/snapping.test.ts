import fc from "fast-check";
import { expect, test } from "vitest";
import { dragged, type Bounds } from "./snapping.ts";

const FRAME = 40;
const bounds: Bounds = { lengthMs: 60_000, shortestMs: FRAME, snap: (ms) => Math.round(ms / FRAME) * FRAME };
const moments = fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 90 })).map(([from, frames]) => ({ onset_ms: from * FRAME, offset_ms: Math.min(60_000, (from + frames) * FRAME) }));

test("wherever it is dragged, a moment stays in the clip, at least a frame long, and begins on a frame", () => {
  fc.assert(fc.property(moments, fc.constantFrom("onset" as const, "offset" as const, "whole" as const), fc.integer({ min: -70_000, max: 70_000 }), (from, part, by) => {
    const { onset_ms, offset_ms } = dragged(from, part, by, bounds);
    expect(onset_ms).toBeGreaterThanOrEqual(0);
    expect(offset_ms).toBeLessThanOrEqual(60_000);
    expect((offset_ms ?? 0) - onset_ms).toBeGreaterThanOrEqual(FRAME);
    expect(onset_ms % FRAME).toBe(0);
  }));
});

test("dragged as a whole it keeps its length; by an edge, its other edge stays", () => {
  fc.assert(fc.property(moments, fc.integer({ min: -70_000, max: 70_000 }), (from, by) => {
    const whole = dragged(from, "whole", by, bounds);
    expect((whole.offset_ms ?? 0) - whole.onset_ms).toBe(from.offset_ms - from.onset_ms);
    expect(dragged(from, "onset", by, bounds).offset_ms).toBe(from.offset_ms);
    expect(dragged(from, "offset", by, bounds).onset_ms).toBe(from.onset_ms);
  }));
});

test("an instant stays an instant, and begins before the clip ends", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 59_000 }), fc.integer({ min: -70_000, max: 70_000 }), (onset_ms, by) => {
    const after = dragged({ onset_ms, offset_ms: null }, "whole", by, bounds);
    expect(after.offset_ms).toBeNull();
    expect(after.onset_ms).toBeLessThan(60_000);
  }));
});
