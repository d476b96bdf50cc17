/** Where only one thing holds at a time, what is told anew takes its stretch from what lay there. */

import type { Annotation, Fields } from "./types.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What becomes of one that lay there. */
export type Carved =
  | { readonly kind: "add"; readonly fields: Fields }
  | { readonly kind: "change"; readonly annotation: string; readonly fields: Fields }
  | { readonly kind: "remove"; readonly annotation: string };

/** What an open stretch took from the one it began in, so that it can be given back where it ends sooner. */
export interface Taken {
  /** The stretch that took it. */
  readonly by: string;
  readonly from: Annotation;
  readonly until: number;
}

export function lasts(of: Annotation): number {
  return of.offset_ms ?? of.onset_ms;
}

/** Trims what reaches into the stretch, splits what reaches beyond it on both sides, removes what lies within. */
export function carved(others: readonly Annotation[], span: Span, leastMs: number): readonly Carved[] {
  return others.filter((each) => each.onset_ms < span.to && lasts(each) > span.from).flatMap((each) => cut(each, span, leastMs));
}

/** A rest too short to hold a frame is let go. */
function cut(of: Annotation, { from, to }: Span, leastMs: number): readonly Carved[] {
  const before = from - of.onset_ms >= leastMs;
  const behind = lasts(of) - to >= leastMs;
  if (before) {
    const shorter: Carved = { kind: "change", annotation: of.id, fields: { offset_ms: from, end_unchecked: false, pressed_offset_ms: null } };
    return behind ? [shorter, { kind: "add", fields: rest(of, { from: to, to: lasts(of) }) }] : [shorter];
  }
  return [behind ? { kind: "change", annotation: of.id, fields: { onset_ms: to } } : { kind: "remove", annotation: of.id }];
}

/** The same said of another stretch: nobody pressed at its beginning. */
function rest(of: Annotation, { from, to }: Span): Fields {
  return {
    family: of.family, code: of.code, onset_ms: from, offset_ms: to, end_unchecked: of.end_unchecked, confidence: of.confidence,
    note: of.note, values: of.values, pressed_onset_ms: null, pressed_offset_ms: lasts(of) === to ? of.pressed_offset_ms : null,
  };
}

/** The open stretch ends before all it took: the rest says again what it said. */
export function givenBack(taken: Taken, at: number, others: readonly Annotation[], leastMs: number): readonly Carved[] {
  const { from: stood, until } = taken;
  const to = Math.min(until, lasts(stood));
  if (at >= to || others.some((each) => each.onset_ms < to && lasts(each) > at)) return [];
  const behind = others.find((each) => each.onset_ms === until && each.code === stood.code && each.family === stood.family && lasts(each) === lasts(stood));
  if (behind) return [{ kind: "change", annotation: behind.id, fields: { onset_ms: at } }];
  return lasts(stood) > until || to - at < leastMs ? [] : [{ kind: "add", fields: rest(stood, { from: at, to }) }];
}
