/** Where to go next: moments of a kind, and stretches where nothing is coded. */

import { familyOf } from "./scheme.ts";
import type { Annotation, Scheme } from "./types.ts";

/** On, or back. */
export type Way = 1 | -1;

/** Where the search begins: at what is selected, otherwise at the playhead. */
export interface From {
  readonly selected: string | null;
  readonly ms: number;
}

export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The next one that passes. Of several with one onset each has its turn, since what is selected has its own place among them. */
export function nextOf(sorted: readonly Annotation[], from: From, way: Way, passes: (each: Annotation) => boolean = () => true): Annotation | null {
  const [before, after] = around(sorted, from);
  return (way === 1 ? after.find(passes) : before.findLast(passes)) ?? null;
}

/** What lies before the place where the search begins, and what lies after it. */
function around(sorted: readonly Annotation[], { selected, ms }: From): readonly [readonly Annotation[], readonly Annotation[]] {
  const at = selected === null ? -1 : sorted.findIndex((each) => each.id === selected);
  if (at >= 0) return [sorted.slice(0, at), sorted.slice(at + 1)];
  return [sorted.filter((each) => each.onset_ms < ms), sorted.filter((each) => each.onset_ms > ms)];
}

/** A moment nobody has yet said what it was. */
export function isUnlabelled(scheme: Scheme): (each: Annotation) => boolean {
  return (each) => each.code === null && (familyOf(scheme, each.family)?.family.codes.length ?? 0) > 0;
}

export function hasComment(each: Annotation): boolean {
  return each.note.trim() !== "";
}

/** Nothing is looked for where it could not be seen. */
const UNCODABLE = "uncodable";

/**
 * What counts as coded when a gap is looked for: the selected state's own tier, otherwise the first one, the moments.
 * What cannot be coded is no gap.
 */
export function countsIn(scheme: Scheme, selected: Annotation | null): (each: Annotation) => boolean {
  const of = selected ? familyOf(scheme, selected.family)?.tier : undefined;
  const tier = of?.exclusive === true ? of : scheme.tiers[0];
  const families = new Set(tier?.families.map((each) => each.id)).add(UNCODABLE);
  return (each) => families.has(each.family);
}

/** The stretches of a clip that nothing covers, none shorter than a frame; an instant covers nothing. */
export function gapsIn(sorted: readonly Annotation[], lengthMs: number, shortestMs: number): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let covered = 0;
  for (const { onset_ms: onset, offset_ms: offset } of sorted) {
    if (offset === null) continue;
    if (onset > covered) gaps.push({ fromMs: covered, toMs: Math.min(onset, lengthMs) });
    covered = Math.max(covered, offset);
  }
  gaps.push({ fromMs: covered, toMs: lengthMs });
  return gaps.filter(({ fromMs, toMs }) => toMs - fromMs >= Math.max(1, shortestMs));
}

/**
 * The next stretch that begins elsewhere. `shown` says on which frame a stretch is looked at: imported times lie between
 * frames, and from the frame before its onset the same gap would be the next one for ever.
 */
export function nextGap(gaps: readonly Stretch[], hereMs: number, way: Way, shown: (ms: number) => number): Stretch | null {
  if (way === 1) return gaps.find((each) => shown(each.fromMs) > hereMs) ?? null;
  return gaps.findLast((each) => shown(each.fromMs) < hereMs) ?? null;
}
