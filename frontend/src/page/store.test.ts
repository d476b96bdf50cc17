// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { SCHEME, session } from "../model/builders.ts";
import { begun } from "../model/state.ts";
import { Store } from "./store.ts";

let count = 0;
const around = { scheme: SCHEME, lengthMs: 60_000, reactionMs: 0, shortestMs: 40, fresh: () => `f${String((count += 1))}` };
const press = { do: "press", pressed: { family: "rupture", code: null, atMs: 1000, playing: true, rate: 1 } } as const;

test("what was done is on its way before it is drawn", () => {
  const seen: string[] = [];
  const store = new Store(begun(session()), around, () => seen.push("sent"));
  store.onChange(() => seen.push("drawn"));
  store.do(press);
  expect(seen).toEqual(["sent", "drawn"]);
});

test("an error in the drawing leaves it sent, and an error in the sending leaves it drawn", () => {
  const sent: number[] = [];
  const failing = new Store(begun(session()), around, (operations) => sent.push(operations.length));
  failing.onChange(() => { throw new Error("drawing"); });
  expect(() => failing.do(press)).toThrow("drawing");
  expect(sent).toEqual([1]);
  let drawn = 0;
  const away = new Store(begun(session()), around, () => { throw new Error("sending"); });
  away.onChange(() => { drawn += 1; });
  expect(() => away.do(press)).toThrow("sending");
  expect(drawn).toBe(1);
});

test("selecting something sends nothing", () => {
  let sent = 0;
  const store = new Store(begun(session()), around, () => { sent += 1; });
  store.do({ do: "select", annotation: null });
  expect(sent).toBe(0);
});
