import { describe, expect, test } from "vitest";
import { pairedPayload } from "./example.ts";
import { begun, current, next } from "./model.ts";
import type { Intent, State } from "./model.ts";
import { NotAPayload, parsePayload } from "./payload.ts";
import { stepsFrom } from "./steps.ts";

type Loose = Record<string, unknown> & { cards: Record<string, unknown>[] };

const loose = (): Loose => pairedPayload() as Loose;
const after = (...intents: readonly Intent[]): State => intents.reduce(next, begun(stepsFrom(parsePayload(loose()).cards)));
const onwards = (many: number): Intent[] => Array.from({ length: many }, () => ({ do: "next" }) as const);
const ready: Intent = { do: "check_in", id: "ready" };

/** Until the card stands there. */
function reached(): State {
  let state = after(ready);
  for (let tries = 0; tries < 40 && current(state).at !== "then_now"; tries += 1) state = next(state, { do: "next" });
  return state;
}

describe("then and now (PR-30)", () => {
  test("come after every moment was told, and before anything is chosen", () => {
    const order = stepsFrom(parsePayload(loose()).cards).map((step) => step.at);
    expect(order.lastIndexOf("sentence")).toBeLessThan(order.indexOf("then_now"));
    expect(order.indexOf("then_now")).toBeLessThan(order.indexOf("choice"));
    expect(current(reached()).at).toBe("then_now");
  });

  test("can be skipped, stopped and hidden like any card", () => {
    expect(current(next(reached(), { do: "skip" })).at).toBe("choice");
    expect(current(next(reached(), { do: "stop" })).at).toBe("close");
    expect(next(reached(), { do: "hide" }).hidden).toBe(true);
  });

  test("are not shown on a day for a bit", () => {
    const steps = [{ do: "check_in", id: "a_bit" } as const, ...onwards(20)];
    const met = steps.map((_, at) => current(after(...steps.slice(0, at + 1))).at);
    expect(met).not.toContain("then_now");
  });

  test("are no moment she can keep", () => {
    const state = next(reached(), { do: "next" });
    const step = current(state);
    expect(step.at === "choice" && step.moments).toEqual([0, 1, 2]);
  });
});

const put = (cards: Record<string, unknown>[], at: number): Record<string, unknown>[] => {
  const card = cards.filter((each) => each["kind"] === "then_now");
  const rest = cards.filter((each) => each["kind"] !== "then_now");
  return [...rest.slice(0, at), ...card, ...rest.slice(at)];
};

test.each([1, 2, 3, 4, 7, 11, 12])("a payload with them at another place is refused: %i", (at) => {
  const document = loose();
  document.cards = put(document.cards, at);
  expect(() => parsePayload(document)).toThrow(NotAPayload);
});

test("a payload with two of them is refused", () => {
  const document = loose();
  document.cards = document.cards.flatMap((card) => (card["kind"] === "then_now" ? [card, card] : [card]));
  expect(() => parsePayload(document)).toThrow(NotAPayload);
});

test.each(["stills/0", "../pair/0", "pair/2", "/pair/0", "moments/0"])("a picture that lies elsewhere is refused: %s", (still) => {
  const document = loose();
  document.cards = document.cards.map((card) => (card["kind"] === "then_now" ? { ...card, now: { label: "Now", still } } : card));
  expect(() => parsePayload(document)).toThrow(NotAPayload);
});
