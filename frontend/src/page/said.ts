/** One line about an annotation, in words: for the list, the readers of screens, and refusals. */

import { familyOf, nameOf } from "../model/scheme.ts";
import type { State } from "../model/state.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import { shortClock, span, WORDS } from "./words.ts";

export function calledIn(scheme: Scheme, of: Annotation): string {
  return nameOf(familyOf(scheme, of.family)?.family, of.code);
}

/** What stands under its name: length, what it answers, its note. */
export function aboutIn(state: State, scheme: Scheme, of: Annotation): string {
  const family = familyOf(scheme, of.family)?.family;
  const parts = [
    of.code === null || !family ? "" : family.name,
    of.offset_ms === null ? "" : lengthOf(state, of),
    of.repairs === null ? "" : answersOf(state, of),
    of.family === "rupture" ? repairedOf(state, of) : "",
    of.note,
  ];
  return parts.filter(Boolean).join(" · ");
}

function lengthOf(state: State, of: Annotation): string {
  if (state.open.get(of.family) === of.id) return WORDS.recording;
  const length = span((of.offset_ms ?? of.onset_ms) - of.onset_ms);
  return of.end_unchecked ? `${length}, ${WORDS.unchecked}` : length;
}

function answersOf(state: State, of: Annotation): string {
  const rupture = state.log.annotations.get(of.repairs ?? "");
  return rupture ? `${WORDS.answers} ${shortClock(rupture.onset_ms)}` : "";
}

const REPAIRS = new WeakMap<readonly Annotation[], ReadonlyMap<string, Annotation>>();

/** The first repair of each rupture, worked out once for what stands. */
function repairsIn(sorted: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  const known = REPAIRS.get(sorted);
  if (known) return known;
  const repairs = new Map<string, Annotation>();
  for (const each of sorted) {
    if (each.repairs === null || each.values["outcome"] === "not_yet") continue;
    if (!repairs.has(each.repairs)) repairs.set(each.repairs, each);
  }
  REPAIRS.set(sorted, repairs);
  return repairs;
}

function repairedOf(state: State, of: Annotation): string {
  const repair = repairsIn(state.sorted).get(of.id);
  return repair ? WORDS.repairedAfter(Math.max(0, repair.onset_ms - of.onset_ms)) : WORDS.notRepaired;
}

/** A version of an annotation, with all that two versions may differ in. */
export function versionLine(state: State, scheme: Scheme, of: Annotation): string {
  return [`${of.starred ? "★ " : ""}${wholeLine(scheme, of)}`, aboutIn(state, scheme, of)].filter(Boolean).join(" · ");
}

/** 00:38.0–00:42.2 Misread cue */
export function wholeLine(scheme: Scheme, of: Annotation): string {
  const until = of.offset_ms === null ? "" : `–${shortClock(of.offset_ms)}`;
  return `${shortClock(of.onset_ms)}${until} ${calledIn(scheme, of)}`;
}
