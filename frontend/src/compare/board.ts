/** The rows beneath the film: zoomed, panned, and pressed; a press says what was meant. */

import { make } from "../elements.ts";
import { coloured, shapeDrawing } from "../page/look.ts";
import { followed, panned, resized, showing, toMs, toPx, wholeClip, zoomed, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import { cleared, drawApart, drawChosen, drawMarks, drawRuler, drawTrack } from "./ink.ts";
import { laidOut, Ordered, under, type Lines } from "./lines.ts";
import { said, type About, type Apart, type Mark } from "./payload.ts";

export interface Meant {
  /** The id of the mark pressed on; "" where none was. */
  readonly mark: string;
  readonly from: number;
  readonly to: number;
}

type Press = (meant: Meant | null, ms: number) => void;

const WHEEL = 0.0016;
/** A hand that moves less has pressed, and dragged nothing. */
const STILL_PX = 4;
/** What is chosen is shown with so much around it, at least. */
const LEAST_SHOWN_MS = 20_000;
const LONG = 8;

export class Board {
  readonly element = make("div", { class: "board" });
  readonly #about: About;
  readonly #lines: Lines;
  readonly #marks: readonly Ordered<Mark>[];
  readonly #aparts: readonly Ordered<Apart>[];
  readonly #canvas = make("canvas", { "aria-hidden": "true" });
  readonly #now = make("div", { class: "now", "aria-hidden": "true" });
  readonly #press: Press;
  #view: View;
  #chosen: readonly [number, number] | null = null;
  #ms = 0;

  constructor(scope: Scope, about: About, press: Press) {
    this.#about = about;
    this.#press = press;
    const aparts = about.any_apart.length > 0 ? [about.apart, about.any_apart] : [about.apart];
    this.#lines = laidOut(about.rows, aparts.length);
    this.#marks = this.#lines.rows.map(({ row }) => new Ordered(row.marks));
    this.#aparts = aparts.map((each) => new Ordered(each));
    this.#view = wholeClip(about.length_ms, 600);
    const track = make("div", { class: "track" }, this.#canvas, this.#now);
    this.element.append(this.#names(), track);
    scope.observeSize(track, () => {
      this.#look(resized(this.#view, track.clientWidth));
    });
    this.#takeHands(scope, track);
  }

  /** Nearer (below 1) or farther, around the place of the film. */
  zoom(factor: number): void {
    this.#look(zoomed(this.#view, factor, this.#ms));
  }

  whole(): void {
    this.#look(wholeClip(this.#about.length_ms, this.#view.width));
  }

  /** Where the film is; the rows turn a page where it leaves them. */
  at(ms: number): void {
    const view = followed(this.#view, "page", this.#ms, ms);
    this.#ms = ms;
    if (view !== this.#view) this.#look(view);
    else this.#place();
  }

  /** What is chosen is marked over every row, and comes into view. */
  choose(stretch: readonly [number, number]): void {
    this.#chosen = stretch;
    const { fromMs, toMs: until } = this.#view;
    const isWhole = until - fromMs >= this.#about.length_ms;
    // Of a long clip shown whole a moment is a hair: then its surroundings are shown.
    const isHair = isWhole && this.#about.length_ms > LONG * LEAST_SHOWN_MS;
    const inView = stretch[0] >= fromMs && stretch[1] <= until;
    if (isHair || !inView) this.#near(stretch);
    else this.#look(this.#view);
  }

  #near([from, to]: readonly [number, number]): void {
    const spare = Math.max(0, LEAST_SHOWN_MS - (to - from)) / 2;
    this.#look(showing(this.#view, from - spare, to + spare));
  }

  #look(view: View): void {
    this.#view = view;
    this.#draw();
    this.#place();
  }

  #place(): void {
    const x = toPx(this.#view, this.#ms);
    this.#now.hidden = x < 0 || x > this.#view.width;
    this.#now.style.left = `${String(x)}px`;
  }

  #draw(): void {
    const view = this.#view;
    const ink = cleared(this.#canvas, view.width, this.#lines.height);
    if (ink === null) return;
    drawRuler(ink, view);
    this.#drawRows(ink);
    if (this.#chosen !== null) drawChosen(ink, view, this.#chosen[0], this.#chosen[1], this.#lines.height);
  }

  #drawRows(ink: CanvasRenderingContext2D): void {
    const view = this.#view;
    const { rows, aparts } = this.#lines;
    const nothing = said(this.#about.words, "nothing");
    for (const [at, { top }] of aparts.entries()) {
      drawTrack(ink, top, view.width);
      drawApart(ink, top, this.#aparts[at]?.within(view.fromMs, view.toMs) ?? [], view, nothing);
    }
    for (const [at, line] of rows.entries()) {
      drawTrack(ink, line.top, view.width);
      drawMarks(ink, this.#about, line, this.#marks[at]?.within(view.fromMs, view.toMs) ?? [], view);
    }
  }

  #names(): HTMLElement {
    const { rows, aparts, height } = this.#lines;
    const names = make("div", { class: "names" });
    names.style.height = `${String(height)}px`;
    const put = (top: number, name: string, ...parts: (Node | string)[]): void => {
      const element = make("div", { class: name }, ...parts);
      element.style.top = `${String(top)}px`;
      names.append(element);
    };
    for (const [at, { top }] of aparts.entries()) put(top, "line differ", said(this.#about.words, at === 0 ? "apart" : "any_apart"));
    for (const { top, row, begins } of rows) {
      put(top, "line", this.#tier(begins ? row.tier : ""), make("span", { class: "coder" }, row.coder));
    }
    return names;
  }

  /** A tier by its name, and where it is one family's by its shape and colour. */
  #tier(name: string): HTMLElement {
    const look = this.#about.looks.find(({ family }) => family === name);
    const shapes = look === undefined ? [] : [shapeDrawing(look)];
    return coloured(make("span", { class: "tier" }, ...shapes, name), look);
  }

  #takeHands(scope: Scope, track: HTMLElement): void {
    let held: { readonly x: number; readonly view: View; dragged: boolean } | null = null;
    scope.listen(track, "pointerdown", (event) => {
      held = { x: event.clientX, view: this.#view, dragged: false };
      track.setPointerCapture(event.pointerId);
    });
    scope.listen(track, "pointermove", (event) => {
      if (held === null) return;
      const by = event.clientX - held.x;
      held.dragged ||= Math.abs(by) > STILL_PX;
      if (held.dragged) this.#look(panned(held.view, toMs(held.view, 0) - toMs(held.view, by)));
    });
    scope.listen(track, "pointerup", (event) => {
      if (held?.dragged === false) this.#pressed(event);
      held = null;
    });
    scope.listen(track, "pointercancel", () => (held = null));
    scope.listen(track, "wheel", (event) => {
      // The page itself scrolls; with Ctrl the rows come nearer, with Shift or sideways they move.
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !sideways) return;
      event.preventDefault();
      const view = this.#view;
      const x = event.clientX - track.getBoundingClientRect().left;
      if (event.ctrlKey) this.#look(zoomed(view, Math.exp(event.deltaY * WHEEL), toMs(view, x)));
      else this.#look(panned(view, (event.deltaX || event.deltaY) * ((view.toMs - view.fromMs) / view.width)));
    }, { passive: false });
  }

  #pressed(event: PointerEvent): void {
    const box = this.#canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    this.#press(this.#under(x, y), Math.min(this.#about.length_ms, Math.max(0, Math.round(toMs(this.#view, x)))));
  }

  #under(x: number, y: number): Meant | null {
    const { rows, aparts } = this.#lines;
    const isOn = ({ top, height }: { readonly top: number; readonly height: number }): boolean => y >= top && y < top + height;
    const apart = this.#aparts[aparts.findIndex(isOn)];
    if (apart !== undefined) {
      const found = under(apart, this.#view, x);
      return found === null ? null : { mark: "", from: found[0], to: found[1] };
    }
    const at = rows.findIndex(isOn);
    const ordered = this.#marks[at];
    const found = ordered === undefined ? null : under(ordered, this.#view, x);
    return found === null ? null : { mark: found[4], from: found[0], to: found[1] };
  }
}
