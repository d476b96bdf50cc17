import fc from "fast-check";
import { expect, test } from "vitest";
import { followed, following, panned, pinched, showing, toMs, toPx, wholeClip, zoomed, type View } from "./view.ts";

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

test("a stretch asked for is in view whole, with room beside it, or as much as the clip has", () => {
  fc.assert(fc.property(views, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (view, one, other) => {
    const [from, to] = [Math.min(one, other) * view.lengthMs, Math.max(one, other) * view.lengthMs];
    const after = showing(view, from, to);
    expect(isInside(after)).toBe(true);
    expect(after.fromMs <= from + 1e-6 && after.toMs >= to - 1e-6).toBe(true);
  }));
});

test("an instant asked for is shown closest, in the middle", () => {
  const after = showing(wholeClip(60_000, 1000), 30_000, 30_000);
  expect([after.fromMs, after.toMs]).toEqual([29_750, 30_250]);
});

const TENTH: View = { fromMs: 10_000, toMs: 20_000, lengthMs: 100_000, width: 1000 };

test("by page the view stays until the playhead leaves it, and stays where somebody looked elsewhere", () => {
  expect(followed(TENTH, "page", 15_000, 16_000)).toBe(TENTH);
  expect(followed(TENTH, "page", 19_990, 20_010)).toMatchObject({ fromMs: 19_210, toMs: 29_210 });
  expect(followed(TENTH, "page", 40_000, 40_040)).toBe(TENTH);
});

test("centred, the playhead is in the middle but at the clip's ends; off, nothing follows", () => {
  expect(followed(TENTH, "centre", 15_000, 16_000)).toMatchObject({ fromMs: 11_000, toMs: 21_000 });
  const end = { ...TENTH, fromMs: 90_000, toMs: 100_000 };
  expect(followed(end, "centre", 98_000, 99_000)).toBe(end);
  expect(followed(TENTH, "off", 19_990, 20_010)).toBe(TENTH);
  expect(followed(TENTH, "centre", 16_000, 16_000)).toBe(TENTH);
});

test("what lay under each finger stays under it, or the view stops at the clip's ends", () => {
  const fingers = fc.tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 30, max: 900, noNaN: true }))
    .map(([one, apart]) => ({ one, other: one + apart }));
  fc.assert(fc.property(fingers, fingers, (began, now) => {
    const after = pinched(TENTH, began, now);
    expect(isInside(after)).toBe(true);
    const span = after.toMs - after.fromMs;
    if (after.fromMs <= 1e-6 || after.toMs >= after.lengthMs - 1e-6 || span <= 500 + 1e-6) return;
    expect(toMs(after, now.one)).toBeCloseTo(toMs(TENTH, began.one), 2);
    expect(toMs(after, now.other)).toBeCloseTo(toMs(TENTH, began.other), 2);
  }));
});

test("fingers that meet or cross neither flip nor burst the view", () => {
  const after = pinched(TENTH, { one: 400, other: 600 }, { one: 500, other: 500 });
  expect(isInside(after)).toBe(true);
  expect(isInside(pinched(TENTH, { one: 500, other: 500 }, { one: 600, other: 400 }))).toBe(true);
});
