/** Moving together as a row: how much moves around each of the two, and below, where they move alike. */

import type { Line } from "../model/layout.ts";
import { mostBetween, type MovementLines } from "../model/movement.ts";
import type { Who } from "../model/regions.ts";
import { toMs, type View } from "../model/view.ts";
import { drawTrack, MUTED, rounded, TRACK, type Ink } from "./drawing.ts";
import { WORDS } from "./words.ts";

const STEP_PX = 2;
const FONT = '600 11px "Nunito Sans", system-ui, sans-serif';
/** Told apart by their colour, by being whole or broken, and by their word. */
export const LOOKS: Readonly<Record<Who, { readonly colour: string; readonly dashes: readonly number[] }>> = {
  carer: { colour: "#8A6D3B", dashes: [] },
  infant: { colour: "#3F6FA3", dashes: [5, 3] },
};
const BAND = "#1B7F79";
/** Below this a row has room for the band only. */
const ROOMY_PX = 34;
const WORD_PX = 15;

export function drawMoving(ink: Ink, line: Line, view: View, lines: MovementLines): void {
  drawTrack(ink, line, view.width);
  const roomy = line.height >= ROOMY_PX;
  const band = roomy ? Math.round(line.height * 0.3) : line.height;
  ink.save();
  rounded(ink, 0, line.top, view.width, line.height, 5);
  ink.clip();
  drawBand(ink, { top: line.top + line.height - band, height: band }, view, lines);
  if (roomy) {
    const room = { top: line.top + 2, height: line.height - band - 4 };
    drawLine(ink, room, view, lines, "carer");
    drawLine(ink, room, view, lines, "infant");
    ink.fillStyle = "#E6E0D8";
    ink.fillRect(0, line.top + line.height - band - 1, view.width, 1);
    drawWords(ink, line, band);
  }
  ink.restore();
}

/** What is said where there is nothing to draw yet. */
export function drawSaying(ink: Ink, line: Line, view: View, says: string): void {
  drawTrack(ink, line, view.width);
  ink.font = FONT;
  ink.textAlign = "left";
  ink.textBaseline = "middle";
  ink.fillStyle = MUTED;
  if (!line.thin) ink.fillText(says, 10, line.top + line.height / 2 + 1, view.width - 20);
}

interface Room {
  readonly top: number;
  readonly height: number;
}

/** Broken off where nothing is said. */
function drawLine(ink: Ink, { top, height }: Room, view: View, lines: MovementLines, who: Who): void {
  const { colour, dashes } = LOOKS[who];
  ink.strokeStyle = colour;
  ink.lineWidth = 1.3;
  ink.lineJoin = "round";
  ink.setLineDash([...dashes]);
  ink.beginPath();
  let drawing = false;
  for (let x = 0; x <= view.width; x += STEP_PX) {
    const most = mostBetween(lines[who], placeAt(view, x, lines.rateHz), placeAt(view, x + STEP_PX, lines.rateHz));
    if (most !== null) {
      const y = top + (1 - most) * height;
      if (drawing) ink.lineTo(x, y);
      else ink.moveTo(x, y);
    }
    drawing = most !== null;
  }
  ink.stroke();
  ink.setLineDash([]);
}

/** Around the middle of each window; the higher and darker, the more alike. */
function drawBand(ink: Ink, { top, height }: Room, view: View, { inStep, stepMs, windowMs }: MovementLines): void {
  const middle = (windowMs - stepMs) / 2;
  ink.fillStyle = BAND;
  for (let x = 0; x < view.width; x += STEP_PX) {
    const from = Math.floor((toMs(view, x) - middle) / stepMs);
    const to = Math.floor((toMs(view, x + STEP_PX) - middle) / stepMs);
    const most = from < 0 ? null : mostBetween(inStep, from, to);
    if (most === null || most === 0) continue;
    ink.globalAlpha = 0.3 + most * 0.55;
    const high = Math.max(2, height * most);
    ink.fillRect(x, top + height - high, STEP_PX, high);
  }
  ink.globalAlpha = 1;
}

/** At the left, on a ground of their own, so that a line may run behind them. */
function drawWords(ink: Ink, line: Line, band: number): void {
  ink.font = FONT;
  ink.textAlign = "left";
  ink.textBaseline = "middle";
  let x = 8;
  for (const who of ["carer", "infant"] as const) {
    const wide = ink.measureText(WORDS.moving[who]).width;
    ground(ink, x - 4, line.top + 2, wide + 32);
    const { colour, dashes } = LOOKS[who];
    const y = line.top + 2 + WORD_PX / 2;
    ink.strokeStyle = ink.fillStyle = colour;
    ink.lineWidth = 1.6;
    ink.setLineDash([...dashes]);
    ink.beginPath();
    ink.moveTo(x, y);
    ink.lineTo(x + 19, y);
    ink.stroke();
    ink.setLineDash([]);
    ink.fillText(WORDS.moving[who], x + 24, y + 0.5);
    x += wide + 40;
  }
  if (band < WORD_PX - 3) return;
  const y = line.top + line.height - band;
  ground(ink, 4, y, ink.measureText(WORDS.moving.inStep).width + 8);
  ink.fillStyle = "#156862";
  ink.fillText(WORDS.moving.inStep, 8, y + band / 2 + 0.5);
}

function ground(ink: Ink, x: number, y: number, wide: number): void {
  ink.globalAlpha = 0.85;
  ink.fillStyle = TRACK;
  ink.fillRect(x, y, wide, WORD_PX);
  ink.globalAlpha = 1;
}

function placeAt(view: View, x: number, rate: number): number {
  return Math.floor((toMs(view, x) / 1000) * rate);
}
