/** The one store's value: what stands, what is open, what is selected; and how an intent changes it. */

import { press, type Pressed } from "./live.ts";
import { fittingValues, opened, operation, put, refreshed, settle, versionOf, type Log } from "./log.ts";
import { familyOf } from "./scheme.ts";
import type { Annotation, Fields, Kind, Opened, Operation, Result, Scheme } from "./types.ts";
import { did, fromHistory, redid, undid, without, type Step, type Undoing } from "./undoing.ts";

/** What does not change while the workbench is open; chance is handed in. */
export interface Around {
  readonly scheme: Scheme;
  readonly lengthMs: number;
  readonly reactionMs: number;
  readonly shortestMs: number;
  readonly fresh: () => string;
}

/** A change of this page that the server refused: what was wanted, and what stands instead. */
export interface Notice {
  readonly says: string;
  readonly wanted: Annotation | null;
  readonly stands: Annotation | null;
}

export interface State {
  readonly log: Log;
  readonly sorted: readonly Annotation[];
  readonly undoing: Undoing;
  /** The moment that is being recorded, by family. */
  readonly open: ReadonlyMap<string, string>;
  readonly selected: string | null;
  readonly picking: boolean;
  readonly notice: Notice | null;
}

export type Intent =
  | { readonly do: "press"; readonly pressed: Pressed }
  | { readonly do: "change"; readonly annotation: string; readonly fields: Fields }
  | { readonly do: "star"; readonly annotation: string }
  | { readonly do: "link"; readonly annotation: string; readonly repairs: string | null }
  | { readonly do: "remove"; readonly annotation: string }
  | { readonly do: "undo" | "redo" }
  | { readonly do: "dismiss" }
  | { readonly do: "select"; readonly annotation: string | null }
  | { readonly do: "pick"; readonly picking: boolean }
  | { readonly do: "tell"; readonly says: string }
  | { readonly do: "settle"; readonly results: readonly Result[]; readonly revision: number }
  | { readonly do: "refresh"; readonly annotations: readonly Annotation[]; readonly revision: number }
  | { readonly do: "resume"; readonly operations: readonly Operation[] };

export function begun({ annotations, revision, history }: Opened): State {
  const log = opened(annotations, revision);
  return {
    log, sorted: inOrder(log), undoing: fromHistory(history), open: new Map(), selected: null, picking: false, notice: null,
  };
}

export function selectedOf(state: State): Annotation | null {
  return state.selected === null ? null : (state.log.annotations.get(state.selected) ?? null);
}

/** The state after the intent; the same state where nothing changed. */
export function next(state: State, intent: Intent, around: Around): State {
  const after = changed(state, intent, around);
  return after.log.annotations === state.log.annotations ? after : tidied(after, state.log);
}

function changed(state: State, intent: Intent, around: Around): State {
  switch (intent.do) {
    case "press":
      return pressed(state, intent.pressed, around);
    case "undo":
    case "redo":
      return reversed(state, intent.do, around);
    case "change":
    case "star":
    case "link":
    case "remove":
      return altered(state, intent, around);
    case "settle":
    case "refresh":
    case "resume":
      return synced(state, intent);
    case "select":
    case "pick":
    case "tell":
    case "dismiss":
      return shown(state, intent);
  }
}

type Altering = Extract<Intent, { do: "change" | "star" | "link" | "remove" }>;
type Syncing = Extract<Intent, { do: "settle" | "refresh" | "resume" }>;
type Showing = Extract<Intent, { do: "select" | "pick" | "tell" | "dismiss" }>;

function synced(state: State, intent: Syncing): State {
  switch (intent.do) {
    case "settle":
      return settled(state, intent.results, intent.revision);
    case "refresh":
      return { ...state, log: refreshed(state.log, intent.annotations, intent.revision) };
    case "resume":
      return { ...state, log: intent.operations.reduce(resumed, state.log) };
  }
}

function shown(state: State, intent: Showing): State {
  switch (intent.do) {
    case "select":
      return { ...state, selected: intent.annotation, picking: false };
    case "pick":
      return { ...state, picking: intent.picking && selectedOf(state) !== null };
    case "dismiss":
      return { ...state, notice: null };
    case "tell":
      return state.notice?.says === intent.says ? state : { ...state, notice: { says: intent.says, wanted: null, stands: null } };
  }
}

/** Something an earlier page could not send; what has been overtaken is left to the server's answer. */
function resumed(log: Log, each: Operation): Log {
  return each.base_version === versionOf(log, each.annotation) ? put(log, each) : { ...log, waiting: [...log.waiting, each] };
}

function pressed(state: State, what: Pressed, around: Around): State {
  const answer = press(state.log, what, { ...around, open: state.open });
  const undoing = answer.operations.length === 0 ? state.undoing : did(state.undoing, stepOf(answer.operations));
  return { ...state, log: answer.log, undoing, open: answer.open, selected: answer.selected ?? state.selected, picking: false };
}

function altered(state: State, intent: Altering, around: Around): State {
  const now = state.log.annotations.get(intent.annotation);
  if (!now) return state;
  const one = (kind: Kind, fields: Fields): State =>
    done(state, [operation(state.log, around.fresh(), now.id, kind, fields)]);
  switch (intent.do) {
    case "change":
      return one("change", whole(intent.fields, now, around.scheme));
    case "star":
      return one("star", { starred: !now.starred });
    case "link":
      return one("link", { repairs: intent.repairs });
    case "remove":
      return { ...one("remove", {}), picking: false };
  }
}

/** Another code takes along only the values that fit it: said in the operation, so that both sides agree. */
function whole(fields: Fields, now: Annotation, scheme: Scheme): Fields {
  if (fields.code === undefined || fields.values !== undefined) return fields;
  const values = fittingValues(familyOf(scheme, now.family)?.family, fields.code, now.values);
  return Object.keys(values).length === Object.keys(now.values).length ? fields : { ...fields, values };
}

function done(state: State, operations: readonly Operation[]): State {
  return { ...state, log: operations.reduce(put, state.log), undoing: did(state.undoing, stepOf(operations)) };
}

function stepOf(operations: readonly Operation[]): Step {
  return { ops: operations.map(({ op, annotation }) => ({ op, annotation })) };
}

function reversed(state: State, way: "undo" | "redo", around: Around): State {
  const step = (way === "undo" ? state.undoing.done : state.undoing.undone).at(-1);
  if (!step) return state;
  let log = state.log;
  const ops: Step["ops"][number][] = [];
  for (const each of [...step.ops].reverse()) {
    const reversal = operation(log, around.fresh(), each.annotation, "undo", { undoes: each.op });
    log = put(log, reversal);
    ops.push({ op: reversal.op, annotation: each.annotation });
  }
  const undoing = (way === "undo" ? undid : redid)(state.undoing, { ops });
  return { ...state, log, undoing, selected: ops.at(-1)?.annotation ?? null, picking: false };
}

function settled(state: State, results: readonly Result[], revision: number): State {
  const refused = results.filter((each) => !each.ok);
  const log = settle(state.log, results, revision);
  const first = refused[0];
  const wanted = state.log.waiting.find((each) => each.op === first?.op)?.annotation;
  const notice = first
    ? { says: first.says, wanted: state.log.annotations.get(wanted ?? "") ?? null, stands: first.current }
    : state.notice;
  return { ...state, log, notice, undoing: without(state.undoing, new Set(refused.map((each) => each.op))) };
}

/** What was removed is neither open nor selected, and everything stands in order. */
function tidied(state: State, before: Log): State {
  const { annotations } = state.log;
  const gone = state.selected !== null && !annotations.has(state.selected);
  return {
    ...state,
    sorted: reordered(state.sorted, before, state.log),
    open: [...state.open.values()].every((id) => annotations.has(id)) ? state.open : new Map([...state.open].filter(([, id]) => annotations.has(id))),
    selected: gone ? null : state.selected,
    picking: state.picking && !gone,
  };
}

function inOrder(log: Log): readonly Annotation[] {
  return [...log.annotations.values()].sort(earlier);
}

function earlier(one: Annotation, other: Annotation): number {
  return one.onset_ms - other.onset_ms || (one.id < other.id ? -1 : 1);
}

/** Only what changed finds a new place: among thousands a tag moves one, not all. */
function reordered(sorted: readonly Annotation[], before: Log, after: Log): readonly Annotation[] {
  const stays = sorted.filter((each) => after.annotations.get(each.id) === each);
  if (after.annotations.size - stays.length > FEW) return inOrder(after);
  for (const each of after.annotations.values()) {
    if (before.annotations.get(each.id) !== each) stays.splice(placeFor(stays, each), 0, each);
  }
  return stays;
}

/** More than this are sorted at once. */
const FEW = 20;

function placeFor(sorted: readonly Annotation[], of: Annotation): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there && earlier(there, of) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
