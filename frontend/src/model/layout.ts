/** Where the timeline's rows stand, one under the other. */

import type { Row } from "./scheme.ts";

export type Shown =
  | { readonly kind: "ruler" | "film" | "sound"; readonly row: null }
  | { readonly kind: Row["kind"]; readonly row: Row };

export type Line = Shown & { readonly top: number; readonly height: number };

const HEIGHTS: Readonly<Record<Shown["kind"], number>> = { ruler: 17, film: 42, sound: 30, moment: 25, points: 25, state: 23, context: 21 };
const GAP = 5;

/** Rows of a height that fits; `scale` below 1 for small screens. */
export function linesOf(rows: readonly Row[], scale: number): readonly Line[] {
  const shown: Shown[] = [
    { kind: "ruler", row: null }, { kind: "film", row: null }, { kind: "sound", row: null },
    ...rows.map((row): Shown => ({ kind: row.kind, row })),
  ];
  let top = 0;
  return shown.map((each) => {
    const height = Math.round(HEIGHTS[each.kind] * scale);
    const line: Line = { ...each, top, height };
    top += height + Math.round(GAP * scale);
    return line;
  });
}

export function heightOf(lines: readonly Line[]): number {
  const last = lines.at(-1);
  return last ? last.top + last.height : 0;
}

export function lineAt(lines: readonly Line[], y: number): Line | undefined {
  return lines.find((line) => y >= line.top - 2 && y < line.top + line.height + 3);
}
