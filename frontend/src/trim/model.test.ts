import { describe, expect, it } from "vitest";
import { boxOf, Trimmed, type Bounds, type Drawn } from "./model.ts";

/** 25 pictures a second for half a minute. */
const TABLE = { num: 1, den: 25, pts: Array.from({ length: 750 }, (_, frame) => frame) };
const BOUNDS: Bounds = {
  earliest: { at: 4001, why: "rupture before" }, begins_by: { at: 17_999, why: "moment left out" },
  ends_from: { at: 10_001, why: "moment left out" }, latest: { at: 22_003, why: "rupture after" },
  still_from: 0, shortest: 5000, longest: 20_000,
};
const SAYS = { too_short: "too short", too_long: "too long", still: "the still" };
const NOW: Drawn = { onset: 8000, offset: 20_000, still: 14_000 };
const trimmed = (bounds = BOUNDS): Trimmed => new Trimmed(TABLE, 30_000, bounds, SAYS);

describe("drawing a window", () => {
  it("test_pr03_an_edge_stops_at_a_rupture_on_the_last_whole_frame_and_says_why", () => {
    expect(trimmed().to(NOW, "offset", 25_000)).toEqual({ drawn: { ...NOW, offset: 22_000 }, why: "rupture after" });
    expect(trimmed().to(NOW, "onset", 0)).toEqual({ drawn: { ...NOW, onset: 4040 }, why: "rupture before" });
  });

  it("stands on a frame wherever it is let go", () => {
    expect(trimmed().to(NOW, "onset", 9011)).toEqual({ drawn: { ...NOW, onset: 9000 }, why: null });
    expect(trimmed().by(NOW, "offset", 3).drawn.offset).toBe(20_120);
  });

  it("is never shorter than 5 s nor longer than 20 s", () => {
    const near = trimmed().to(NOW, "offset", 11_000);
    expect(near).toEqual({ drawn: { onset: 8000, offset: 13_000, still: 12_960 }, why: "too short" });
    const wide = { ...BOUNDS, earliest: { at: 0, why: "start" }, latest: { at: 30_000, why: "end" } };
    expect(trimmed(wide).to({ ...NOW, onset: 0 }, "offset", 29_000).why).toBe("too long");
  });

  it("keeps the still inside, and out of what a repair story has before", () => {
    const story = { ...BOUNDS, still_from: 12_010 };
    expect(trimmed(story).to(NOW, "still", 9000)).toEqual({ drawn: { ...NOW, still: 12_040 }, why: "the still" });
    expect(trimmed().to(NOW, "still", 25_000).drawn.still).toBe(19_960);
    expect(trimmed().to(NOW, "onset", 14_990).drawn).toEqual({ onset: 15_000, offset: 20_000, still: 15_000 });
  });

  it("reaches the end of the clip, which is no frame of its own", () => {
    const open = { ...BOUNDS, latest: { at: 30_000, why: "end" } };
    expect(trimmed(open).to({ ...NOW, onset: 16_000 }, "offset", 31_000).drawn.offset).toBe(30_000);
  });

  it("wherever it is drawn, the server would let it be", () => {
    for (const part of ["onset", "offset", "still"] as const) {
      for (let ms = -3000; ms < 40_000; ms += 137) {
        const { onset, offset, still } = trimmed().to(NOW, part, ms).drawn;
        expect(onset).toBeGreaterThanOrEqual(BOUNDS.earliest.at);
        expect(offset).toBeLessThanOrEqual(BOUNDS.latest.at);
        expect(offset - onset).toBeGreaterThanOrEqual(5000);
        expect(offset - onset).toBeLessThanOrEqual(20_000);
        expect(still >= onset && still < offset).toBe(true);
      }
    }
  });
});

describe("drawing a box around the baby", () => {
  it("goes from corner to corner, in thousandths, inside the picture", () => {
    expect(boxOf([0.75, 0.9], [0.25, -0.3])).toEqual([250, 0, 500, 900]);
  });
  it("is nothing while it is too small to see anybody in", () => {
    expect(boxOf([0.5, 0.5], [0.55, 0.9])).toBeNull();
  });
});
