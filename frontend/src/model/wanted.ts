/** Which moments the list shows: several wishes at once, and how many each would leave. */

import { codeOf, familyOf } from "./scheme.ts";
import type { Annotation, Scheme } from "./types.ts";

/** Wishes that are a yes or nothing. */
export const ONLY = ["starred", "unrepaired", "unchecked", "unnamed"] as const;
export type Only = (typeof ONLY)[number];

export interface Wanted {
  /** All of these words, anywhere in the names, what was chosen, and the note. */
  readonly search: string;
  /** "" any, a family, or a family and its code: "rupture/missed_cue". */
  readonly what: string;
  /** 0 any, or how sure. */
  readonly confidence: number;
  readonly only: ReadonlySet<Only>;
}

export const ALL: Wanted = { search: "", what: "", confidence: 0, only: new Set() };

/** How many wishes there are besides the words searched for. */
export function wishes({ what, confidence, only }: Wanted): number {
  return (what === "" ? 0 : 1) + (confidence === 0 ? 0 : 1) + only.size;
}

export function isAll(wanted: Wanted): boolean {
  return wanted.search.trim() === "" && wishes(wanted) === 0;
}

/** What is left: one walk, and none where nothing is wished for. */
export function shownOf(all: readonly Annotation[], wanted: Wanted, scheme: Scheme): readonly Annotation[] {
  if (isAll(wanted)) return all;
  const words = wordsOf(wanted);
  const repaired = repairsIn(all);
  return all.filter((each) => hasAll(each, words, scheme) && missesOf(each, wanted, whatItIs(each, scheme, repaired)).length === 0);
}

/** For each wish how many there would be with it, all else wished for staying: by "only:starred", "what:rupture", "confidence:1". */
export function countsOf(all: readonly Annotation[], wanted: Wanted, scheme: Scheme): ReadonlyMap<string, number> {
  const words = wordsOf(wanted);
  const repaired = repairsIn(all);
  const counts = new Map<string, number>();
  for (const each of all) {
    if (!hasAll(each, words, scheme)) continue;
    const is = whatItIs(each, scheme, repaired);
    const misses = missesOf(each, wanted, is);
    if (misses.length <= 1) for (const name of countedBy(each, is, misses)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function wordsOf({ search }: Wanted): readonly string[] {
  return folded(search).split(/\s+/).filter(Boolean);
}

function whatItIs(each: Annotation, scheme: Scheme, repaired: Repairs): ReadonlySet<Only> {
  return new Set(ONLY.filter((only) => fits(each, only, scheme, repaired)));
}

function countedBy(each: Annotation, is: ReadonlySet<Only>, misses: readonly string[]): readonly string[] {
  return [
    ...[...is].filter((only) => isCounted(misses, only)).map((only) => `only:${only}`),
    ...(isCounted(misses, "what") ? whatNames(each) : []),
    ...(isCounted(misses, "confidence") ? [`confidence:${String(each.confidence)}`] : []),
  ];
}

function whatNames(each: Annotation): readonly string[] {
  return each.code === null ? [`what:${each.family}`] : [`what:${each.family}`, `what:${whatOf(each)}`];
}

/** It fits all else that is wished for: this wish decides alone. */
function isCounted(misses: readonly string[], wish: string): boolean {
  return misses.length === 0 || misses[0] === wish;
}

function missesOf(each: Annotation, { what, confidence, only }: Wanted, is: ReadonlySet<Only>): readonly string[] {
  const misses: string[] = [...only].filter((one) => !is.has(one));
  if (what !== "" && what !== each.family && what !== whatOf(each)) misses.push("what");
  if (confidence !== 0 && confidence !== each.confidence) misses.push("confidence");
  return misses;
}

export function whatOf({ family, code }: Annotation): string {
  return code === null ? family : `${family}/${code}`;
}

function fits(each: Annotation, only: Only, scheme: Scheme, repaired: Repairs): boolean {
  switch (only) {
    case "starred":
      return each.starred;
    case "unrepaired":
      return each.family === "rupture" && repaired.get(each.id)?.holds !== true;
    case "unchecked":
      return each.end_unchecked;
    case "unnamed":
      return isUnnamed(each, scheme);
  }
}

export function isUnnamed(each: Annotation, scheme: Scheme): boolean {
  return each.code === null && (familyOf(scheme, each.family)?.family.codes.length ?? 0) > 0;
}

export interface Repair {
  readonly by: Annotation;
  /** Its outcome is said to be full or partial: only then is a rupture repaired. */
  readonly holds: boolean;
}
export type Repairs = ReadonlyMap<string, Repair>;

const REPAIRS = new WeakMap<readonly Annotation[], Repairs>();

/** For each rupture the first repair that holds, otherwise the first one whose outcome is not said; worked out once for what stands. */
export function repairsIn(sorted: readonly Annotation[]): Repairs {
  const known = REPAIRS.get(sorted);
  if (known) return known;
  const repairs = new Map<string, Repair>();
  for (const by of sorted) {
    if (by.repairs === null || by.values["outcome"] === "not_yet") continue;
    const before = repairs.get(by.repairs);
    const holds = Boolean(by.values["outcome"]);
    if (!before || (holds && !before.holds)) repairs.set(by.repairs, { by, holds });
  }
  REPAIRS.set(sorted, repairs);
  return repairs;
}

const SAID = new WeakMap<Annotation, string>();

/** Everything a person would look for it by. Definitions are left out: their words stand under every moment of a code. */
function saidOf(each: Annotation, scheme: Scheme): string {
  const known = SAID.get(each);
  if (known !== undefined) return known;
  const family = familyOf(scheme, each.family)?.family;
  const values = (family?.fields ?? []).map((field) => field.values.find((value) => value.id === each.values[field.id])?.name);
  const said = folded([family?.name, codeOf(family, each.code)?.name, ...values, each.note].join(" "));
  SAID.set(each, said);
  return said;
}

/** "Café" is found by "cafe". */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function hasAll(each: Annotation, words: readonly string[], scheme: Scheme): boolean {
  if (words.length === 0) return true;
  const said = saidOf(each, scheme);
  return words.every((word) => said.includes(word));
}
