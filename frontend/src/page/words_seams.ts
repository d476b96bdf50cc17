/** What the workbench says of the places where the files of one recording meet. */

import { tickClock } from "./clock.ts";

const LONG_S = 120;

export const SEAM_WORDS = {
  list: "Where one file ends and the next begins",
  none: (ms: number): string => `${tickClock(ms)}: the next file begins. Nothing is missing, by the camera's clock.`,
  unknown: (ms: number): string => `${tickClock(ms)}: the next file begins. Whether something is missing, the files do not say.`,
  missing: (ms: number, seconds: number): string => `${tickClock(ms)}: the next file begins. About ${much(seconds)} are missing, by the camera's clock.`,
  earlier: (ms: number): string => `${tickClock(ms)}: here begins a file that was filmed before the one in front of it, by the camera's clock.`,
} as const;

function much(seconds: number): string {
  return seconds < LONG_S ? `${String(seconds)} seconds` : `${String(Math.floor(seconds / 60))} minutes`;
}
