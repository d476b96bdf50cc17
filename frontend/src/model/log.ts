/** The coding as this page knows it: the server's answer, and what is still on its way on top. */

import { Layered } from "./layered.ts";
import type { Annotation, Family, HistoryLine, Kind, Operation, Result } from "./types.ts";

export interface Log {
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** Versions of what this page has touched; of all else, the annotation itself says it. */
  readonly versions: ReadonlyMap<string, number>;
  /** What stood there before each operation of this page: what undoing it brings back. */
  readonly before: ReadonlyMap<string, Annotation | null>;
  readonly waiting: readonly Operation[];
  readonly revision: number;
}

export function opened(annotations: readonly Annotation[], revision: number): Log {
  return {
    annotations: new Map(annotations.map((each) => [each.id, each])),
    versions: new Map(),
    before: new Map(),
    waiting: [],
    revision,
  };
}

/** What the history tells of annotations that are gone: bringing one back follows on its last version. */
export function withVersions(log: Log, history: readonly HistoryLine[]): Log {
  const gone = history.filter((line) => !log.annotations.has(line.annotation) && line.version > (log.versions.get(line.annotation) ?? 0));
  if (gone.length === 0) return log;
  const versions = new Map(log.versions);
  for (const { annotation, version } of gone) versions.set(annotation, Math.max(version, versions.get(annotation) ?? 0));
  return { ...log, versions };
}

export function versionOf(log: Log, annotation: string): number {
  return log.versions.get(annotation) ?? log.annotations.get(annotation)?.version ?? 0;
}

const EMPTY: Omit<Annotation, "id" | "version" | "family" | "onset_ms"> = {
  code: null, offset_ms: null, end_unchecked: false, confidence: 2, values: {}, note: "",
  starred: false, repairs: null, pressed_onset_ms: null, pressed_offset_ms: null,
};

/** How the annotation stands after the operation; `undefined` where only the server can say. */
export function after(log: Log, operation: Operation): Annotation | null | undefined {
  const version = operation.base_version + 1;
  switch (operation.kind) {
    case "add":
      return { ...EMPTY, family: "", onset_ms: 0, ...operation.fields, id: operation.annotation, version };
    case "change":
    case "link":
    case "star":
      return asOf(log.annotations.get(operation.annotation) ?? null, version, operation.fields);
    case "remove":
      return null;
    case "undo": {
      const stood = log.before.get(operation.fields.undoes ?? "");
      return stood === undefined ? undefined : asOf(stood, version);
    }
  }
}

function asOf(stood: Annotation | null, version: number, fields: Operation["fields"] = {}): Annotation | null {
  return stood === null ? null : { ...stood, ...fields, version };
}

/** Draw the operation at once and keep it until the server has answered. */
export function put(log: Log, operation: Operation): Log {
  const stands = after(log, operation);
  return {
    ...log,
    annotations: stands === undefined ? log.annotations : standing(log.annotations, operation.annotation, stands),
    versions: Layered.of(log.versions).with(operation.annotation, operation.base_version + 1),
    before: Layered.of(log.before).with(operation.op, log.annotations.get(operation.annotation) ?? null),
    waiting: [...log.waiting, operation],
  };
}

function standing(annotations: Log["annotations"], id: string, stands: Annotation | null): Log["annotations"] {
  const all = Layered.of(annotations);
  return stands === null ? all.without(id) : all.with(id, stands);
}

/** What the server holds now, read anew: it counts wherever nothing of this page is on its way. */
export function refreshed(log: Log, annotations: readonly Annotation[], revision: number): Log {
  if (revision < log.revision) return log;
  const busy = new Set(log.waiting.map((each) => each.annotation));
  const free = annotations.filter((each) => !busy.has(each.id)).map((each) => known(log, each));
  const held = [...log.annotations.values()].filter((each) => busy.has(each.id));
  const versions = new Map(log.versions);
  for (const each of free) versions.delete(each.id);
  const now = new Map([...free, ...held].map((each) => [each.id, each]));
  const same = now.size === log.annotations.size && [...now].every(([id, each]) => log.annotations.get(id) === each);
  return { ...log, annotations: same ? log.annotations : now, versions, revision };
}

/** What has not changed stays the very same value: only what did is drawn anew. */
function known(log: Log, each: Annotation): Annotation {
  const held = log.annotations.get(each.id);
  return held !== undefined && isSame(each, held) ? held : each;
}

/** The values that still fit when an annotation gets another code: a cue's kind says nothing of a smile. */
export function fittingValues(family: Family | undefined, code: string | null, values: Annotation["values"]): Annotation["values"] {
  const fits = (name: string): boolean => {
    const field = family?.fields.find((each) => each.id === name);
    return field !== undefined && (!field.codes || field.codes.length === 0 || (code !== null && field.codes.includes(code)));
  };
  return Object.fromEntries(Object.entries(values).filter(([name]) => fits(name)));
}

/** The server's answers: what it holds is no longer waiting. Settling twice changes nothing. */
export function settle(log: Log, results: readonly Result[], revision: number): Log {
  const held = new Map(results.map((each) => [each.op, each]));
  const settled = log.waiting.filter((each) => held.has(each.op));
  if (settled.length === 0) return { ...log, revision: Math.max(log.revision, revision) };
  const waiting = log.waiting.filter((each) => !held.has(each.op));
  const busy = new Set(waiting.map((each) => each.annotation));
  // Several in one batch may answer for the same annotation: the last of them is how it stands.
  const last = new Map(settled.map(({ op, annotation }) => [annotation, { annotation, ...answerOf(held.get(op), busy.has(annotation)) }]));
  const answers = [...last.values()].filter((each) => each.counts);
  const news = answers.filter((each) => !isSame(each.stands, log.annotations.get(each.annotation) ?? null));
  let versions = Layered.of(log.versions);
  for (const { annotation, version } of answers) if (version !== null) versions = versions.with(annotation, version);
  return { ...log, annotations: withNews(log.annotations, news), versions, waiting, revision: Math.max(log.revision, revision) };
}

/** The same map where there is no news: an answer that agrees gives nothing to draw. */
function withNews(annotations: Log["annotations"], news: readonly { readonly annotation: string; readonly stands: Annotation | null }[]): Log["annotations"] {
  return news.reduce((all, { annotation, stands }) => standing(all, annotation, stands), annotations);
}

function isSame(one: Annotation | null, other: Annotation | null): boolean {
  if (one === null || other === null) return one === other;
  const keys = Object.keys(other) as (keyof Annotation)[];
  return keys.every((key) => (key === "values" ? JSON.stringify(one.values) === JSON.stringify(other.values) : one[key] === other[key]));
}

interface Answered {
  readonly stands: Annotation | null;
  readonly version: number | null;
  readonly counts: boolean;
}

const NO_ANSWER: Answered = { stands: null, version: null, counts: false };

/** What this page has done since on the same annotation is drawn on top; a refusal counts at once. */
function answerOf(result: Result | undefined, busy: boolean): Answered {
  if (!result) return NO_ANSWER;
  if (result.ok) return { stands: result.annotation, version: result.version, counts: !busy };
  return { stands: result.current, version: result.current?.version ?? null, counts: true };
}

/** An operation that follows on what the page now knows of its annotation. */
export function operation(log: Log, op: string, annotation: string, kind: Kind, fields: Operation["fields"]): Operation {
  return { op, kind, annotation, base_version: versionOf(log, annotation), fields };
}
