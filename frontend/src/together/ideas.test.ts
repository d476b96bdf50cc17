import { expect, test } from "vitest";
import { ideaAnswers } from "./ideas.ts";

test("what she took is told by its id, her own in her own words", () => {
  expect(ideaAnswers(new Set(["second", "own"]), " Walk by the river ")).toEqual(["second", "own:Walk by the river"]);
  expect(ideaAnswers(new Set(["second", "first"]), "written, then given back")).toEqual(["first second", "own:"]);
  expect(ideaAnswers(new Set(), "")).toEqual(["", "own:"]);
});
