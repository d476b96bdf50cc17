/** Which moments the list shows. */

import { codeOf, familyOf } from "./scheme.ts";
import type { Annotation, Scheme } from "./types.ts";

export interface Wanted {
  /** "all", "starred", "unchecked", "unnamed", or a family. */
  readonly filter: string;
  readonly search: string;
}

export const ALL: Wanted = { filter: "all", search: "" };

export function found(all: readonly Annotation[], wanted: Wanted, scheme: Scheme): readonly Annotation[] {
  const search = wanted.search.trim().toLowerCase();
  if (wanted.filter === "all" && search === "") return all;
  return all.filter((each) => passes(each, wanted.filter, scheme) && (search === "" || said(each, scheme).includes(search)));
}

function passes(each: Annotation, filter: string, scheme: Scheme): boolean {
  switch (filter) {
    case "all":
      return true;
    case "starred":
      return each.starred;
    case "unchecked":
      return each.end_unchecked;
    case "unnamed":
      return each.code === null && (familyOf(scheme, each.family)?.family.codes.length ?? 0) > 0;
    default:
      return each.family === filter;
  }
}

function said(each: Annotation, scheme: Scheme): string {
  const family = familyOf(scheme, each.family)?.family;
  return [family?.name, codeOf(family, each.code)?.name, each.note].join(" ").toLowerCase();
}
