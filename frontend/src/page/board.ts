/** The rows of the timeline on canvas: what is in view, and of that only the rows that changed. */

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

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((each, at) => each === other[at]));
}

function grouped(sorted: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const byFamily = new Map<string, Annotation[]>();
  for (const each of sorted) {
    const group = byFamily.get(each.family);
    if (group) group.push(each);
    else byFamily.set(each.family, [each]);
  }
  return byFamily;
}

/** Several families in one row, in the order of their onsets. */
function together(families: readonly (readonly Annotation[])[]): readonly Annotation[] {
  const filled = families.filter((each) => each.length > 0);
  return filled.length <= 1 ? (filled[0] ?? []) : filled.flat().sort((one, other) => one.onset_ms - other.onset_ms);
}

/** So many in one row are small things side by side. */
const MANY = 150;

/** How a row was last drawn. */
interface Painted {
  readonly seen: readonly Annotation[];
  readonly mark: string;
}

export class Board {
  readonly #rows = make("canvas", { "aria-hidden": "true" });
  /** Over the rows, since lines from one to another cross them. */
  readonly #links = make("canvas", { class: "links", "aria-hidden": "true" });
  readonly canvases = [this.#rows, this.#links];
  readonly #scheme: Scheme;
  #scale = 1;
  #lines: readonly Line[] = [];
  #byRow: ReadonlyMap<string, readonly Annotation[]> = new Map();
  #of: readonly Annotation[] | null = null;
  #painted = new Map<string, Painted>();
  #view: View | null = null;
  #strip: FilmStrip | null = null;
  #sound: Sound | null = null;

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
  }

  set strip(strip: FilmStrip) {
    this.#strip = strip;
    this.#view = null;
  }

  set sound(sound: Sound) {
    this.#sound = sound;
    this.#view = null;
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  get height(): number {
    return heightOf(this.#lines);
  }

  /** As wide as there is room; everything is then drawn anew. */
  fit(width: number, dots: number): void {
    for (const canvas of this.canvases) {
      canvas.width = Math.round(width * dots);
      canvas.height = Math.round(this.height * dots);
      canvas.style.width = `${String(width)}px`;
      canvas.style.height = `${String(this.height)}px`;
      canvas.getContext("2d")?.setTransform(dots, 0, 0, dots, 0, 0);
    }
    this.#view = null;
  }

  /** Take in what stands; true where the rows changed. */
  take(sorted: readonly Annotation[], scale: number): boolean {
    if (sorted === this.#of && scale === this.#scale) return false;
    const byFamily = grouped(sorted);
    const rows = rowsOf(this.#scheme, new Set(byFamily.keys()));
    const before = this.#lines.map((line) => line.row?.id).join();
    const rescaled = scale !== this.#scale || this.#of === null;
    this.#of = sorted;
    this.#scale = scale;
    this.#lines = linesOf(rows, scale);
    this.#byRow = new Map(rows.map((row) => [row.id, together(row.families.map((family) => byFamily.get(family.id) ?? []))]));
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
    const ink = this.#rows.getContext("2d");
    const links = this.#links.getContext("2d");
    if (!ink || !links) return;
    const anew = scene.view !== this.#view;
    this.#view = scene.view;
    const changed = this.#lines.filter((line) => (line.row ? this.#repaint(line.row, scene, anew) : anew));
    for (const line of changed) {
      ink.clearRect(0, line.top - 1, scene.view.width, line.height + 2);
      this.#line(ink, line, scene);
    }
    if (!anew && changed.every((line) => line.row?.id !== "rupture" && line.row?.id !== "repair")) return;
    links.clearRect(0, 0, scene.view.width, this.height);
    this.#answers(links, scene);
  }

  /** Whether the row looks other than it was last drawn. */
  #repaint(row: Row, scene: Scene, anew: boolean): boolean {
    const seen = this.seenIn(row, scene);
    const { selected, open } = scene.state;
    const mark = row.families.map((family) => open.get(family.id) ?? "").concat(seen.some((each) => each.id === selected) ? (selected ?? "") : "").join();
    const before = this.#painted.get(row.id);
    this.#painted.set(row.id, { seen, mark });
    return anew || mark !== before?.mark || !isSame(seen, before.seen);
  }

  #line(ink: Ink, line: Line, scene: Scene): void {
    const { view } = scene;
    if (line.row) {
      this.#row(ink, line, line.row, scene);
    } else if (line.kind === "ruler") {
      drawRuler(ink, line, view, ticksOf(view));
    } else if (line.kind === "film") {
      if (this.#strip) drawFilm(ink, line, view, this.#strip);
      else drawTrack(ink, line, view.width);
    } else if (this.#sound) {
      drawSound(ink, line, view, this.#sound);
    }
  }

  #row(ink: Ink, line: Line, row: Row, scene: Scene): void {
    const { state, view } = scene;
    drawTrack(ink, line, view.width);
    const draw = DRAW[row.kind];
    const { seen } = this.#painted.get(row.id) ?? { seen: [] };
    const blocks = blocksOf(seen, view);
    const plain = blocks.length > MANY;
    for (const block of blocks) {
      if (block.of === null || block.of.id !== state.selected) draw(ink, line, { ...this.#drawn(block, row, state), plain });
    }
    // Last, so that it lies over its neighbours; never merged with them.
    const selected = state.log.annotations.has(state.selected ?? "") ? seen.filter((each) => each.id === state.selected) : [];
    for (const block of blocksOf(selected, view)) draw(ink, line, this.#drawn(block, row, state));
  }

  #drawn(block: Block<Annotation>, row: Row, state: State): Drawn {
    const of = block.of;
    if (of === null) return { block, family: row.families[0], selected: false, open: false, plain: false };
    const family = familyOf(this.#scheme, of.family)?.family;
    return { block, family, selected: of.id === state.selected, open: state.open.get(of.family) === of.id, plain: false };
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
