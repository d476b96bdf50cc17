/** What two versions of a moment differ in, part by part, in words. */

import { codeOf, familyOf } from "../model/scheme.ts";
import type { State } from "../model/state.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import { wholeLine } from "./said.ts";
import { clock, WORDS } from "./words.ts";

export interface Difference {
  readonly part: string;
  readonly from: string;
  readonly to: string;
}

type Shown = keyof Pick<Annotation, "family" | "code" | "onset_ms" | "offset_ms" | "end_unchecked" | "confidence" | "values" | "repairs" | "starred" | "note">;
const PARTS: readonly Shown[] = ["family", "code", "onset_ms", "offset_ms", "end_unchecked", "confidence", "values", "repairs", "starred", "note"];

/** Every part in which they differ, as both say it. */
export function differences(state: State, scheme: Scheme, from: Annotation, to: Annotation): readonly Difference[] {
  return PARTS.filter((part) => JSON.stringify(from[part]) !== JSON.stringify(to[part]))
    .map((part) => ({ part: WORDS.editing.parts[part], from: saysOf(state, scheme, from, part), to: saysOf(state, scheme, to, part) }));
}

type Saying = (of: Annotation, scheme: Scheme, state: State) => string;

const SAYS: Readonly<Record<Shown, Saying>> = {
  family: (of, scheme) => familyOf(scheme, of.family)?.family.name ?? of.family,
  code: (of, scheme) => codeOf(familyOf(scheme, of.family)?.family, of.code)?.name ?? "",
  onset_ms: (of) => clock(of.onset_ms),
  offset_ms: (of) => (of.offset_ms === null ? "" : clock(of.offset_ms)),
  end_unchecked: (of) => (of.end_unchecked ? WORDS.editing.notYet : WORDS.editing.yes),
  confidence: (of) => WORDS.confidences[of.confidence - 1] ?? String(of.confidence),
  values: (of, scheme) => valuesOf(of, scheme),
  repairs: (of, scheme, state) => {
    const rupture = state.log.annotations.get(of.repairs ?? "");
    return rupture ? wholeLine(scheme, rupture) : "";
  },
  starred: (of) => (of.starred ? "★" : "☆"),
  note: (of) => (of.note === "" ? "" : `“${of.note}”`),
};

function saysOf(state: State, scheme: Scheme, of: Annotation, part: Shown): string {
  return SAYS[part](of, scheme, state) || WORDS.editing.nothing;
}

function valuesOf(of: Annotation, scheme: Scheme): string {
  const fields = familyOf(scheme, of.family)?.family.fields ?? [];
  return Object.entries(of.values).map(([id, value]) => {
    const field = fields.find((each) => each.id === id);
    return `${field?.name ?? id}: ${field?.values.find((each) => each.id === value)?.name ?? value}`;
  }).join(", ");
}
