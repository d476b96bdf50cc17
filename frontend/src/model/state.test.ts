import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotation, counting, SCHEME, session } from "./builders.ts";
import { put } from "./log.ts";
import { begun, next, type Around, type Intent, type State } from "./state.ts";
import type { Annotation, Operation, Result } from "./types.ts";

const FAMILIES = ["attunement", "rupture", "repair", "infant_bid"];
const stood = [annotation({ id: "a" }), annotation({ id: "r", family: "rupture", onset_ms: 4000, offset_ms: 7000 }), annotation({ id: "p", family: "repair", onset_ms: 8000, offset_ms: 9000 })];
const around = (): Around => ({ scheme: SCHEME, lengthMs: 60_000, reactionMs: 1500, shortestMs: 40, fresh: counting() });

const id = fc.constantFrom("a", "r", "p");
const intents: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ do: fc.constant("press" as const), pressed: fc.record({ family: fc.constantFrom(...FAMILIES), code: fc.constant(null), atMs: fc.nat({ max: 60_000 }), playing: fc.boolean(), rate: fc.constant(1) }) }),
  fc.record({ do: fc.constant("change" as const), annotation: id, fields: fc.record({ onset_ms: fc.nat({ max: 900 }), note: fc.string() }) }),
  fc.record({ do: fc.constant("star" as const), annotation: id }),
  fc.record({ do: fc.constant("remove" as const), annotation: id }),
  fc.constant({ do: "link" as const, annotation: "p", repairs: "r" }),
);

/** What stands, versions apart: they only ever go up. */
function content(state: State): unknown {
  return state.sorted.map((each) => ({ ...each, version: 0 }));
}

test("doing and undoing is as if nothing had been done; doing again is as before the undo", () => {
  fc.assert(fc.property(fc.array(intents, { minLength: 1, maxLength: 20 }), (all) => {
    const setting = around();
    let state = begun(session(stood));
    const before = content(state);
    for (const intent of all) state = next(state, intent, setting);
    const after = content(state);
    const steps = state.undoing.done.length;
    for (let step = 0; step < steps; step += 1) state = next(state, { do: "undo" }, setting);
    expect(content(state)).toEqual(before);
    for (let step = 0; step < steps; step += 1) state = next(state, { do: "redo" }, setting);
    expect(content(state)).toEqual(after);
  }));
});

test("whatever is done, everything stands in the order of its onset", () => {
  fc.assert(fc.property(fc.array(fc.oneof(intents, fc.constant<Intent>({ do: "undo" })), { maxLength: 25 }), (all) => {
    const setting = around();
    const state = all.reduce((now, intent) => next(now, intent, setting), begun(session(stood)));
    const afresh = begun(session([...state.log.annotations.values()]));
    expect(state.sorted).toEqual(afresh.sorted);
  }));
});

test("each operation follows on the version before it, one by one for each annotation", () => {
  fc.assert(fc.property(fc.array(fc.oneof(intents, fc.constant<Intent>({ do: "undo" }), fc.constant<Intent>({ do: "redo" })), { maxLength: 25 }), (all) => {
    const setting = around();
    const state = all.reduce((now, intent) => next(now, intent, setting), begun(session(stood)));
    const versions = new Map(stood.map((each) => [each.id, each.version]));
    for (const { annotation: of, base_version } of state.log.waiting) {
      expect(base_version).toBe(versions.get(of) ?? 0);
      versions.set(of, base_version + 1);
    }
  }));
});

/** A server that agrees: it takes one operation after the other and answers how the annotation stands after each. */
function agreeing(state: State): readonly Result[] {
  let log = begun(session(stood)).log;
  return state.log.waiting.map((each): Result => {
    log = put(log, each);
    return { op: each.op, ok: true, version: each.base_version + 1, annotation: log.annotations.get(each.annotation) ?? null };
  });
}

test("settling twice is settling once, and an answer that agrees changes nothing to be seen", () => {
  const any = fc.oneof(intents, fc.constant<Intent>({ do: "undo" }), fc.constant<Intent>({ do: "redo" }));
  fc.assert(fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (all) => {
    const setting = around();
    const state = all.reduce((now, intent) => next(now, intent, setting), begun(session(stood)));
    const settle: Intent = { do: "settle", results: agreeing(state), revision: 40 };
    const once = next(state, settle, setting);
    expect(once.log.waiting).toEqual([]);
    expect(content(once)).toEqual(content(state));
    expect(content(next(once, settle, setting))).toEqual(content(once));
    expect(next(once, settle, setting).log.versions).toEqual(once.log.versions);
  }));
});

describe("a refusal", () => {
  const theirs = annotation({ id: "a", version: 4, note: "theirs" });

  function refused(also: readonly Intent[] = []): State {
    const setting = around();
    const mine = [{ do: "change", annotation: "a", fields: { note: "mine" } } as const, ...also].reduce((now: State, intent) => next(now, intent, setting), begun(session(stood)));
    const first = mine.log.waiting[0];
    if (!first) throw new Error("nothing waits");
    const result: Result = { op: first.op, ok: false, refusal: "VersionConflict", says: "Somebody else was quicker.", current: theirs };
    return next(mine, { do: "settle", results: [result], revision: 9 }, setting);
  }

  test("shows both versions, and what stands is the server's", () => {
    const state = refused();
    expect(state.log.annotations.get("a")).toEqual(theirs);
    expect(state.notice).toMatchObject({ says: "Somebody else was quicker.", wanted: { note: "mine" }, stands: { note: "theirs" } });
  });

  test("was never done: it cannot be undone, and what comes next follows on the server's version", () => {
    const state = refused();
    expect(state.undoing.done).toEqual([]);
    const after = next(state, { do: "star", annotation: "a" }, around());
    expect(after.log.waiting.at(-1)?.base_version).toBe(4);
  });
});

test("an answer to what came first does not undraw what came after", () => {
  const setting = around();
  let state = begun(session(stood));
  state = next(state, { do: "change", annotation: "a", fields: { note: "one" } }, setting);
  state = next(state, { do: "change", annotation: "a", fields: { note: "two" } }, setting);
  const [first] = state.log.waiting as [Operation, Operation];
  const answer: Annotation = annotation({ id: "a", version: 2, note: "one" });
  state = next(state, { do: "settle", results: [{ op: first.op, ok: true, version: 2, annotation: answer }], revision: 4 }, setting);
  expect(state.log.annotations.get("a")?.note).toBe("two");
  expect(state.log.versions.get("a")).toBe(3);
});

test("what an earlier page could not send is drawn again, and waits again", () => {
  const setting = around();
  const before = next(begun(session(stood)), { do: "press", pressed: { family: "attunement", code: null, atMs: 20_000, playing: true, rate: 1 } }, setting);
  const after = next(begun(session(stood)), { do: "resume", operations: before.log.waiting }, around());
  expect(content(after)).toEqual(content(before));
  expect(after.log.waiting).toEqual(before.log.waiting);
});

test("another code keeps only the values that fit it, and says so in the operation", () => {
  const cue = annotation({ id: "a", code: "cue_met", values: { cue_type: "hunger" } });
  const state = next(begun(session([cue])), { do: "change", annotation: "a", fields: { code: "shared_gaze" } }, around());
  expect(state.log.waiting.at(-1)?.fields).toEqual({ code: "shared_gaze", values: {} });
});

test("what is read anew counts wherever nothing of this page is on its way", () => {
  const setting = around();
  const mine = next(begun(session(stood)), { do: "change", annotation: "a", fields: { note: "mine" } }, setting);
  const news = [annotation({ id: "a", version: 5, note: "theirs" }), annotation({ id: "new", onset_ms: 9000 })];
  const state = next(mine, { do: "refresh", annotations: news, revision: 12 }, setting);
  expect(state.sorted.map((each) => [each.id, each.note])).toEqual([["a", "mine"], ["new", ""]]);
});
