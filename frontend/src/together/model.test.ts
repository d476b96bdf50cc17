import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examplePayload, gatedPayload } from "./example.ts";
import { begun, current, isWaiting, next, offered } from "./model.ts";
import type { Intent, State } from "./model.ts";
import { parsePayload } from "./payload.ts";
import { isGated, isOfMoment, stepsFrom } from "./steps.ts";

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
    { do: "harder" }, { do: "stop" }, { do: "hold" }, { do: "sound_only" }, { do: "only_baby" }, { do: "smaller" },
    { do: "show_words" }, { do: "words_for_baby" },
  ),
  fc.boolean().map((yes): Intent => ({ do: "agree", yes })),
  fc.constantFrom("first", "second", "own", "none").map((id): Intent => ({ do: "idea", id })),
  fc.constantFrom("ready", "a_bit", "not_today").map((id): Intent => ({ do: "check_in", id })),
  fc.constantFrom<0 | 1 | 2 | "none">(0, 1, 2, "none").map((pick): Intent => ({ do: "choose", pick })),
);

const gated = stepsFrom(parsePayload(gatedPayload(true)).cards);

function walked(intents: readonly Intent[], through = steps): State[] {
  const states = [begun(through)];
  for (const intent of intents) states.push(next(states.at(-1) ?? begun(through), intent));
  return states;
}

describe("the order of the cards", () => {
  test("is picture, question, sentence, wondering, for each moment", () => {
    expect(steps.map((step) => (isOfMoment(step) ? `${step.at} ${String(step.moment)}` : step.at))).toEqual([
      "hello", "film 0", "question 0", "sentence 0", "wonder 0", "subtitle 0", "film 1", "question 1", "wonder 1",
      "subtitle 1", "film 2", "question 2", "sentence 2", "wonder 2", "subtitle 2", "choice", "idea", "close", "end",
    ]);
  });

  test("holds whatever is pressed: no sentence without its question just before, no question without its picture", () => {
    fc.assert(fc.property(fc.array(anyIntent, { maxLength: 60 }), fc.constantFrom(steps, gated), (intents, through) => {
      const before: Readonly<Record<string, string>> = { question: "film", sentence: "question" };
      const states = walked(intents, through);
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

  test("with every picture waved away there is nothing to choose from, and one small thing comes next", () => {
    expect(current(after(ready, ...times(3, { do: "skip" }))).at).toBe("idea");
  });
});

describe("stop", () => {
  test("leads to the close from every card, and from the close to the end", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 12 }), (count) => {
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
      const state = begun(steps, { resumed: { now, brief: false } });
      expect(["hello", "film", "choice", "idea", "close", "end"]).toContain(current(state).at);
    }));
    expect(current(begun(steps, { hidden: true, resumed: { now: 3, brief: false } }))).toMatchObject({ at: "film", moment: 0 });
  });
});

const toTheAsk: readonly Intent[] = [ready, ...nexts(11)];

function onGated(...intents: readonly Intent[]): State {
  return intents.reduce(next, begun(gated));
}

describe("a trickier bit (PR-10, PR-11)", () => {
  test("is met behind her own yes only, whatever else is pressed", () => {
    fc.assert(fc.property(fc.array(anyIntent, { maxLength: 80 }), (intents) => {
      const states = walked(intents, gated);
      const met = states.findIndex((state) => isGated(current(state)));
      if (met < 0) return;
      expect(current(states[met - 1] ?? begun(gated)).at).toBe("ask");
      expect(intents[met - 1]).toEqual({ do: "agree", yes: true });
    }), { numRuns: 500 });
  });

  test("has a question and no sentence, and a good moment follows it on every way on", () => {
    const film = onGated(...toTheAsk, { do: "agree", yes: true });
    expect(current(film)).toMatchObject({ at: "film", moment: 3 });
    const question = next(film, { do: "next" });
    expect(current(question)).toMatchObject({ at: "question", moment: 3 });
    for (const way of [next(question, { do: "next" }), next(question, { do: "skip" }), next(film, { do: "skip" })]) {
      expect(current(way)).toMatchObject({ at: "film", moment: 2 });
      expect(current(next(way, { do: "next" })).at).toBe("choice");
    }
  });

  test("is left by no, and by skip, without a picture", () => {
    for (const intent of [{ do: "agree", yes: false }, { do: "skip" }] as const) {
      const state = onGated(...toTheAsk, intent);
      expect(current(state).at).toBe("choice");
      expect(state.agreed).toBe(false);
    }
    expect(current(onGated(...toTheAsk, { do: "next" })).at).toBe("ask");
  });

  test("is never among what she may keep", () => {
    const choice = onGated(...toTheAsk, { do: "agree", yes: true }, ...nexts(3));
    expect(offered(choice)).toEqual([0, 1, 2]);
    expect(next(choice, { do: "choose", pick: 3 }).chosen).toBeNull();
  });

  test("waits on its card while her yes is on its way", () => {
    const asking = stepsFrom(parsePayload(gatedPayload(false)).cards);
    const state = [...toTheAsk, { do: "agree", yes: true } as const].reduce(next, begun(asking));
    expect(isWaiting(state)).toBe(true);
    expect(next(state, { do: "next" })).toEqual(state);
  });

  test("is met again at its own picture after a reload", () => {
    const at = gated.findIndex((step) => step.at === "question" && isGated(step));
    const state = begun(gated, { resumed: { now: at, brief: false } });
    expect(current(state)).toMatchObject({ at: "film", moment: 3 });
    expect(current(next(state, { do: "next" }))).toMatchObject({ at: "question", moment: 3 });
  });
});

describe("ways to look", () => {
  test("slowly is half, then a quarter, then as it was", () => {
    const paces = [1, 2, 3].map((count) => after(ready, ...times(count, { do: "slowly" })).pace);
    expect(paces).toEqual([0.5, 0.25, 1]);
  });

  test("a picture held stays held through its question and its sentence, and no longer", () => {
    const held = after(ready, { do: "hold" }, ...nexts(2));
    expect(current(held)).toMatchObject({ at: "sentence", moment: 0 });
    expect(held.held).toBe(true);
    expect(next(next(held, { do: "next" }), { do: "next" }).held).toBe(false);
  });

  test("move no card", () => {
    for (const name of ["mute", "slowly", "hold", "sound_only", "only_baby", "smaller", "show_words"] as const) {
      expect(after(ready, { do: "next" }, { do: name }).now).toBe(after(ready, { do: "next" }).now);
    }
  });

  test("going gently begins without sound, and the sound can be had", () => {
    const gentle = begun(steps, { gently: true });
    expect(gentle.muted).toBe(true);
    expect(next(gentle, { do: "mute" }).muted).toBe(false);
  });
});

describe("words for the baby", () => {
  test("are met by who asks for them, after the wondering, and by nobody else", () => {
    const wonder = after(ready, ...nexts(3));
    expect(current(wonder)).toMatchObject({ at: "wonder", moment: 0 });
    expect(current(next(wonder, { do: "next" }))).toMatchObject({ at: "film", moment: 1 });
    const words = next(wonder, { do: "words_for_baby" });
    expect(current(words)).toMatchObject({ at: "subtitle", moment: 0 });
    expect(current(next(words, { do: "next" }))).toMatchObject({ at: "film", moment: 1 });
    const sentence = after(ready, ...nexts(2));
    expect(next(sentence, { do: "words_for_baby" })).toEqual(sentence);
  });
});

describe("one small thing", () => {
  const idea = (...ids: readonly string[]): State => after(ready, ...nexts(12), ...ids.map((id): Intent => ({ do: "idea", id })));

  test("a tap takes it and another gives it back", () => {
    expect(current(idea()).at).toBe("idea");
    expect([...idea("first", "own", "first").ideas]).toEqual(["own"]);
    expect(idea("first", "own", "none").ideas.size).toBe(0);
  });

  test("two are enough", () => {
    expect([...idea("first", "second", "own").ideas]).toEqual(["first", "second"]);
  });

  test("is offered nowhere else, and not on a day for a bit", () => {
    expect(after(ready, { do: "idea", id: "first" }).ideas.size).toBe(0);
    expect(current(after({ do: "check_in", id: "a_bit" }, ...nexts(5))).at).toBe("close");
  });
});
