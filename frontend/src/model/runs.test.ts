import fc from "fast-check";
import { expect, test } from "vitest";
import { areMany, runsOf } from "./runs.ts";
import { toPx, wholeClip, zoomed } from "./view.ts";

const ordered = fc.array(fc.tuple(fc.nat({ max: 599_000 }), fc.nat({ max: 9000 }), fc.nat({ max: 3 })), { maxLength: 400 })
  .map((all) => all.map(([onset_ms, length, style]) => ({ onset_ms, offset_ms: onset_ms + length + 1, style })).sort((one, other) => one.onset_ms - other.onset_ms));
const views = fc.tuple(fc.double({ min: 0.02, max: 1, noNaN: true }), fc.nat({ max: 600_000 })).map(([share, at]) => zoomed(wholeClip(600_000, 800), share, at));

test("whatever is in view is covered by a run that looks like it, or stands alone", () => {
  fc.assert(fc.property(ordered, views, (all, view) => {
    const { runs, alone } = runsOf(all, view, 3, (each) => each.style);
    for (const each of all.filter((one) => one.onset_ms < view.toMs && one.offset_ms > view.fromMs)) {
      const [from, to] = [Math.max(0, toPx(view, each.onset_ms)), Math.min(view.width, toPx(view, each.offset_ms))];
      const covered = runs.some((run) => run.style === each.style && run.from <= from + 1e-6 && run.to >= to - 1e-6);
      expect(covered || alone.includes(each)).toBe(true);
    }
  }));
});

test("what stands alone has a look of its own and nothing over it", () => {
  fc.assert(fc.property(ordered, views, (all, view) => {
    for (const one of runsOf(all, view, 3, (each) => each.style).alone) {
      for (const other of all.filter((each) => each !== one)) expect(other.offset_ms <= one.onset_ms || other.onset_ms >= one.offset_ms).toBe(true);
    }
  }));
});

test("ten thousand of one look cost no more than the screen has room for", () => {
  const all = Array.from({ length: 10_000 }, (_, at) => ({ onset_ms: at * 60, offset_ms: at * 60 + 2000 }));
  const view = wholeClip(600_000, 1000);
  expect(areMany(all, view)).toBe(true);
  expect(runsOf(all, view, 3, () => 0).runs).toHaveLength(1);
});
