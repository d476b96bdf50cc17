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

const ROWS = new WeakMap<Scheme, readonly Row[]>();

/** Every row the scheme could give: one per kind of moment, one for all points, one per state and context. */
export function allRowsOf(scheme: Scheme): readonly Row[] {
  const known = ROWS.get(scheme);
  if (known) return known;
  const rows = scheme.tiers.flatMap(rowsOfTier);
  ROWS.set(scheme, rows);
  return rows;
}

/** Shown without being asked for: something in it has a key, or is used. */
export function isUsual({ families }: Row, used: ReadonlySet<string>): boolean {
  return families.some((each) => isKeyed(each) || used.has(each.id));
}

function rowsOfTier(tier: Tier): readonly Row[] {
  if (tier.kind === "instant") return tier.families.length === 0 ? [] : [{ id: tier.id, name: tier.name, kind: "points", families: tier.families }];
  const kind = tier.exclusive ? "state" : tier.id === "context" ? "context" : "moment";
  return tier.families.map((each) => ({ id: each.id, name: each.name, kind, families: [each] }));
}

export function isKeyed(family: Family): boolean {
  return Boolean(family.key) || family.codes.some((code) => Boolean(code.key));
}
