/** The timeline: whole clip, ruler, film, sound, a row per family, the playhead; zoom and pan. */

import { make } from "../elements.ts";
import { isSameLayout, type Candidate, type Line } from "../model/layout.ts";
import type { Annotation } from "../model/types.ts";
import { followed, following, resized, showing, toPx, wholeClip, zoomed, type Follow, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import type { Player } from "../video/player.ts";
import { Board, type Dragged, type Scene } from "./board.ts";
import { Gesture } from "./gesture.ts";
import { Labels } from "./labels.ts";
import type { FilmStrip, Heard } from "./pictures.ts";
import { Pinch } from "./pinch.ts";
import { Rows } from "./rows.ts";
import type { Store } from "./store.ts";
import { Twin } from "./twin.ts";
import { takeWheel } from "./wheel.ts";
import { Whole } from "./whole.ts";
import { WORDS } from "./words.ts";

type Place = { readonly x: number; readonly y: number };

/** As much of a longer clip is shown at first. */
const FIRST_MS = 60_000;

export class Timeline {
  readonly element: HTMLElement;
  /** Which rows are shown, and how. */
  readonly rows: Rows;
  readonly #store: Store;
  readonly #player: Player;
  readonly #board: Board;
  readonly #whole: Whole;
  readonly #twin: Twin;
  readonly #gesture: Gesture;
  readonly #labels: Labels;
  readonly #head = make("div", { class: "playhead", "aria-hidden": "true" }, make("i", {}));
  readonly #ground: HTMLElement;
  /** What the rows stand in: it scrolls where they are too many. */
  readonly #lines: HTMLElement;
  readonly #top: HTMLElement;
  #asked: (id: string, at: Place) => void = () => undefined;
  #coded: (id: string, number: number) => void = () => undefined;
  #view: View;
  #dragged: Dragged | null = null;
  #scale = 1;
  #follow: Follow = "page";
  #ms = 0;
  #drawn: readonly unknown[] = [];
  #arranged: readonly unknown[] = [];

  constructor(store: Store, player: Player, scope: Scope) {
    const { scheme, lengthMs } = store.around;
    this.#store = store;
    this.#player = player;
    this.rows = new Rows(scheme);
    this.#board = new Board(store.around, this.rows.extras);
    this.#labels = new Labels({
      ...this.rows.hands(() => this.candidates, () => this.#scale), lines: () => this.#board.lines,
      asked: (id, at) => this.#asked(id, at), coded: (id, number) => this.#coded(id, number),
    }, scope);
    this.#twin = new Twin({ store, player, show: (ms) => this.show(ms) }, scope);
    this.#whole = new Whole(scheme, lengthMs, scope, (view) => this.#look(view));
    this.#view = { ...wholeClip(lengthMs, 1), toMs: Math.min(Math.max(1, lengthMs), lengthMs <= FIRST_MS * 1.5 ? lengthMs : FIRST_MS) };
    this.#ground = make("div", { class: "board" }, this.#board.ruler, ...this.#board.canvases, this.#board.seams.element, this.#head);
    this.#top = make("div", { class: "line top" }, make("span", { class: "label" }, WORDS.whole), this.#whole.element);
    this.#lines = make("div", { class: "lines" }, this.#top,
      make("div", { class: "line rows" }, this.#labels.element, this.#ground, this.#twin.element, this.#labels.drop));
    this.element = make("section", { class: "timeline", "aria-label": WORDS.timeline }, this.#lines);
    this.#gesture = this.#listen(scope);
    scope.observeSize(this.#ground, () => this.#fit());
    store.onChange((state) => {
      const seen = [state.sorted, state.selected, state.also, state.open];
      if (seen.every((each, at) => each === this.#drawn[at])) return;
      this.#drawn = seen;
      this.draw();
    });
    this.rows.onChange(() => {
      this.#arranged = [];
      this.draw();
    });
    player.onChange(({ ms, playing }) => this.#moved(ms, playing));
    // Words drawn before their font came are drawn again with it.
    void document.fonts.ready.then(() => this.#look({ ...this.#view }));
  }

  /** Who knows what can be done with a row: asked by its name. */
  set hands(hands: { readonly asked: (id: string, at: Place) => void; readonly coded: (id: string, number: number) => void }) {
    this.#asked = hands.asked;
    this.#coded = hands.coded;
  }

  /** Every row there could be. */
  get candidates(): readonly Candidate[] {
    return this.rows.candidates(this.#board.used);
  }

  /** Those that are shown, where they stand. */
  get lines(): readonly Line[] {
    return this.#board.lines;
  }

  /** Something has come that a row shows. */
  redraw(): void {
    this.#look({ ...this.#view });
  }

  /** In front of the names, beside the ruler. */
  lead(element: HTMLElement): void {
    this.#labels.element.before(element);
  }

  set strip(strip: FilmStrip) {
    this.#board.strip = strip;
    this.draw();
  }

  set sound(sound: Heard) {
    this.#board.sound = sound;
    this.#gesture.sound = sound;
    this.draw();
  }

  /** Below 1 where there is little room. */
  set scale(scale: number) {
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.draw();
  }

  /** How the rows follow the film. */
  set follow(how: Follow) {
    this.#follow = how;
  }

  /** Closer (below 1) or farther, around the playhead where it is in view. */
  zoom(factor: number): void {
    const { ms } = this.#player.seen;
    const inView = ms >= this.#view.fromMs && ms <= this.#view.toMs;
    this.#look(zoomed(this.#view, factor, inView ? ms : (this.#view.fromMs + this.#view.toMs) / 2));
  }

  zoomTo(fromMs: number, toMs: number): void {
    this.#look(showing(this.#view, fromMs, toMs));
  }

  /** As close as all that is selected; where nothing is, closer around the playhead. */
  zoomToSelection(): void {
    const { log, selected, also } = this.#store.state;
    const all = [selected ?? "", ...also].flatMap((id) => log.annotations.get(id) ?? []);
    if (all.length === 0) this.zoom(0.5);
    else this.zoomTo(Math.min(...all.map((each) => each.onset_ms)), Math.max(...all.map((each) => each.offset_ms ?? each.onset_ms)));
  }

  show(ms: number): void {
    this.#look(following(this.#view, ms));
  }

  showAll(): void {
    this.#look(wholeClip(this.#view.lengthMs, this.#view.width));
  }

  draw(): void {
    const { state } = this.#store;
    this.#board.take(state.sorted);
    this.#arrange();
    this.#whole.take(state.sorted);
    const scene = this.#scene;
    this.#board.draw(scene);
    this.#twin.says(state, this.#board.lines, this.#view, (line) => this.#seenIn(line));
  }

  get #scene(): Scene {
    return { state: this.#store.state, view: this.#view, nowMs: this.#player.seen.ms, dragged: this.#dragged };
  }

  #seenIn(line: Line): readonly Annotation[] {
    return line.row ? this.#board.seenIn(line.row, this.#scene) : [];
  }

  /** The film moved: only the playhead does, unless a moment is being recorded or the page has to turn. */
  #moved(ms: number, playing: boolean): void {
    const how = !playing && this.#follow === "centre" ? "page" : this.#follow;
    const view = this.#gesture.idle ? followed(this.#view, how, this.#ms, ms) : this.#view;
    this.#ms = ms;
    if (view !== this.#view) this.#look(view);
    else if (this.#store.state.open.size > 0) this.#board.grow(this.#scene);
    this.#place(ms);
  }

  #place(ms: number): void {
    const x = toPx(this.#view, ms);
    this.#head.hidden = x < -1 || x > this.#view.width + 1;
    this.#head.style.transform = `translateX(${String(x)}px)`;
    this.#whole.at(ms);
  }

  #look(view: View): void {
    this.#view = view;
    this.#whole.shows(view);
    this.draw();
    this.#place(this.#player.seen.ms);
  }

  /** Other rows only where something about them has changed. */
  #arrange(): void {
    const now = [this.#board.used, this.#scale];
    if (now.every((each, at) => each === this.#arranged[at])) return;
    this.#arranged = now;
    const lines = this.rows.lines(this.#board.used, this.#scale);
    if (isSameLayout(lines, this.#board.lines)) return;
    this.#board.lines = lines;
    this.#labels.show(lines);
    const height = `${String(this.#board.height)}px`;
    this.#ground.style.height = this.#labels.element.style.height = height;
    this.#fit();
  }

  #fit(): void {
    const width = this.#ground.clientWidth;
    if (width === 0) return;
    this.#board.fit(width, window.devicePixelRatio || 1);
    this.#look(resized(this.#view, width));
  }

  #listen(scope: Scope): Gesture {
    new Pinch({
      element: this.#ground, view: () => this.#view, look: (view) => this.#look(view), tappedTwice: () => this.zoomToSelection(),
    }, this.#store, this.#player, scope);
    takeWheel({ element: this.#ground, scrolls: this.#lines, view: () => this.#view, look: (view) => this.#look(view) }, scope);
    const ground = {
      element: this.#ground,
      seenIn: (line: Line) => this.#seenIn(line),
      look: (view: View) => this.#look(view),
      drag: (to: Dragged | null) => {
        this.#dragged = to;
        this.#board.draw(this.#scene);
      },
    };
    const view = (): View => this.#view;
    const lines = (): readonly Line[] => this.#inSight;
    return new Gesture({ ...ground, get view() { return view(); }, get lines() { return lines(); } }, this.#store, this.#player, scope);
  }

  /** The rows as they lie under the pointer: the ruler stays in sight, over whatever was scrolled beneath it. */
  get #inSight(): readonly Line[] {
    const [ruler, ...rows] = this.#board.lines;
    return ruler ? [{ ...ruler, top: this.#lines.scrollTop }, ...rows] : rows;
  }
}
