/** The lines from what went apart to what brought it together again. */

import type { Ink } from "./drawing.ts";

const COLOUR = "#6B5BB5";
/** More than this are one weave: their ends are not seen. */
const MANY = 120;

export interface Answer {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** From the end of each rupture to the beginning of the repair that answers it. */
export function drawAnswers(ink: Ink, answers: readonly Answer[]): void {
  ink.strokeStyle = ink.fillStyle = COLOUR;
  ink.lineWidth = answers.length > MANY ? 1 : 1.8;
  ink.beginPath();
  for (const { from, to } of answers) {
    const bend = Math.max(10, Math.min(60, Math.abs(to[0] - from[0]) / 2 + 8));
    ink.moveTo(from[0], from[1]);
    if (answers.length > MANY) ink.lineTo(to[0], to[1]);
    else ink.bezierCurveTo(from[0] + bend, from[1], to[0] - bend, to[1], to[0], to[1]);
  }
  ink.stroke();
  if (answers.length > MANY) return;
  ink.beginPath();
  for (const { from, to } of answers) {
    for (const [[x, y], radius] of [[to, 3], [from, 2.4]] as const) {
      ink.moveTo(x + radius, y);
      ink.arc(x, y, radius, 0, Math.PI * 2);
    }
  }
  ink.fill();
}
