/** What somebody else coded, drawn so that it is never taken for one's own: thin, outlined and hatched. */

import { nameOf } from "../model/scheme.ts";
import type { Family } from "../model/types.ts";
import { INK, rounded, shaped, type Ink } from "./drawing.ts";
import { colourOf } from "./look.ts";

export interface Box {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly high: number;
}

const HATCH_PX = 5;
/** Lower or narrower than this there is no room for a word, or for a shape. */
const WORDS_HIGH = 12;
const WORDS_WIDE = 60;
const SHAPE_WIDE = 16;

export function drawTheirs(ink: Ink, { from, to, top, high }: Box, family: Family | undefined, code: string | null): void {
  const colour = colourOf(family);
  const width = Math.max(3, to - from);
  ink.save();
  rounded(ink, from + 0.5, top + 1.5, width - 1, high - 3, 3);
  ink.fillStyle = "#FFFFFF";
  ink.fill();
  ink.strokeStyle = colour;
  ink.lineWidth = 1.2;
  ink.stroke();
  ink.clip();
  ink.globalAlpha = 0.45;
  ink.lineWidth = 1;
  ink.beginPath();
  const left = Math.max(-20, from);
  for (let x = left - high; x < Math.min(to, left + 6000); x += HATCH_PX) {
    ink.moveTo(x, top + high);
    ink.lineTo(x + high, top);
  }
  ink.stroke();
  ink.restore();
  marked(ink, { from: Math.max(0, from), to, top, high }, family, code);
}

/** Its shape always, its word where there is room for it. */
function marked(ink: Ink, { from, to, top, high }: Box, family: Family | undefined, code: string | null): void {
  const size = Math.min(11, high - 4);
  if (to - from < SHAPE_WIDE || size < 6) return;
  const middle = top + high / 2;
  ink.fillStyle = "#FFFFFFE6";
  ink.fillRect(from + 3, top + 2.5, size + 4, high - 5);
  shaped(ink, family, from + 5 + size / 2, middle, size);
  if (high < WORDS_HIGH || to - from < WORDS_WIDE) return;
  ink.font = `600 11px "Nunito Sans", system-ui, sans-serif`;
  ink.textAlign = "left";
  ink.textBaseline = "middle";
  const said = nameOf(family, code);
  const room = to - from - size - 16;
  const wide = ink.measureText(said).width;
  if (wide > room) return;
  ink.fillStyle = "#FFFFFFE6";
  ink.fillRect(from + 6 + size, top + 2.5, wide + 6, high - 5);
  ink.fillStyle = INK;
  ink.fillText(said, from + 9 + size, middle + 0.5);
}
