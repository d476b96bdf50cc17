import { expect, test } from "vitest";
import type { Family } from "../model/types.ts";
import { INK, MUTED, TRACK, UNCHECKED, UNSURE, WHITE } from "./drawing.ts";
import { colourOf, deepOf, stateColour } from "./look.ts";

const COLOURS = ["teal", "amber", "violet", "rose", "blue", "green", "sand", "grey", "ink"];
const PAPER = "#FBF8F4";
/** WCAG 2.2 AA: words, and shapes without words. */
const WORDS = 4.5;
const SHAPES = 3;

function of(colour: string, codes: Family["codes"] = []): Family {
  return { id: "f", name: "F", shape: "circle", colour, fields: [], codes };
}

type Rgb = readonly [number, number, number];

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** One colour lying over another, this solid. */
function over(colour: string, ground: string, solid: number): Rgb {
  const below = rgb(ground);
  return rgb(colour).map((each, at) => each * solid + (below[at] ?? 0) * (1 - solid)) as unknown as Rgb;
}

function light(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((each) => each / 255).map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test("every family's word can be read on white, on paper, and on a button under the pointer", () => {
  for (const colour of COLOURS) {
    const deep = rgb(deepOf(of(colour)));
    for (const ground of [rgb(WHITE), rgb(PAPER), over(colourOf(of(colour)), WHITE, 0.1)]) expect(contrast(deep, ground), colour).toBeGreaterThanOrEqual(WORDS);
  }
});

test("words on a moment can be read, be it sure, unsure, or with an end to be checked", () => {
  for (const colour of COLOURS.filter((each) => each !== "ink")) {
    expect(contrast(rgb(WHITE), rgb(deepOf(of(colour)))), colour).toBeGreaterThanOrEqual(WORDS);
    for (const solid of [UNSURE, UNCHECKED]) expect(contrast(rgb(INK), over(colourOf(of(colour)), TRACK, solid)), colour).toBeGreaterThanOrEqual(WORDS);
  }
});

test("shapes stand out from what they lie on", () => {
  for (const colour of COLOURS) for (const ground of [WHITE, PAPER, TRACK]) expect(contrast(rgb(colourOf(of(colour))), rgb(ground)), colour).toBeGreaterThanOrEqual(SHAPES);
});

test("the word on every state can be read", () => {
  const codes = [...Array(12).keys()].map((at) => ({ id: String(at), name: "" }));
  for (const { id } of codes) expect(contrast(rgb(INK), rgb(stateColour(of("blue", codes), id)))).toBeGreaterThanOrEqual(WORDS);
});

test("the ruler's times and whatever is quiet can still be read", () => {
  for (const ground of [WHITE, PAPER, TRACK]) expect(contrast(rgb(MUTED), rgb(ground))).toBeGreaterThanOrEqual(WORDS);
});
