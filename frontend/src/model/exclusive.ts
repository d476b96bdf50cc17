/** Rows in which only one thing holds at a time: how far something may go there, and whose border it shares. */

import { clamp, type Part, type Range, type Times } from "./snapping.ts";
import { familyOf } from "./scheme.ts";
import type { Annotation, Scheme } from "./types.ts";

export interface Room {
  readonly scheme: Scheme;
  readonly lengthMs: number;
  readonly shortestMs: number;
}

/** An edge that is moved: how far it may go, and the neighbour whose edge goes with it. */
export interface Edge {
  readonly range: Range;
  readonly shared: Annotation | null;
}

export function endOf({ onset_ms, offset_ms }: Times): number {
  return offset_ms ?? onset_ms;
}

/** What stands in the same exclusive tier, the moment itself and those that go along left out. */
export function rivals(all: readonly Annotation[], family: string, scheme: Scheme, without: ReadonlySet<string>): readonly Annotation[] {
  const tier = familyOf(scheme, family)?.tier;
  if (tier?.exclusive !== true) return [];
  const families = new Set(tier.families.map((each) => each.id));
  return all.filter((each) => families.has(each.family) && !without.has(each.id));
}

/** How far all of them can go together: into no wall, and over nobody. */
export function roomTogether(moving: readonly Annotation[], all: readonly Annotation[], { scheme, lengthMs, shortestMs }: Room): Range {
  const ids = new Set(moving.map((each) => each.id));
  const byFamily = new Map<string, readonly Annotation[]>();
  let [least, most] = [-Infinity, Infinity];
  for (const each of moving) {
    const others = byFamily.get(each.family) ?? rivals(all, each.family, scheme, ids);
    byFamily.set(each.family, others);
    const { before, after } = beside(each, others);
    const end = each.offset_ms === null ? lengthMs - shortestMs : lengthMs;
    least = Math.max(least, before - each.onset_ms);
    most = Math.min(most, Math.min(end, after) - endOf(each));
  }
  // What stands wrongly already is not pushed about.
  return { least: Math.min(0, least), most: Math.max(0, most) };
}

/** Where the neighbours end and begin. */
function beside(of: Times, others: readonly Annotation[]): { readonly before: number; readonly after: number } {
  let [before, after] = [0, Infinity];
  for (const other of others) {
    if (other.onset_ms < of.onset_ms) before = Math.max(before, endOf(other));
    else after = Math.min(after, other.onset_ms);
  }
  return { before, after };
}

/** Where one edge of it may go; a border that two share goes as far as both allow. */
export function edgeRoom(of: Annotation, part: Exclude<Part, "whole">, all: readonly Annotation[], room: Room): Edge {
  const { lengthMs, shortestMs } = room;
  const others = rivals(all, of.family, room.scheme, new Set([of.id]));
  const end = endOf(of);
  if (part === "onset") {
    const shared = others.find((each) => Math.abs(endOf(each) - of.onset_ms) < shortestMs && each.onset_ms < of.onset_ms) ?? null;
    const least = shared ? shared.onset_ms + shortestMs : beside(of, others).before;
    return { shared, range: { least: Math.min(least, of.onset_ms), most: end - shortestMs } };
  }
  const shared = others.find((each) => Math.abs(each.onset_ms - end) < shortestMs && endOf(each) > end) ?? null;
  const most = shared ? endOf(shared) - shortestMs : Math.min(lengthMs, beside(of, others).after);
  return { shared, range: { least: of.onset_ms + shortestMs, most: Math.max(most, end) } };
}

/** Both sides of a border that was moved. */
export function withShared(of: Annotation, part: Exclude<Part, "whole">, ms: number, shared: Annotation | null): ReadonlyMap<string, Times> {
  const times = part === "onset" ? { onset_ms: ms, offset_ms: of.offset_ms } : { onset_ms: of.onset_ms, offset_ms: ms };
  const moved = new Map<string, Times>([[of.id, times]]);
  if (shared) moved.set(shared.id, part === "onset" ? { onset_ms: shared.onset_ms, offset_ms: ms } : { onset_ms: ms, offset_ms: shared.offset_ms });
  return moved;
}

/** Whether what is changed would lie over something else in an exclusive tier. */
export function overlaps(family: string, times: Times, all: readonly Annotation[], scheme: Scheme, without: ReadonlySet<string>): boolean {
  return rivals(all, family, scheme, without).some((each) => each.onset_ms < endOf(times) && endOf(each) > times.onset_ms);
}

/** What is left of a stretch where others stand already; null where nothing is. */
export function trimmed(times: Times, others: readonly Times[], { lengthMs, shortestMs }: Pick<Room, "lengthMs" | "shortestMs">): Times | null {
  if (times.offset_ms === null) return times.onset_ms < lengthMs ? times : null;
  let [from, to] = [Math.max(0, times.onset_ms), Math.min(lengthMs, times.offset_ms)];
  for (const each of [...others].sort((one, other) => one.onset_ms - other.onset_ms)) {
    if (endOf(each) <= from || each.onset_ms >= to) continue;
    // What begins free keeps its beginning; what begins under another begins where that one ends.
    if (each.onset_ms > from) to = each.onset_ms;
    else from = endOf(each);
  }
  return to - from < shortestMs ? null : { onset_ms: clamp(from, { least: 0, most: lengthMs }), offset_ms: clamp(to, { least: 0, most: lengthMs }) };
}
