/** What can be undone and done again: steps of one or more operations, newest last. */

import type { Annotation, HistoryLine, Kind, Operation } from "./types.ts";

export interface Done {
  readonly op: string;
  readonly annotation: string;
  /** What this took back, or did again. */
  readonly undoes?: string;
}

/** Enough to call a step by a name. */
export interface What {
  readonly kind: Kind;
  readonly family: string;
  readonly code: string | null;
  readonly fields: readonly string[];
  /** How many annotations it touched. */
  readonly many: number;
}

export interface Step {
  readonly ops: readonly Done[];
  /** What it was, said when it was done; a step of an earlier page is named by what is known of it. */
  readonly says: string;
  readonly what: What;
}

export interface Undoing {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  /** What is known of earlier pages' work, oldest first. */
  readonly past: readonly HistoryLine[];
}

export const NOTHING_DONE: Undoing = { done: [], undone: [], past: [] };

/** After a reload: the history played again, step by step as it was done. */
export function fromHistory(history: readonly HistoryLine[]): Undoing {
  const takenBack = new Set(history.filter((line) => line.undone).map((line) => line.op));
  let undoing: Undoing = NOTHING_DONE;
  for (const lines of together(history)) undoing = replayed(undoing, lines, takenBack);
  return { done: leftOf(undoing.done, (op) => takenBack.has(op)), undone: leftOf(undoing.undone, (op) => takenBack.has(op)), past: history };
}

/** Whether the past reaches back to the first operation of all. */
export function isWhole({ past }: Undoing): boolean {
  return (past[0]?.revision ?? 1) <= 1;
}

/** Older lines come before what is known; what this page has undone since stays undone. */
export function withOlder(undoing: Undoing, older: readonly HistoryLine[]): Undoing {
  const first = undoing.past[0]?.revision ?? Infinity;
  const lines = older.filter((line) => line.revision < first);
  if (lines.length === 0) return undoing;
  const { done, past } = fromHistory([...lines, ...undoing.past]);
  const before = opsOf(fromHistory(undoing.past).done);
  const now = opsOf(undoing.done);
  const earlier = leftOf(done, (op) => before.has(op) && !now.has(op));
  const known = opsOf(earlier);
  return { done: [...earlier, ...leftOf(undoing.done, (op) => known.has(op))], undone: undoing.undone, past };
}

function opsOf(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => step.ops.map((each) => each.op)));
}

/** The steps without what is gone; nothing is left of a step all of which is gone. */
function leftOf(steps: readonly Step[], gone: (op: string) => boolean): readonly Step[] {
  return steps.map((step) => (step.ops.some((each) => gone(each.op)) ? { ...step, ops: step.ops.filter((each) => !gone(each.op)) } : step))
    .filter((step) => step.ops.length > 0);
}

/** Lines of one step stand side by side, since they came in one batch. */
function together(history: readonly HistoryLine[]): readonly (readonly HistoryLine[])[] {
  const steps: HistoryLine[][] = [];
  for (const line of history) {
    const last = steps.at(-1);
    if (last && line.step !== null && last[0]?.step === line.step) last.push(line);
    else steps.push([line]);
  }
  return steps;
}

/** An undo takes back the newest step of its annotations, or an undo that is known to have been taken back. */
function replayed(undoing: Undoing, lines: readonly HistoryLine[], takenBack: ReadonlySet<string>): Undoing {
  const ops = lines.map(({ op, annotation }) => ({ op, annotation }));
  if (lines[0]?.kind !== "undo") return did(undoing, { ops, says: "", what: whatOf(lines) });
  const undone = undoing.undone.at(-1);
  if (undone && isOf(undone, ops) && undone.ops.every((each) => takenBack.has(each.op))) return redid(undoing, { ...undone, ops });
  const done = undoing.done.at(-1);
  return done && isOf(done, ops) ? undid(undoing, { ...done, ops }) : undoing;
}

function isOf(step: Step, ops: readonly Done[]): boolean {
  const annotations = new Set(step.ops.map((each) => each.annotation));
  return ops.every((each) => annotations.has(each.annotation)) && annotations.size === new Set(ops.map((each) => each.annotation)).size;
}

type Line = Pick<HistoryLine, "kind" | "annotation" | "family" | "code" | "fields">;

/** A step is called after what it added, or else took out, or else after what came first in it. */
function whatOf(lines: readonly Line[]): What {
  const many = new Set(lines.map((each) => each.annotation)).size;
  const main = lines.findLast((each) => each.kind === "add") ?? lines.find((each) => each.kind === "remove") ?? lines[0] ?? NAMELESS;
  return { kind: main.kind, family: main.family, code: main.code, fields: main.fields, many };
}

const NAMELESS: Line = { kind: "change", annotation: "", family: "", code: null, fields: [] };

/** The step that operations of this page are; `of` looks up how an annotation stands, or stood. */
export function stepOf(operations: readonly Operation[], of: (annotation: string) => Annotation | null | undefined, says = ""): Step {
  const lines = operations.map(({ kind, annotation, fields }) => {
    const stands = of(annotation);
    return { kind, annotation, family: stands?.family ?? "", code: stands?.code ?? null, fields: Object.keys(fields) };
  });
  return { ops: operations.map(({ op, annotation }) => ({ op, annotation })), says, what: whatOf(lines) };
}

/** Something new was done; what had been undone cannot be done again after it. */
export function did(undoing: Undoing, step: Step): Undoing {
  return { ...undoing, done: [...undoing.done, step], undone: [] };
}

/** The newest step goes over; `reversal` is what undid it. */
export function undid(undoing: Undoing, reversal: Step): Undoing {
  return { ...undoing, done: undoing.done.slice(0, -1), undone: [...undoing.undone, reversal] };
}

export function redid(undoing: Undoing, again: Step): Undoing {
  return { ...undoing, done: [...undoing.done, again], undone: undoing.undone.slice(0, -1) };
}

/** What the server refused was never done; an undo it refused leaves what it was to take back to be undone. */
export function without(undoing: Undoing, refused: ReadonlySet<string>): Undoing {
  if (refused.size === 0) return undoing;
  const gone = (op: string): boolean => refused.has(op);
  const { done, undone } = undoing;
  return {
    ...undoing,
    done: [...leftOf(done, gone), ...givenBack(undone, gone, done)],
    undone: [...leftOf(undone, gone), ...givenBack(done, gone, undone)],
  };
}

function givenBack(steps: readonly Step[], gone: (op: string) => boolean, there: readonly Step[]): readonly Step[] {
  const known = opsOf(there);
  return steps.map((step) => ({ ...step, ops: step.ops.flatMap(({ op, annotation, undoes }) => (gone(op) && undoes !== undefined && !known.has(undoes) ? [{ op: undoes, annotation }] : [])).reverse() }))
    .filter((step) => step.ops.length > 0);
}
