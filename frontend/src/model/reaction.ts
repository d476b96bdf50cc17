/** A person's reaction time: what a minute of presses says, and how far live tags are moved back by it. */

import type { Style } from "./live.ts";

/** One time the shape brightened; a press that came before it did has a negative time. */
export interface Trial {
  /** From the brightening to the press; null where nobody pressed. */
  readonly afterMs: number | null;
}

export interface Reaction {
  /** The middle one of the presses that count; null where there are too few of them to say. */
  readonly ms: number | null;
  /** Half of the presses that count lie between these. */
  readonly lowMs: number;
  readonly highMs: number;
  readonly counted: number;
  readonly early: number;
  readonly missed: number;
}

export const SERIES_MS = 60_000;
/** Nobody sees and presses faster than this: the press had begun before. */
export const EARLIEST_MS = 100;
/** Whoever took longer had their mind elsewhere. */
export const LATEST_MS = 1500;
/** Of about 25: with fewer the middle wanders by more than a frame from one minute to the next. */
export const FEWEST = 12;

/**
 * What is usual on an ordinary computer, its delays included: 231 ms, mean of 1,469 people of 18 to 65 years
 * (Woods et al. 2015, Frontiers in Human Neuroscience 9:131, doi 10.3389/fnhum.2015.00131).
 */
export const USUAL_MS = 231;
/** However slow a hand or machine is, a tag is moved back by no less and no more. */
const LEAST_MS = 300;
const MOST_MS = 5000;

/** Between two brightenings: long enough to rest, too uneven to be foreseen. */
const SHORTEST_WAIT_MS = 900;
const LONGEST_WAIT_MS = 2900;

/** `chance` is handed in, from 0 up to 1. */
export function waitMs(chance: number): number {
  return Math.round(SHORTEST_WAIT_MS + chance * (LONGEST_WAIT_MS - SHORTEST_WAIT_MS));
}

export function reactionOf(trials: readonly Trial[]): Reaction {
  const pressed = trials.map((each) => each.afterMs).filter((each) => each !== null);
  const counted = pressed.filter((each) => each >= EARLIEST_MS && each <= LATEST_MS).sort((one, other) => one - other);
  const early = pressed.filter((each) => each < EARLIEST_MS).length;
  return {
    ms: counted.length < FEWEST ? null : quantile(counted, 0.5), lowMs: quantile(counted, 0.25), highMs: quantile(counted, 0.75),
    counted: counted.length, early, missed: trials.length - counted.length - early,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return Math.round(low + (high - low) * (place - Math.floor(place)));
}

/**
 * How far this person's live tags are moved back. The warm-up measures the plain way from eye to finger. Seeing that two
 * people have found each other takes far longer, and for that the scheme allows its own time (1.5 s as a rule, measured
 * over nobody in particular). So the scheme's time stays, and only what is this person's own is exchanged in it: the
 * usual quarter of a second for theirs. A minute of brightening shapes says nothing of how fast somebody recognises.
 */
export function backDate(simpleMs: number, schemeMs: number): number {
  return Math.min(MOST_MS, Math.max(LEAST_MS, Math.round(schemeMs + simpleMs - USUAL_MS)));
}

/** What a person has chosen about tagging. */
export interface Tagging {
  readonly style: Style;
  /** How far live tags are moved back; null: as far as the scheme says. */
  readonly reaction_ms: number | null;
  /** What the warm-up measured, for showing it again. */
  readonly simple_ms: number | null;
  readonly measured_at: string | null;
}

export const AS_EVERYBODY: Tagging = { style: "toggle", reaction_ms: null, simple_ms: null, measured_at: null };
export const STYLES: readonly Style[] = ["toggle", "hold", "mark"];

/** What was kept, as far as it still makes sense. */
export function taggingOf(kept: unknown): Tagging {
  if (typeof kept !== "object" || kept === null) return AS_EVERYBODY;
  const { style, reaction_ms, simple_ms, measured_at } = kept as Readonly<Record<string, unknown>>;
  return {
    style: STYLES.find((each) => each === style) ?? "toggle",
    reaction_ms: timeIn(reaction_ms), simple_ms: timeIn(simple_ms),
    measured_at: typeof measured_at === "string" ? measured_at : null,
  };
}

function timeIn(kept: unknown): number | null {
  return typeof kept === "number" && Number.isFinite(kept) && kept >= 0 && kept <= MOST_MS ? Math.round(kept) : null;
}
