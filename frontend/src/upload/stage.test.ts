import { expect, test } from "vitest";
import { stageOf } from "./stage.ts";
import type { Stands } from "./stage.ts";

const stands = (over: Partial<Stands>): Stands =>
  ({ state: "awaiting", playable: false, progress: null, found: null, says: null, ...over });

test("what plays is ready, even while more of it is being prepared", () => {
  expect(stageOf(stands({ state: "preparing", playable: true, found: "8 min 12 s" }), null)).toEqual({ at: "ready", found: "8 min 12 s" });
});

test("a film that was refused says why and lets another be chosen", () => {
  expect(stageOf(stands({ state: "failed", says: "There is no picture in it." }), null))
    .toEqual({ at: "choose", begun: null, says: "There is no picture in it." });
});

test("a film that broke off says how much of it is here", () => {
  expect(stageOf(stands({ state: "receiving" }), 500)).toEqual({ at: "choose", begun: 500, says: null });
});

test("preparation is shown before its first figure as well", () => {
  expect(stageOf(stands({ state: "preparing" }), null)).toMatchObject({ at: "preparing", done: null });
  expect(stageOf(stands({ state: "preparing", progress: { done: 0.4, speed: 3, left_s: 20 } }), null))
    .toMatchObject({ done: 0.4, speed: 3, leftS: 20 });
});
