/** Looking things up in a coding scheme, and which rows of the timeline it gives. */

import type { Code, Family, Scheme, Tier } from "./types.ts";

export interface Place {
  readonly tier: Tier;
  readonly family: Family;
}

const PLACES = new WeakMap<Scheme, ReadonlyMap<string, Place>>();

export function placesOf(scheme: Scheme): ReadonlyMap<string, Place> {
  const known = PLACES.get(scheme);
  if (known) return known;
  const places = new Map(scheme.tiers.flatMap((tier) => tier.families.map((family) => [family.id, { tier, family }])));
  PLACES.set(scheme, places);
  return places;
}

export function familyOf(scheme: Scheme, id: string): Place | null {
  return placesOf(scheme).get(id) ?? null;
}

export function codeOf(family: Family | undefined, code: string | null): Code | undefined {
  return family?.codes.find((each) => each.id === code);
}

/** What an annotation is called: its code where it has one, otherwise its family. */
export function nameOf(family: Family | undefined, code: string | null): string {
  return codeOf(family, code)?.name ?? family?.name ?? "";
}

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: "moment" | "points" | "state" | "context";
  readonly families: readonly Family[];
}

/** The rows of a timeline: one per kind of moment, one for all points, one per state and context that can be tagged or is used. */
export function rowsOf(scheme: Scheme, used: ReadonlySet<string>): readonly Row[] {
  return scheme.tiers.flatMap((tier) => rowsOfTier(tier, used));
}

function rowsOfTier(tier: Tier, used: ReadonlySet<string>): readonly Row[] {
  const shown = tier.families.filter((each) => isKeyed(each) || used.has(each.id));
  if (shown.length === 0) return [];
  if (tier.kind === "instant") return [{ id: tier.id, name: tier.name, kind: "points", families: tier.families }];
  const kind = tier.exclusive ? "state" : tier.id === "context" ? "context" : "moment";
  return shown.map((each) => ({ id: each.id, name: each.name, kind, families: [each] }));
}

export function isKeyed(family: Family): boolean {
  return Boolean(family.key) || family.codes.some((code) => Boolean(code.key));
}
