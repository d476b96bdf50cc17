/** Puts on a canvas what was worked out elsewhere; nothing is decided here. */

import type { Line } from "../model/layout.ts";
import type { Block } from "../model/blocks.ts";
import { nameOf } from "../model/scheme.ts";
import type { Ticks } from "../model/ticks.ts";
import type { Annotation, Family } from "../model/types.ts";
import { toPx, type View } from "../model/view.ts";
import { colourOf, deepOf, pathOf, stateColour } from "./look.ts";
import { shortClock, tickClock } from "./words.ts";

export type Ink = CanvasRenderingContext2D;

/** A block as it is to be drawn. */
export interface Drawn {
  readonly block: Block<Annotation>;
  readonly family: Family | undefined;
  readonly selected: boolean;
  readonly open: boolean;
}

export const INK = "#2B2A33";
export const WHITE = "#FFFFFF";
export const MUTED = "#6F6B75";
export const TRACK = "#F6F1EA";
/** How solid a moment is drawn whose end nobody has checked, or that somebody was not sure of. */
export const UNCHECKED = 0.22;
export const UNSURE = 0.55;
const FONT = '"Nunito Sans", system-ui, sans-serif';
/** Text on something narrower cannot be read. */
const READABLE_PX = 44;

export function drawRuler(ink: Ink, line: Line, view: View, ticks: Ticks): void {
  ink.font = `500 11px ${FONT}`;
  ink.textAlign = "left";
  ink.textBaseline = "middle";
  for (const ms of ticks.at) {
    const x = Math.round(toPx(view, ms));
    ink.fillStyle = "#D9D1C6";
    ink.fillRect(x, line.top + 3, 1, line.height - 3);
    ink.fillStyle = MUTED;
    ink.fillText(ticks.everyMs < 1000 ? shortClock(ms) : tickClock(ms), x + 5, line.top + line.height / 2 + 1);
  }
}

export function drawTrack(ink: Ink, line: Line, width: number): void {
  ink.fillStyle = TRACK;
  rounded(ink, 0, line.top, width, line.height, 5);
  ink.fill();
}

export function drawMoment(ink: Ink, line: Line, { block, family, selected, open }: Drawn): void {
  const colour = colourOf(family);
  const width = Math.max(3, block.to - block.from);
  const of = block.of;
  const unchecked = !open && isUnchecked(of);
  const solid = solidity(of, unchecked);
  const inset = insetOf(line);
  ink.globalAlpha = solid;
  ink.fillStyle = solid < 1 ? colour : deepOf(family);
  filled(ink, block.from, line.top + inset, width, line.height - 2 * inset, 5);
  ink.globalAlpha = 1;
  if (unchecked) {
    rounded(ink, block.from, line.top + inset, width, line.height - 2 * inset, 5);
    dashed(ink, colour);
  }
  if (selected) outlined(ink, line, block.from, width);
  if (of) written(ink, line, block, sayingOf(of, family), solid < 1 ? INK : WHITE);
}

/** What is folded thin fills its line. */
export function insetOf({ thin }: Line): number {
  return thin ? 0.5 : 2;
}

/** A round corner costs twenty times a square one; on something narrow nobody sees the difference. */
function filled(ink: Ink, x: number, y: number, width: number, height: number, radius: number): void {
  if (width < 7) {
    ink.fillRect(x, y, width, height);
    return;
  }
  rounded(ink, x, y, width, height, radius);
  ink.fill();
}

function isUnchecked(of: Annotation | null): boolean {
  return of !== null && of.end_unchecked;
}

/** What somebody was not sure of is drawn thinner, and thinner yet what has an end to be checked. */
export function solidity(of: Pick<Annotation, "confidence"> | null, unchecked: boolean): number {
  if (unchecked) return UNCHECKED;
  return of !== null && of.confidence <= 1 ? UNSURE : 1;
}

function sayingOf(of: Annotation, family: Family | undefined): string {
  return `${of.starred ? "★ " : ""}${of.code === null ? "" : nameOf(family, of.code)}`;
}

/** What nobody could see: hatched, so that it is never taken for a moment. */
export function drawContext(ink: Ink, line: Line, drawn: Drawn): void {
  const { block, family, selected } = drawn;
  const width = Math.max(3, block.to - block.from);
  const inset = insetOf(line);
  ink.save();
  rounded(ink, block.from, line.top + inset, width, line.height - 2 * inset, 4);
  ink.fillStyle = "#E9E3DB";
  ink.fill();
  ink.clip();
  ink.strokeStyle = colourOf(family);
  ink.globalAlpha = 0.5;
  ink.lineWidth = 1.2;
  ink.beginPath();
  const from = Math.max(-20, block.from);
  for (let x = from - line.height; x < Math.min(block.to, from + 6000); x += 6) {
    ink.moveTo(x, line.top + line.height);
    ink.lineTo(x + line.height, line.top);
  }
  ink.stroke();
  ink.restore();
  if (drawn.block.of?.end_unchecked === true && !drawn.open) {
    rounded(ink, block.from, line.top + inset, width, line.height - 2 * inset, 4);
    dashed(ink, colourOf(family));
  }
  if (selected) outlined(ink, line, block.from, width);
}

export function drawState(ink: Ink, line: Line, { block, family, selected, open }: Drawn): void {
  const width = Math.max(2, block.to - block.from);
  const code = block.of?.code ?? null;
  ink.fillStyle = stateColour(family, code);
  ink.fillRect(block.from, line.top, width, line.height);
  ink.fillStyle = "#FFFFFF";
  ink.fillRect(block.from, line.top, 1, line.height);
  if (block.of?.end_unchecked === true && !open) {
    rounded(ink, block.from, line.top + 1, width, line.height - 2, 3);
    dashed(ink, MUTED);
  }
  if (selected) outlined(ink, line, block.from, width);
  if (block.of) written(ink, line, block, nameOf(family, code), INK);
}

export function drawInstant(ink: Ink, line: Line, { block, family, selected }: Drawn): void {
  const middle = line.top + line.height / 2;
  if (block.of === null || line.thin) {
    const inset = line.thin ? 0 : 6;
    ink.fillStyle = selected ? INK : colourOf(family);
    ink.fillRect(block.from - (line.thin ? 1.5 : 0), line.top + inset, Math.max(3, block.to - block.from), line.height - 2 * inset);
    return;
  }
  if (selected) {
    ink.fillStyle = "#FFFFFF";
    ink.strokeStyle = INK;
    ink.lineWidth = 2;
    ink.beginPath();
    ink.arc(block.from, middle, line.height / 2 - 1, 0, Math.PI * 2);
    ink.fill();
    ink.stroke();
  }
  shaped(ink, family, block.from, middle, Math.min(15, line.height - 9));
}

export function shaped(ink: Ink, family: Family | undefined, x: number, y: number, size: number): void {
  const { d, stroked } = pathOf(family);
  ink.save();
  ink.translate(x - size / 2, y - size / 2);
  ink.scale(size / 16, size / 16);
  ink.fillStyle = ink.strokeStyle = colourOf(family);
  ink.lineWidth = 2.2;
  if (stroked) ink.stroke(drawnPath(d));
  else ink.fill(drawnPath(d));
  ink.restore();
}

const DRAWN = new Map<string, Path2D>();

/** Read once: there are few shapes and many things that have them. */
function drawnPath(d: string): Path2D {
  const path = DRAWN.get(d) ?? new Path2D(d);
  DRAWN.set(d, path);
  return path;
}

export function rounded(ink: Ink, x: number, y: number, width: number, height: number, radius: number): void {
  ink.beginPath();
  ink.roundRect(x, y, width, height, Math.min(radius, width / 2));
}

function outlined(ink: Ink, line: Line, left: number, width: number): void {
  const inset = line.thin ? -1 : 1;
  rounded(ink, left - 1, line.top + inset, width + 2, line.height - 2 * inset, 6);
  ink.strokeStyle = INK;
  ink.lineWidth = 2;
  ink.stroke();
  if (width < 22 || line.thin) return;
  ink.fillStyle = "#FFFFFFCC";
  for (const x of [left + 4, left + width - 6]) ink.fillRect(x, line.top + 7, 2, line.height - 14);
}

/** An end nobody has checked is drawn broken. */
function dashed(ink: Ink, colour: string): void {
  ink.strokeStyle = colour;
  ink.lineWidth = 1.6;
  ink.setLineDash([5, 4]);
  ink.stroke();
  ink.setLineDash([]);
}

function written(ink: Ink, line: Line, block: Block<Annotation>, text: string, colour: string): void {
  const left = Math.max(0, block.from) + 9;
  const room = block.to - left - 8;
  const said = room < READABLE_PX ? (text.startsWith("★") && room > 8 ? "★" : "") : text;
  if (said === "" || line.thin) return;
  ink.fillStyle = colour;
  ink.font = `600 12px ${FONT}`;
  ink.textAlign = "left";
  ink.textBaseline = "middle";
  ink.fillText(fitting(ink, said, room), left, line.top + line.height / 2 + 0.5);
}

const WIDTHS = new Map<string, number>();

/** Measured once for each text: names are few, moments are many. */
function widthOf(ink: Ink, text: string): number {
  const known = WIDTHS.get(text);
  if (known !== undefined) return known;
  const { width } = ink.measureText(text);
  // Before its font has come a text has another width.
  if (document.fonts.status === "loaded") WIDTHS.set(text, width);
  return width;
}

function fitting(ink: Ink, text: string, room: number): string {
  const wide = widthOf(ink, text);
  if (wide <= room) return text;
  return `${text.slice(0, Math.max(1, Math.floor((text.length * room) / wide) - 1)).trimEnd()}…`;
}
