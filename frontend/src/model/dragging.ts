/** Something taken in hand by the pointer: how far it may go, who goes along, and where it lands. */

import { edgesOf, shifted } from "./editing.ts";
import { edgeRoom, roomTogether, withShared } from "./exclusive.ts";
import { pulled, pulledWhole, type Magnets, type Part, type Pull, type Range, type Times } from "./snapping.ts";
import type { Around } from "./state.ts";
import type { Annotation } from "./types.ts";

export interface Grab {
  readonly of: Annotation;
  readonly part: Part;
  /** All that go along; an edge is moved alone, with its neighbour's where the two share a border. */
  readonly chosen: readonly Annotation[];
  readonly shared: Annotation | null;
  /** Of the whole: by how much it may go. Of an edge: where it may be. */
  readonly range: Range;
  readonly edges: readonly number[];
}

export interface Landed {
  readonly moved: ReadonlyMap<string, Times>;
  readonly pull: Pull;
}

/** Worked out once, when it is taken in hand. */
export function grabbed(of: Annotation, at: Part, chosen: readonly Annotation[], all: readonly Annotation[], around: Around): Grab {
  const part = of.offset_ms === null ? "whole" : at;
  if (part === "whole") {
    return { of, part, chosen, shared: null, range: roomTogether(chosen, all, around), edges: edgesOf(all, new Set(chosen.map((each) => each.id))) };
  }
  const { range, shared } = edgeRoom(of, part, all, around);
  const along = shared ? [of.id, shared.id] : [of.id];
  return { of, part, chosen: [of], shared, range, edges: edgesOf(all, new Set(along)) };
}

/** Where everything is when the pointer has gone as far as `byMs`. */
export function landed({ of, part, chosen, shared, range }: Grab, byMs: number, magnets: Magnets): Landed {
  if (part === "whole") {
    const by = pulledWhole(of, byMs, magnets, range);
    return { moved: shifted(chosen, by.byMs), pull: by.pull };
  }
  const from = part === "onset" ? of.onset_ms : (of.offset_ms ?? of.onset_ms);
  const pull = pulled(from + byMs, magnets, range);
  return { moved: withShared(of, part, pull.ms, shared), pull };
}
