import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotation, counting, SCHEME, session } from "./builders.ts";
import { backDated, type Style } from "./live.ts";
import { begun, next, type Around, type State } from "./state.ts";

const around = (): Around => ({ scheme: SCHEME, lengthMs: 60_000, reactionMs: 1500, shortestMs: 40, fresh: counting() });

type Press = readonly [family: string, atMs: number, code?: string | null];

function pressing(presses: readonly Press[], playing = true, from: State = begun(session()), style: Style = "toggle"): State {
  const setting = around();
  return presses.reduce((state, [family, atMs, code = null]) => next(state, { do: "press", pressed: { family, code, atMs, playing, rate: 1, style } }, setting), from);
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

describe("marking in and out", () => {
  const marking = (...presses: readonly Press[]): State => pressing(presses, true, begun(session()), "mark");

  test("says the frame shown, also while the film plays: nothing is moved back", () => {
    expect(marking(["attunement", 10_000]).sorted).toMatchObject([{ onset_ms: 10_000, pressed_onset_ms: 10_000, end_unchecked: true }]);
    expect(marking(["attunement", 10_000], ["attunement", 14_000]).sorted).toMatchObject([{ onset_ms: 10_000, offset_ms: 14_000, end_unchecked: false }]);
  });

  test("from before the mark moves the mark, and leaves the end to be told", () => {
    const state = marking(["attunement", 10_000], ["attunement", 9000]);
    expect(state.sorted).toMatchObject([{ onset_ms: 9000, end_unchecked: true }]);
    expect(state.open.size).toBe(1);
  });
});

describe("the codes are offered in passing", () => {
  test("when a press while the film plays leaves a moment without a name", () => {
    expect(pressing([["attunement", 10_000]])).toMatchObject({ picking: true, passing: true });
    expect(pressing([["attunement", 10_000], ["attunement", 14_000]])).toMatchObject({ picking: true, passing: true });
  });

  test("not when it has one, when there are none, or when the film rests", () => {
    expect(pressing([["infant_state", 10_000, "drowsy"]]).picking).toBe(false);
    expect(pressing([["infant_bid", 10_000]]).picking).toBe(false);
    expect(pressing([["attunement", 10_000]], false).picking).toBe(false);
  });

  test("not again when it was named while it was recorded", () => {
    const open = pressing([["attunement", 10_000]]);
    const named = next(open, { do: "change", annotation: open.selected ?? "", fields: { code: "shared_gaze" } }, around());
    expect(pressing([["attunement", 14_000]], true, named).picking).toBe(false);
  });
});

describe("going back over an exclusive tier", () => {
  const state = (id: string, code: string, onset_ms: number, offset_ms: number) => annotation({ id, family: "infant_state", code, onset_ms, offset_ms });
  const told = (from: State) => of(from, "infant_state").map((each) => [each.code, each.onset_ms, each.offset_ms]);
  const over = (lying: readonly ReturnType<typeof state>[], ...presses: readonly Press[]): State => pressing(presses, false, begun(session(lying)));

  test("splits the stretch it begins in, and says again behind it what was said before", () => {
    const lying = [state("one", "alert", 0, 60_000)];
    expect(told(over(lying, ["infant_state", 20_000, "drowsy"]))).toEqual([["alert", 0, 20_000], ["drowsy", 20_000, 25_000], ["alert", 25_000, 60_000]]);
    for (const end of [21_000, 25_000, 30_000]) {
      const after = over(lying, ["infant_state", 20_000, "drowsy"], ["infant_state", end, "drowsy"]);
      expect(told(after)).toEqual([["alert", 0, 20_000], ["drowsy", 20_000, end], ["alert", end, 60_000]]);
    }
  });

  test("gives back what a shorter one took to the end of it", () => {
    const after = over([state("one", "alert", 18_000, 22_000)], ["infant_state", 20_000, "drowsy"], ["infant_state", 21_000, "drowsy"]);
    expect(told(after)).toEqual([["alert", 18_000, 20_000], ["drowsy", 20_000, 21_000], ["alert", 21_000, 22_000]]);
  });

  test("trims and removes what the new stretch reaches over", () => {
    const lying = [state("one", "alert", 0, 10_000), state("two", "drowsy", 10_000, 12_000), state("three", "alert", 12_000, 30_000)];
    const after = over(lying, ["infant_state", 8000, "drowsy"], ["infant_state", 15_000, "drowsy"]);
    expect(told(after)).toEqual([["alert", 0, 8000], ["drowsy", 8000, 15_000], ["alert", 15_000, 30_000]]);
  });

  test("takes up again what says the same already", () => {
    const after = over([state("one", "alert", 0, 10_000)], ["infant_state", 4000, "alert"]);
    expect(told(after)).toEqual([["alert", 0, 10_000]]);
    expect(after.undoing.done).toEqual([]);
    expect(told(pressing([["infant_state", 14_000, "alert"]], false, after))).toEqual([["alert", 0, 14_000]]);
  });

  test("is one step, undone as one", () => {
    const setting = around();
    const pressed = { family: "infant_state", code: "drowsy", atMs: 20_000, playing: false, rate: 1 };
    const after = next(begun(session([state("one", "alert", 0, 60_000)])), { do: "press", pressed }, setting);
    expect(after.log.waiting.length).toBe(3);
    expect(new Set(after.log.waiting.map((each) => each.step))).toEqual(new Set([expect.any(String)]));
    expect(told(next(after, { do: "undo" }, setting))).toEqual([["alert", 0, 60_000]]);
  });

  const stretches = fc.array(fc.tuple(fc.constantFrom("drowsy", "alert"), fc.integer({ min: 40, max: 9000 }), fc.constantFrom(0, 0, 700)), { maxLength: 12 })
    .map((all) => {
      let at = 0;
      return all.map(([code, length, gap], place) => state(`s${String(place)}`, code, (at += gap), (at += length))).filter((each) => (each.offset_ms ?? 0) <= 60_000);
    });
  const presses = fc.array(fc.tuple(fc.constantFrom("drowsy", "alert"), fc.nat({ max: 60_000 }), fc.boolean(), fc.constantFrom<Style>("toggle", "mark")), { maxLength: 20 });

  test("never leaves two things said of the same instant, and undoing brings all of it back", () => {
    fc.assert(fc.property(stretches, presses, (lying, all) => {
      const setting = around();
      const before = begun(session(lying));
      let now = before;
      for (const [code, atMs, playing, style] of all) {
        now = next(now, { do: "press", pressed: { family: "infant_state", code, atMs, playing, rate: 1, style } }, setting);
        const standing = of(now, "infant_state");
        standing.slice(1).forEach((each, at) => expect(standing[at]?.offset_ms).toBeLessThanOrEqual(each.onset_ms));
        for (const each of standing) expect(each.offset_ms).toBeGreaterThan(each.onset_ms);
      }
      while (now.undoing.done.length > 0) now = next(now, { do: "undo" }, setting);
      expect(told(now)).toEqual(told(before));
    }), { numRuns: 300 });
  });

  test("leaves no gap where one takes over from another", () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 59_000 }), { minLength: 2, maxLength: 12 }), (times) => {
      const inOrder = [...times].sort((one, other) => one - other);
      const after = over([], ...inOrder.map((atMs, at): Press => ["infant_state", atMs, at % 2 ? "alert" : "drowsy"]));
      const standing = of(after, "infant_state");
      standing.slice(1).forEach((each, at) => expect(standing[at]?.offset_ms).toBe(each.onset_ms));
    }));
  });
});
