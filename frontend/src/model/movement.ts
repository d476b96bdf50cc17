/** What is known of movement in a clip: where the two are, how much moves there, and where the two move alike. */

import type { Regions } from "./regions.ts";
import { regionsIn } from "./regions.ts";

/** Up to 250, the fullest; above it nothing is said. */
export const FULL = 250;

/** How far movement has come for this clip. */
export type MovementStands = "here" | "not_drawn" | "measuring" | "cannot";

export interface MovementLines {
  readonly rateHz: number;
  readonly carer: Uint8Array;
  readonly infant: Uint8Array;
  readonly stepMs: number;
  readonly windowMs: number;
  /** One for each window: the n-th begins at n times the step. */
  readonly inStep: Uint8Array;
}

export interface Movement {
  readonly stands: MovementStands;
  readonly regions: Regions | null;
  readonly lines: MovementLines | null;
}

/** A stretch of the clip in which the two move alike. */
export interface Alike {
  readonly fromMs: number;
  readonly toMs: number;
}

const STANDS: readonly MovementStands[] = ["here", "not_drawn", "measuring", "cannot"];
/** From this part of the full height on, a window counts as a place to look at. */
const WORTH = FULL / 5;

/** The document, if it is one; a line comes as base64 of its bytes. */
export function movementIn(told: unknown, unpack: (text: string) => Uint8Array): Movement | null {
  const { stands, regions, lines } = partsOf(told);
  const known = STANDS.find((each) => each === stands);
  const drawn = lines === null ? null : linesIn(lines, unpack);
  if (!known || drawn === undefined || (known === "here") !== (drawn !== null)) return null;
  return { stands: known, regions: regionsIn(regions), lines: drawn };
}

function linesIn(told: unknown, unpack: (text: string) => Uint8Array): MovementLines | undefined {
  const { rate_hz, carer, infant, step_ms, window_ms, in_step } = partsOf(told);
  if (!isMore(rate_hz) || !isMore(step_ms) || !isMore(window_ms)) return undefined;
  if (typeof carer !== "string" || typeof infant !== "string" || typeof in_step !== "string") return undefined;
  return { rateHz: rate_hz, carer: unpack(carer), infant: unpack(infant), stepMs: step_ms, windowMs: window_ms, inStep: unpack(in_step) };
}

/** The most of a line between two of its places; null where nothing is said of any. */
export function mostBetween(line: Uint8Array, from: number, to: number): number | null {
  let most = -1;
  for (let at = Math.max(0, from); at < Math.min(line.length, Math.max(to, from + 1)); at += 1) {
    const value = line[at] ?? 255;
    if (value <= FULL && value > most) most = value;
  }
  return most < 0 ? null : most / FULL;
}

/** The stretches in which the two move alike, in the order of the film: windows that touch are one. */
export function alikeIn({ inStep, stepMs, windowMs }: MovementLines): readonly Alike[] {
  const found: Alike[] = [];
  inStep.forEach((value, at) => {
    if (value > FULL || value < WORTH) return;
    const fromMs = at * stepMs;
    const last = found.at(-1);
    if (last && fromMs <= last.toMs) found[found.length - 1] = { fromMs: last.fromMs, toMs: fromMs + windowMs };
    else found.push({ fromMs, toMs: fromMs + windowMs });
  });
  return found;
}

function partsOf(told: unknown): Readonly<Record<string, unknown>> {
  return typeof told === "object" && told !== null ? (told as Readonly<Record<string, unknown>>) : {};
}

function isMore(told: unknown): told is number {
  return typeof told === "number" && told > 0;
}
