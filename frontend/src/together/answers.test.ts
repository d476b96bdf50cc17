import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scope } from "../scope.ts";
import { Answers, outcome, patience } from "./answers.ts";
import type { Answer, Outcome } from "./answers.ts";

let scope: Scope;
let sent: (readonly Answer[])[];
let replies: (Outcome | Error)[];

beforeEach(() => {
  vi.useFakeTimers();
  scope = new Scope();
  sent = [];
  replies = [];
});

afterEach(() => {
  scope.end();
  vi.useRealTimers();
});

function answers(): Answers {
  return new Answers(scope, (batch) => {
    sent.push(batch);
    const reply = replies.shift() ?? "kept";
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  }, () => undefined);
}

test("an answer is sent until it is kept, under one and the same id", async () => {
  replies = [new Error("no network"), "later", "kept"];
  const box = answers();
  const id = box.give("words", 2, "She looks at me.");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent.map((batch) => batch.map((answer) => answer.id))).toEqual([[id], [id], [id]]);
  expect(box.waiting).toEqual([]);
  expect(box.isKept(id)).toBe(true);
});

test("what is said meanwhile goes with the next try, in its order", async () => {
  replies = ["later"];
  const box = answers();
  box.give("checkin", 0, "ready");
  box.give("words", 2, "hm");
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent.at(-1)?.map((answer) => answer.value)).toEqual(["ready", "hm"]);
  expect(box.waiting).toEqual([]);
});

test("one answer the server will never have does not hold up the others", async () => {
  const box = new Answers(scope, (batch) => Promise.resolve(batch.some((each) => each.value === "bad") ? "refused" : "kept"), () => undefined);
  const first = box.give("words", 1, "one");
  await vi.advanceTimersByTimeAsync(0);
  const bad = box.give("words", 1, "bad");
  const last = box.give("words", 2, "two");
  await vi.advanceTimersByTimeAsync(120_000);
  expect([first, bad, last].map((id) => box.isKept(id))).toEqual([true, false, true]);
  expect(box.waiting).toEqual([]);
});

test("being locked or signed out means later, a broken answer means refused", () => {
  expect([200, 204, 401, 403, 429, 500, 503].map(outcome)).toEqual(["kept", "kept", "later", "later", "later", "later", "later"]);
  expect([400, 409, 422].map(outcome)).toEqual(["refused", "refused", "refused"]);
});

test("a server that stays away is asked less and less often, and never less than twice a minute", () => {
  const waits = Array.from({ length: 12 }, (_, tries) => patience(tries));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(Math.max(...waits)).toBe(30_000);
});
