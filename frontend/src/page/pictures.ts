/** The film as a strip of small pictures, and its sound: its outline as a row of bars, how loud it is, where it is quiet. */

import type { Line } from "../model/layout.ts";
import { loudest, type Outline } from "../model/sound.ts";
import { toPx, type View } from "../model/view.ts";
import { MUTED, WHITE, type Ink } from "./drawing.ts";
import type { Heard } from "./heard.ts";
import type { FilmStrip } from "./strip.ts";
import { WORDS } from "./words.ts";

export type { FilmStrip, Heard };

const BETWEEN_PX = 2;
const BAR_PX = 4;
/** Loudness is drawn between these, in LUFS: a whisper of noise, and as loud as speech close by. */
const FAINT = -60;
const LOUD = -12;
const LOUDNESS = "#EFE6D8";
const BARS = "#AFA496";
const QUIET = "#C9BFB1";
/** Where quiet is narrower it is only a line; its word needs so much room, and hides so much behind it. */
const WORD_PX = 56;
const BEHIND_PX = 34;

export function drawFilm(ink: Ink, line: Line, view: View, strip: FilmStrip): void {
  const { width, height } = strip.plan;
  const wide = Math.max(12, (line.height * width) / height) + BETWEEN_PX;
  const perPx = (view.toMs - view.fromMs) / view.width;
  // Tiles stay where they are in the clip, so that panning moves them and does not shuffle them.
  const first = Math.floor(view.fromMs / perPx / wide);
  ink.save();
  ink.beginPath();
  ink.roundRect(0, line.top, view.width, line.height, 6);
  ink.clip();
  for (let tile = first; tile * wide < view.width + view.fromMs / perPx; tile += 1) {
    if (tile * wide * perPx >= view.lengthMs) break;
    const { picture, x, y } = strip.at((tile + 0.5) * wide * perPx, wide * perPx);
    ink.drawImage(picture, x, y, width, height, tile * wide - view.fromMs / perPx, line.top, wide - BETWEEN_PX, line.height);
  }
  ink.restore();
}

/** Behind: how loud it is. In front: one bar for a few pixels, the loudest there; where it is quiet they lie on a line, with the word. */
export function drawSound(ink: Ink, line: Line, view: View, heard: Heard): void {
  if (heard.sound.outline.rate_hz === 0) return;
  if (!line.thin) drawLoudness(ink, line, view, heard);
  const quiet = (heard.stretches?.silence ?? []).filter(({ fromMs, toMs }) => toMs > view.fromMs && fromMs < view.toMs)
    .map(({ fromMs, toMs }) => [Math.max(0, toPx(view, fromMs)), Math.min(view.width, toPx(view, toMs))] as const);
  drawRests(ink, line, quiet);
  drawBars(ink, line, view, heard);
  if (!line.thin) writeQuiet(ink, line, quiet);
}

function drawLoudness(ink: Ink, line: Line, view: View, { sound: { loudness } }: Heard): void {
  if (!loudness) return;
  const { rate_hz, lufs } = loudness;
  const every = 1000 / rate_hz;
  const step = Math.max(1, Math.floor(((view.toMs - view.fromMs) / view.width / every) * BAR_PX));
  const first = Math.max(0, Math.floor(view.fromMs / every / step) - 1) * step;
  const bottom = line.top + line.height;
  ink.fillStyle = LOUDNESS;
  ink.beginPath();
  ink.moveTo(toPx(view, first * every), bottom);
  for (let at = first; at < lufs.length; at += step) {
    const x = toPx(view, (at + step / 2) * every);
    const high = Math.max(...lufs.slice(at, at + step));
    ink.lineTo(x, bottom - Math.min(1, Math.max(0, (high - FAINT) / (LOUD - FAINT))) * line.height);
    if (x > view.width) break;
  }
  ink.lineTo(Math.min(view.width + 1, toPx(view, view.lengthMs)), bottom);
  ink.fill();
}

function drawBars(ink: Ink, line: Line, view: View, heard: Heard): void {
  const middle = line.top + line.height / 2;
  const perPx = (view.toMs - view.fromMs) / view.width;
  const every = BAR_PX * perPx;
  const outlines = heard.outlines(view.fromMs, view.toMs, every);
  ink.strokeStyle = BARS;
  ink.lineWidth = 2;
  ink.lineCap = "round";
  ink.beginPath();
  for (let bar = Math.floor(view.fromMs / every); bar * every < view.toMs; bar += 1) {
    const loud = loudestIn(outlines, bar * every, (bar + 1) * every);
    if (loud < 0) break;
    const half = Math.max(0.5, Math.min(1, loud / heard.loudest) ** 0.7 * (line.height / 2 - 1));
    const x = bar * BAR_PX - view.fromMs / perPx + BAR_PX / 2;
    ink.moveTo(x, middle - half);
    ink.lineTo(x, middle + half);
  }
  ink.stroke();
  ink.lineCap = "butt";
}

/** By the finest outline that reaches there. */
function loudestIn(outlines: readonly Outline[], fromMs: number, toMs: number): number {
  for (const outline of outlines) {
    const loud = loudest(outline, fromMs, toMs);
    if (loud >= 0) return loud;
  }
  return -1;
}

type Edges = readonly (readonly [number, number])[];

function drawRests(ink: Ink, line: Line, quiet: Edges): void {
  ink.fillStyle = QUIET;
  for (const [from, to] of quiet) ink.fillRect(from, line.top + line.height / 2 - 0.75, Math.max(2, to - from), 1.5);
}

function writeQuiet(ink: Ink, line: Line, quiet: Edges): void {
  ink.font = '500 11px "Nunito Sans", system-ui, sans-serif';
  ink.textAlign = "center";
  ink.textBaseline = "middle";
  for (const [from, to] of quiet) {
    if (to - from < WORD_PX) continue;
    const [x, y] = [(from + to) / 2, line.top + line.height / 2];
    ink.fillStyle = WHITE;
    ink.fillRect(x - BEHIND_PX / 2, y - 7, BEHIND_PX, 14);
    ink.fillStyle = MUTED;
    ink.fillText(WORDS.hearing.quiet, x, y);
  }
}
