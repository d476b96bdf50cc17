import { expect, test } from "vitest";
import { excerptAddress } from "./excerpting.ts";

test("the moments go along in the film's order, by their ids alone", () => {
  const chosen = [{ id: "b", onset_ms: 9000 }, { id: "a", onset_ms: 100 }];
  expect(excerptAddress("c1", "5e", chosen)).toBe("/reel?clip=c1&session=5e&moments=a%2Cb");
});

test("with nothing selected it is the clip's page of excerpts, for the same coding", () => {
  expect(excerptAddress("c1", "5e", [])).toBe("/reel?clip=c1&session=5e");
});
