/** The timeline: whole clip, ruler, film, sound, a row per family, the playhead; zoom and pan. */

import { make } from "../elements.ts";
import type { Line } from "../model/layout.ts";
import type { Annotation } from "../model/types.ts";
import { following, panned, resized, toMs, toPx, wholeClip, zoomed, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import type { Player } from "../video/player.ts";
import { Board, type Dragged, type Scene } from "./board.ts";
import { Gesture } from "./gesture.ts";
import { coloured, shapeDrawing } from "./look.ts";
import type { FilmStrip, Sound } from "./pictures.ts";
import type { Store } from "./store.ts";
import { Twin } from "./twin.ts";
import { Whole } from "./whole.ts";
import { WORDS } from "./words.ts";

/** As much of a longer clip is shown at first. */
const FIRST_MS = 60_000;
const WHEEL = 0.0016;
const NAMES: Readonly<Record<string, string>> = { ruler: "", film: WORDS.film, sound: WORDS.sound };

export class Timeline {
  readonly element: HTMLElement;
  readonly #store: Store;
  readonly #player: Player;
  readonly #board: Board;
  readonly #whole: Whole;
  readonly #twin: Twin;
  readonly #gesture: Gesture;
  readonly #labels = make("div", { class: "labels" });
  readonly #head = make("div", { class: "playhead", "aria-hidden": "true" });
  readonly #rows: HTMLElement;
  #view: View;
  #dragged: Dragged | null = null;
  #scale = 1;
  #drawn: readonly unknown[] = [];

  constructor(store: Store, player: Player, scope: Scope) {
    const { scheme, lengthMs } = store.around;
    this.#store = store;
    this.#player = player;
    this.#board = new Board(scheme);
    this.#twin = new Twin(scheme, scope);
    this.#whole = new Whole(scheme, lengthMs, scope, (ms) => this.#centre(ms));
    this.#view = { ...wholeClip(lengthMs, 1), toMs: Math.min(Math.max(1, lengthMs), lengthMs <= FIRST_MS * 1.5 ? lengthMs : FIRST_MS) };
    this.#rows = make("div", { class: "board" }, ...this.#board.canvases, this.#head);
    this.element = make("section", { class: "timeline", "aria-label": WORDS.timeline },
      make("div", { class: "line" }, make("span", { class: "label" }, WORDS.whole), this.#whole.element),
      make("div", { class: "line rows" }, this.#labels, this.#rows, this.#twin.element));
    this.#gesture = this.#listen(scope);
    scope.observeSize(this.#rows, () => this.#fit());
    store.onChange((state) => {
      const seen = [state.sorted, state.selected, state.open];
      if (seen.every((each, at) => each === this.#drawn[at])) return;
      this.#drawn = seen;
      this.draw();
    });
    player.onChange(({ ms, playing }) => this.#moved(ms, playing));
    // Words drawn before their font came are drawn again with it.
    void document.fonts.ready.then(() => this.#look({ ...this.#view }));
  }

  set strip(strip: FilmStrip) {
    this.#board.strip = strip;
    this.draw();
  }

  set sound(sound: Sound) {
    this.#board.sound = sound;
    this.draw();
  }

  /** Below 1 where there is little room. */
  set scale(scale: number) {
    if (scale === this.#scale) return;
    this.#scale = scale;
    this.draw();
  }

  /** Closer (below 1) or farther, around the playhead where it is in view. */
  zoom(factor: number): void {
    const { ms } = this.#player.seen;
    const inView = ms >= this.#view.fromMs && ms <= this.#view.toMs;
    this.#look(zoomed(this.#view, factor, inView ? ms : (this.#view.fromMs + this.#view.toMs) / 2));
  }

  show(ms: number): void {
    this.#look(following(this.#view, ms));
  }

  showAll(): void {
    this.#look(wholeClip(this.#view.lengthMs, this.#view.width));
  }

  draw(): void {
    const { state } = this.#store;
    if (this.#board.take(state.sorted, this.#scale)) this.#layOut();
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
    const view = playing && this.#gesture.idle ? following(this.#view, ms) : this.#view;
    if (view !== this.#view) this.#look(view);
    else if (playing && this.#store.state.open.size > 0) this.#board.draw(this.#scene);
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

  #centre(ms: number): void {
    this.#look(panned(this.#view, ms - (this.#view.fromMs + this.#view.toMs) / 2));
  }

  #layOut(): void {
    this.#labels.replaceChildren(...this.#board.lines.map((line) => {
      const family = line.row && line.kind !== "points" ? line.row.families[0] : undefined;
      const shape = line.kind === "moment" ? [shapeDrawing(family)] : [];
      const label = make("span", { class: `label of-${line.kind}` }, ...shape, line.row?.name ?? NAMES[line.kind] ?? "");
      label.style.top = `${String(line.top)}px`;
      label.style.height = `${String(line.height)}px`;
      return coloured(label, family);
    }));
    const height = `${String(this.#board.height)}px`;
    this.#rows.style.height = this.#labels.style.height = height;
    this.#fit();
  }

  #fit(): void {
    const width = this.#rows.clientWidth;
    if (width === 0) return;
    this.#board.fit(width, window.devicePixelRatio || 1);
    this.#look(resized(this.#view, width));
  }

  #listen(scope: Scope): Gesture {
    scope.listen(this.#rows, "wheel", (event) => this.#wheel(event), { passive: false });
    const ground = {
      element: this.#rows,
      seenIn: (line: Line) => this.#seenIn(line),
      look: (view: View) => this.#look(view),
      drag: (to: Dragged | null) => {
        this.#dragged = to;
        this.#board.draw(this.#scene);
      },
    };
    const view = (): View => this.#view;
    const lines = (): readonly Line[] => this.#board.lines;
    return new Gesture({ ...ground, get view() { return view(); }, get lines() { return lines(); } }, this.#store, this.#player, scope);
  }

  /** The wheel zooms to the pointer; sideways, or with Shift, it pans. */
  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const perPx = (this.#view.toMs - this.#view.fromMs) / this.#view.width;
    if (sideways) {
      this.#look(panned(this.#view, (event.deltaX || event.deltaY) * perPx));
    } else {
      const x = event.clientX - this.#rows.getBoundingClientRect().left;
      this.#look(zoomed(this.#view, Math.exp(event.deltaY * WHEEL), toMs(this.#view, x)));
    }
  }
}
