import fc from "fast-check";
import { expect, test } from "vitest";
import { examplePayload, gatedPayload } from "./example.ts";
import { begun, current, isWaiting, next } from "./model.ts";
import type { Intent, State } from "./model.ts";
import { parsePayload } from "./payload.ts";
import { isGated, isOfMoment, stepsFrom } from "./steps.ts";

const plain = stepsFrom(parsePayload(examplePayload()).cards);
const gated = stepsFrom(parsePayload(gatedPayload(true)).cards);
const ready: Intent = { do: "check_in", id: "ready" };
const on: Intent = { do: "next" };
const previous: Intent = { do: "previous" };

function after(...intents: readonly Intent[]): State {
  return [ready, ...intents].reduce(next, begun(plain));
}

function places(state: State): string {
  const step = current(state);
  return isOfMoment(step) ? `${step.at} ${String(step.moment)}` : step.at;
}

test("the way back is the way that was come", () => {
  let state = after(on, on, on, on, on);
  const way = [places(state)];
  for (let count = 0; count < 7; count += 1) {
    state = next(state, previous);
    way.push(places(state));
  }
  expect(way).toEqual(["question 1", "film 1", "wonder 0", "sentence 0", "question 0", "film 0", "film 0", "film 0"]);
});

test("no way leads back to the hello that she answered", () => {
  expect(places(after(previous))).toBe("film 0");
});

test("what she waved away stays away, and what she stopped before is not come by backwards", () => {
  expect(places(after({ do: "skip" }, previous))).toBe("film 1");
  expect(places(after(on, on, { do: "stop" }, previous))).toBe("sentence 0");
});

test("a reload forgets no way back", () => {
  expect(places(next(begun(plain, { resumed: { now: 7, brief: false } }), previous))).toBe("wonder 0");
});

test("while it is hidden nothing goes back", () => {
  expect(after(on, { do: "hide" }, previous).now).toBe(after(on, { do: "hide" }).now);
});

const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(on) }, { weight: 3, arbitrary: fc.constant(previous) },
  fc.constantFrom<Intent>({ do: "skip" }, { do: "stop" }, { do: "words_for_baby" }, { do: "hold" }),
  fc.boolean().map((yes): Intent => ({ do: "agree", yes })),
  fc.constantFrom("ready", "a_bit", "not_today").map((id): Intent => ({ do: "check_in", id })),
);

const BEFORE: Readonly<Record<string, string>> = { question: "film", sentence: "question" };

/** What has to have been met before this card may be. */
function isInOrder(state: State, met: ReadonlySet<string>): boolean {
  const step = current(state);
  if (!isOfMoment(step)) return true;
  const wanted = BEFORE[step.at];
  return (wanted === undefined || met.has(`${wanted} ${String(step.moment)}`)) && (!isGated(step) || state.agreed === true);
}

function canGoOn(state: State): boolean {
  const done = isWaiting(state) || current(state).at === "end" || next(state, { do: "stop" }).now > state.now;
  return done && !(current(state).at === "ask" && state.agreed !== null && state.steps.some(isGated));
}

test("whatever is asked in whatever order, a card is met first in its own order and nobody is stuck", () => {
  fc.assert(fc.property(fc.array(anyIntent, { maxLength: 80 }), fc.constantFrom(plain, gated), (intents, through) => {
    const met = new Set<string>();
    let state = begun(through);
    for (const intent of intents) {
      const was = state;
      state = next(state, intent);
      if (intent.do === "previous" && state !== was) {
        expect(state.now).toBeLessThan(was.now);
        expect(met).toContain(places(state));
      }
      expect(isInOrder(state, met)).toBe(true);
      met.add(places(state));
    }
    expect(canGoOn(state)).toBe(true);
  }));
});
