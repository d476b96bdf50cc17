import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotation, counting, SCHEME, session } from "./builders.ts";
import { backDated } from "./live.ts";
import { begun, next, type Around, type State } from "./state.ts";

const around = (): Around => ({ scheme: SCHEME, lengthMs: 60_000, reactionMs: 1500, shortestMs: 40, fresh: counting() });

function pressing(presses: readonly (readonly [string, number, (string | null)?])[], playing = true, from: State = begun(session())): State {
  const setting = around();
  return presses.reduce((state, [family, atMs, code = null]) => next(state, { do: "press", pressed: { family, code, atMs, playing, rate: 1 } }, setting), from);
}

const of = (state: State, family: string) => state.sorted.filter((each) => each.family === family);

test("a press is back-dated by the reaction time at the speed of the film, never before the clip", () => {
  fc.assert(fc.property(fc.nat({ max: 60_000 }), fc.double({ min: 0.1, max: 2, noNaN: true }), fc.nat({ max: 4000 }), (atMs, rate, reaction) => {
    const at = backDated({ family: "attunement", code: null, atMs, playing: true, rate }, reaction);
    expect(at).toBe(Math.max(0, Math.round(atMs - reaction * rate)));
  }));
});

test("a press while the film rests is the frame shown, exactly", () => {
  expect(backDated({ family: "attunement", code: null, atMs: 4321, playing: false, rate: 1 }, 1500)).toBe(4321);
});

describe("the same key", () => {
  test("opens five seconds whose end is to be checked", () => {
    const [moment] = of(pressing([["attunement", 10_000]]), "attunement");
    expect(moment).toMatchObject({ onset_ms: 8500, offset_ms: 13_500, end_unchecked: true, confidence: 2, code: null, pressed_onset_ms: 10_000 });
  });

  test("closes it, back-dated", () => {
    const state = pressing([["attunement", 10_000], ["attunement", 14_000]]);
    expect(of(state, "attunement")).toMatchObject([{ onset_ms: 8500, offset_ms: 12_500, end_unchecked: false, pressed_offset_ms: 14_000 }]);
    expect(state.open.size).toBe(0);
  });

  test("never closes before the beginning and a frame", () => {
    expect(of(pressing([["attunement", 10_000], ["attunement", 10_100]]), "attunement")).toMatchObject([{ onset_ms: 8500, offset_ms: 8600 }]);
    expect(of(pressing([["attunement", 1000], ["attunement", 1100]]), "attunement")).toMatchObject([{ onset_ms: 0, offset_ms: 40 }]);
  });

  test("from before the beginning lets go, and its end stays to be checked", () => {
    const state = pressing([["attunement", 30_000], ["attunement", 5000]]);
    expect(of(state, "attunement")).toMatchObject([{ onset_ms: 28_500, offset_ms: 33_500, end_unchecked: true }]);
    expect(state.open.size).toBe(0);
  });
});

test("in step ends out of step, and the other way round", () => {
  const state = pressing([["rupture", 10_000], ["attunement", 20_000], ["rupture", 30_000]]);
  expect(of(state, "rupture")).toMatchObject([{ onset_ms: 8500, offset_ms: 18_500 }, { onset_ms: 28_500, end_unchecked: true }]);
  expect(of(state, "attunement")).toMatchObject([{ onset_ms: 18_500, offset_ms: 28_500, end_unchecked: false }]);
});

test("another state takes over from the one before; the same ends it", () => {
  const state = pressing([["infant_state", 5000, "drowsy"], ["infant_state", 9000, "alert"], ["infant_state", 12_000, "alert"]]);
  expect(of(state, "infant_state")).toMatchObject([{ code: "drowsy", onset_ms: 3500, offset_ms: 7500 }, { code: "alert", onset_ms: 7500, offset_ms: 10_500 }]);
  expect(state.open.size).toBe(0);
});

test("a point has no length and is never open", () => {
  const state = pressing([["infant_bid", 10_000], ["infant_bid", 11_000]]);
  expect(of(state, "infant_bid")).toMatchObject([{ offset_ms: null, end_unchecked: false }, { offset_ms: null }]);
  expect(state.open.size).toBe(0);
});

describe("a repair", () => {
  const rupture = annotation({ id: "r", family: "rupture", onset_ms: 8000, offset_ms: 12_000 });
  const repairs = (all: Parameters<typeof session>[0], at: number) => of(pressing([["repair", at]], false, begun(session(all))), "repair").map((each) => each.repairs);

  test("answers the nearest rupture before it", () => {
    const earlier = annotation({ id: "e", family: "rupture", onset_ms: 1000, offset_ms: 2000 });
    expect(repairs([earlier, rupture], 14_000)).toEqual(["r"]);
  });

  test("passes over a rupture that was fully repaired", () => {
    const full = annotation({ id: "f", family: "repair", onset_ms: 13_000, offset_ms: 14_000, repairs: "r", values: { outcome: "full" } });
    expect(repairs([rupture, full], 15_000)).toEqual(["r", null]);
  });

  test("answers none that came after it or lies out of reach", () => {
    expect(repairs([rupture], 7000)).toEqual([null]);
    expect(repairs([rupture], 43_000)).toEqual([null]);
  });
});

test("nothing that is pressed ever lies outside the clip or is empty", () => {
  const presses = fc.array(fc.tuple(fc.constantFrom("attunement", "rupture", "repair", "infant_bid"), fc.nat({ max: 60_000 })), { maxLength: 30 });
  fc.assert(fc.property(presses, fc.boolean(), (all, playing) => {
    for (const { onset_ms, offset_ms } of pressing(all, playing).sorted) {
      expect(onset_ms).toBeGreaterThanOrEqual(0);
      expect(onset_ms).toBeLessThan(60_000);
      if (offset_ms !== null) expect(offset_ms > onset_ms && offset_ms <= 60_000).toBe(true);
    }
  }));
});
