/** The rows of the timeline on one canvas: what is in view, and nothing else. */

import { make } from "../elements.ts";
import { blocksOf, type Block } from "../model/blocks.ts";
import { heightOf, linesOf, type Line } from "../model/layout.ts";
import { familyOf, rowsOf, type Row } from "../model/scheme.ts";
import type { Times } from "../model/snapping.ts";
import type { State } from "../model/state.ts";
import { ticksOf } from "../model/ticks.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import { toPx, type View } from "../model/view.ts";
import { drawAnswer, drawContext, drawInstant, drawMoment, drawRuler, drawState, drawTrack, type Drawn, type Ink } from "./drawing.ts";
import { drawFilm, drawSound, type FilmStrip, type Sound } from "./pictures.ts";

/** What is being dragged, and where to. */
export interface Dragged {
  readonly id: string;
  readonly times: Times;
}

export interface Scene {
  readonly state: State;
  readonly view: View;
  readonly nowMs: number;
  readonly dragged: Dragged | null;
}

const DRAW: Readonly<Record<Row["kind"], (ink: Ink, line: Line, drawn: Drawn) => void>> = {
  moment: drawMoment, points: drawInstant, state: drawState, context: drawContext,
};

export class Board {
  readonly canvas = make("canvas", { "aria-hidden": "true" });
  readonly #scheme: Scheme;
  #scale = 1;
  #lines: readonly Line[] = [];
  #byRow: ReadonlyMap<string, readonly Annotation[]> = new Map();
  #of: readonly Annotation[] | null = null;
  strip: FilmStrip | null = null;
  sound: Sound | null = null;

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  get height(): number {
    return heightOf(this.#lines);
  }

  /** Take in what stands; true where the rows changed. */
  take(sorted: readonly Annotation[], scale: number): boolean {
    if (sorted === this.#of && scale === this.#scale) return false;
    const rows = rowsOf(this.#scheme, sorted);
    const before = this.#lines.map((line) => line.row?.id).join();
    const rescaled = scale !== this.#scale || this.#of === null;
    this.#of = sorted;
    this.#scale = scale;
    this.#lines = linesOf(rows, scale);
    const rowOf = new Map(rows.flatMap((row) => row.families.map((family) => [family.id, row.id])));
    const byRow = new Map<string, Annotation[]>(rows.map((row) => [row.id, []]));
    for (const each of sorted) byRow.get(rowOf.get(each.family) ?? "")?.push(each);
    this.#byRow = byRow;
    return rescaled || before !== this.#lines.map((line) => line.row?.id).join();
  }

  /** Everything in a row, as it is to be seen now: what is recorded grows with the film. */
  seenIn(row: Row, { state, nowMs, dragged }: Scene): readonly Annotation[] {
    const all = this.#byRow.get(row.id) ?? [];
    if (dragged === null && state.open.size === 0) return all;
    const moved = all.map((each) => {
      if (each.id === dragged?.id) return { ...each, ...dragged.times };
      const grows = state.open.get(each.family) === each.id && nowMs > each.onset_ms;
      return grows ? { ...each, offset_ms: nowMs } : each;
    });
    return dragged ? moved.sort((one, other) => one.onset_ms - other.onset_ms) : moved;
  }

  draw(scene: Scene): void {
    const ink = this.canvas.getContext("2d");
    if (!ink) return;
    const dots = window.devicePixelRatio || 1;
    ink.setTransform(dots, 0, 0, dots, 0, 0);
    ink.clearRect(0, 0, scene.view.width, this.height);
    for (const line of this.#lines) this.#line(ink, line, scene);
    this.#answers(ink, scene);
  }

  #line(ink: Ink, line: Line, scene: Scene): void {
    const { view } = scene;
    if (line.row) {
      this.#row(ink, line, line.row, scene);
    } else if (line.kind === "ruler") {
      drawRuler(ink, line, view, ticksOf(view));
    } else if (line.kind === "film") {
      if (this.strip) drawFilm(ink, line, view, this.strip);
      else drawTrack(ink, line, view.width);
    } else if (this.sound) {
      drawSound(ink, line, view, this.sound);
    }
  }

  #row(ink: Ink, line: Line, row: Row, scene: Scene): void {
    const { state, view } = scene;
    drawTrack(ink, line, view.width);
    const draw = DRAW[row.kind];
    const seen = this.seenIn(row, scene);
    for (const block of blocksOf(seen, view)) {
      if (block.of === null || block.of.id !== state.selected) draw(ink, line, this.#drawn(block, row, state));
    }
    // Last, so that it lies over its neighbours; never merged with them.
    const selected = state.log.annotations.has(state.selected ?? "") ? seen.filter((each) => each.id === state.selected) : [];
    for (const block of blocksOf(selected, view)) draw(ink, line, this.#drawn(block, row, state));
  }

  #drawn(block: Block<Annotation>, row: Row, state: State): Drawn {
    const of = block.of;
    if (of === null) return { block, family: row.families[0], selected: false, open: false };
    const family = familyOf(this.#scheme, of.family)?.family;
    return { block, family, selected: of.id === state.selected, open: state.open.get(of.family) === of.id };
  }

  #lineOf(row: string): (Line & { readonly row: Row }) | undefined {
    return this.#lines.find((line): line is Line & { readonly row: Row } => line.row?.id === row);
  }

  /** From each rupture to the repairs that answer it. */
  #answers(ink: Ink, scene: Scene): void {
    const from = this.#lineOf("rupture");
    const to = this.#lineOf("repair");
    if (!from || !to) return;
    const ruptures = new Map(this.seenIn(from.row, scene).map((each) => [each.id, each]));
    for (const { of: repair, from: start } of blocksOf(this.seenIn(to.row, scene), scene.view)) {
      const rupture = ruptures.get(repair?.repairs ?? "");
      if (!rupture) continue;
      const end = Math.min(toPx(scene.view, rupture.offset_ms ?? rupture.onset_ms), start);
      drawAnswer(ink, [end, from.top + from.height / 2 + 4], [start, to.top + to.height / 2]);
    }
  }
}
