import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examplePayload } from "./example.ts";
import { begun, current, next, offered } from "./model.ts";
import type { Intent, State } from "./model.ts";
import { parsePayload } from "./payload.ts";
import { isOfMoment, stepsFrom } from "./steps.ts";

const steps = stepsFrom(parsePayload(examplePayload()).cards);
const ready: Intent = { do: "check_in", id: "ready" };

function after(...intents: readonly Intent[]): State {
  return intents.reduce(next, begun(steps));
}

function times(count: number, intent: Intent): Intent[] {
  return Array.from({ length: count }, () => intent);
}

const nexts = (count: number): Intent[] => times(count, { do: "next" });

const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Intent>({ do: "next" }) },
  fc.constantFrom<Intent>(
    { do: "skip" }, { do: "hide" }, { do: "back" }, { do: "back" }, { do: "mute" }, { do: "slowly" }, { do: "like" },
    { do: "harder" }, { do: "stop" },
  ),
  fc.constantFrom("ready", "a_bit", "not_today").map((id): Intent => ({ do: "check_in", id })),
  fc.constantFrom<0 | 1 | 2 | "none">(0, 1, 2, "none").map((pick): Intent => ({ do: "choose", pick })),
);

function walked(intents: readonly Intent[]): State[] {
  const states = [begun(steps)];
  for (const intent of intents) states.push(next(states.at(-1) ?? begun(steps), intent));
  return states;
}

describe("the order of the cards", () => {
  test("is picture, question, sentence, wondering, for each moment", () => {
    expect(steps.map((step) => (isOfMoment(step) ? `${step.at} ${String(step.moment)}` : step.at))).toEqual([
      "hello", "film 0", "question 0", "sentence 0", "wonder 0", "film 1", "question 1", "wonder 1",
      "film 2", "question 2", "sentence 2", "wonder 2", "choice", "close", "end",
    ]);
  });

  test("holds whatever is pressed: no sentence without its question just before, no question without its picture", () => {
    fc.assert(fc.property(fc.array(anyIntent, { maxLength: 60 }), (intents) => {
      const before: Readonly<Record<string, string>> = { question: "film", sentence: "question" };
      const states = walked(intents);
      states.forEach((state, at) => {
        const step = current(state);
        const was = current(states[at - 1] ?? state);
        if (step === was || !isOfMoment(step)) return;
        const wanted = before[step.at];
        if (wanted === undefined) return;
        expect(was.at).toBe(wanted);
        expect(isOfMoment(was) && was.moment).toBe(step.moment);
        expect(intents[at - 1]).toEqual({ do: "next" });
      });
    }), { numRuns: 500 });
  });

  test("only goes on, and by at most one press a card", () => {
    fc.assert(fc.property(fc.array(anyIntent, { maxLength: 60 }), (intents) => {
      const states = walked(intents);
      for (const [at, state] of states.entries()) expect(state.now).toBeGreaterThanOrEqual(states[at - 1]?.now ?? 0);
    }));
  });
});

describe("the check-in", () => {
  test("is the only way past the first card but stopping", () => {
    for (const intent of [{ do: "next" }, { do: "skip" }, { do: "like" }] as const) expect(after(intent).now).toBe(0);
    expect(current(after(ready))).toMatchObject({ at: "film", moment: 0 });
  });

  test("not today ends gently at the close, with no picture on the way", () => {
    const state = after({ do: "check_in", id: "not_today" });
    expect(current(state).at).toBe("close");
    expect(state.notToday).toBe(true);
  });

  test("a bit is one moment, then her choice and the close", () => {
    const state = after({ do: "check_in", id: "a_bit" }, ...nexts(4));
    expect(current(state).at).toBe("choice");
    expect(offered(state)).toEqual([0]);
    expect(current(next(state, { do: "next" })).at).toBe("close");
  });

  test("cannot be answered a second time further on", () => {
    expect(after(ready, { do: "check_in", id: "not_today" }).now).toBe(1);
  });
});

describe("skip", () => {
  test("leaves the whole moment, its question and its sentence", () => {
    expect(current(after(ready, { do: "skip" }))).toMatchObject({ at: "film", moment: 1 });
    expect(current(after(ready, ...nexts(2), { do: "skip" }))).toMatchObject({ at: "film", moment: 1 });
  });

  test("a picture that was waved away is not offered again at the choice", () => {
    const state = after(ready, { do: "skip" }, ...nexts(3), ...nexts(4));
    expect(current(state).at).toBe("choice");
    expect(offered(state)).toEqual([1, 2]);
    expect(next(state, { do: "choose", pick: 0 }).chosen).toBeNull();
    expect(next(state, { do: "choose", pick: 2 }).chosen).toBe(2);
  });

  test("with every picture waved away there is nothing to choose from, and the close comes next", () => {
    expect(current(after(ready, ...times(3, { do: "skip" }))).at).toBe("close");
  });
});

describe("stop", () => {
  test("leads to the close from every card, and from the close to the end", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 11 }), (count) => {
      expect(current(after(ready, ...nexts(count), { do: "stop" })).at).toBe("close");
    }));
    expect(current(after({ do: "stop" })).at).toBe("close");
    expect(current(after({ do: "stop" }, { do: "stop" })).at).toBe("end");
    expect(current(after(...times(5, { do: "stop" }))).at).toBe("end");
  });
});

describe("hide", () => {
  test("holds everything still until she is back, on the same card", () => {
    fc.assert(fc.property(fc.array(anyIntent, { maxLength: 20 }), fc.array(anyIntent, { maxLength: 20 }), (first, then) => {
      const hidden = next(first.reduce(next, begun(steps)), { do: "hide" });
      const still = then.filter((intent) => intent.do !== "back").reduce(next, hidden);
      expect(still).toEqual(hidden);
      expect(next(still, { do: "back" })).toEqual({ ...hidden, hidden: false });
    }));
  });
});

describe("asking for a harder bit", () => {
  test("opens nothing", () => {
    const state = after(ready);
    expect(next(state, { do: "harder" })).toEqual({ ...state, askedHarder: true });
  });
});

describe("a reload", () => {
  test("goes on at the picture of its moment, never at a sentence", () => {
    fc.assert(fc.property(fc.integer({ min: -3, max: 40 }), (now) => {
      const state = begun(steps, false, { now, brief: false });
      expect(["hello", "film", "choice", "close", "end"]).toContain(current(state).at);
    }));
    expect(current(begun(steps, true, { now: 3, brief: false }))).toMatchObject({ at: "film", moment: 0 });
  });
});
