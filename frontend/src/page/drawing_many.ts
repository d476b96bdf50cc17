/** Very many in one row: one rectangle for each run of what looks the same. */

import type { Line } from "../model/layout.ts";
import { runsOf, type Run } from "../model/runs.ts";
import type { Row } from "../model/scheme.ts";
import type { Annotation, Family } from "../model/types.ts";
import type { View } from "../model/view.ts";
import { INK, solidity, type Ink } from "./drawing.ts";
import { colourOf, deepOf, stateColour } from "./look.ts";

interface Look {
  readonly colour: string;
  readonly solid: number;
}

const LEAST_PX: Readonly<Record<Row["kind"], number>> = { moment: 3, points: 3, state: 2, context: 3 };

/** Draws the runs; answers with what stands alone, to be drawn as it always is. */
export function drawMany(ink: Ink, line: Line, row: Row, all: readonly Annotation[], view: View): readonly Annotation[] {
  const { runs, alone } = runsOf(all, view, LEAST_PX[row.kind], (of) => styleOf(row, of));
  const looks = new Map<number, Look>();
  const inset = Math.min(row.kind === "state" ? 0 : row.kind === "points" ? 6 : 2, line.height / 4);
  for (const run of runs) {
    const look = looks.get(run.style) ?? lookOf(row, run.style);
    looks.set(run.style, look);
    fill(ink, line, run, look, inset);
  }
  ink.globalAlpha = 1;
  return alone;
}

/** A state looks like its code, points like their family, moments as sure as somebody was. */
function styleOf({ kind, families }: Row, of: Annotation): number {
  if (kind === "points") return families.findIndex((each) => each.id === of.family);
  if (kind === "state") return (families[0]?.codes.findIndex((each) => each.id === of.code) ?? -1) + 1;
  return of.end_unchecked ? 2 : of.confidence <= 1 ? 1 : 0;
}

const SOLID: readonly (readonly [confidence: number, unchecked: boolean])[] = [[2, false], [1, false], [2, true]];
const HATCHED = 0.5;

function lookOf({ kind, families }: Row, style: number): Look {
  const [family] = families;
  if (kind === "points") return { colour: colourOf(families[style]), solid: 1 };
  if (kind === "state") return { colour: stateColour(family, family?.codes[style - 1]?.id ?? null), solid: 1 };
  if (kind === "context") return { colour: colourOf(family), solid: HATCHED };
  return momentLook(family, style);
}

function momentLook(family: Family | undefined, style: number): Look {
  const [confidence, unchecked] = SOLID[style] ?? [2, false];
  const solid = solidity({ confidence }, unchecked);
  return { colour: solid < 1 ? colourOf(family) : deepOf(family), solid };
}

function fill(ink: Ink, line: Line, { from, to }: Run, { colour, solid }: Look, inset: number): void {
  ink.globalAlpha = solid;
  ink.fillStyle = colour;
  ink.fillRect(from, line.top + inset, to - from, line.height - 2 * inset);
  // Where one code ends and the next begins.
  if (line.kind !== "state") return;
  ink.globalAlpha = 0.25;
  ink.fillStyle = INK;
  ink.fillRect(from, line.top, 0.5, line.height);
}
