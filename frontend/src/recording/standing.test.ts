import { expect, test } from "vitest";
import { standingOf } from "./cut_short.ts";

const found = { received: 5, recorded_ms: 1000, silent_ms: 0, open: true, marks: 0 };

test("a recording nothing has come of for a while was cut short", () => {
  expect(standingOf({ ...found, silent_ms: 9000 })).toBe("cut");
});

test("one that is heard of is being made in another window", () => {
  expect(standingOf({ ...found, silent_ms: 1500 })).toBe("elsewhere");
});

test("one that has ended is brought to its end", () => {
  expect([standingOf({ ...found, open: false }), standingOf(null)]).toEqual(["ending", "none"]);
});
