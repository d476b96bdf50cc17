/** The film strip: one picture of the whole at once, and where somebody looks closely the sheets of the finer level. */

import { getPart } from "../asking.ts";
import { Pieces } from "../model/pieces.ts";

export interface FinePlan {
  readonly every_ms: number;
  readonly columns: number;
  readonly on_a_sheet: number;
  readonly count: number;
  readonly ends: readonly number[];
}

export interface StripPlan {
  readonly every_ms: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly count: number;
  readonly fine?: FinePlan | null;
}

/** A small picture, and where it lies in a larger one. */
export interface Tile {
  readonly picture: CanvasImageSource;
  readonly x: number;
  readonly y: number;
}

/** As many sheets are at hand; each is a few megabytes. */
const MOST_SHEETS = 12;

export class FilmStrip {
  readonly plan: StripPlan;
  readonly #picture: CanvasImageSource;
  readonly #sheets: Pieces<ImageBitmap>;

  constructor(plan: StripPlan, picture: CanvasImageSource, url: string, come: () => void) {
    this.plan = plan;
    this.#picture = picture;
    this.#sheets = new Pieces(MOST_SHEETS, { fetch: (number) => sheetOf(url, plan.fine?.ends ?? [], number), come, letGo: (sheet) => sheet.close() });
  }

  /** The picture on screen at `ms`, from the finer level where pictures stand closer than the coarse one has them. */
  at(ms: number, everyMs: number): Tile {
    const { fine } = this.plan;
    const closer = fine && everyMs < this.plan.every_ms ? this.#closer(fine, ms) : null;
    if (closer) return closer;
    const at = placeIn(ms, this.plan);
    return { picture: this.#picture, ...this.#corner(at, this.plan.columns) };
  }

  #closer(fine: FinePlan, ms: number): Tile | null {
    const at = placeIn(ms, fine);
    const picture = this.#sheets.at(Math.floor(at / fine.on_a_sheet));
    return picture && { picture, ...this.#corner(at % fine.on_a_sheet, fine.columns) };
  }

  #corner(at: number, columns: number): { readonly x: number; readonly y: number } {
    return { x: (at % columns) * this.plan.width, y: Math.floor(at / columns) * this.plan.height };
  }
}

function placeIn(ms: number, { every_ms, count }: { readonly every_ms: number; readonly count: number }): number {
  return Math.min(count - 1, Math.max(0, Math.floor(ms / every_ms)));
}

async function sheetOf(url: string, ends: readonly number[], number: number): Promise<ImageBitmap | null> {
  const end = ends[number];
  if (end === undefined) return null;
  const bytes = await getPart(url, ends[number - 1] ?? 0, end);
  return bytes && createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
}
