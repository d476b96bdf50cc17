/** Many changes done as one thing: the operations they become, all of one step. */

import { operation, put, type Log } from "./log.ts";
import type { Fields, Operation } from "./types.ts";

/** One change of many that are done as one thing. */
export type Edit =
  | { readonly kind: "add"; readonly fields: Fields; readonly id?: string }
  | { readonly kind: "change" | "link" | "star"; readonly annotation: string; readonly fields: Fields }
  | { readonly kind: "remove"; readonly annotation: string };

export interface Made {
  readonly log: Log;
  readonly operations: readonly Operation[];
}

/** Each change follows on what those before it made; what is not there any more is left out. */
export function made(before: Log, edits: readonly Edit[], fresh: () => string): Made {
  const step = edits.length > 1 ? { step: fresh() } : {};
  const operations: Operation[] = [];
  let log = before;
  for (const edit of edits) {
    const next = operationOf(log, edit, fresh);
    if (next === null) continue;
    operations.push({ ...next, ...step });
    log = put(log, { ...next, ...step });
  }
  return { log, operations };
}

function operationOf(log: Log, edit: Edit, fresh: () => string): Operation | null {
  if (edit.kind === "add") return operation(log, fresh(), edit.id ?? fresh(), "add", edit.fields);
  if (!log.annotations.has(edit.annotation)) return null;
  return operation(log, fresh(), edit.annotation, edit.kind, edit.kind === "remove" ? {} : edit.fields);
}
