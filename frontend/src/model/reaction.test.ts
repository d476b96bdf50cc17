import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AS_EVERYBODY, backDate, EARLIEST_MS, FEWEST, LATEST_MS, reactionOf, SERIES_MS, taggingOf, USUAL_MS, waitMs, type Trial } from "./reaction.ts";

const trials = (...after: readonly (number | null)[]): readonly Trial[] => after.map((afterMs) => ({ afterMs }));
const many = (afterMs: number, n: number): readonly Trial[] => Array.from({ length: n }, () => ({ afterMs }));

describe("what a minute of presses says", () => {
  test("is the middle press, however far off a few of them are", () => {
    expect(reactionOf([...many(260, 14), ...trials(900, 1200, 1400)]).ms).toBe(260);
  });

  test("leaves out what came before it could be seen, and what came when the mind was elsewhere", () => {
    expect(reactionOf([...many(250, FEWEST), ...trials(-300, 0, 99, 1501, null)])).toEqual({ ms: 250, lowMs: 250, highMs: 250, counted: FEWEST, early: 3, missed: 2 });
  });

  test("counts the very edges of what counts", () => {
    expect(reactionOf(trials(EARLIEST_MS, LATEST_MS)).counted).toBe(2);
  });

  test("is nothing where too few presses count", () => {
    expect(reactionOf([...many(250, FEWEST - 1), ...trials(null, null, 20)]).ms).toBeNull();
    expect(reactionOf([])).toEqual({ ms: null, lowMs: 0, highMs: 0, counted: 0, early: 0, missed: 0 });
  });

  test("lies between the fastest and the slowest that count, and every press is counted once", () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: -500, max: 3000 })), { maxLength: 60 }), (after) => {
      const { ms, lowMs, highMs, counted, early, missed } = reactionOf(trials(...after));
      expect(counted + early + missed).toBe(after.length);
      if (ms !== null) expect(EARLIEST_MS <= lowMs && lowMs <= ms && ms <= highMs && highMs <= LATEST_MS).toBe(true);
    }));
  });
});

test("a minute holds twice as many brightenings as are needed, whatever chance does", () => {
  expect(SERIES_MS / waitMs(1)).toBeGreaterThan(FEWEST);
  expect(waitMs(0)).toBeGreaterThan(500);
});

describe("a live tag", () => {
  test("of somebody as fast as most is moved back as far as the scheme says", () => {
    expect(backDate(USUAL_MS, 1500)).toBe(1500);
  });

  test("of a slower hand is moved back farther by just so much", () => {
    expect(backDate(USUAL_MS + 120, 1500)).toBe(1620);
    expect(backDate(USUAL_MS - 60, 1500)).toBe(1440);
  });
});

describe("what was chosen about tagging", () => {
  test("is read again as it was kept", () => {
    const kept = { style: "hold", reaction_ms: 1620, simple_ms: 351, measured_at: "2026-11-12T10:00:00.000Z" };
    expect(taggingOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test("is as for everybody where it makes no sense", () => {
    for (const kept of [null, undefined, "hold", {}, { style: "loud", reaction_ms: "fast", simple_ms: -4, measured_at: 3 }, { reaction_ms: Infinity }]) {
      expect(taggingOf(kept)).toEqual(AS_EVERYBODY);
    }
  });
});
