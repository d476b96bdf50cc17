/** How the length of the clip divides, row by row: coded + not coded + uncodable = length, to the millisecond. */

import type { Annotation, Scheme, Tier } from "./types.ts";

/** From `from` up to, and without, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Sum {
  readonly tier: string;
  readonly name: string;
  readonly codedMs: number;
  readonly uncodedMs: number;
  readonly uncodableMs: number;
  readonly lengthMs: number;
  /** Where nothing is coded though something could be. */
  readonly gaps: readonly Span[];
}

/** The family of what could not be seen. */
export const UNCODABLE = "uncodable";
const CONTEXT = "context";

/** What the spans cover within the clip, in order, nowhere twice. */
export function union(spans: readonly Span[], lengthMs: number): readonly Span[] {
  const within = spans
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(lengthMs, to) }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
  const covered: { from: number; to: number }[] = [];
  for (const each of within) {
    const last = covered.at(-1);
    if (last && each.from <= last.to) last.to = Math.max(last.to, each.to);
    else covered.push({ ...each });
  }
  return covered;
}

/** What of `spans` lies outside `others`; both in order and nowhere twice. */
export function minus(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let first = 0;
  for (const span of spans) {
    while (isOver(others[first], span.from)) first += 1;
    let from = span.from;
    for (let at = first; begins(others[at], span.to); at += 1) {
      const { from: until, to } = others[at] ?? span;
      left.push({ from, to: until });
      from = to;
    }
    left.push({ from, to: span.to });
  }
  return left.filter(({ from, to }) => from < to);
}

function isOver(span: Span | undefined, ms: number): boolean {
  return span !== undefined && span.to <= ms;
}

function begins(span: Span | undefined, beforeMs: number): boolean {
  return span !== undefined && span.from < beforeMs;
}

export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

export function spansOf(all: readonly Annotation[], families: ReadonlySet<string>): readonly Span[] {
  return all.flatMap(({ family, onset_ms, offset_ms }) =>
    offset_ms !== null && families.has(family) ? [{ from: onset_ms, to: offset_ms }] : []);
}

/** The moments, and every state track that is used. What could not be seen counts as uncodable, whatever else is said of it. */
export function sumsOf(all: readonly Annotation[], scheme: Scheme, lengthMs: number): readonly Sum[] {
  const used = new Set(all.map((each) => each.family));
  const uncodable = union(spansOf(all, new Set([UNCODABLE])), lengthMs);
  return scheme.tiers
    .filter((tier) => isSummed(tier) && (!tier.exclusive || tier.families.some((family) => used.has(family.id))))
    .map((tier) => sumOf(tier, all, uncodable, lengthMs));
}

function isSummed(tier: Tier): boolean {
  return tier.kind === "interval" && tier.id !== CONTEXT;
}

function sumOf(tier: Tier, all: readonly Annotation[], uncodable: readonly Span[], lengthMs: number): Sum {
  const tagged = union(spansOf(all, new Set(tier.families.map((family) => family.id))), lengthMs);
  const gaps = minus(minus(union([{ from: 0, to: lengthMs }], lengthMs), uncodable), tagged);
  return {
    tier: tier.id, name: tier.name, lengthMs, gaps,
    codedMs: lengthOf(minus(tagged, uncodable)), uncodedMs: lengthOf(gaps), uncodableMs: lengthOf(uncodable),
  };
}
