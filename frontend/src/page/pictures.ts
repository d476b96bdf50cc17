/** The film as a strip of small pictures, and its sound as a row of bars. */

import type { Line } from "../model/layout.ts";
import type { View } from "../model/view.ts";
import type { Ink } from "./drawing.ts";

export interface StripPlan {
  readonly every_ms: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly count: number;
}

export interface FilmStrip {
  readonly plan: StripPlan;
  readonly picture: CanvasImageSource;
}

export interface Sound {
  readonly rate_hz: number;
  readonly peaks: readonly number[];
}

const BETWEEN_PX = 2;
const BAR_PX = 4;

export function drawFilm(ink: Ink, line: Line, view: View, { plan, picture }: FilmStrip): void {
  const wide = Math.max(12, (line.height * plan.width) / plan.height) + BETWEEN_PX;
  const perPx = (view.toMs - view.fromMs) / view.width;
  // Tiles stay where they are in the clip, so that panning moves them and does not shuffle them.
  const first = Math.floor(view.fromMs / perPx / wide);
  ink.save();
  ink.beginPath();
  ink.roundRect(0, line.top, view.width, line.height, 6);
  ink.clip();
  for (let tile = first; tile * wide < view.width + view.fromMs / perPx; tile += 1) {
    const x = tile * wide - view.fromMs / perPx;
    const at = Math.min(plan.count - 1, Math.max(0, Math.floor(((tile + 0.5) * wide * perPx) / plan.every_ms)));
    if (tile * wide * perPx >= view.lengthMs) break;
    const sx = (at % plan.columns) * plan.width;
    const sy = Math.floor(at / plan.columns) * plan.height;
    ink.drawImage(picture, sx, sy, plan.width, plan.height, x, line.top, wide - BETWEEN_PX, line.height);
  }
  ink.restore();
}

/** One bar for a few pixels: the loudest there. */
export function drawSound(ink: Ink, line: Line, view: View, sound: Sound): void {
  if (sound.rate_hz === 0) return;
  const middle = line.top + line.height / 2;
  const perPx = ((view.toMs - view.fromMs) / view.width / 1000) * sound.rate_hz;
  const before = (view.fromMs / 1000) * sound.rate_hz;
  const first = Math.floor(before / perPx / BAR_PX);
  ink.strokeStyle = "#AFA496";
  ink.lineWidth = 2;
  ink.lineCap = "round";
  ink.beginPath();
  for (let bar = first; bar * BAR_PX * perPx - before < view.width * perPx; bar += 1) {
    const loud = loudest(sound.peaks, Math.floor(bar * BAR_PX * perPx), Math.floor((bar + 1) * BAR_PX * perPx));
    if (loud < 0) break;
    const half = Math.max(0.5, (loud / 127) ** 0.7 * (line.height / 2 - 1));
    const x = bar * BAR_PX - before / perPx + BAR_PX / 2;
    ink.moveTo(x, middle - half);
    ink.lineTo(x, middle + half);
  }
  ink.stroke();
  ink.lineCap = "butt";
}

/** The loudest of a stretch of peaks; below nought after the last. */
function loudest(peaks: readonly number[], from: number, to: number): number {
  if (2 * from >= peaks.length) return -1;
  let loud = 0;
  const step = Math.max(1, Math.floor((to - from) / 24));
  for (let at = from; at <= Math.max(from, to - 1); at += step) {
    loud = Math.max(loud, Math.abs(peaks[2 * at] ?? 0), Math.abs(peaks[2 * at + 1] ?? 0));
  }
  return loud;
}
