import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf } from "./blocks.ts";
import { hitIn } from "./hits.ts";
import { wholeClip, zoomed } from "./view.ts";

const ordered = fc.array(fc.tuple(fc.nat({ max: 599_000 }), fc.nat({ max: 4000 })), { maxLength: 400 })
  .map((all) => all.map(([onset_ms, length], id) => ({ id, onset_ms, offset_ms: onset_ms + length + 1 })).sort((one, other) => one.onset_ms - other.onset_ms));

test("whatever is in view is covered by what is drawn", () => {
  fc.assert(fc.property(ordered, (all) => {
    const view = zoomed(wholeClip(600_000, 800), 0.3, 200_000);
    const blocks = blocksOf(all, view);
    for (const each of all.filter((one) => one.onset_ms < view.toMs && one.offset_ms >= view.fromMs)) {
      const from = Math.max(-8, ((each.onset_ms - view.fromMs) / (view.toMs - view.fromMs)) * view.width);
      expect(blocks.some((block) => block.from <= from + 1 && block.to >= Math.min(from, view.width) - 1)).toBe(true);
    }
  }));
});

test("ten thousand on a screen cost no more to draw than the screen has room", () => {
  const all = Array.from({ length: 10_000 }, (_, at) => ({ onset_ms: at * 60, offset_ms: at * 60 + 50 }));
  expect(blocksOf(all, wholeClip(600_000, 1000)).length).toBeLessThan(1000);
});

test("edges can be taken, and between them the whole; what is selected comes first", () => {
  const boxes = [{ from: 100, to: 200, of: "one" }, { from: 180, to: 260, of: "two" }];
  const is = (which: string) => (of: string) => of === which;
  expect(hitIn(boxes, 101, is("one"), 6)).toEqual({ of: "one", part: "onset" });
  expect(hitIn(boxes, 150, is("one"), 6)).toEqual({ of: "one", part: "whole" });
  expect(hitIn(boxes, 198, is("one"), 6)).toEqual({ of: "one", part: "offset" });
  expect(hitIn(boxes, 190, is(""), 6)).toMatchObject({ of: "two" });
  expect(hitIn(boxes, 400, is("one"), 6)).toBeNull();
});
