/** Draws the timeline's rows on a canvas: what was worked out is put down, nothing is decided here. */

import { toPx, type View } from "../model/view.ts";
import type { Annotation, Family } from "../model/types.ts";
import { colourOf, nameOf, shapeOf, stateColour } from "./look.ts";
import type { Box, Row } from "./rows.ts";

export interface Strip {
  readonly every_ms: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly count: number;
}

export interface Sound {
  readonly rate_hz: number;
  readonly peaks: readonly number[];
}

type Ink = CanvasRenderingContext2D;

const LINE = "#E6E0D8";
const INK = "#2B2A33";

export function drawFilm(ink: Ink, row: Row, view: View, strip: Strip, picture: HTMLImageElement): void {
  const wide = (row.height * strip.width) / strip.height;
  for (let x = 0; x < view.width; x += wide + 2) {
    const ms = view.fromMs + ((x + wide / 2) / view.width) * (view.toMs - view.fromMs);
    const at = Math.min(strip.count - 1, Math.max(0, Math.floor(ms / strip.every_ms)));
    const sx = (at % strip.columns) * strip.width;
    const sy = Math.floor(at / strip.columns) * strip.height;
    ink.drawImage(picture, sx, sy, strip.width, strip.height, x, row.top, wide, row.height);
  }
}

/** One bar for every three pixels: the loudest there. */
export function drawSound(ink: Ink, row: Row, view: View, sound: Sound): void {
  const middle = row.top + row.height / 2;
  ink.strokeStyle = "#b3a99c";
  ink.lineWidth = 2;
  ink.lineCap = "round";
  ink.beginPath();
  const perPx = ((view.toMs - view.fromMs) / view.width / 1000) * sound.rate_hz;
  const first = (view.fromMs / 1000) * sound.rate_hz;
  for (let x = 1.5; x < view.width; x += 3.5) {
    const from = Math.floor(first + (x - 1.5) * perPx);
    const to = Math.max(from + 1, Math.floor(first + (x + 2) * perPx));
    const loud = loudest(sound.peaks, from, to);
    const half = Math.max(0.6, (loud / 127) ** 0.7 * (row.height / 2 - 1));
    ink.moveTo(x, middle - half);
    ink.lineTo(x, middle + half);
  }
  ink.stroke();
}

function loudest(peaks: readonly number[], from: number, to: number): number {
  let loud = 0;
  const step = Math.max(1, Math.floor((to - from) / 24));
  for (let at = from; at < to; at += step) {
    loud = Math.max(loud, Math.abs(peaks[2 * at] ?? 0), Math.abs(peaks[2 * at + 1] ?? 0));
  }
  return loud;
}

export function drawLine(ink: Ink, row: Row, width: number): void {
  ink.fillStyle = LINE;
  ink.fillRect(0, row.top + row.height / 2 - 0.5, width, 1);
}

export function drawMoment(ink: Ink, row: Row, box: Box, family: Family | undefined, selected: boolean): void {
  const colour = colourOf(family);
  const { left, right, of } = box;
  ink.globalAlpha = of.confidence <= 1 ? 0.5 : 0.9;
  ink.fillStyle = colour;
  shape(ink, left, row.top + 2, right - left, row.height - 4, 5);
  ink.fill();
  ink.globalAlpha = 1;
  if (of.end_unchecked) dashEnd(ink, right, row, colour);
  if (selected) outline(ink, left, row, right);
  label(ink, of.starred ? `★ ${nameOf(family, of.code)}` : of.code === null ? "" : nameOf(family, of.code), box, row, "#fff");
}

export function drawState(ink: Ink, row: Row, box: Box, family: Family | undefined, selected: boolean): void {
  ink.fillStyle = stateColour(family, box.of.code);
  ink.fillRect(box.left, row.top, box.right - box.left, row.height);
  if (selected) outline(ink, box.left, row, box.right);
  label(ink, nameOf(family, box.of.code), box, row, INK);
}

export function drawInstant(ink: Ink, row: Row, box: Box, family: Family | undefined, selected: boolean): void {
  ink.fillStyle = colourOf(family);
  ink.font = `${selected ? "700 17px" : "14px"} system-ui, sans-serif`;
  ink.textAlign = "center";
  ink.textBaseline = "middle";
  ink.fillText(shapeOf(family), box.left, row.top + row.height / 2);
  if (selected) outline(ink, box.left - 10, row, box.left + 10);
}

/** From the end of a rupture down to the repair that answers it. */
export function drawAnswer(ink: Ink, from: readonly [number, number], to: readonly [number, number]): void {
  ink.strokeStyle = "#6B5BB5";
  ink.lineWidth = 1.6;
  ink.beginPath();
  ink.moveTo(from[0], from[1]);
  const bend = Math.max(6, Math.abs(to[0] - from[0]) / 2);
  ink.bezierCurveTo(from[0] + bend, from[1], to[0] - bend, to[1], to[0], to[1]);
  ink.stroke();
}

export function drawWhole(ink: Ink, row: Row, whole: View, view: View, all: readonly Annotation[], colour: (of: Annotation) => string): void {
  ink.fillStyle = "#f1ece4";
  shape(ink, 0, row.top + 2, whole.width, row.height - 4, 4);
  ink.fill();
  for (const each of all) {
    ink.fillStyle = colour(each);
    const left = toPx(whole, each.onset_ms);
    ink.fillRect(left, row.top + 5, Math.max(2, toPx(whole, each.offset_ms ?? each.onset_ms) - left), row.height - 10);
  }
  const left = toPx(whole, view.fromMs);
  ink.strokeStyle = INK;
  ink.lineWidth = 1.5;
  shape(ink, left + 1, row.top + 1, Math.max(6, toPx(whole, view.toMs) - left - 2), row.height - 2, 5);
  ink.stroke();
}

function shape(ink: Ink, x: number, y: number, width: number, height: number, radius: number): void {
  ink.beginPath();
  ink.roundRect(x, y, width, height, Math.min(radius, width / 2));
}

function outline(ink: Ink, left: number, row: Row, right: number): void {
  ink.strokeStyle = INK;
  ink.lineWidth = 2;
  shape(ink, left - 1, row.top + 1, right - left + 2, row.height - 2, 6);
  ink.stroke();
}

/** An end nobody has checked yet is drawn broken. */
function dashEnd(ink: Ink, right: number, row: Row, colour: string): void {
  ink.strokeStyle = "#FBF8F4";
  ink.lineWidth = 5;
  ink.setLineDash([3, 3]);
  ink.beginPath();
  ink.moveTo(right - 2, row.top + 2);
  ink.lineTo(right - 2, row.top + row.height - 2);
  ink.stroke();
  ink.setLineDash([]);
  ink.fillStyle = colour;
}

function label(ink: Ink, text: string, box: Box, row: Row, colour: string): void {
  const room = box.right - Math.max(0, box.left) - 12;
  if (room < 40 || text === "") return;
  ink.save();
  ink.beginPath();
  ink.rect(Math.max(0, box.left) + 4, row.top, room + 4, row.height);
  ink.clip();
  ink.fillStyle = colour;
  ink.font = "600 12px 'Nunito Sans', system-ui, sans-serif";
  ink.textAlign = "left";
  ink.textBaseline = "middle";
  ink.fillText(text, Math.max(0, box.left) + 7, row.top + row.height / 2 + 0.5);
  ink.restore();
}
