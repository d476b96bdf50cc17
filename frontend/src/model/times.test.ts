import fc from "fast-check";
import { expect, test } from "vitest";
import { lengthText, typedTime } from "./times.ts";

test("times are read as people write them", () => {
  expect(["1:23.456", "83.4", "3,1 s", "0", "1:02:03", " 00:41.240 ", "5."].map(typedTime)).toEqual([83_456, 83_400, 3100, 0, 3_723_000, 41_240, 5000]);
});

test("what is no time is not taken for one", () => {
  for (const text of ["", "abc", "1:75", "1:60:00", "-3", "1:2:3:4", "1.2.3", "12:", "3 min", "1e3"]) expect(typedTime(text)).toBeNull();
});

test("a length that is shown is read as itself", () => {
  fc.assert(fc.property(fc.nat({ max: 10_000_000 }), (ms) => { expect(typedTime(lengthText(ms))).toBe(ms); }));
});
