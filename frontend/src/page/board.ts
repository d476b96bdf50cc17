/** The rows of the timeline on canvas: what is in view, and of that only the rows that changed. */

import { make } from "../elements.ts";
import { blocksOf, type Block } from "../model/blocks.ts";
import { heightOf, type Line } from "../model/layout.ts";
import { areMany } from "../model/runs.ts";
import { familyOf, type Row } from "../model/scheme.ts";
import { allSelected, type Around, type State } from "../model/state.ts";
import { ticksOf } from "../model/ticks.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import { toPx, type View } from "../model/view.ts";
import { Contents, grouped, NOTHING, type Scene } from "./contents.ts";
import { drawContext, drawInstant, drawMoment, drawRuler, drawState, drawTrack, type Drawn, type Ink } from "./drawing.ts";
import { drawAnswers, type Answer } from "./drawing_links.ts";
import { drawMany } from "./drawing_many.ts";
import { drawFilm, drawSound, type FilmStrip, type Heard } from "./pictures.ts";
import { Seams } from "./seams.ts";

/** Draws a row that is not made of the person's own codes. */
export type Extra = (ink: Ink, line: Line, view: View) => void;

type ByFamily = ReadonlyMap<string, readonly Annotation[]>;

const DRAW: Readonly<Record<Row["kind"], (ink: Ink, line: Line, drawn: Drawn) => void>> = {
  moment: drawMoment, points: drawInstant, state: drawState, context: drawContext,
};

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((each, at) => each === other[at]));
}

/** How a row was last drawn. */
interface Painted {
  readonly rests: readonly Annotation[];
  readonly mark: string;
}

export type { Dragged, Scene } from "./contents.ts";

export class Board {
  readonly #rows = make("canvas", { "aria-hidden": "true" });
  /** Over the rows, since lines from one to another cross them. */
  readonly #links = make("canvas", { class: "links", "aria-hidden": "true" });
  /** What grows with the film or is in hand: drawn anew at every frame, and nothing else is. */
  readonly #moving = make("canvas", { class: "links", "aria-hidden": "true" });
  readonly canvases = [this.#rows, this.#moving, this.#links];
  /** Stays in sight while the rows are scrolled. */
  readonly ruler = make("canvas", { class: "ruler", "aria-hidden": "true" });
  readonly seams: Seams;
  readonly #scheme: Scheme;
  readonly #extras: ReadonlyMap<string, Extra>;
  #lines: readonly Line[] = [];
  readonly #contents = new Contents();
  #painted = new Map<string, Painted>();
  #swept: readonly Line[] = [];
  #movingLast = "";
  #view: View | null = null;
  #strip: FilmStrip | null = null;
  #sound: Heard | null = null;

  constructor({ scheme, seams }: Around, extras: ReadonlyMap<string, Extra>) {
    this.#scheme = scheme;
    this.seams = new Seams(seams ?? []);
    this.#extras = extras;
  }

  set strip(strip: FilmStrip) {
    this.#strip = strip;
    this.#view = null;
  }

  set sound(sound: Heard) {
    this.#sound = sound;
    this.#view = null;
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  set lines(lines: readonly Line[]) {
    this.#lines = lines;
    this.#swept = [];
    this.#view = null;
  }

  get height(): number {
    return heightOf(this.#lines);
  }

  /** The families in which there is anything. */
  get used(): ReadonlySet<string> {
    return this.#contents.used;
  }

  /** As wide as there is room; everything is then drawn anew. */
  fit(width: number, dots: number): void {
    const ruler = this.#lines[0]?.height ?? 0;
    for (const canvas of [...this.canvases, this.ruler]) {
      const height = canvas === this.ruler ? ruler : this.height;
      canvas.width = Math.round(width * dots);
      canvas.height = Math.round(height * dots);
      canvas.style.width = `${String(width)}px`;
      canvas.style.height = `${String(height)}px`;
      canvas.getContext("2d")?.setTransform(dots, 0, 0, dots, 0, 0);
    }
    this.#view = null;
  }

  /** Take in what stands. */
  take(sorted: readonly Annotation[]): void {
    this.#contents.take(sorted);
  }

  /** Everything in a row, as it is to be seen now. */
  seenIn(row: Row, scene: Scene): readonly Annotation[] {
    return this.#contents.seenIn(row, scene);
  }

  draw(scene: Scene): void {
    const ink = this.#rows.getContext("2d");
    const links = this.#links.getContext("2d");
    if (!ink || !links) return;
    const anew = scene.view !== this.#view;
    this.seams.place(scene.view);
    this.#view = scene.view;
    const chosen = grouped(allSelected(scene.state));
    const changed = this.#lines.filter((line) => (line.row ? this.#repaint(line.row, scene, chosen) || anew : anew));
    for (const line of changed) {
      if (line.kind !== "ruler") ink.clearRect(0, line.top - 1, scene.view.width, line.height + 2);
      this.#line(ink, line, scene, chosen);
    }
    this.#move(scene);
    if (!anew && !scene.dragged && changed.every((line) => line.id !== "rupture" && line.id !== "repair")) return;
    links.clearRect(0, 0, scene.view.width, this.height);
    this.#answers(links, scene);
  }

  /** The film went on: only what grows with it is drawn, unless something begins to grow or does so no more. */
  grow(scene: Scene): void {
    if (this.#movingIn(scene) === this.#movingLast) this.#move(scene);
    else this.draw(scene);
  }

  #movingIn(scene: Scene): string {
    return this.#lines.flatMap(({ row }) => (row ? this.#contents.movingIn(row, scene) : [])).map((each) => each.id).join();
  }

  /** Whether what stands still in the row looks other than it was last drawn. */
  #repaint(row: Row, scene: Scene, chosen: ByFamily): boolean {
    const rests = this.#contents.restsIn(row, this.#contents.movingIn(row, scene));
    const { open } = scene.state;
    const mark = row.families.flatMap(({ id }) => [open.get(id) ?? "", ...(chosen.get(id) ?? NOTHING).map((each) => each.id)]).join();
    const before = this.#painted.get(row.id);
    this.#painted.set(row.id, { rests, mark });
    return mark !== before?.mark || !isSame(rests, before.rests);
  }

  #line(ink: Ink, line: Line, scene: Scene, chosen: ByFamily): void {
    const { view } = scene;
    if (line.row) this.#row(ink, line, line.row, scene, chosen);
    else if (line.kind === "ruler") this.#ruled(line, view);
    else this.#pictured(ink, line, view);
  }

  #ruled(line: Line, view: View): void {
    const ink = this.ruler.getContext("2d");
    if (!ink) return;
    ink.clearRect(0, 0, view.width, line.height);
    drawRuler(ink, line, view, ticksOf(view));
  }

  #pictured(ink: Ink, line: Line, view: View): void {
    if (line.kind === "film" && this.#strip) drawFilm(ink, line, view, this.#strip);
    else if (line.kind === "film") drawTrack(ink, line, view.width);
    else if (line.kind === "sound" && this.#sound) drawSound(ink, line, view, this.#sound);
    else this.#extras.get(line.id)?.(ink, line, view);
  }

  #row(ink: Ink, line: Line, row: Row, scene: Scene, chosen: ByFamily): void {
    const { state, view } = scene;
    drawTrack(ink, line, view.width);
    const draw = DRAW[row.kind];
    const { rests } = this.#painted.get(row.id) ?? { rests: NOTHING };
    const one = (block: Block<Annotation>): void => draw(ink, line, this.#drawn(block, row, state));
    const few = areMany(rests, view) ? drawMany(ink, line, row, rests, view) : rests;
    for (const block of blocksOf(few, view)) if (block.of === null || !isChosen(block.of, state)) one(block);
    this.#chosen(row, scene, chosen).forEach(one);
  }

  /** Drawn last, so that it lies over its neighbours, and never merged with them. */
  #chosen(row: Row, scene: Scene, chosen: ByFamily): readonly Block<Annotation>[] {
    const moving = new Set(this.#contents.movingIn(row, scene).map((each) => each.id));
    const still = row.families.flatMap(({ id }) => chosen.get(id) ?? NOTHING).filter((each) => !moving.has(each.id));
    return still.flatMap((each) => blocksOf([each], scene.view));
  }

  /** What is in hand and what grows, over the rows that stand still. */
  #move(scene: Scene): void {
    const ink = this.#moving.getContext("2d");
    if (!ink) return;
    this.#movingLast = this.#movingIn(scene);
    for (const line of this.#swept) ink.clearRect(0, line.top - 2, scene.view.width, line.height + 4);
    this.#swept = this.#lines.filter((line) => {
      if (!line.row) return false;
      const moving = this.#contents.movingIn(line.row, scene);
      for (const each of moving) for (const block of blocksOf([each], scene.view)) DRAW[line.row.kind](ink, line, this.#drawn(block, line.row, scene.state));
      return moving.length > 0;
    });
  }

  #drawn(block: Block<Annotation>, row: Row, state: State): Drawn {
    const of = block.of;
    if (of === null) return { block, family: row.families[0], selected: false, open: false };
    return { block, family: familyOf(this.#scheme, of.family)?.family, selected: isChosen(of, state), open: state.open.get(of.family) === of.id };
  }

  #lineOf(row: string): (Line & { readonly row: Row }) | undefined {
    return this.#lines.find((line): line is Line & { readonly row: Row } => line.row?.id === row);
  }

  /** From each rupture to the repairs that answer it. */
  #answers(ink: Ink, scene: Scene): void {
    const from = this.#lineOf("rupture");
    const to = this.#lineOf("repair");
    if (!from || !to) return;
    const moving = new Map(this.#contents.movingIn(from.row, scene).map((each) => [each.id, each]));
    const ruptureOf = (id: string | null | undefined): Annotation | undefined => moving.get(id ?? "") ?? scene.state.log.annotations.get(id ?? "");
    const [top, bottom] = [from.top + from.height / 2 + (from.thin ? 0 : 4), to.top + to.height / 2];
    drawAnswers(ink, blocksOf(answering(this.#contents.seenIn(to.row, scene)), scene.view).flatMap(({ of: repair, from: start }): readonly Answer[] => {
      const rupture = ruptureOf(repair?.repairs);
      return rupture ? [{ from: [Math.min(toPx(scene.view, rupture.offset_ms ?? rupture.onset_ms), start), top], to: [start, bottom] }] : [];
    }));
  }
}

const ANSWERING = new WeakMap<readonly Annotation[], readonly Annotation[]>();

/** Those that answer something; found once for each row as it stands. */
function answering(repairs: readonly Annotation[]): readonly Annotation[] {
  const found = ANSWERING.get(repairs) ?? repairs.filter((each) => each.repairs !== null);
  ANSWERING.set(repairs, found);
  return found;
}

/** In hand, or selected along with what is. */
function isChosen({ id }: Annotation, { selected, also }: State): boolean {
  return id === selected || also.has(id);
}
