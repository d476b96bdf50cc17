import { expect, test } from "vitest";
import { clockOf, said, toldOf, type About, type Differing } from "./payload.ts";

const looks = [
  { says: "Shared gaze", family: "Attunement", shape: "circle", colour: "teal" },
  { says: "Too much", family: "Rupture", shape: "diamond", colour: "amber" },
] as const;
const about: About = {
  clip: "c", length_ms: 60_000, picture: false, coders: ["Ada", "Sam"], rows: [], differences: [], apart: [], any_apart: [],
  names: [], cells: [], families: [], times: [], looks,
  words: { late: "{second} {seconds} s later", other_name: "another name", only_second: "{second} alone", against: "“{first}” and “{second}”" },
};
const differing = (kind: Differing[1], first: number, second: number, later: number | null): Differing =>
  ["k", kind, 12_300, 15_000, 10_000, 17_000, first, second, later];

test("a difference is told by its place, its kind and the name both gave it", () => {
  expect(toldOf(about, differing("late", 0, 0, 2500))).toBe("0:12.3 · Sam 2.5 s later · Shared gaze");
});

test("two names are both told, and of what one marked alone the one name", () => {
  expect(toldOf(about, differing("other_name", 0, 1, 100))).toBe("0:12.3 · another name · “Shared gaze” and “Too much”");
  expect(toldOf(about, differing("only_second", -1, 1, null))).toBe("0:12.3 · Sam alone · Too much");
});

test("a time is minutes, seconds and a tenth that never rounds up to what was not reached", () => {
  expect([0, 999, 59_999, 60_000, 3_725_040].map(clockOf)).toEqual(["0:00.0", "0:00.9", "0:59.9", "1:00.0", "62:05.0"]);
});

test("a word that is not there is its own name, so that it is seen", () => {
  expect(said({}, "missing")).toBe("missing");
  expect(said({ hello: "{a} and {a}" }, "hello", { a: 1 })).toBe("1 and 1");
});
