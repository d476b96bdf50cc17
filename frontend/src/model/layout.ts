/** Which rows the timeline shows, in which order and how high; and what a person has changed about that. */

import type { Row } from "./scheme.ts";

/** Rows that are not made of the person's own codes. */
export type Special = "film" | "sound" | "together" | "other";

/** Something that can stand as a row. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: Special | Row["kind"];
  /** What can be coded in it; null where nothing can. */
  readonly row: Row | null;
  /** Shown unless somebody hid it. */
  readonly usual: boolean;
}

export interface Line {
  readonly id: string;
  readonly name: string;
  readonly kind: "ruler" | Candidate["kind"];
  readonly row: Row | null;
  readonly top: number;
  readonly height: number;
  /** Folded to a line too thin for words. */
  readonly thin: boolean;
}

/** What a person has changed about the rows of a scheme. */
export interface Arrangement {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** Asked for, though they are not usual. */
  readonly shown: readonly string[];
  readonly thin: readonly string[];
  readonly heights: Readonly<Record<string, number>>;
}

export const AS_EVER: Arrangement = { order: [], hidden: [], shown: [], thin: [], heights: {} };

export const HEIGHTS: Readonly<Record<Line["kind"], number>> = {
  ruler: 17, film: 42, sound: 30, together: 48, other: 26, moment: 25, points: 25, state: 23, context: 21,
};
const GAP = 5;
const THIN = 7;
export const LEAST_HIGH = 16;
export const MOST_HIGH = 160;

/** What was kept for a scheme, as far as it still makes sense; whatever was kept for another one is left alone. */
export function arrangementIn(kept: unknown, scheme: string): Arrangement {
  const { order, hidden, shown, thin, heights } = partOf(partOf(kept)[scheme]);
  return {
    order: namesIn(order), hidden: namesIn(hidden), shown: namesIn(shown), thin: namesIn(thin),
    heights: Object.fromEntries(Object.entries(partOf(heights)).flatMap(([id, high]) => (isHigh(high) ? [[id, fitting(high)]] : []))),
  };
}

/** What is to be kept, with what other schemes have. */
export function keptWith(kept: unknown, scheme: string, arrangement: Arrangement): Readonly<Record<string, unknown>> {
  return { ...partOf(kept), [scheme]: arrangement };
}

function partOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter((each) => typeof each === "string"))] : [];
}

function isHigh(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function fitting(high: number): number {
  return Math.round(Math.min(MOST_HIGH, Math.max(LEAST_HIGH, high)));
}

/** All of them as the person ordered them; one nobody has ordered yet stands behind what it follows by itself. */
export function ordered(candidates: readonly Candidate[], { order }: Arrangement): readonly Candidate[] {
  const known = new Map(candidates.map((each) => [each.id, each]));
  const all = order.flatMap((id) => known.get(id) ?? []);
  candidates.forEach((each, at) => {
    if (all.includes(each)) return;
    const before = candidates[at - 1];
    all.splice(before ? all.indexOf(before) + 1 : 0, 0, each);
  });
  return all;
}

export function isShown({ id, usual }: Candidate, { hidden, shown }: Arrangement): boolean {
  return usual ? !hidden.includes(id) : shown.includes(id);
}

/** Those that are to be seen, in order. */
export function arranged(candidates: readonly Candidate[], arrangement: Arrangement): readonly Candidate[] {
  return ordered(candidates, arrangement).filter((each) => isShown(each, arrangement));
}

/** The rows one under the other; `scale` is below 1 for small screens. */
export function linesOf(shown: readonly Candidate[], { thin, heights }: Arrangement, scale: number): readonly Line[] {
  const gap = Math.round(GAP * scale);
  const ruler: Line = { id: "ruler", name: "", kind: "ruler", row: null, top: 0, height: Math.round(HEIGHTS.ruler * scale), thin: false };
  let top = ruler.height + gap;
  return [ruler, ...shown.map(({ id, name, kind, row }): Line => {
    const isThin = thin.includes(id);
    const height = isThin ? THIN : Math.round((heights[id] ?? HEIGHTS[kind]) * scale);
    const line: Line = { id, name, kind, row, top, height, thin: isThin };
    top += height + gap;
    return line;
  })];
}

export function isSameLayout(one: readonly Line[], other: readonly Line[]): boolean {
  return one.length === other.length && one.every((line, at) => {
    const there = other[at];
    return line.id === there?.id && line.top === there.top && line.height === there.height && line.name === there.name;
  });
}

export function heightOf(lines: readonly Line[]): number {
  const last = lines.at(-1);
  return last ? last.top + last.height : 0;
}

export function lineAt(lines: readonly Line[], y: number): Line | undefined {
  return lines.find((line) => y >= line.top - 2 && y < line.top + line.height + 3);
}

/** Before which of the rows something dropped here comes to stand; as many as there are: behind the last. */
export function placeAt(lines: readonly Line[], y: number): number {
  const rows = lines.filter((line) => line.kind !== "ruler");
  const at = rows.findIndex((line) => y < line.top + line.height / 2);
  return at < 0 ? rows.length : at;
}

/** A row comes to stand before the one that is now at this place of those shown. */
export function movedTo(candidates: readonly Candidate[], arrangement: Arrangement, id: string, place: number): Arrangement {
  const all = ordered(candidates, arrangement);
  const moving = all.find((each) => each.id === id);
  if (!moving) return arrangement;
  const shown = all.filter((each) => isShown(each, arrangement));
  const before = shown.slice(Math.max(0, place)).find((each) => each !== moving);
  const others = all.filter((each) => each !== moving);
  const last = shown.findLast((each) => each !== moving);
  const at = before ? others.indexOf(before) : last ? others.indexOf(last) + 1 : 0;
  return { ...arrangement, order: others.toSpliced(at, 0, moving).map((each) => each.id) };
}

/** One place up or down among those shown. */
export function movedBy(candidates: readonly Candidate[], arrangement: Arrangement, id: string, by: 1 | -1): Arrangement {
  const at = arranged(candidates, arrangement).findIndex((each) => each.id === id);
  if (at < 0 || (by < 0 && at === 0)) return arrangement;
  return movedTo(candidates, arrangement, id, by < 0 ? at - 1 : at + 2);
}

export function showing({ id, usual }: Candidate, arrangement: Arrangement, shown: boolean): Arrangement {
  const hidden = without(arrangement.hidden, id);
  const asked = without(arrangement.shown, id);
  if (usual) return { ...arrangement, shown: asked, hidden: shown ? hidden : [...hidden, id] };
  return { ...arrangement, hidden, shown: shown ? [...asked, id] : asked };
}

export function folded(arrangement: Arrangement, id: string, thin: boolean): Arrangement {
  const others = without(arrangement.thin, id);
  return { ...arrangement, thin: thin ? [...others, id] : others };
}

/** As high as this, before the screen's own scale; a folded one unfolds. */
export function heightened(arrangement: Arrangement, id: string, height: number): Arrangement {
  return { ...folded(arrangement, id, false), heights: { ...arrangement.heights, [id]: fitting(height) } };
}

function without(names: readonly string[], id: string): readonly string[] {
  return names.filter((each) => each !== id);
}
