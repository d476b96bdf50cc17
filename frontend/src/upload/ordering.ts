/** Several files of one recording: in which order they are proposed, and what their cameras say of the way from one to the next. */

import type { Recorded } from "./recorded.ts";

export interface Piece extends Recorded {
  readonly name: string;
  readonly size: number;
}

/** The clocks of cameras count whole seconds, and a camera takes a moment between two files. */
const UNSURE_S = 2;

const numbers = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const bare = (name: string): string => name.replace(/\.[^.]*$/, "");
const pattern = (name: string): string => bare(name).replace(/\d+/g, "#").toLowerCase();

/**
 * By the numbers in their names where the names are alike but for these; otherwise by the time each was recorded,
 * where all say so and differently; otherwise by name.
 */
export function proposed<P extends Piece>(pieces: readonly P[]): readonly P[] {
  const byName = [...pieces].sort((one, other) => numbers.compare(bare(one.name), bare(other.name)));
  const numbered = new Set(pieces.map(({ name }) => pattern(name))).size === 1;
  const times = pieces.map(({ atS }) => atS);
  if (numbered || times.includes(null) || new Set(times).size < pieces.length) return byName;
  return [...pieces].sort((one, other) => (one.atS ?? 0) - (other.atS ?? 0));
}

/** As the server has them, where these are the same files by their lengths; null where they are not. */
export function asBefore<P extends Piece>(pieces: readonly P[], lengths: readonly number[]): readonly P[] | null {
  const left = [...pieces];
  const found = lengths.flatMap((length) => {
    const at = left.findIndex(({ size }) => size === length);
    return at < 0 ? [] : left.splice(at, 1);
  });
  return found.length === lengths.length && left.length === 0 ? found : null;
}

export type Between =
  | { readonly is: "unknown" | "whole" | "earlier" }
  | { readonly is: "missing"; readonly seconds: number };

/**
 * Some cameras write when a file was begun, others when it was ended: what is missing is the smaller of what either would
 * mean. Files that share one time say nothing of it.
 */
export function between(one: Recorded, next: Recorded): Between {
  if (one.atS === null || next.atS === null || one.atS === next.atS) return { is: "unknown" };
  if (next.atS < one.atS) return { is: "earlier" };
  if (one.lengthMs === null || next.lengthMs === null) return { is: "unknown" };
  const seconds = next.atS - one.atS - Math.round(Math.max(one.lengthMs, next.lengthMs) / 1000);
  return seconds > UNSURE_S ? { is: "missing", seconds } : { is: "whole" };
}

/** The list with one of it moved by one place; the same list where it stands at the end already. */
export function moved<P>(pieces: readonly P[], at: number, by: 1 | -1): readonly P[] {
  const to = at + by;
  const piece = pieces[at];
  const other = pieces[to];
  if (piece === undefined || other === undefined) return pieces;
  return pieces.map((each, place) => (place === at ? other : place === to ? piece : each));
}
