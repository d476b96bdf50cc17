import { expect, test } from "vitest";
import { examplePayload, gatedPayload } from "./example.ts";
import { begun, current, next } from "./model.ts";
import type { Intent, State } from "./model.ts";
import { parsePayload } from "./payload.ts";
import { renewed } from "./renewing.ts";
import { stepsFrom } from "./steps.ts";

const plain = stepsFrom(parsePayload(examplePayload()).cards);
const asking = stepsFrom(parsePayload(gatedPayload(false)).cards);
const agreed = stepsFrom(parsePayload(gatedPayload(true)).cards);
const ready: Intent = { do: "check_in", id: "ready" };

function after(count: number, steps = plain, ...more: readonly Intent[]): State {
  const nexts = Array.from({ length: count }, (): Intent => ({ do: "next" }));
  return [ready, ...nexts, ...more].reduce(next, begun(steps));
}

test("nothing new changes nothing of where she is", () => {
  for (let count = 0; count < 13; count += 1) {
    const state = after(count);
    expect(current(renewed(state, plain))).toEqual(current(state));
  }
});

test("what is opened while she watches is met in its place, not before", () => {
  const state = renewed(after(2), asking);
  expect(current(state)).toMatchObject({ at: "sentence", moment: 0 });
  expect(current(Array.from({ length: 9 }, (): Intent => ({ do: "next" })).reduce(next, state)).at).toBe("ask");
});

test.each([[11, "choice"], [12, "idea"], [13, "close"]] as const)("after %i presses she is asked from the %s", (count, at) => {
  const state = after(count);
  expect(current(state).at).toBe(at);
  expect(current(renewed(state, asking)).at).toBe("ask");
});

test("her yes leads to what she said yes to, as soon as it is there", () => {
  const state = after(11, asking, { do: "agree", yes: true });
  expect(current(state).at).toBe("ask");
  expect(current(renewed(state, agreed))).toMatchObject({ at: "film", moment: 3 });
});

test("her yes leads on where it was locked meanwhile", () => {
  const state = after(11, asking, { do: "agree", yes: true });
  expect(current(renewed(state, plain)).at).toBe("choice");
});

test("what she said no to is not asked again", () => {
  const state = after(11, asking, { do: "agree", yes: false });
  expect(current(renewed(state, asking)).at).toBe("choice");
});

test("what she has seen is not asked again", () => {
  const state = after(11, agreed, { do: "agree", yes: true }, { do: "next" }, { do: "next" }, { do: "next" });
  expect(current(state).at).toBe("choice");
  expect(current(renewed(state, agreed)).at).toBe("choice");
});

test("what is locked while she looks at it gives way to the choice", () => {
  const state = after(11, agreed, { do: "agree", yes: true });
  expect(current(renewed(state, plain)).at).toBe("choice");
});

test("a page that is over, or hidden, stays so", () => {
  const over = after(13, plain, { do: "stop" });
  expect(renewed(over, asking)).toBe(over);
  expect(renewed(after(11, plain, { do: "hide" }), asking).hidden).toBe(true);
});
