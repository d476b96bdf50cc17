/** "The rest of this row was …": what nobody has coded yet becomes one code, so that the row is told from end to end. */

import type { Edit } from "./edits.ts";
import { placesOf } from "./scheme.ts";
import { minus, spansOf, UNCODABLE, union, type Span } from "./sums.ts";
import type { Annotation, Scheme } from "./types.ts";

/** The clip's length, and its scheme. */
export interface Clip {
  readonly scheme: Scheme;
  readonly lengthMs: number;
}

/** Where a row says nothing, though something could be said: nothing is coded there, and it could be seen. */
export function restOf(family: string, all: readonly Annotation[], { scheme, lengthMs }: Clip): readonly Span[] {
  const tier = placesOf(scheme).get(family)?.tier;
  if (tier?.exclusive !== true) return [];
  const coded = union(spansOf(all, new Set(tier.families.map((each) => each.id))), lengthMs);
  const uncodable = union(spansOf(all, new Set([UNCODABLE])), lengthMs);
  return minus(minus(union([{ from: 0, to: lengthMs }], lengthMs), uncodable), coded);
}

/** One new annotation for each gap of an exclusive row; what stands there already is not touched. */
export function filledRest(family: string, code: string, all: readonly Annotation[], clip: Clip): readonly Edit[] {
  return restOf(family, all, clip).map(({ from, to }): Edit => ({
    kind: "add",
    fields: {
      family, code, onset_ms: from, offset_ms: to, end_unchecked: false, confidence: 2, note: "", values: {},
      pressed_onset_ms: null, pressed_offset_ms: null,
    },
  }));
}
