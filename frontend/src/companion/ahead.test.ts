import { expect, test } from "vitest";
import { begun, current, next } from "../together/model.ts";
import type { Intent, State } from "../together/model.ts";
import { examplePayload, gatedPayload } from "../together/example.ts";
import { parsePayload } from "../together/payload.ts";
import { stepsFrom } from "../together/steps.ts";
import { ahead, fromTheFirst, wordsOf } from "./ahead.ts";

const cards = parsePayload(examplePayload()).cards;
const steps = stepsFrom(cards);

function told(state: State): { now: number; met: number[]; brief: boolean; agreed: boolean | null } {
  return { now: state.now, met: [...state.met], brief: state.brief, agreed: state.agreed };
}

test("what is said to come next is what the family's page then does, step for step", () => {
  for (const id of ["ready", "a_bit"]) {
    let state = next(begun(steps), { do: "check_in", id });
    while (current(state).at !== "end") {
      const coming = ahead(steps, told(state));
      state = next(state, { do: "next" });
      expect(coming[0]).toEqual(current(state));
    }
    expect(ahead(steps, told(state))).toEqual([]);
  }
});

test("a moment she waved away is not offered again, and what a gate holds is not among it without her yes", () => {
  const skipped = [{ do: "check_in", id: "ready" }, { do: "skip" }].reduce((state, intent) => next(state, intent as Intent), begun(steps));
  expect(ahead(steps, told(skipped)).some((step) => "moment" in step && step.moment === 0)).toBe(false);
  const gated = stepsFrom(parsePayload(gatedPayload(true)).cards);
  expect(fromTheFirst(gated).some((step) => "moment" in step && step.gated)).toBe(false);
  expect(fromTheFirst(gated).map((step) => step.at)).toContain("ask");
});

test("each card is shown with the words it puts before the family", () => {
  expect(fromTheFirst(steps).map((step) => wordsOf(step, cards)).slice(0, 5)).toEqual([
    "Hello", "A moment together", "What do you notice?", "Wren stayed with your face.", "What might Wren be feeling?",
  ]);
});

test("a place that is on no card has nothing before it", () => {
  expect(ahead(steps, { now: 99, met: [], brief: false, agreed: null })).toEqual([]);
  expect(wordsOf({ at: "end", card: 99 }, cards)).toBe("");
});
