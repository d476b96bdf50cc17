/** Several moments of one row made one: what each said goes into it. */

import { refused, type Outcome, type Why } from "./editing.ts";
import type { Edit } from "./edits.ts";
import { endOf, overlaps } from "./exclusive.ts";
import { familyOf } from "./scheme.ts";
import type { Around } from "./state.ts";
import type { Annotation, Fields } from "./types.ts";

const MOST_NOTE = 4000;

/** The earliest stays and reaches as far as the last; the code is that of the one in hand, the first of `chosen`. */
export function joined(chosen: readonly Annotation[], all: readonly Annotation[], around: Around): Outcome {
  const ordered = [...chosen].sort((one, other) => one.onset_ms - other.onset_ms);
  const [kept, ...others] = ordered;
  if (!kept || others.length === 0) return refused("joinOne");
  const no = whyNot(kept, ordered, all, around);
  if (no) return refused(no);
  const fields = differing(kept, { ...saidBy(chosen), ...unionOf(ordered) });
  const starred = !kept.starred && others.some((each) => each.starred);
  const edits: Edit[] = [
    ...linksOf(kept, others, all),
    ...(Object.keys(fields).length > 0 ? [{ kind: "change", annotation: kept.id, fields } as const] : []),
    ...(starred ? [{ kind: "star", annotation: kept.id, fields: { starred } } as const] : []),
    ...others.map((each): Edit => ({ kind: "remove", annotation: each.id })),
  ];
  return { edits, no: null, selects: [kept.id] };
}

function whyNot(kept: Annotation, ordered: readonly Annotation[], all: readonly Annotation[], { scheme }: Around): Why | null {
  if (ordered.some((each) => each.family !== kept.family)) return "joinRows";
  if (familyOf(scheme, kept.family)?.tier.kind === "instant") return "joinPoints";
  const union = { onset_ms: kept.onset_ms, offset_ms: endOf(latestOf(ordered)) };
  return overlaps(kept.family, union, all, scheme, new Set(ordered.map((each) => each.id))) ? "joinOver" : null;
}

function latestOf(ordered: readonly Annotation[]): Annotation {
  return ordered.reduce((latest, each) => (endOf(each) > endOf(latest) ? each : latest));
}

/** The end of the last, the doubts of the least sure, and every note. */
function unionOf(ordered: readonly Annotation[]): Fields {
  const last = latestOf(ordered);
  return {
    offset_ms: endOf(last), end_unchecked: last.end_unchecked, note: notesOf(ordered),
    confidence: Math.min(...ordered.map((each) => each.confidence)),
  };
}

/** What it was: as the one in hand says, or the first that says anything. */
function saidBy(chosen: readonly Annotation[]): Fields {
  const says = chosen.find((each) => each.code !== null) ?? chosen[0];
  return says ? { code: says.code, values: says.values } : {};
}

function notesOf(ordered: readonly Annotation[]): string {
  return [...new Set(ordered.map((each) => each.note.trim()).filter(Boolean))].join("\n").slice(0, MOST_NOTE);
}

function differing(of: Annotation, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => JSON.stringify(of[name as keyof Annotation]) !== JSON.stringify(value)));
}

/** What answered one of them answers the one that stays; it answers what they answered. */
function linksOf(kept: Annotation, others: readonly Annotation[], all: readonly Annotation[]): readonly Edit[] {
  const gone = new Set(others.map((each) => each.id));
  const turned = all.filter((each) => each.repairs !== null && gone.has(each.repairs) && each.onset_ms > kept.onset_ms)
    .map((each): Edit => ({ kind: "link", annotation: each.id, fields: { repairs: kept.id } }));
  if (kept.family !== "repair" || kept.repairs !== null) return turned;
  const ruptures = new Map(all.map((each) => [each.id, each]));
  const found = others.map((each) => each.repairs).find((id) => id !== null && (ruptures.get(id)?.onset_ms ?? Infinity) < kept.onset_ms);
  return found ? [...turned, { kind: "link", annotation: kept.id, fields: { repairs: found } }] : turned;
}
