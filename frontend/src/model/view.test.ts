import fc from "fast-check";
import { expect, test } from "vitest";
import { following, panned, toMs, toPx, wholeClip, zoomed, type View } from "./view.ts";

const views = fc.tuple(fc.integer({ min: 1000, max: 3_600_000 }), fc.integer({ min: 50, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }))
  .map(([length, width, at, share]): View => zoomed(wholeClip(length, width), share, at * length));

function isInside(view: View): boolean {
  return view.fromMs >= -1e-6 && view.toMs <= view.lengthMs + 1e-6 && view.toMs > view.fromMs;
}

test("the view's edges land on the drawing's edges", () => {
  fc.assert(fc.property(views, (view) => {
    expect(toPx(view, view.fromMs)).toBeCloseTo(0);
    expect(toPx(view, view.toMs)).toBeCloseTo(view.width);
  }));
});

test("there and back again is the same instant", () => {
  fc.assert(fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), (view, share) => {
    const ms = share * view.lengthMs;
    expect(toMs(view, toPx(view, ms))).toBeCloseTo(ms, 3);
  }));
});

test("zooming keeps the instant under the pointer, or stops at the clip's ends", () => {
  fc.assert(fc.property(views, fc.double({ min: 0.3, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (view, factor, share) => {
    const ms = view.fromMs + share * (view.toMs - view.fromMs);
    const after = zoomed(view, factor, ms);
    expect(isInside(after)).toBe(true);
    const atEnd = after.fromMs <= 1e-6 || after.toMs >= after.lengthMs - 1e-6;
    if (!atEnd) expect(toPx(after, ms)).toBeCloseTo(toPx(view, ms), 3);
  }));
});

test("panning and following never leave the clip, and following shows the instant", () => {
  fc.assert(fc.property(views, fc.integer({ min: -4_000_000, max: 4_000_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (view, by, share) => {
    expect(isInside(panned(view, by))).toBe(true);
    const ms = share * view.lengthMs;
    const after = following(view, ms);
    expect(isInside(after)).toBe(true);
    expect(ms >= after.fromMs - 1e-6 && ms <= after.toMs + 1e-6).toBe(true);
  }));
});
