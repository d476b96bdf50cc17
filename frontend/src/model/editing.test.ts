import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotation, counting, SCHEME, session } from "./builders.ts";
import { grabbed, landed } from "./dragging.ts";
import { copiedOf, duplicated, edgeTo, frameBeside, lengthTo, moved, nudged, pastedAt, pastedOnto, splitAt, starredAll, type Outcome } from "./editing.ts";
import { endOf } from "./exclusive.ts";
import { joined } from "./joining.ts";
import { begun, next, type Around, type State } from "./state.ts";
import type { Annotation } from "./types.ts";

const FRAME = 40;
const LENGTH = 60_000;
const frame = (ms: number): number => Math.min(LENGTH, Math.max(0, Math.round(ms / FRAME) * FRAME));
const around = (): Around => ({ scheme: SCHEME, lengthMs: LENGTH, reactionMs: 1500, shortestMs: FRAME, fresh: counting() });

const exclusive = (id: string, from: number, to: number): Annotation => annotation({ id, family: "infant_state", code: "alert", onset_ms: from, offset_ms: to });
/** States that never overlap, some with a border in common, and moments that may. */
const codings = fc.tuple(
  fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 0, 5)), { maxLength: 12 }),
  fc.array(fc.tuple(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 1, max: 100 }), fc.constantFrom("attunement", "rupture")), { maxLength: 8 }),
).map(([states, moments]) => {
  let at = 0;
  const rows = states.map(([frames, gap], index) => {
    const from = at + gap;
    at = from + frames;
    return exclusive(`s${String(index)}`, from * FRAME, at * FRAME);
  });
  return [...rows, ...moments.map(([from, frames, family], index) => annotation({ id: `m${String(index)}`, family, onset_ms: from * FRAME, offset_ms: (from + frames) * FRAME }))];
});

function overlapping(all: readonly Annotation[]): number {
  const states = all.filter((each) => each.family === "infant_state").sort((one, other) => one.onset_ms - other.onset_ms);
  return states.filter((each, at) => at > 0 && each.onset_ms < endOf(states[at - 1] ?? each)).length;
}

function sound(all: readonly Annotation[]): void {
  expect(overlapping(all)).toBe(0);
  for (const each of all) {
    expect(each.onset_ms).toBeGreaterThanOrEqual(0);
    expect(endOf(each)).toBeLessThanOrEqual(LENGTH);
    if (each.offset_ms !== null) expect(each.offset_ms - each.onset_ms).toBeGreaterThanOrEqual(FRAME);
  }
}

function after(all: readonly Annotation[], { edits }: Pick<Outcome, "edits">): State {
  return next(begun(session(all)), { do: "edit", edits, says: "" }, around());
}

const total = (all: readonly Annotation[]): number => all.reduce((sum, each) => sum + endOf(each) - each.onset_ms, 0);
const length = ({ onset_ms, offset_ms }: Annotation): number => (offset_ms ?? onset_ms) - onset_ms;

describe("dragging", () => {
  const drags = fc.record({ all: codings, pick: fc.nat(), part: fc.constantFrom("onset" as const, "offset" as const, "whole" as const), also: fc.array(fc.nat(), { maxLength: 4 }), by: fc.integer({ min: -LENGTH, max: LENGTH }) });

  test("wherever a group is dragged nothing overlaps, nothing leaves the clip, and all go the same way", () => {
    fc.assert(fc.property(drags, ({ all, pick, part, also, by }) => {
      const of = all[pick % Math.max(1, all.length)];
      if (!of) return;
      const chosen = [...new Set([of, ...also.map((each) => all[each % all.length] ?? of)])];
      const grab = grabbed(of, part, chosen, all, around());
      const { moved: to } = landed(grab, by, { frame, playheadMs: 1234, edges: grab.edges, sounds: [5003], reachMs: 200 });
      const state = after(all, { edits: moved(to, all) });
      sound(state.sorted);
      if (part !== "whole") return;
      const shifts = chosen.map((each) => (state.log.annotations.get(each.id)?.onset_ms ?? 0) - each.onset_ms);
      expect(new Set(shifts).size).toBe(1);
      for (const each of chosen) expect(length(state.log.annotations.get(each.id) ?? each)).toBe(length(each));
    }));
  });

  test("a border that two states share is dragged for both, and stays shared", () => {
    const all = [exclusive("one", 0, 4000), exclusive("two", 4000, 8000)];
    const [one] = all as [Annotation, Annotation];
    const grab = grabbed(one, "offset", [one], all, around());
    const to = (by: number): readonly number[] => {
      const state = after(all, { edits: moved(landed(grab, by, { frame, playheadMs: null, edges: [], sounds: [], reachMs: 0 }).moved, all) });
      return state.sorted.flatMap((each) => [each.onset_ms, endOf(each)]);
    };
    expect(to(1000)).toEqual([0, 5000, 5000, 8000]);
    expect(to(-9000)).toEqual([0, 40, 40, 8000]);
    expect(to(9000)).toEqual([0, 7960, 7960, 8000]);
  });
});

describe("splitting and joining", () => {
  test("splitting keeps the coded time, and joining the halves gives back what was there", () => {
    fc.assert(fc.property(codings, fc.integer({ min: 0, max: LENGTH / FRAME }), (all, at) => {
      const setting = around();
      const split = splitAt(all, at * FRAME, all, setting);
      const cut = next(begun(session(all)), { do: "edit", edits: split.edits, says: "" }, setting);
      expect(total(cut.sorted)).toBe(total(all));
      expect(cut.sorted).toHaveLength(all.length + (split.selects?.length ?? 0));
      let again = cut;
      for (const id of split.selects ?? []) {
        const half = again.log.annotations.get(id);
        const first = again.sorted.find((each) => each.id !== id && each.family === half?.family && each.offset_ms === half.onset_ms && all.some((was) => was.id === each.id && was.offset_ms === half.offset_ms));
        if (half && first) again = next(again, { do: "edit", edits: joined([first, half], again.sorted, setting).edits, says: "" }, setting);
      }
      expect(total(again.sorted)).toBe(total(all));
    }));
  });

  test("both halves say what the whole said; the second alone has an end nobody looked at", () => {
    const whole = annotation({ id: "a", onset_ms: 1000, offset_ms: 5000, code: "cue_met", values: { cue_type: "hunger" }, note: "n", starred: true, end_unchecked: true, pressed_onset_ms: 2500 });
    const { sorted } = after([whole], splitAt([whole], 3000, [whole], around()));
    expect(sorted.map(({ onset_ms, offset_ms, end_unchecked, pressed_onset_ms }) => [onset_ms, offset_ms, end_unchecked, pressed_onset_ms]))
      .toEqual([[1000, 3000, false, 2500], [3000, 5000, true, null]]);
    for (const { code, values, note, starred } of sorted) expect([code, values, note, starred]).toEqual(["cue_met", { cue_type: "hunger" }, "n", true]);
  });

  test("nothing is cut where the playhead is not inside, and it is said why", () => {
    const whole = annotation({ id: "a" });
    expect([splitAt([], 2000, [whole], around()).no, splitAt([whole], 1000, [whole], around()).no, splitAt([whole], 2990, [whole], around()).no]).toEqual(["chooseFirst", "splitNowhere", "splitNowhere"]);
  });

  test("one stays with all that was said, what answered the others answers it", () => {
    const all = [
      annotation({ id: "r1", family: "rupture", onset_ms: 1000, offset_ms: 3000, note: "first", confidence: 3 }),
      annotation({ id: "r2", family: "rupture", onset_ms: 4000, offset_ms: 9000, code: "misread_cue", note: "second", confidence: 1, starred: true, end_unchecked: true }),
      annotation({ id: "p", family: "repair", onset_ms: 6000, offset_ms: 7000, repairs: "r2" }),
    ];
    const [one, two] = all as [Annotation, Annotation];
    const state = after(all, joined([one, two], all, around()));
    expect(state.log.annotations.get("r1")).toMatchObject({ onset_ms: 1000, offset_ms: 9000, code: "misread_cue", note: "first\nsecond", confidence: 1, starred: true, end_unchecked: true });
    expect(state.log.annotations.has("r2")).toBe(false);
    expect(state.log.annotations.get("p")?.repairs).toBe("r1");
  });

  test("what cannot be joined says why", () => {
    const all = [annotation({ id: "a" }), annotation({ id: "r", family: "rupture" }), annotation({ id: "i", family: "infant_bid", offset_ms: null }), annotation({ id: "j", family: "infant_bid", offset_ms: null }), exclusive("x", 0, 100), exclusive("y", 200, 300), exclusive("z", 400, 500)];
    const no = (...ids: string[]): unknown => joined(all.filter((each) => ids.includes(each.id)), all, around()).no;
    expect([no("a"), no("a", "r"), no("i", "j"), no("x", "z"), no("x", "y")]).toEqual(["joinOne", "joinRows", "joinPoints", "joinOver", null]);
  });
});

describe("copies", () => {
  test("wherever times are pasted, nothing is covered where one thing holds at a time", () => {
    fc.assert(fc.property(codings, fc.integer({ min: 0, max: LENGTH }), (all, at) => {
      const state = after(all, pastedAt(copiedOf(all), frame(at), all, around()));
      sound(state.sorted);
      expect(state.sorted.filter((each) => all.some((was) => was.id === each.id))).toHaveLength(all.length);
    }));
  });

  test("times are given to as many as they were copied from, and never over a neighbour", () => {
    const all = [annotation({ id: "a", onset_ms: 0, offset_ms: 1000 }), annotation({ id: "r", family: "rupture", onset_ms: 5000, offset_ms: 9000 }), exclusive("x", 0, 800), exclusive("y", 900, 1800)];
    const [a, r, x] = all as [Annotation, Annotation, Annotation];
    expect(after(all, pastedOnto(copiedOf([a]), [r], all, around())).log.annotations.get("r")).toMatchObject({ onset_ms: 0, offset_ms: 1000 });
    expect(pastedOnto(copiedOf([a, r]), [r], all, around()).no).toBe("copiedOther");
    expect(pastedOnto(copiedOf([a]), [x], all, around()).no).toBe("overlaps");
    expect(pastedOnto([], [r], all, around()).no).toBe("nothingCopied");
  });

  test("in another row a moment keeps times, note and sureness, and its code only where it belongs", () => {
    const of = annotation({ id: "a", code: "shared_gaze", note: "n", confidence: 3 });
    const one = (family: string): unknown => after([of], duplicated([of], family, [of], around())).sorted.find((each) => each.id !== "a");
    expect(one("rupture")).toMatchObject({ family: "rupture", code: null, note: "n", confidence: 3, onset_ms: 1000, offset_ms: 3000 });
    expect(one("attunement")).toMatchObject({ code: "shared_gaze" });
    expect(one("infant_bid")).toMatchObject({ onset_ms: 1000, offset_ms: null, end_unchecked: false });
  });

  test("where another stands in an exclusive row only what is free is filled", () => {
    const of = annotation({ id: "a", onset_ms: 1000, offset_ms: 5000 });
    const all = [of, exclusive("x", 0, 2000), exclusive("y", 4000, 9000)];
    expect(after(all, duplicated([of], "infant_state", all, around())).sorted.filter((each) => each.family === "infant_state").map((each) => [each.onset_ms, each.offset_ms])).toEqual([[0, 2000], [2000, 4000], [4000, 9000]]);
    const full = [of, exclusive("x", 0, 9000)];
    expect(duplicated([of], "infant_state", full, around()).no).toBe("noRoom");
  });
});

describe("times that are set", () => {
  test("whatever time is asked for, either nothing changes and a reason is given, or all is sound", () => {
    const parts = fc.constantFrom("onset" as const, "offset" as const, "length" as const);
    fc.assert(fc.property(codings, fc.nat(), parts, fc.integer({ min: -9000, max: LENGTH + 9000 }), (all, pick, part, ms) => {
      const of = all[pick % Math.max(1, all.length)];
      if (!of) return;
      const outcome = part === "length" ? lengthTo(of, ms, all, around()) : edgeTo(of, part, ms, all, around());
      const state = after(all, outcome);
      sound(state.sorted);
      if (outcome.no !== null) expect(outcome.edits).toEqual([]);
    }));
  });

  test("an end that is set, or said again, is looked at", () => {
    const of = annotation({ id: "a", end_unchecked: true });
    expect(edgeTo(of, "offset", 4000, [of], around()).edits).toEqual([{ kind: "change", annotation: "a", fields: { offset_ms: 4000, end_unchecked: false } }]);
    expect(edgeTo(of, "offset", 3000, [of], around()).edits).toEqual([{ kind: "change", annotation: "a", fields: { end_unchecked: false } }]);
    expect(edgeTo(of, "onset", 1000, [of], around()).edits).toEqual([]);
  });

  test("a nudge goes by exactly one frame, there and back again", () => {
    fc.assert(fc.property(codings, fc.constantFrom("onset" as const, "offset" as const, "whole" as const), fc.nat(), (all, part, pick) => {
      const of = all[pick % Math.max(1, all.length)];
      if (!of) return;
      const there = after(all, nudged([of], part, 1, frame, all, around()));
      const now = there.log.annotations.get(of.id) ?? of;
      if (now.onset_ms === of.onset_ms && now.offset_ms === of.offset_ms) return;
      sound(there.sorted);
      const back = after(there.sorted, nudged([now], part, -1, frame, there.sorted, around()));
      expect([back.log.annotations.get(of.id)?.onset_ms, back.log.annotations.get(of.id)?.offset_ms]).toEqual([of.onset_ms, of.offset_ms]);
    }));
    expect(frameBeside(LENGTH - 5, 1, (ms) => Math.min(frame(ms), LENGTH - FRAME), LENGTH)).toBe(LENGTH);
  });

  test("a repair that no longer follows its rupture lets go of it, in the same step", () => {
    const all = [annotation({ id: "r", family: "rupture", onset_ms: 4000, offset_ms: 6000 }), annotation({ id: "p", family: "repair", onset_ms: 7000, offset_ms: 9000, repairs: "r" })];
    const edits = moved(new Map([["p", { onset_ms: 1000, offset_ms: 3000 }]]), all);
    expect(edits.map((each) => each.kind)).toEqual(["link", "change"]);
    const together = moved(new Map([["p", { onset_ms: 3000, offset_ms: 5000 }], ["r", { onset_ms: 0, offset_ms: 2000 }]]), all);
    expect(together.map((each) => (each.kind === "add" ? "" : each.annotation))).toEqual(["r", "p"]);
  });

  test("a star goes to all that have none; where all have one, it goes from all", () => {
    const [one, two] = [annotation({ id: "a", starred: true }), annotation({ id: "b" })];
    expect(starredAll([one, two])).toEqual([{ kind: "star", annotation: "b", fields: { starred: true } }]);
    expect(starredAll([one]).map((each) => each.kind === "star" && each.fields.starred)).toEqual([false]);
  });
});
