/** What a person does with moments that stand: each a list of changes that are done, and undone, as one thing. */

import { edgeRoom, endOf, overlaps, rivals, roomTogether, trimmed, withShared } from "./exclusive.ts";
import type { Edit } from "./edits.ts";
import { familyOf } from "./scheme.ts";
import { frameAfter, frameBefore, type Part, type Range, type Times } from "./snapping.ts";
import type { Around } from "./state.ts";
import type { Annotation, Fields } from "./types.ts";

/** Why nothing was done; the sentences stand with the words. */
export type Why =
  | "chooseFirst" | "splitNowhere" | "joinOne" | "joinRows" | "joinPoints" | "joinOver" | "noRoom" | "nothingCopied" | "copiedOther"
  | "notATime" | "backwards" | "outside" | "overlaps";

export interface Outcome {
  readonly edits: readonly Edit[];
  readonly no: Why | null;
  /** What is in hand afterwards, where that is something new. */
  readonly selects?: readonly string[];
}

export function refused(no: Why): Outcome {
  return { edits: [], no };
}

function done(edits: readonly Edit[], selects?: readonly string[]): Outcome {
  return selects ? { edits, no: null, selects } : { edits, no: null };
}

/** New times for some moments. A repair that would begin no later than its rupture no longer answers it. */
export function moved(changes: ReadonlyMap<string, Times>, all: readonly Annotation[]): readonly Edit[] {
  const standing = new Map(all.map((each) => [each.id, each]));
  const changed = all.flatMap((each) => {
    const to = changes.get(each.id);
    const fields = to ? timeFields(each, to) : {};
    return Object.keys(fields).length === 0 ? [] : [{ kind: "change", annotation: each.id, fields } as const];
  });
  const touched = new Set(changed.map((each) => each.annotation));
  const onset = (of: Annotation): number => changes.get(of.id)?.onset_ms ?? of.onset_ms;
  const loosened = all.filter((each) => {
    const rupture = standing.get(each.repairs ?? "");
    return rupture && (touched.has(each.id) || touched.has(rupture.id)) && onset(each) <= onset(rupture);
  });
  // Ruptures first: a repair is only ever asked whether it follows on where its rupture then stands.
  const isRupture = ({ annotation }: Edit & { annotation: string }): number => (standing.get(annotation)?.family === "rupture" ? 0 : 1);
  const links = loosened.map((each) => ({ kind: "link", annotation: each.id, fields: { repairs: null } }) as const);
  return [...links, ...changed.sort((one, other) => isRupture(one) - isRupture(other))];
}

/** An end that alone is set by hand is checked. */
function timeFields(of: Annotation, { onset_ms, offset_ms }: Times): Fields {
  const onset = onset_ms === of.onset_ms ? {} : { onset_ms };
  if (offset_ms === of.offset_ms) return onset;
  return { ...onset, offset_ms, ...(onset_ms === of.onset_ms && of.end_unchecked ? { end_unchecked: false } : {}) };
}

/** Two of one: the first keeps what was there before the cut, the second what came after. */
export function splitAt(chosen: readonly Annotation[], atMs: number, all: readonly Annotation[], around: Around): Outcome {
  if (chosen.length === 0) return refused("chooseFirst");
  const cut = chosen.filter((each) => each.offset_ms !== null && atMs >= each.onset_ms + around.shortestMs && atMs <= each.offset_ms - around.shortestMs);
  if (cut.length === 0) return refused("splitNowhere");
  const halves = cut.map((each) => ({ each, id: around.fresh() }));
  const added = halves.flatMap(({ each, id }) => secondHalf(each, id, atMs, all));
  const shortened = moved(new Map(cut.map((each) => [each.id, { onset_ms: each.onset_ms, offset_ms: atMs }])), all);
  return done([...shortened, ...added], halves.map(({ id }) => id));
}

/** A star and a link are things of their own, never part of what is added. */
function secondHalf(of: Annotation, id: string, atMs: number, all: readonly Annotation[]): readonly Edit[] {
  const rupture = linkOf(of.repairs, atMs, all);
  const apart = new Set(["id", "version", "starred", "repairs"]);
  const said: Fields = Object.fromEntries(Object.entries(of).filter(([name]) => !apart.has(name)));
  return [
    { kind: "add", id, fields: { ...said, onset_ms: atMs, pressed_onset_ms: null } },
    ...(of.starred ? [{ kind: "star", annotation: id, fields: { starred: true } } as const] : []),
    ...(rupture === null ? [] : [{ kind: "link", annotation: id, fields: { repairs: rupture } } as const]),
  ];
}

/** The link to a rupture, where a repair that begins then may have it. */
function linkOf(rupture: string | null, onsetMs: number, all: readonly Annotation[]): string | null {
  return all.some((each) => each.id === rupture && each.onset_ms < onsetMs) ? rupture : null;
}

/** A frame on or back: all of them together, or one edge of the one in hand. */
export function nudged(chosen: readonly Annotation[], part: Part, by: 1 | -1, frame: (ms: number) => number, all: readonly Annotation[], around: Around): Outcome {
  const [first] = chosen;
  if (!first) return refused("chooseFirst");
  if (part === "offset" && first.offset_ms === null) return done([]);
  if (part !== "whole" && first.offset_ms !== null) {
    const from = part === "onset" ? first.onset_ms : first.offset_ms;
    return edgeTo(first, part, frameBeside(from, by, frame, around.lengthMs), all, around);
  }
  const range = roomTogether(chosen, all, around);
  const byMs = frameBeside(first.onset_ms, by, frame, around.lengthMs) - first.onset_ms;
  return done(isIn(range, byMs) ? moved(shifted(chosen, byMs), all) : []);
}

/** The next frame, or the one before; after the last only the clip's end is left. */
export function frameBeside(ms: number, by: 1 | -1, frame: (ms: number) => number, lengthMs: number): number {
  const at = by === 1 ? frameAfter(ms + 1, frame) : frameBefore(ms - 1, frame);
  return by === 1 && at <= ms ? lengthMs : Math.min(at, lengthMs);
}

/** All of them by the same time. */
export function shifted(chosen: readonly Annotation[], byMs: number): ReadonlyMap<string, Times> {
  return new Map(chosen.map((each) => [each.id, { onset_ms: each.onset_ms + byMs, offset_ms: each.offset_ms === null ? null : each.offset_ms + byMs }]));
}

/** One edge to a time; a border that two share goes along for both. */
export function edgeTo(of: Annotation, part: "onset" | "offset", ms: number, all: readonly Annotation[], around: Around): Outcome {
  if (of.offset_ms === null) return part === "onset" ? instantTo(of, ms, all, around) : done([]);
  if (!isIn({ least: 0, most: around.lengthMs }, ms)) return refused("outside");
  const left = part === "onset" ? of.offset_ms - ms : ms - of.onset_ms;
  if (left < around.shortestMs) return refused("backwards");
  const { range, shared } = edgeRoom(of, part, all, around);
  if (!isIn(range, ms)) return refused("overlaps");
  const edits = moved(withShared(of, part, ms, shared), all);
  return done(edits.length === 0 ? lookedAt(of, part) : edits);
}

/** The same end said again says that it was looked at. */
function lookedAt(of: Annotation, part: "onset" | "offset"): readonly Edit[] {
  return part === "offset" && of.end_unchecked ? [{ kind: "change", annotation: of.id, fields: { end_unchecked: false } }] : [];
}

function isIn({ least, most }: Range, ms: number): boolean {
  return ms >= least && ms <= most;
}

function instantTo(of: Annotation, ms: number, all: readonly Annotation[], around: Around): Outcome {
  if (ms < 0 || ms > around.lengthMs - around.shortestMs) return refused("outside");
  return done(moved(new Map([[of.id, { onset_ms: ms, offset_ms: null }]]), all));
}

/** A typed length: the onset stays. */
export function lengthTo(of: Annotation, ms: number, all: readonly Annotation[], around: Around): Outcome {
  return edgeTo(of, "offset", of.onset_ms + ms, all, around);
}

/** Times somebody copied, and of what. */
export interface Copied extends Times {
  readonly family: string;
}

export function copiedOf(chosen: readonly Annotation[]): readonly Copied[] {
  return [...chosen].sort((one, other) => one.onset_ms - other.onset_ms).map(({ family, onset_ms, offset_ms }) => ({ family, onset_ms, offset_ms }));
}

/** New moments of the same families, the first at `atMs`; where others stand in an exclusive row, only what is free. */
export function pastedAt(copied: readonly Copied[], atMs: number, all: readonly Annotation[], around: Around): Outcome {
  const [first] = copied;
  if (!first) return refused("nothingCopied");
  const byMs = atMs - first.onset_ms;
  return addedWhereFree(copied.map((each) => {
    const times = { onset_ms: each.onset_ms + byMs, offset_ms: each.offset_ms === null ? null : each.offset_ms + byMs };
    return { family: each.family, code: null, confidence: 2, values: {}, note: "", end_unchecked: false, ...times };
  }), all, around);
}

/** The copied times for the moments chosen, one for one in their order; one alone serves for one alone. */
export function pastedOnto(copied: readonly Copied[], chosen: readonly Annotation[], all: readonly Annotation[], around: Around): Outcome {
  if (copied.length === 0) return refused("nothingCopied");
  if (chosen.length === 0) return refused("chooseFirst");
  if (copied.length !== chosen.length) return refused("copiedOther");
  const ordered = [...chosen].sort((one, other) => one.onset_ms - other.onset_ms);
  const changes = new Map(ordered.map((each, at) => [each.id, fitted(each, copied[at] ?? each, around)]));
  const ids = new Set(changes.keys());
  const after = all.map((each) => ({ ...each, ...changes.get(each.id) }));
  const over = after.some((each) => ids.has(each.id) && overlaps(each.family, each, after, around.scheme, new Set([each.id])));
  return over ? refused("overlaps") : done(moved(changes, all));
}

/** A point takes the onset only; what has a length keeps its own where the copied time has none. */
function fitted(of: Annotation, to: Times, around: Around): Times {
  if (of.offset_ms === null) return { onset_ms: Math.min(to.onset_ms, around.lengthMs - around.shortestMs), offset_ms: null };
  return { onset_ms: to.onset_ms, offset_ms: Math.min(around.lengthMs, to.offset_ms ?? to.onset_ms + of.offset_ms - of.onset_ms) };
}

/** The same stretch in another row (or the same): its times, note and sureness go along; a code only within its family. */
export function duplicated(chosen: readonly Annotation[], family: string, all: readonly Annotation[], around: Around): Outcome {
  const place = familyOf(around.scheme, family);
  if (chosen.length === 0 || !place) return refused("chooseFirst");
  const { live_length_ms } = around.scheme.windows;
  return addedWhereFree(chosen.map((each) => {
    const same = each.family === family;
    const instant = place.tier.kind === "instant";
    const guessed = !instant && each.offset_ms === null;
    const offset_ms = instant ? null : Math.min(around.lengthMs, each.offset_ms ?? each.onset_ms + live_length_ms);
    return {
      family, code: same ? each.code : null, values: same ? each.values : {}, confidence: each.confidence, note: each.note,
      onset_ms: each.onset_ms, offset_ms, end_unchecked: guessed || (!instant && each.end_unchecked),
    };
  }), all, around);
}

type New = Fields & Copied;

/** Each where there is room for it: what stands is never covered in a row where one thing holds at a time. */
function addedWhereFree(wanted: readonly New[], all: readonly Annotation[], around: Around): Outcome {
  const edits: Edit[] = [];
  const placed: New[] = [];
  for (const each of wanted) {
    const exclusive = familyOf(around.scheme, each.family)?.tier.exclusive === true;
    const others = exclusive ? [...rivals(all, each.family, around.scheme, new Set()), ...placed.filter(({ family }) => family === each.family)] : [];
    const free = trimmed(each, others, around);
    if (!free) continue;
    placed.push({ ...each, ...free });
    edits.push({ kind: "add", id: around.fresh(), fields: { ...each, ...free, pressed_onset_ms: null, pressed_offset_ms: null } });
  }
  return edits.length === 0 ? refused("noRoom") : done(edits, edits.flatMap((each) => (each.kind === "add" && each.id !== undefined ? [each.id] : [])));
}

/** Every moment that stands in the same row. */
export function inRowOf(of: Annotation, all: readonly Annotation[], around: Pick<Around, "scheme">): readonly Annotation[] {
  const tier = familyOf(around.scheme, of.family)?.tier;
  return all.filter((each) => (tier?.kind === "instant" ? familyOf(around.scheme, each.family)?.tier === tier : each.family === of.family));
}

/** All edges of what does not go along, ascending: what an edge is drawn to. */
export function edgesOf(all: readonly Annotation[], without: ReadonlySet<string>): readonly number[] {
  const edges = new Set(all.flatMap((each) => (without.has(each.id) ? [] : [each.onset_ms, endOf(each)])));
  return [...edges].sort((one, other) => one - other);
}

export function removedAll(chosen: readonly Annotation[]): readonly Edit[] {
  return chosen.map((each) => ({ kind: "remove", annotation: each.id }));
}

/** All starred, or where all are, none. */
export function starredAll(chosen: readonly Annotation[]): readonly Edit[] {
  const starred = chosen.some((each) => !each.starred);
  return chosen.filter((each) => each.starred !== starred).map((each) => ({ kind: "star", annotation: each.id, fields: { starred } }));
}
