/** Movement and moving together, drawn from what preparation measured. */

import type { Line } from "../model/layout.ts";
import type { Movement } from "../model/movement.ts";
import { toPx, type View } from "../model/view.ts";
import { drawTrack, rounded, type Ink } from "./drawing.ts";

const STEP_PX = 3;
const REGIONS: readonly (readonly [string, readonly number[]])[] = [["#8A6D3B", []], ["#3F6FA3", [5, 3]], ["#4F7A3A", [2, 3]]];

/** A line for each region; the second and third are broken, so that they are told apart without their colour. */
export function drawMovement(ink: Ink, line: Line, view: View, { rate_hz, regions }: Movement): void {
  drawTrack(ink, line, view.width);
  regions.slice(0, REGIONS.length).forEach(({ values }, at) => {
    const [colour = "", dashes = []] = REGIONS[at] ?? [];
    ink.strokeStyle = colour;
    ink.lineWidth = 1.3;
    ink.setLineDash([...dashes]);
    ink.beginPath();
    for (let x = 0; x <= view.width; x += STEP_PX) {
      const most = mostBetween(values, placeAt(view, x, rate_hz), placeAt(view, x + STEP_PX, rate_hz));
      if (most === null) break;
      ink.lineTo(x, line.top + line.height - 2 - most * (line.height - 4));
    }
    ink.stroke();
    ink.setLineDash([]);
  });
}

/** The higher, the more together; nothing where it cannot be said. */
export function drawTogether(ink: Ink, line: Line, view: View, { rate_hz, together }: Movement): void {
  drawTrack(ink, line, view.width);
  ink.save();
  rounded(ink, 0, line.top, view.width, line.height, 5);
  ink.clip();
  ink.fillStyle = "#1B7F79";
  const first = Math.max(0, Math.floor((view.fromMs / 1000) * rate_hz));
  const step = Math.max(1, Math.floor(((view.toMs - view.fromMs) / 1000) * rate_hz * (STEP_PX / view.width)));
  for (let at = first; at < together.length && (at / rate_hz) * 1000 < view.toMs; at += step) {
    const share = together[at] ?? 0;
    const [from, to] = [toPx(view, (at / rate_hz) * 1000), toPx(view, ((at + step) / rate_hz) * 1000)];
    ink.globalAlpha = 0.25 + share * 0.5;
    if (share > 0) ink.fillRect(from, line.top + line.height * (1 - share), to - from + 0.5, line.height * share);
  }
  ink.restore();
}

function placeAt(view: View, x: number, rate: number): number {
  return Math.floor(((view.fromMs + (x / view.width) * (view.toMs - view.fromMs)) / 1000) * rate);
}

function mostBetween(values: readonly number[], from: number, to: number): number | null {
  if (from >= values.length) return null;
  let most = 0;
  for (let at = Math.max(0, from); at <= Math.max(from, to - 1); at += 1) most = Math.max(most, values[at] ?? 0);
  return most;
}
