/** Colour and shape of a family: always both, and its word beside them. */

import { drawing } from "../elements.ts";
import type { Family } from "../model/types.ts";

/** What is needed to draw something as its family is drawn. */
export type Looks = Pick<Family, "colour" | "shape">;

const COLOURS: Readonly<Record<string, string>> = {
  teal: "#1B7F79", amber: "#B86E0B", violet: "#6B5BB5", rose: "#B9435C", blue: "#3F6FA3", green: "#4F7A3A", sand: "#8A6D3B", grey: "#6F6B75", ink: "#2B2A33",
};
/** Where words stand on a colour, or are written in it, these are a little deeper: so that everybody can read them. */
const DEEP: Readonly<Record<string, string>> = { teal: "#1A7973", amber: "#9C5D09", rose: "#B7425B", green: "#4D7839", sand: "#836838" };
const SHAPES: Readonly<Record<string, string>> = {
  circle: "●", diamond: "◆", return: "↺", triangle: "▲", speech: "❝", square: "■", flag: "⚑", bar: "▬", hatch: "▨",
};

export function colourOf(family: Looks | undefined): string {
  return COLOURS[family?.colour ?? "grey"] ?? "#6F6B75";
}

export function deepOf(family: Looks | undefined): string {
  return DEEP[family?.colour ?? "grey"] ?? colourOf(family);
}

/** The same shapes as lines on 16 by 16, for page and canvas. */
const PATHS: Readonly<Record<string, string>> = {
  circle: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 1 0 8 1.8z", diamond: "M8 .9 15.1 8 8 15.1.9 8z",
  return: "M3.2 3.2v5h5M3.6 7.8A5.2 5.2 0 1 1 4.7 11.6", triangle: "M8 1.8 14.8 13.6H1.2z", speech: "M1.6 2.6h12.8v8.6H8.4L5 14.6v-3.4H1.6z",
  square: "M2.6 2.6h10.8v10.8H2.6z", flag: "M3 1.2h1.8v1.4h9l-2.2 3.1 2.2 3.1h-9v6H3z", bar: "M1 5.6h14v4.8H1z", hatch: "M1.6 14.4 14.4 1.6M1.6 8l6.4-6.4M8 14.4 14.4 8",
};
const STROKED: ReadonlySet<string> = new Set(["return", "hatch"]);

export interface Path {
  readonly d: string;
  readonly stroked: boolean;
}

export function pathOf(family: Looks | undefined): Path {
  const shape = family?.shape ?? "bar";
  return { d: PATHS[shape] ?? PATHS["bar"] ?? "", stroked: STROKED.has(shape) };
}

/** A family's shape, drawn; its word stands beside it. */
export function shapeDrawing(family: Looks | undefined): SVGElement {
  const { d, stroked } = pathOf(family);
  const paint = stroked ? { fill: "none", stroke: "currentColor", "stroke-width": "2.1", "stroke-linecap": "round", "stroke-linejoin": "round" } : { fill: "currentColor" };
  const svg = drawing("0 0 16 16", ["path", { d, ...paint }]);
  svg.setAttribute("class", "shape");
  return svg;
}

export function shapeOf(family: Looks | undefined): string {
  return SHAPES[family?.shape ?? "bar"] ?? "▬";
}

const STATES = ["#C7D0E4", "#C9DCEA", "#D8D2EA", "#BFDCD8", "#ECD3A8", "#E5C0A9", "#E7E2DB"];

/** States of an exclusive tier by their place in the scheme: pale, with their word on them. */
export function stateColour(family: Family | undefined, code: string | null): string {
  const at = family?.codes.findIndex((each) => each.id === code) ?? -1;
  return STATES[at] ?? "#E7E2DB";
}

/** The word of a colour's element: set through the object model, which a strict page allows. */
export function coloured<E extends HTMLElement>(element: E, family: Looks | undefined): E {
  element.style.setProperty("--colour", colourOf(family));
  element.style.setProperty("--deep", deepOf(family));
  return element;
}
