import { expect, test } from "vitest";
import { annotation, counting, SCHEME, session } from "../model/builders.ts";
import { begun, next, type Around, type Intent, type State } from "../model/state.ts";
import { happened } from "./announcing.ts";

const AROUND: Around = { scheme: SCHEME, lengthMs: 60_000, reactionMs: 0, shortestMs: 40, fresh: counting() };

/** What is said after each intent, one after the other. */
function heard(state: State, ...intents: readonly Intent[]): readonly (string | null)[] {
  let now = state;
  return intents.map((intent) => {
    const before = now;
    now = next(before, intent, AROUND);
    return happened(before, now, SCHEME);
  });
}

function press(family: string, atMs: number): Intent {
  return { do: "press", pressed: { family, code: null, atMs, playing: false, rate: 1 } };
}

test("a moment is said as it opens and as it closes, with its times", () => {
  expect(heard(begun(session()), press("attunement", 41_200), press("attunement", 44_300))).toEqual([
    "Attunement opened at 00:41.2", "Attunement closed, 3.1 s",
  ]);
});

test("what is undone and done again is said as such; something new after an undo is something new", () => {
  const said = heard(begun(session()), press("infant_bid", 1000), { do: "undo" }, { do: "redo" }, { do: "undo" }, press("attunement", 2000));
  expect(said.map((each) => each?.split(":")[0])).toEqual(["Bid at 00", "Undone", "Done again", "Undone", "Attunement opened at 00"]);
});

test("naming, starring, moving and deleting say what became of the moment", () => {
  const state = begun(session([annotation({ id: "a" })]));
  expect(heard(state,
    { do: "change", annotation: "a", fields: { code: "shared_gaze" } }, { do: "star", annotation: "a" }, { do: "star", annotation: "a" },
    { do: "change", annotation: "a", fields: { onset_ms: 500 } }, { do: "remove", annotation: "a" },
  )).toEqual(["Named Shared gaze", "Starred", "Star taken away", "Now 00:00.5–00:03.0 Shared gaze", "Shared gaze deleted"]);
});

test("a choice is said with what matters about it; several as how many; what changes nothing, not at all", () => {
  const state = begun(session([annotation({ id: "a", family: "rupture", confidence: 1 }), annotation({ id: "b" })]));
  expect(heard(state, { do: "select", annotation: "a" }, { do: "select", annotation: "b", also: new Set(["a"]) }, { do: "pick", picking: true }))
    .toEqual(["00:01.0–00:03.0 Rupture, 2.0 s · not repaired yet · unsure", "2 selected", null]);
});

test("what the server answers is nothing to be said", () => {
  const state = next(begun(session()), press("infant_bid", 1000), AROUND);
  const results = state.log.waiting.map(({ op, annotation: id }) => ({ op, ok: true, version: 1, annotation: state.log.annotations.get(id) ?? null }) as const);
  expect(heard(state, { do: "settle", results, revision: 1 })).toEqual([null]);
});
