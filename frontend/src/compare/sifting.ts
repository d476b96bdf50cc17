/** Which differences are gone through, and which comes next: worked out here, drawn elsewhere. */

import { KINDS, type Differing, type Kind } from "./payload.ts";

/** The kinds that are gone through; at first all that differ, and not what is alike. */
export type Sieve = ReadonlySet<Kind>;

export const DIFFERING: Sieve = new Set(KINDS.filter((kind) => kind !== "matched"));
export const EVERY: Sieve = new Set(KINDS);

export function counts(differences: readonly Differing[]): ReadonlyMap<Kind, number> {
  const found = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
  for (const [, kind] of differences) found.set(kind, (found.get(kind) ?? 0) + 1);
  return found;
}

/** The sieve with one kind let through, or no longer. */
export function turned(sieve: Sieve, kind: Kind): Sieve {
  const now = new Set(sieve);
  if (!now.delete(kind)) now.add(kind);
  return now;
}

export function sifted(differences: readonly Differing[], sieve: Sieve): readonly Differing[] {
  return differences.filter(([, kind]) => sieve.has(kind));
}

/**
 * The next (step 1) or previous (-1) of those let through, from the one chosen, else from a place in the film; at the
 * last it begins again. Null where none is let through.
 */
export function stepped(
  differences: readonly Differing[], sieve: Sieve, chosen: string, atMs: number, step: 1 | -1,
): Differing | null {
  const through = sifted(differences, sieve);
  const here = differences.findIndex(([key]) => key === chosen);
  const order = new Map(differences.map(([key], place) => [key, place]));
  const isAfter = (each: Differing): boolean => (here >= 0 ? (order.get(each[0]) ?? 0) > here : each[2] > atMs);
  const isBefore = (each: Differing): boolean => (here >= 0 ? (order.get(each[0]) ?? 0) < here : each[2] < atMs);
  if (step > 0) return through.find(isAfter) ?? through[0] ?? null;
  return through.findLast(isBefore) ?? through.at(-1) ?? null;
}

export interface Page {
  readonly shown: readonly Differing[];
  readonly from: number;
  readonly of: number;
}

/** As many as a list can hold without making anybody wait, around the one chosen. */
export function pageAround(through: readonly Differing[], chosen: string, most: number): Page {
  const at = Math.max(0, through.findIndex(([key]) => key === chosen));
  const from = Math.max(0, Math.min(at - Math.floor(most / 2), through.length - most));
  return { shown: through.slice(from, from + most), from, of: through.length };
}

/** What was handed over last, and what was told since and has not come back yet. */
export interface Handing {
  readonly handed: string;
  readonly told: readonly string[];
}

export const NOTHING_HANDED: Handing = { handed: "", told: [] };

/** Whether something newly handed over is to be followed: not what this page told of itself, late or twice. */
export function followed(before: Handing, handed: string): { readonly now: Handing; readonly go: boolean } {
  const at = before.told.indexOf(handed);
  if (at >= 0) return { now: { handed, told: before.told.slice(at + 1) }, go: false };
  return { now: { handed, told: before.told }, go: handed !== before.handed && handed !== "" };
}

export function telling(before: Handing, key: string): Handing {
  return { ...before, told: [...before.told, key] };
}
