/** What the screen hands over: columns of numbers, names said once. */

import type { Looks } from "../page/look.ts";

export const KINDS = ["early", "late", "other_name", "only_first", "only_second", "matched"] as const;
export type Kind = (typeof KINDS)[number];

export interface Look {
  readonly says: string;
  readonly family: string;
  readonly shape: Looks["shape"];
  readonly colour: Looks["colour"];
}

/** Onset, offset (the onset again for a point in time), its look, how sure, its id. */
export type Mark = readonly [onset: number, offset: number, look: number, confidence: number, id: string];

export interface Row {
  readonly coder: string;
  readonly tier: string;
  readonly marks: readonly Mark[];
}

/** Key, kind, what the two cover, what is played of it, the look of each or -1, how much later the second is. */
export type Differing = readonly [
  key: string, kind: Kind, onset: number, offset: number, from: number, to: number, first: number, second: number, later: number | null,
];

/** A stretch over which the two tracks differ, and what each says of it; nothing is "". */
export type Apart = readonly [onset: number, offset: number, first: string, second: string];

/** Which name met which, by look, and the keys of the moments behind it. */
export type Cell = readonly [first: number, second: number, keys: readonly string[]];

/** Which family met which, for how long, and over which stretches. */
export type Time = readonly [first: string, second: string, ms: number, stretches: readonly (readonly [number, number])[]];

export type Words = Readonly<Record<string, string>>;

export interface About {
  readonly clip: string;
  readonly length_ms: number;
  readonly picture: boolean;
  readonly coders: readonly string[];
  readonly rows: readonly Row[];
  readonly differences: readonly Differing[];
  readonly apart: readonly Apart[];
  /** Of more than two: where any two differ. */
  readonly any_apart: readonly Apart[];
  /** Rows and columns of events, by look; -1 is nothing. */
  readonly names: readonly number[];
  readonly cells: readonly Cell[];
  /** Rows and columns of time; nothing is "". */
  readonly families: readonly string[];
  readonly times: readonly Time[];
  readonly looks: readonly Look[];
  readonly words: Words;
}

/** Where to go: it changes while everything else stays. */
export interface Go {
  readonly chosen: string;
  readonly at: number | null;
}

export interface Laid {
  readonly about: About;
  readonly go: Go;
}

/** A word with its places filled in. */
export function said(words: Words, name: string, facts: Readonly<Record<string, string | number>> = {}): string {
  return Object.entries(facts).reduce((text, [slot, value]) => text.replaceAll(`{${slot}}`, String(value)), words[name] ?? name);
}

/** Minutes and seconds with a tenth: 1:07.3 */
export function clockOf(ms: number): string {
  const tenths = Math.floor(ms / 100);
  const seconds = Math.floor(tenths / 10) % 60;
  return `${String(Math.floor(tenths / 600))}:${String(seconds).padStart(2, "0")}.${String(tenths % 10)}`;
}

/** What a difference says in words: where, of what kind, and what each of the two called it. */
export function toldOf(about: About, each: Differing): string {
  const { words, coders } = about;
  const [, kind, onset, , , , , , later] = each;
  const [first = "", second = ""] = coders;
  const facts = { first, second, seconds: (Math.abs(later ?? 0) / 1000).toFixed(1) };
  return `${clockOf(onset)} · ${said(words, kind, facts)} · ${calledIn(about, each)}`;
}

function calledIn({ words, looks }: About, [, , , , , , first, second]: Differing): string {
  const names = [first, second].flatMap((look) => looks[look]?.says ?? []);
  const [one = "", other = one] = names;
  return one === other ? one : said(words, "against", { first: one, second: other });
}
