/** What preparation found out about a film's sound: its outline in levels, how loud it is, and where it is quiet. */

import type { Stretch } from "./finding_next.ts";

/** Lowest and highest of each stretch in turn, −128 to 127; from `firstMs` of the film on. */
export interface Outline {
  readonly rate_hz: number;
  readonly firstMs: number;
  readonly peaks: ArrayLike<number>;
}

/** Where a finer outline lies in its file: from byte `at` on, `count` pairs of bytes. */
export interface Level {
  readonly rate_hz: number;
  readonly at: number;
  readonly count: number;
}

export interface Sound {
  /** The one outline that is there from the beginning; its rate is nought where there is no sound. */
  readonly outline: Outline;
  /** The others, the finest last; none of films prepared long ago. */
  readonly levels: readonly Level[];
  readonly loudness: { readonly rate_hz: number; readonly lufs: readonly number[] } | null;
  /** Ascending; null where nobody looked for them. */
  readonly quiet: readonly Stretch[] | null;
}

/** The document, of this Glimmer or of an earlier one; a film of which it tells nothing has no sound. */
export function soundIn(told: unknown): Sound {
  const { version, rate_hz, peaks, levels, loudness, quiet } = partsOf(told);
  const there = isRate(rate_hz) && areNumbers(peaks);
  const outline = { rate_hz: there ? rate_hz : 0, firstMs: 0, peaks: there ? peaks : [] };
  if (version !== 2) return { outline, levels: [], loudness: null, quiet: null };
  return { outline, levels: levelsIn(levels), loudness: loudnessIn(loudness), quiet: stretchesIn(partsOf(quiet)["stretches"]) };
}

/** Where there is sound: what lies between the quiet stretches. */
export function soundsBetween(quiet: readonly Stretch[], lengthMs: number): readonly Stretch[] {
  const ends = [0, ...quiet.map((each) => each.toMs)];
  return ends.map((fromMs, at) => ({ fromMs, toMs: quiet[at]?.fromMs ?? lengthMs })).filter(({ fromMs, toMs }) => toMs > fromMs);
}

/** The coarsest level that has a value for every `everyMs`; the finest there is where none has. */
export function levelFor({ outline, levels }: Sound, everyMs: number): Level | null {
  if (outline.rate_hz === 0 || 1000 / outline.rate_hz <= everyMs) return null;
  return levels.find((each) => 1000 / each.rate_hz <= everyMs) ?? levels.at(-1) ?? null;
}

/** The loudest of a stretch of an outline, 0 to 128; below nought where the outline does not reach. */
export function loudest({ rate_hz, firstMs, peaks }: Outline, fromMs: number, toMs: number): number {
  const first = Math.floor(((fromMs - firstMs) / 1000) * rate_hz + 1e-6);
  const after = Math.max(first + 1, Math.floor(((toMs - firstMs) / 1000) * rate_hz + 1e-6));
  if (first < 0 || 2 * first >= peaks.length) return -1;
  let loud = 0;
  // Of a long stretch not every value is looked at.
  const step = Math.max(1, Math.floor((after - first) / 24));
  for (let at = first; at < after && 2 * at < peaks.length; at += step) {
    loud = Math.max(loud, Math.abs(peaks[2 * at] ?? 0), Math.abs(peaks[2 * at + 1] ?? 0));
  }
  return loud;
}

function partsOf(told: unknown): Readonly<Record<string, unknown>> {
  return typeof told === "object" && told !== null ? (told as Readonly<Record<string, unknown>>) : {};
}

function isRate(told: unknown): told is number {
  return typeof told === "number" && told > 0;
}

function areNumbers(told: unknown): told is readonly number[] {
  return Array.isArray(told) && told.every((each) => typeof each === "number");
}

function levelsIn(told: unknown): readonly Level[] {
  if (!Array.isArray(told)) return [];
  const levels = told.map(partsOf).filter((each): each is Level & typeof each => isRate(each["rate_hz"]) && areNumbers([each["at"], each["count"]]));
  return levels.toSorted((one, other) => one.rate_hz - other.rate_hz);
}

function loudnessIn(told: unknown): Sound["loudness"] {
  const { rate_hz, lufs } = partsOf(told);
  return isRate(rate_hz) && areNumbers(lufs) ? { rate_hz, lufs } : null;
}

function stretchesIn(told: unknown): readonly Stretch[] | null {
  if (!Array.isArray(told)) return null;
  return told.flatMap((each) => (areNumbers(each) && each.length === 2 ? [{ fromMs: each[0] ?? 0, toMs: each[1] ?? 0 }] : []));
}
