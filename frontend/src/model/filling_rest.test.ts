import fc from "fast-check";
import { expect, test } from "vitest";
import { annotation, counting, SCHEME, session } from "./builders.ts";
import { made } from "./edits.ts";
import { filledRest, restOf } from "./filling_rest.ts";
import { opened } from "./log.ts";
import { begun, next } from "./state.ts";
import { lengthOf, spansOf, union } from "./sums.ts";
import type { Annotation, Scheme } from "./types.ts";

const CLIP = 60_000;
const WITH_UNCODABLE: Scheme = {
  ...SCHEME,
  tiers: [...SCHEME.tiers, { id: "context", name: "Context", kind: "interval", exclusive: false, families: [{ id: "uncodable", name: "Uncodable", shape: "hatch", colour: "grey", fields: [], codes: [] }] }],
};
const AROUND = { scheme: WITH_UNCODABLE, lengthMs: CLIP };
const STATE = new Set(["infant_state"]);

/** States side by side, never over each other; stretches nobody could see, anywhere. */
const coded = fc.tuple(
  fc.uniqueArray(fc.nat({ max: CLIP }), { maxLength: 12 }),
  fc.array(fc.tuple(fc.nat({ max: CLIP - 1 }), fc.nat({ max: 9000 })), { maxLength: 4 }),
).map(([cuts, dark]): readonly Annotation[] => {
  const at = [...cuts].sort((one, other) => one - other);
  const states = at.slice(1).flatMap((to, index) => (index % 2 === 0 ? [annotation({ id: `s${String(index)}`, family: "infant_state", code: "alert", onset_ms: at[index] ?? 0, offset_ms: to })] : []));
  return [...states, ...dark.map(([onset_ms, length], index) => annotation({ id: `u${String(index)}`, family: "uncodable", onset_ms, offset_ms: Math.min(CLIP, onset_ms + length + 1) }))];
});

test("afterwards what is coded and what could not be seen make up the whole clip, and nothing is said twice", () => {
  fc.assert(fc.property(coded, (all) => {
    const { log } = made(opened(all, 1), filledRest("infant_state", "drowsy", all, AROUND), counting());
    const after = [...log.annotations.values()];
    expect(lengthOf(union(spansOf(after, new Set([...STATE, "uncodable"])), CLIP))).toBe(CLIP);
    expect(lengthOf(spansOf(after, STATE))).toBe(lengthOf(union(spansOf(after, STATE), CLIP)));
    expect(restOf("infant_state", after, AROUND)).toEqual([]);
  }));
});

test("what stood there is not touched, and what is new lies where nothing was", () => {
  fc.assert(fc.property(coded, (all) => {
    const edits = filledRest("infant_state", "drowsy", all, AROUND);
    expect(edits.every((each) => each.kind === "add")).toBe(true);
    const { log } = made(opened(all, 1), edits, counting());
    for (const each of all) expect(log.annotations.get(each.id)).toBe(each);
    expect(filledRest("infant_state", "drowsy", [...log.annotations.values()], AROUND)).toEqual([]);
  }));
});

test("it is one step, undone at once", () => {
  const all = [annotation({ id: "s", family: "infant_state", code: "alert", onset_ms: 10_000, offset_ms: 20_000 })];
  const around = { ...AROUND, reactionMs: 0, shortestMs: 40, fresh: counting() };
  const before = begun(session(all));
  const filled = next(before, { do: "edit", edits: filledRest("infant_state", "drowsy", all, AROUND), says: "fill" }, around);
  expect(filled.sorted).toHaveLength(3);
  expect(next(filled, { do: "undo" }, around).sorted).toEqual(all);
});

test("only a row in which one thing holds at a time can be filled", () => {
  expect(filledRest("attunement", "shared_gaze", [], AROUND)).toEqual([]);
});
