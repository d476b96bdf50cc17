import { expect, test } from "vitest";

import { saidOf } from "./seams.ts";

test.each([
  [null, false, "1:05: the next file begins. Whether something is missing, the files do not say."],
  [0, false, "1:05: the next file begins. Nothing is missing, by the camera's clock."],
  [12, false, "1:05: the next file begins. About 12 seconds are missing, by the camera's clock."],
  [119, false, "1:05: the next file begins. About 119 seconds are missing, by the camera's clock."],
  [190, false, "1:05: the next file begins. About 3 minutes are missing, by the camera's clock."],
  [null, true, "1:05: here begins a file that was filmed before the one in front of it, by the camera's clock."],
])("what the camera's clock says of a place where files meet is said in a sentence: %s, %s", (missing_s, earlier, said) => {
  expect(saidOf({ begins_ms: 65_400, missing_s, earlier })).toBe(said);
});
