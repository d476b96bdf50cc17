import { fittingValues } from "../model/log.ts";
import { familyOf } from "../model/scheme.ts";
import type { Annotation, Fields, Scheme } from "../model/types.ts";
import type { Store } from "../page/store.ts";
import { WORDS } from "../page/words.ts";

/** Say the same of each of them, as one thing that is done and undone. */
export function say(store: Store, all: readonly Annotation[], fields: Fields | ((each: Annotation) => Fields)): void {
  const [one] = all;
  if (!one) return;
  const of = (each: Annotation): Fields => fitting(store.around.scheme, each, typeof fields === "function" ? fields(each) : fields);
  if (all.length === 1) store.do({ do: "change", annotation: one.id, fields: of(one) });
  else store.do({ do: "edit", edits: all.map((each) => ({ kind: "change", annotation: each.id, fields: of(each) })), says: WORDS.tagging.saidOfMany(all.length) });
}

/** Another code takes along only the values that fit it. */
function fitting(scheme: Scheme, of: Annotation, fields: Fields): Fields {
  if (fields.code === undefined || fields.values !== undefined) return fields;
  const values = fittingValues(familyOf(scheme, of.family)?.family, fields.code, of.values);
  return Object.keys(values).length === Object.keys(of.values).length ? fields : { ...fields, values };
}
