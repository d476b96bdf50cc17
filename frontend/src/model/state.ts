/** The one store's value: what stands, what is open, what is selected; and how an intent changes it. */

import { made, type Edit } from "./edits.ts";
import type { Taken } from "./carving.ts";
import { press, type Pressed } from "./live.ts";
import { fittingValues, opened, operation, put, refreshed, settle, versionOf, withVersions, type Log } from "./log.ts";
import { withRefusals, withSaying, type Notice } from "./notices.ts";
import { inOrder, reordered } from "./order.ts";
import { familyOf } from "./scheme.ts";
import type { Annotation, Fields, HistoryLine, Kind, Opened, Operation, Result, Scheme, Seam } from "./types.ts";
import { did, fromHistory, redid, stepOf, undid, without, withOlder, type Done, type Undoing } from "./undoing.ts";

/** What does not change while the workbench is open; chance is handed in. */
export interface Around {
  readonly scheme: Scheme;
  readonly lengthMs: number;
  /** Where the files of a recording meet. */
  readonly seams?: readonly Seam[];
  readonly reactionMs: number;
  readonly shortestMs: number;
  readonly fresh: () => string;
}

export type { Notice } from "./notices.ts";

export interface State {
  readonly log: Log;
  readonly sorted: readonly Annotation[];
  readonly undoing: Undoing;
  /** The moment that is being recorded, by family. */
  readonly open: ReadonlyMap<string, string>;
  /** What an open stretch took from another of its tier, by family. */
  readonly taken: ReadonlyMap<string, Taken>;
  readonly selected: string | null;
  /** What is selected besides; never without `selected`. */
  readonly also: ReadonlySet<string>;
  readonly picking: boolean;
  /** The codes were not asked for: they go again by themselves. */
  readonly passing: boolean;
  readonly notice: Notice | null;
}

export type Intent =
  | { readonly do: "press"; readonly pressed: Pressed }
  | { readonly do: "change"; readonly annotation: string; readonly fields: Fields }
  | { readonly do: "star"; readonly annotation: string }
  | { readonly do: "link"; readonly annotation: string; readonly repairs: string | null }
  | { readonly do: "remove"; readonly annotation: string }
  | { readonly do: "edit"; readonly edits: readonly Edit[]; readonly says: string }
  | { readonly do: "undo" | "redo" }
  | { readonly do: "dismiss" }
  | { readonly do: "select"; readonly annotation: string | null; readonly also?: ReadonlySet<string> }
  | { readonly do: "pick"; readonly picking: boolean; readonly passing?: boolean }
  | { readonly do: "tell"; readonly says: string }
  | { readonly do: "settle"; readonly results: readonly Result[]; readonly revision: number }
  | { readonly do: "refresh"; readonly annotations: readonly Annotation[]; readonly revision: number; readonly history?: readonly HistoryLine[] }
  | { readonly do: "resume"; readonly operations: readonly Operation[] }
  | { readonly do: "older"; readonly lines: readonly HistoryLine[] };

export function begun({ annotations, revision, history }: Opened): State {
  const log = withVersions(opened(annotations, revision), history);
  return {
    log, sorted: inOrder(log), undoing: fromHistory(history), open: new Map(), taken: new Map(), selected: null, also: NOTHING_ELSE,
    picking: false, passing: false, notice: null,
  };
}

const NOTHING_ELSE: ReadonlySet<string> = new Set();

/** Everything selected, the one in hand first. */
export function allSelected(state: State): readonly Annotation[] {
  const ids = state.selected === null ? [] : [state.selected, ...state.also];
  return ids.map((id) => state.log.annotations.get(id)).filter((each) => each !== undefined);
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
    case "edit":
      return edited(state, intent.edits, intent.says, around);
    case "settle":
    case "refresh":
    case "resume":
    case "older":
      return synced(state, intent);
    case "select":
    case "pick":
    case "tell":
    case "dismiss":
      return shown(state, intent);
  }
}

type Altering = Extract<Intent, { do: "change" | "star" | "link" | "remove" }>;
type Syncing = Extract<Intent, { do: "settle" | "refresh" | "resume" | "older" }>;
type Showing = Extract<Intent, { do: "select" | "pick" | "tell" | "dismiss" }>;

function synced(state: State, intent: Syncing): State {
  switch (intent.do) {
    case "settle":
      return settled(state, intent.results, intent.revision);
    case "refresh":
      return { ...state, log: withVersions(refreshed(state.log, intent.annotations, intent.revision), intent.history ?? []) };
    case "resume":
      return { ...state, log: intent.operations.reduce(resumed, state.log) };
    case "older":
      return { ...state, log: withVersions(state.log, intent.lines), undoing: withOlder(state.undoing, intent.lines) };
  }
}

function shown(state: State, intent: Showing): State {
  switch (intent.do) {
    case "select":
      return { ...state, selected: intent.annotation, also: othersOf(intent.annotation, intent.also), picking: false };
    case "pick":
      return { ...state, picking: intent.picking && selectedOf(state) !== null, passing: intent.passing === true };
    case "dismiss":
      return { ...state, notice: state.notice?.then ?? null };
    case "tell": {
      const notice = withSaying(state.notice, intent.says);
      return notice === state.notice ? state : { ...state, notice };
    }
  }
}

/** Something an earlier page could not send; what has been overtaken is left to the server's answer. */
function resumed(log: Log, each: Operation): Log {
  return each.base_version === versionOf(log, each.annotation) ? put(log, each) : { ...log, waiting: [...log.waiting, each] };
}

function othersOf(selected: string | null, also: ReadonlySet<string> | undefined): ReadonlySet<string> {
  if (selected === null || also === undefined) return NOTHING_ELSE;
  const others = [...also].filter((each) => each !== selected);
  return others.length === 0 ? NOTHING_ELSE : new Set(others);
}

function pressed(state: State, what: Pressed, around: Around): State {
  const answer = press(state.log, what, { ...around, open: state.open, taken: state.taken });
  const undoing = answer.operations.length === 0 ? state.undoing : did(state.undoing, stepOf(answer.operations, (id) => answer.log.annotations.get(id)));
  return {
    ...state, log: answer.log, undoing, open: answer.open, taken: answer.taken, selected: answer.selected ?? state.selected, also: NOTHING_ELSE,
    picking: answer.asks, passing: answer.asks,
  };
}

/** Several changes as one step. */
function edited(state: State, edits: readonly Edit[], says: string, around: Around): State {
  const { log, operations } = made(state.log, edits, around.fresh);
  return operations.length === 0 ? state : { ...state, log, undoing: did(state.undoing, stepOf(operations, nowOrBefore(log, state.log), says)), picking: false };
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
  const log = operations.reduce(put, state.log);
  return { ...state, log, undoing: did(state.undoing, stepOf(operations, nowOrBefore(log, state.log))) };
}

/** How an annotation stands; of one that is gone, how it stood. */
function nowOrBefore(now: Log, before: Log): (id: string) => Annotation | undefined {
  return (id) => now.annotations.get(id) ?? before.annotations.get(id);
}

function reversed(state: State, way: "undo" | "redo", around: Around): State {
  const step = (way === "undo" ? state.undoing.done : state.undoing.undone).at(-1);
  if (!step) return state;
  let log = state.log;
  const ops: Done[] = [];
  const together = step.ops.length > 1 ? { step: around.fresh() } : {};
  for (const each of [...step.ops].reverse()) {
    const reversal = { ...operation(log, around.fresh(), each.annotation, "undo", { undoes: each.op }), ...together };
    log = put(log, reversal);
    ops.push({ op: reversal.op, annotation: each.annotation, undoes: each.op });
  }
  const undoing = (way === "undo" ? undid : redid)(state.undoing, { ...step, ops });
  return { ...state, log, undoing, selected: ops.at(-1)?.annotation ?? null, also: NOTHING_ELSE, picking: false };
}

function settled(state: State, results: readonly Result[], revision: number): State {
  const refused = results.filter((each) => !each.ok);
  const log = settle(state.log, results, revision);
  const notice = withRefusals(state.notice, results, state.log);
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
    also: gone ? NOTHING_ELSE : stillThere(state.also, annotations),
    picking: state.picking && !gone,
  };
}

function stillThere(also: ReadonlySet<string>, annotations: Log["annotations"]): ReadonlySet<string> {
  return [...also].every((each) => annotations.has(each)) ? also : new Set([...also].filter((each) => annotations.has(each)));
}
