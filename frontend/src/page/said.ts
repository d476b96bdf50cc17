/** One line about an annotation, in words: for the list, the readers of screens, and refusals. */

import { familyOf, nameOf } from "../model/scheme.ts";
import type { State } from "../model/state.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import { repairsIn } from "../model/wanted.ts";
import { shortClock, span, WORDS } from "./words.ts";

export function calledIn(scheme: Scheme, of: Annotation): string {
  return nameOf(familyOf(scheme, of.family)?.family, of.code);
}

/** What stands under its name: what matters most comes first, since a narrow list cuts off the rest. */
export function aboutIn(state: State, scheme: Scheme, of: Annotation): string {
  const family = familyOf(scheme, of.family)?.family;
  const parts = [
    of.offset_ms === null ? "" : lengthOf(state, of),
    of.family === "rupture" ? repairedOf(state, of) : "",
    sureOf(of),
    of.repairs === null ? "" : answersOf(state, of),
    of.code === null || !family ? "" : family.name,
    of.note,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Said where it is not what it is for most. */
function sureOf({ confidence }: Annotation): string {
  return confidence <= 1 ? WORDS.finding.unsure : confidence >= 3 ? WORDS.finding.verySure : "";
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

/** Repaired is what a repair with an outcome answers; one whose outcome nobody has said yet is no more than tagged. */
function repairedOf(state: State, of: Annotation): string {
  const repair = repairsIn(state.sorted).get(of.id);
  if (!repair) return WORDS.notRepaired;
  return repair.holds ? WORDS.repairedAfter(Math.max(0, repair.by.onset_ms - of.onset_ms)) : WORDS.finding.outcomeNotSaid;
}

/** 00:38.0–00:42.2 Misread cue */
export function wholeLine(scheme: Scheme, of: Annotation): string {
  const until = of.offset_ms === null ? "" : `–${shortClock(of.offset_ms)}`;
  return `${shortClock(of.onset_ms)}${until} ${calledIn(scheme, of)}`;
}
