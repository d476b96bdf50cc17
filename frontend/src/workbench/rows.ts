/** Which rows the timeline has, where each lies, and which annotation lies under a point. */

import { toPx, type View } from "../model/view.ts";
import type { Annotation, Family, Scheme } from "../model/types.ts";
import type { Part } from "../model/snapping.ts";
import { WORDS } from "./words.ts";

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: "whole" | "film" | "sound" | "interval" | "instant" | "state";
  readonly families: readonly string[];
  readonly family: Family | null;
  readonly top: number;
  readonly height: number;
}

const HEIGHTS = { whole: 24, film: 46, sound: 34, interval: 27, instant: 24, state: 24 } as const;
const GAP = 5;
const EDGE_PX = 7;
const LEAST_PX = 4;

/** Moments each in a row of their own, points together, infant's state, context; other tiers once they hold something. */
export function rowsOf(scheme: Scheme, used: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  let top = 0;
  const add = (id: string, name: string, kind: Row["kind"], families: readonly Family[]): void => {
    rows.push({ id, name, kind, families: families.map((each) => each.id), family: families[0] ?? null, top, height: HEIGHTS[kind] });
    top += HEIGHTS[kind] + GAP;
  };
  add("whole", WORDS.whole, "whole", []);
  add("film", WORDS.film, "film", []);
  add("sound", WORDS.sound, "sound", []);
  for (const tier of scheme.tiers) {
    const shown = tier.families.filter((each) => each.key !== undefined || used.has(each.id) || each.codes.some((code) => code.key));
    if (tier.kind === "instant") {
      if (shown.length > 0) add(tier.id, tier.name, "instant", tier.families);
    } else if (tier.exclusive) {
      if (shown.length > 0) add(tier.id, tier.name, "state", shown);
    } else {
      for (const family of shown) add(family.id, family.name, "interval", [family]);
    }
  }
  return rows;
}

export function heightOf(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last ? last.top + last.height : 0;
}

export interface Box {
  readonly of: Annotation;
  readonly left: number;
  readonly right: number;
}

/** Where an annotation is drawn; open ones grow with the film. */
export function boxOf(of: Annotation, view: View, nowMs: number | null): Box {
  const end = of.offset_ms === null ? of.onset_ms : Math.max(of.offset_ms, nowMs ?? 0);
  const left = toPx(view, of.onset_ms);
  return { of, left, right: Math.max(left + LEAST_PX, toPx(view, end)) };
}

export interface Hit {
  readonly of: Annotation;
  readonly part: Part;
}

/** The topmost annotation of a row under a point, and whether it is an edge. */
export function hitIn(boxes: readonly Box[], x: number, selected: string | null): Hit | null {
  const near = boxes.filter((box) => x >= box.left - EDGE_PX && x <= box.right + EDGE_PX);
  const box = near.find((each) => each.of.id === selected) ?? near.at(-1);
  if (!box) return null;
  if (box.of.offset_ms === null) return { of: box.of, part: "whole" };
  const wide = box.right - box.left > EDGE_PX * 2.5;
  if (x <= box.left + (wide ? EDGE_PX : 0)) return { of: box.of, part: "onset" };
  if (x >= box.right - (wide ? EDGE_PX : 0)) return { of: box.of, part: "offset" };
  return { of: box.of, part: "whole" };
}
