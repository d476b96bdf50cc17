/** What might be worth a second look. Nothing here hinders anything, and nobody is judged: it may well be right so. */

import { codeOf, familyOf } from "./scheme.ts";
import { lengthOf, minus, spansOf, sumsOf, union, UNCODABLE, type Span } from "./sums.ts";
import type { Annotation, Scheme } from "./types.ts";
import { isUnnamed } from "./wanted.ts";

export type CheckKind =
  | "overlap" | "bothSteps" | "answersNothing" | "beforeItsRupture" | "tooShort" | "inUncodable"
  | "unchecked" | "unnamed" | "gaps" | "nearlyAllAttuned" | "manyRuptures" | "everyBidMet";

export interface Check {
  readonly kind: CheckKind;
  /** The moments it is about, earliest first; for gaps, none. */
  readonly of: readonly Annotation[];
  /** Where to look. */
  readonly atMs: number;
  /** A family's or a row's name where the sentence needs one. */
  readonly name: string;
  /** A length, a share in percent, or how many, where the sentence needs one. */
  readonly amount: number;
  /** The same as long as what it is about is the same: what somebody found right stays away until it changes. */
  readonly mark: string;
}

interface Ground {
  readonly all: readonly Annotation[];
  readonly scheme: Scheme;
  readonly lengthMs: number;
  readonly by: (family: string) => readonly Annotation[];
}

/** Every check, by time. `all` is sorted by onset. */
export function checksOf(all: readonly Annotation[], scheme: Scheme, lengthMs: number): readonly Check[] {
  const families = new Map<string, Annotation[]>();
  for (const each of all) {
    const group = families.get(each.family);
    if (group) group.push(each);
    else families.set(each.family, [each]);
  }
  const ground: Ground = { all, scheme, lengthMs, by: (family) => families.get(family) ?? [] };
  return [overlaps, bothSteps, repairs, lengths, hidden, grouped, gaps, shares]
    .flatMap((find) => find(ground))
    .sort((one, other) => one.atMs - other.atMs);
}

function check(kind: CheckKind, of: readonly Annotation[], more: { readonly name?: string; readonly amount?: number; readonly atMs?: number } = {}): Check {
  const { name = "", amount = 0 } = more;
  const told = of.map((each) => [each.id, each.onset_ms, each.offset_ms, each.code, each.repairs, each.end_unchecked].join(":"));
  return { kind, of, atMs: more.atMs ?? of[0]?.onset_ms ?? 0, name, amount, mark: hashed([kind, name, String(amount), ...told].join("|")) };
}

/** Short, since the marks of a whole practice are remembered. */
function hashed(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}

function endOf(each: Annotation): number {
  return each.offset_ms ?? each.onset_ms;
}

function nameOf({ scheme }: Ground, family: string): string {
  return familyOf(scheme, family)?.family.name ?? family;
}

/** Two of one kind at once: each with the one before that reaches furthest. */
function overlaps(ground: Ground): readonly Check[] {
  const families = ground.scheme.tiers.filter((tier) => tier.kind === "interval" && tier.id !== "context").flatMap((tier) => tier.families);
  return families.flatMap(({ id, name }) => {
    let reaching: Annotation | undefined;
    return ground.by(id).flatMap((each) => {
      const before = reaching;
      if (!before || endOf(each) > endOf(before)) reaching = each;
      return before && each.onset_ms < endOf(before) ? [check("overlap", [before, each], { name })] : [];
    });
  });
}

/** In step and out of step at the same time: each with the rupture, of those begun by its end, that reaches furthest. */
function bothSteps(ground: Ground): readonly Check[] {
  const ruptures = ground.by("rupture").filter((each) => counts(ground, each));
  const reaching: Annotation[] = [];
  for (const each of ruptures) {
    const before = reaching.at(-1);
    reaching.push(before && endOf(before) >= endOf(each) ? before : each);
  }
  return ground.by("attunement").flatMap((each) => {
    const rupture = reaching[begunBefore(ruptures, endOf(each)) - 1];
    if (!rupture || endOf(rupture) <= each.onset_ms) return [];
    return [check("bothSteps", each.onset_ms <= rupture.onset_ms ? [each, rupture] : [rupture, each])];
  });
}

/** How many of them, by onset, begin before `ms`. */
function begunBefore(ordered: readonly Annotation[], ms: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.onset_ms ?? Infinity) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

function counts({ scheme }: Ground, each: Annotation): boolean {
  return codeOf(familyOf(scheme, each.family)?.family, each.code)?.counts !== false;
}

function repairs(ground: Ground): readonly Check[] {
  const ruptures = new Map(ground.by("rupture").map((each) => [each.id, each]));
  return ground.by("repair").flatMap((each) => {
    const rupture = ruptures.get(each.repairs ?? "");
    if (!rupture) return [check("answersNothing", [each])];
    return each.onset_ms < rupture.onset_ms ? [check("beforeItsRupture", [each, rupture])] : [];
  });
}

/** Shorter than its code, or its kind, is to be. One whose end is still to be checked has no length yet. */
function lengths(ground: Ground): readonly Check[] {
  return ground.all.filter((each) => each.offset_ms !== null && !each.end_unchecked).flatMap((each) => {
    const least = leastOf(ground, each);
    return endOf(each) - each.onset_ms < least ? [check("tooShort", [each], { amount: least })] : [];
  });
}

function leastOf({ scheme }: Ground, each: Annotation): number {
  const family = familyOf(scheme, each.family)?.family;
  return codeOf(family, each.code)?.min_ms ?? family?.min_ms ?? 0;
}

/** Said of a time in which nothing could be seen. */
function hidden(ground: Ground): readonly Check[] {
  const unseen = union(spansOf(ground.by(UNCODABLE), new Set([UNCODABLE])), ground.lengthMs);
  if (unseen.length === 0) return [];
  const moments = ground.scheme.tiers.filter((tier) => !tier.exclusive && tier.id !== "context").flatMap((tier) => tier.families);
  return moments.flatMap(({ id }) => {
    let at = 0;
    return ground.by(id).flatMap((each) => {
      while (at < unseen.length && (unseen[at]?.to ?? 0) <= each.onset_ms) at += 1;
      return isWithin(each, unseen[at]) ? [check("inUncodable", [each])] : [];
    });
  });
}

function isWithin(each: Annotation, span: Span | undefined): boolean {
  return span !== undefined && span.from <= each.onset_ms && endOf(each) <= span.to;
}

/** What is only left to do, said once for all of them. */
function grouped(ground: Ground): readonly Check[] {
  const unchecked = ground.all.filter((each) => each.end_unchecked);
  const unnamed = ground.all.filter((each) => isUnnamed(each, ground.scheme) && familyOf(ground.scheme, each.family)?.tier.exclusive === false);
  return [
    ...(unchecked.length > 0 ? [check("unchecked", unchecked, { amount: unchecked.length })] : []),
    ...(unnamed.length > 0 ? [check("unnamed", unnamed, { amount: unnamed.length })] : []),
  ];
}

/** States are there all the time: a track that is used has one at every moment. */
function gaps(ground: Ground): readonly Check[] {
  const states = new Set(ground.scheme.tiers.filter((tier) => tier.exclusive).map((tier) => tier.id));
  return sumsOf(ground.all, ground.scheme, ground.lengthMs).flatMap((sum) => {
    const [first] = sum.gaps;
    return states.has(sum.tier) && first ? [check("gaps", [], { name: sum.name, amount: sum.uncodedMs, atMs: first.from })] : [];
  });
}

/** More than this share in step, this many ruptures a minute, or every one of so many bids met: rare enough to look again. */
const MOSTLY = 0.95;
const MANY_A_MINUTE = 10;
const SOME_BIDS = 5;
const MINUTE_MS = 60_000;

function shares(ground: Ground): readonly Check[] {
  const { lengthMs } = ground;
  const codable = minus(union([{ from: 0, to: lengthMs }], lengthMs), union(spansOf(ground.by(UNCODABLE), new Set([UNCODABLE])), lengthMs));
  const codableMs = lengthOf(codable);
  if (codableMs === 0) return [];
  const attunements = ground.by("attunement");
  const rest = lengthOf(minus(codable, union(spansOf(attunements, new Set(["attunement"])), lengthMs)));
  const share = (codableMs - rest) / codableMs;
  const ruptures = ground.by("rupture").filter((each) => counts(ground, each));
  const bids = ground.by("infant_bid");
  const met = bids.length >= SOME_BIDS && bids.every((each) => each.values["met"] === "yes");
  return [
    ...(share > MOSTLY ? [wide("nearlyAllAttuned", attunements, Math.round(share * 100))] : []),
    ...((ruptures.length * MINUTE_MS) / codableMs > MANY_A_MINUTE ? [wide("manyRuptures", ruptures, ruptures.length)] : []),
    ...(met ? [wide("everyBidMet", bids, bids.length, nameOf(ground, "infant_bid"))] : []),
  ];
}

/** About the clip as a whole: it stands with the first of them, and comes back when its number changes. */
function wide(kind: CheckKind, of: readonly Annotation[], amount: number, name = ""): Check {
  return check(kind, of.slice(0, 1), { amount, name });
}

/** Those that nobody has found right yet. */
export function unsettled(checks: readonly Check[], right: ReadonlySet<string>): readonly Check[] {
  return checks.filter((each) => !right.has(each.mark));
}
