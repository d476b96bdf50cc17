import { describe, expect, it } from "vitest";

import { agrees, base64, differingFirst, filled, named, type Line } from "./reading.ts";

const SAME: Line = ["kappa", "0.5", "0.5"];
const OTHER: Line = ["f1", "1", "0.9"];
const GONE: Line = ["alpha", "1", null];

describe("a pack that was opened", () => {
  it("spells its bytes as base64 does, however many there are", () => {
    expect(base64(new Uint8Array([]))).toBe("");
    expect(base64(new Uint8Array([0, 255, 16]))).toBe("AP8Q");
    const many = Uint8Array.from({ length: 100_003 }, (_, at) => at % 251);
    expect(Uint8Array.from(atob(base64(many)), (each) => each.charCodeAt(0))).toEqual(many);
  });

  it("says that values agree only where they are spelt alike", () => {
    expect([SAME, OTHER, GONE, ["x", "", ""] as Line].map(agrees)).toEqual([true, false, false, true]);
  });

  it("shows what differs first and loses no line", () => {
    expect(differingFirst([SAME, OTHER, GONE])).toEqual([OTHER, GONE, SAME]);
  });

  it("names what has a word, in the order of the words", () => {
    expect(named([SAME, OTHER], { f1: "F1", kappa: "Kappa", none: "Not there" })).toEqual([OTHER, SAME]);
  });

  it("fills a sentence and leaves what it does not know", () => {
    expect(filled("{all} values, {differ} {else}", { all: 3, differ: 0 })).toBe("3 values, 0 {else}");
  });
});
