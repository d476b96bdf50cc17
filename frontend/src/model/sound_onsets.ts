/** Where sound begins after quiet: the places a coder's edge is drawn to. Worked out once for a clip. */

import type { Outline } from "./sound.ts";

/** As loud as this share of the way from quiet to loud, something has begun; as quiet as that, it is over. */
const LOUD = 0.25;
const QUIET = 0.12;
/** What was quiet for less than this had not stopped. */
const REST_MS = 150;
/** A clip in which loud and quiet differ by less has nothing in it that begins. */
const LEAST_RANGE = 6;

/** The times of the onsets in whole milliseconds, ascending. */
export function soundOnsets({ rate_hz, peaks }: Pick<Outline, "rate_hz" | "peaks">): readonly number[] {
  if (rate_hz <= 0) return [];
  const loudness = smoothed(loudnessOf(peaks), Math.max(1, Math.round(rate_hz * 0.03)));
  const ranked = loudness.toSorted();
  const quiet = ranked[Math.floor(ranked.length * 0.2)] ?? 0;
  const range = (ranked[Math.floor(ranked.length * 0.97)] ?? 0) - quiet;
  if (range < LEAST_RANGE) return [];
  const bins = beginnings(loudness, quiet + range * LOUD, quiet + range * QUIET, Math.round((rate_hz * REST_MS) / 1000));
  return bins.map((bin) => Math.round((bin * 1000) / rate_hz));
}

function loudnessOf(peaks: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: Math.floor(peaks.length / 2) }, (_, at) => Math.max(Math.abs(peaks[2 * at] ?? 0), Math.abs(peaks[2 * at + 1] ?? 0)));
}

/** The mean of each with a few after it, so that one crackle is no beginning and a beginning is not late. */
function smoothed(loudness: Float64Array, over: number): Float64Array {
  let sum = 0;
  for (let at = 0; at < Math.min(over, loudness.length); at += 1) sum += loudness[at] ?? 0;
  return loudness.map((each, at) => {
    const mean = sum / over;
    sum += (loudness[at + over] ?? 0) - each;
    return mean;
  });
}

/** Where it grows loud after a rest; the place is where it left the quiet. */
function beginnings(loudness: Float64Array, loud: number, quiet: number, rest: number): readonly number[] {
  const found: number[] = [];
  let rested = rest;
  let left = 0;
  let sounding = false;
  loudness.forEach((each, at) => {
    if (each <= quiet) {
      rested = sounding ? 1 : rested + 1;
      sounding = false;
      left = at + 1;
    } else if (each >= loud && !sounding) {
      if (rested >= rest) found.push(left);
      sounding = true;
      rested = 0;
    }
  });
  return found;
}
