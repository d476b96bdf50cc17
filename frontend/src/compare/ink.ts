/** Puts rows on a canvas; nothing is decided here. Where coders differ is hatched and never red. */

import { colourOf, deepOf, pathOf } from "../page/look.ts";
import { ticksOf } from "../model/ticks.ts";
import { toPx, type View } from "../model/view.ts";
import { across, LINE, RULER, type Line } from "./lines.ts";
import { clockOf, type About, type Apart, type Look, type Mark } from "./payload.ts";

type Ink = CanvasRenderingContext2D;

const FONT = '"Nunito Sans", system-ui, sans-serif';
const TRACK = "#F3EFE8";
const MUTED = "#6F6B75";
const INK = "#2B2A33";
/** A name on something narrower cannot be read. */
const READABLE_PX = 40;
const UNSURE = 0.6;
const HAIR_PX = 7;

/** A canvas as sharp as its screen, empty. */
export function cleared(canvas: HTMLCanvasElement, width: number, height: number): Ink | null {
  const sharp = globalThis.devicePixelRatio || 1;
  canvas.width = Math.round(width * sharp);
  canvas.height = Math.round(height * sharp);
  canvas.style.height = `${String(height)}px`;
  const ink = canvas.getContext("2d");
  ink?.setTransform(sharp, 0, 0, sharp, 0, 0);
  return ink;
}

export function drawRuler(ink: Ink, view: View): void {
  ink.font = `500 11px ${FONT}`;
  ink.textBaseline = "middle";
  for (const ms of ticksOf(view).at) {
    const x = Math.round(toPx(view, ms));
    ink.fillStyle = "#D9D1C6";
    ink.fillRect(x, 3, 1, RULER - 4);
    ink.fillStyle = MUTED;
    ink.fillText(clockOf(ms).replace(/\.0$/, ""), x + 5, RULER / 2);
  }
}

export function drawTrack(ink: Ink, top: number, width: number): void {
  ink.fillStyle = TRACK;
  ink.beginPath();
  ink.roundRect(0, top, width, LINE, 5);
  ink.fill();
}

export function drawMarks(ink: Ink, about: About, line: Line, marks: readonly Mark[], view: View): void {
  for (const mark of marks) {
    const look = about.looks[mark[2]];
    if (look === undefined) continue;
    if (mark[1] <= mark[0]) drawPoint(ink, look, line, toPx(view, mark[0]));
    else drawStretch(ink, look, line, mark, view);
  }
}

function drawStretch(ink: Ink, look: Look, { top, height }: Line, mark: Mark, view: View): void {
  const [left, width] = across(view, mark[0], mark[1]);
  const looks = look;
  ink.globalAlpha = mark[3] <= 1 ? UNSURE : 1;
  ink.fillStyle = deepOf(looks);
  if (width < 7) {
    ink.fillRect(left, top + 2, width, height - 4);
    ink.globalAlpha = 1;
    return;
  }
  ink.beginPath();
  ink.roundRect(left, top + 2, width, height - 4, 4);
  ink.fill();
  ink.globalAlpha = 1;
  written(ink, look.says, left, width, top + height / 2, "#FFFFFF");
}

function drawPoint(ink: Ink, look: Look, { top, height }: Line, x: number): void {
  const { d, stroked } = pathOf(look);
  const size = 12;
  ink.save();
  ink.translate(x - size / 2, top + (height - size) / 2);
  ink.scale(size / 16, size / 16);
  ink.fillStyle = ink.strokeStyle = colourOf(look);
  ink.lineWidth = 2.2;
  if (stroked) ink.stroke(new Path2D(d));
  else ink.fill(new Path2D(d));
  ink.restore();
}

/** Where the two differ: slanting lines, with what each says where there is room for it. */
export function drawApart(ink: Ink, top: number, stretches: readonly Apart[], view: View, nothing: string): void {
  const paint = hatched(ink);
  for (const [onset, offset, first, second] of stretches) {
    const [left, width] = across(view, onset, offset);
    // On a hair's breadth no pattern can be seen: there it is plain and dark.
    ink.fillStyle = width < HAIR_PX ? "#7C766E" : "#E4DED4";
    ink.fillRect(left, top + 1, width, LINE - 2);
    ink.fillStyle = paint;
    ink.fillRect(left, top + 1, width, LINE - 2);
    ink.strokeStyle = INK;
    ink.lineWidth = 1;
    if (width > 4) ink.strokeRect(left + 0.5, top + 1.5, width - 1, LINE - 3);
    const says = `${first || nothing} | ${second || nothing}`;
    if (first !== second && width > READABLE_PX * 2.4) plated(ink, says, left, width, top + LINE / 2);
  }
}

function hatched(ink: Ink): CanvasPattern | string {
  const tile = new OffscreenCanvas(6, 6);
  const lines = tile.getContext("2d");
  if (lines === null) return "#8C857B";
  lines.strokeStyle = INK;
  lines.lineWidth = 1;
  lines.beginPath();
  for (const x of [-6, 0, 6]) {
    lines.moveTo(x, 6);
    lines.lineTo(x + 6, 0);
  }
  lines.stroke();
  return ink.createPattern(tile, "repeat") ?? "#8C857B";
}

/** The stretch chosen, over every row. */
export function drawChosen(ink: Ink, view: View, onset: number, offset: number, height: number): void {
  const [left, width] = across(view, onset, offset);
  ink.fillStyle = "rgba(43, 42, 51, 0.07)";
  ink.fillRect(left - 2, RULER, width + 4, height - RULER);
  ink.strokeStyle = INK;
  ink.lineWidth = 2;
  ink.strokeRect(left - 2, RULER + 1, width + 4, height - RULER - 2);
}

function plated(ink: Ink, text: string, left: number, width: number, middle: number): void {
  ink.font = `600 11px ${FONT}`;
  const wide = ink.measureText(text).width + 10;
  if (wide > width - 8) return;
  ink.fillStyle = "#FFFFFF";
  ink.fillRect(left + 4, middle - 8, wide, 16);
  written(ink, text, left, width, middle, INK);
}

function written(ink: Ink, text: string, left: number, width: number, middle: number, colour: string): void {
  const from = Math.max(0, left) + 8;
  const room = left + width - from - 6;
  if (room < READABLE_PX) return;
  ink.font = `600 11.5px ${FONT}`;
  ink.textBaseline = "middle";
  ink.fillStyle = colour;
  const wide = ink.measureText(text).width;
  const fits = wide <= room ? text : `${text.slice(0, Math.max(1, Math.floor((text.length * room) / wide) - 1)).trimEnd()}…`;
  ink.fillText(fits, from, middle + 0.5);
}
