/** What can be undone and done again: steps of one or more operations, newest last. */

import type { HistoryLine } from "./types.ts";

export interface Done {
  readonly op: string;
  readonly annotation: string;
}

export interface Step {
  readonly ops: readonly Done[];
}

export interface Undoing {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NOTHING_DONE: Undoing = { done: [], undone: [] };

/** After a reload: the history played again, one step for each operation that still holds. */
export function fromHistory(history: readonly HistoryLine[]): Undoing {
  const takenBack = new Set(history.filter((line) => line.undone).map((line) => line.op));
  let undoing = NOTHING_DONE;
  for (const line of history) undoing = replayed(undoing, line, takenBack);
  const standing = (step: Step): boolean => step.ops.every((each) => !takenBack.has(each.op));
  return { done: undoing.done.filter(standing), undone: undoing.undone.filter(standing) };
}

/** An undo takes back the newest step of its annotation, or an undo that is known to have been taken back. */
function replayed(undoing: Undoing, { op, annotation, kind }: HistoryLine, takenBack: ReadonlySet<string>): Undoing {
  const step = { ops: [{ op, annotation }] };
  if (kind !== "undo") return did(undoing, step);
  const reversed = newest(undoing.undone);
  if (reversed?.annotation === annotation && takenBack.has(reversed.op)) return redid(undoing, step);
  return newest(undoing.done)?.annotation === annotation ? undid(undoing, step) : undoing;
}

function newest(steps: readonly Step[]): Done | undefined {
  return steps.at(-1)?.ops[0];
}

/** Something new was done; what had been undone cannot be done again after it. */
export function did(undoing: Undoing, step: Step): Undoing {
  return { done: [...undoing.done, step], undone: [] };
}

/** The newest step goes over; `reversal` is what undid it. */
export function undid(undoing: Undoing, reversal: Step): Undoing {
  return { done: undoing.done.slice(0, -1), undone: [...undoing.undone, reversal] };
}

export function redid(undoing: Undoing, again: Step): Undoing {
  return { done: [...undoing.done, again], undone: undoing.undone.slice(0, -1) };
}

/** What the server refused was never done. */
export function without(undoing: Undoing, refused: ReadonlySet<string>): Undoing {
  if (refused.size === 0) return undoing;
  const kept = (steps: readonly Step[]): Step[] =>
    steps.map((step) => ({ ops: step.ops.filter((each) => !refused.has(each.op)) })).filter((step) => step.ops.length > 0);
  return { done: kept(undoing.done), undone: kept(undoing.undone) };
}
