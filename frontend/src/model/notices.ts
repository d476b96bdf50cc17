/** What the server refused, one after the other: none is dropped because another came in the meantime. */

import { after, type Log } from "./log.ts";
import type { Annotation, Operation, Result } from "./types.ts";

/** A change of this page that the server refused: what was wanted, and what stands instead. */
export interface Notice {
  readonly says: string;
  readonly wanted: Annotation | null;
  readonly stands: Annotation | null;
  /** The annotation it is about; null where it is about none. */
  readonly of?: string | null;
  /** Shown when this one is put away. */
  readonly then?: Notice | null;
}

type Refused = Extract<Result, { ok: false }>;

/** The notices with those of an answer at their end. `log` is how the page stood before the answer. */
export function withRefusals(notice: Notice | null, results: readonly Result[], log: Log): Notice | null {
  return results.reduce((all, each) => (each.ok ? all : noted(all, each, log)), notice);
}

/** What is said of the work in whole comes after what was refused, and once. */
export function withSaying(notice: Notice | null, says: string): Notice | null {
  return inRow(notice).some((each) => each.says === says) ? notice : appended(notice, { says, wanted: null, stands: null, of: null });
}

/** Several changes refused of one annotation are one conflict: the first shows all that was wanted. */
function noted(notice: Notice | null, refused: Refused, log: Log): Notice | null {
  const operation = log.waiting.find((each) => each.op === refused.op);
  if (!operation) return notice;
  const row = inRow(notice);
  if (!row.some((each) => each.of === operation.annotation)) return appended(notice, noticeOf(operation, refused, log));
  return row.reduceRight<Notice | null>((then, each) => ({ ...each, ...(each.of === operation.annotation ? { stands: refused.current } : {}), then }), null);
}

function noticeOf(operation: Operation, { says, current }: Refused, log: Log): Notice {
  return { says, wanted: wantedBy(operation, current, log), stands: current, of: operation.annotation };
}

/** As this page drew it; once the server's version is drawn, as the operation would have it. */
function wantedBy(operation: Operation, stands: Annotation | null, log: Log): Annotation | null {
  const drawn = log.annotations.get(operation.annotation) ?? null;
  if (drawn === null || drawn.version !== stands?.version) return drawn;
  return after(log, operation) ?? null;
}

function inRow(notice: Notice | null): readonly Notice[] {
  const row: Notice[] = [];
  for (let each = notice; each; each = each.then ?? null) row.push(each);
  return row;
}

function appended(notice: Notice | null, last: Notice): Notice {
  return inRow(notice).reduceRight<Notice>((then, each) => ({ ...each, then }), last);
}
