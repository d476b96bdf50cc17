/** Colour and shape of a family: always both, and its word beside them. */

import type { Family, Scheme } from "../model/types.ts";

const COLOURS: Readonly<Record<string, string>> = {
  teal: "#1B7F79", amber: "#B86E0B", violet: "#6B5BB5", rose: "#B9435C", blue: "#3F6FA3", green: "#4F7A3A", sand: "#8A6D3B", grey: "#6F6B75", ink: "#2B2A33",
};
const SHAPES: Readonly<Record<string, string>> = {
  circle: "●", diamond: "◆", return: "↺", triangle: "▲", speech: "❝", square: "■", flag: "⚑", bar: "▬", hatch: "▨",
};

export function colourOf(family: Family | undefined): string {
  return COLOURS[family?.colour ?? "grey"] ?? "#6F6B75";
}

export function shapeOf(family: Family | undefined): string {
  return SHAPES[family?.shape ?? "bar"] ?? "▬";
}

export function familiesById(scheme: Scheme): ReadonlyMap<string, Family> {
  return new Map(scheme.tiers.flatMap((tier) => tier.families).map((each) => [each.id, each]));
}

export function nameOf(family: Family | undefined, code: string | null): string {
  if (!family) return "";
  return family.codes.find((each) => each.id === code)?.name ?? family.name;
}

const STATES = ["#c9d3e6", "#cbdcea", "#d9d3ea", "#bfdcd9", "#ecd0a4", "#e6bfa6", "#e4e0da"];

/** States of an exclusive tier by their place in the scheme: pale, with their word on them. */
export function stateColour(family: Family | undefined, code: string | null): string {
  const at = family?.codes.findIndex((each) => each.id === code) ?? -1;
  return STATES[at] ?? "#e4e0da";
}
