/** The timeline: whole clip, film strip, sound, a row per family, the playhead; drag, zoom and pan. */

import { make } from "../elements.ts";
import { dragged, type Part } from "../model/snapping.ts";
import type { Annotation, Family } from "../model/types.ts";
import { following, panned, resized, toMs, toPx, wholeClip, zoomed, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import type { Desk } from "./desk.ts";
import { drawAnswer, drawFilm, drawInstant, drawLine, drawMoment, drawSound, drawState, drawWhole, type Sound, type Strip } from "./drawing.ts";
import { colourOf, familiesById, shapeOf } from "./look.ts";
import type { Player } from "./player.ts";
import { boxOf, heightOf, hitIn, rowsOf, type Box, type Hit, type Row } from "./rows.ts";

/** What the pointer is doing. */
type Doing =
  | { readonly what: "idle" }
  | { readonly what: "pan"; readonly x: number; readonly from: View; moved: boolean }
  | { readonly what: "window" }
  | { readonly what: "drag"; readonly x: number; readonly of: Annotation; readonly part: Part; now: Annotation };

export class Timeline {
  readonly element: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #labels: HTMLElement;
  readonly #board: HTMLElement;
  readonly #head: HTMLElement;
  readonly #desk: Desk;
  readonly #player: Player;
  readonly #scope: Scope;
  readonly #families: ReadonlyMap<string, Family>;
  #rows: readonly Row[] = [];
  #view: View;
  #doing: Doing = { what: "idle" };
  #strip: { readonly strip: Strip; readonly picture: HTMLImageElement } | null = null;
  #sound: Sound | null = null;

  constructor(desk: Desk, player: Player, scope: Scope) {
    this.#desk = desk;
    this.#player = player;
    this.#scope = scope;
    this.#families = familiesById(desk.start.scheme);
    this.#view = wholeClip(desk.start.clip.length_ms, 800);
    this.#canvas = make("canvas", { "aria-hidden": "true" });
    this.#head = make("div", { class: "playhead", "aria-hidden": "true" });
    this.#labels = make("div", { class: "labels" });
    this.#board = make("div", { class: "board" }, this.#canvas, this.#head);
    this.element = make("section", { class: "timeline", "aria-label": "Timeline" }, this.#labels, this.#board);
    scope.observeSize(this.#board, () => this.#fit());
    this.#listen();
    desk.onChange(() => this.draw());
  }

  filmStrip(strip: Strip, picture: HTMLImageElement): void {
    this.#strip = { strip, picture };
    this.draw();
  }

  soundPeaks(sound: Sound): void {
    this.#sound = sound;
    this.draw();
  }

  zoom(factor: number): void {
    const now = this.#player.seen.ms;
    const middle = (this.#view.fromMs + this.#view.toMs) / 2;
    this.#look(zoomed(this.#view, factor, now >= this.#view.fromMs && now <= this.#view.toMs ? now : middle));
  }

  show(ms: number): void {
    this.#look(following(this.#view, ms));
  }

  /** The film moved: only the playhead does, unless a moment is open or the page has to turn. */
  moved(ms: number, playing: boolean): void {
    if (playing && this.#doing.what === "idle") {
      const next = following(this.#view, ms);
      if (next !== this.#view || this.#desk.open.size > 0) this.#look(next);
    }
    this.#head.style.transform = `translateX(${String(toPx(this.#view, ms))}px)`;
  }

  draw(): void {
    const used = new Set(this.#desk.sorted.map((each) => each.family));
    this.#layOut(rowsOf(this.#desk.start.scheme, used));
    const ink = this.#canvas.getContext("2d");
    if (!ink) return;
    const dots = window.devicePixelRatio || 1;
    ink.setTransform(dots, 0, 0, dots, 0, 0);
    ink.clearRect(0, 0, this.#view.width, heightOf(this.#rows));
    for (const row of this.#rows) this.#drawRow(ink, row);
    this.#drawAnswers(ink);
  }

  #drawRow(ink: CanvasRenderingContext2D, row: Row): void {
    switch (row.kind) {
      case "whole":
        drawWhole(ink, row, wholeClip(this.#view.lengthMs, this.#view.width), this.#view, this.#desk.sorted, (of) => colourOf(this.#families.get(of.family)));
        break;
      case "film":
        if (this.#strip) drawFilm(ink, row, this.#view, this.#strip.strip, this.#strip.picture);
        break;
      case "sound":
        if (this.#sound && this.#sound.rate_hz > 0) drawSound(ink, row, this.#view, this.#sound);
        else drawLine(ink, row, this.#view.width);
        break;
      default:
        drawLine(ink, row, this.#view.width);
        this.#drawAnnotations(ink, row);
    }
  }

  #drawAnnotations(ink: CanvasRenderingContext2D, row: Row): void {
    const draw = row.kind === "state" ? drawState : row.kind === "instant" ? drawInstant : drawMoment;
    const selected = this.#desk.selected?.id;
    let last: Box | null = null;
    for (const box of this.#boxes(row)) {
      if (box.of.id === selected) last = box;
      else draw(ink, row, box, this.#families.get(box.of.family), false);
    }
    if (last) draw(ink, row, last, this.#families.get(last.of.family), true);
  }

  #drawAnswers(ink: CanvasRenderingContext2D): void {
    const from = this.#rows.find((row) => row.id === "rupture");
    const to = this.#rows.find((row) => row.id === "repair");
    if (!from || !to) return;
    for (const repair of this.#desk.sorted) {
      const rupture = repair.repairs === null ? undefined : this.#desk.log.annotations.get(repair.repairs);
      if (!rupture || repair.onset_ms > this.#view.toMs || (rupture.offset_ms ?? 0) < this.#view.fromMs) continue;
      const start = Math.min(boxOf(rupture, this.#view, null).right, toPx(this.#view, repair.onset_ms));
      drawAnswer(ink, [start - 3, from.top + from.height - 3], [toPx(this.#view, repair.onset_ms), to.top + to.height / 2]);
    }
  }

  #boxes(row: Row): Box[] {
    const { fromMs, toMs: until } = this.#view;
    const now = this.#player.seen;
    return this.#desk.sorted
      .map((each) => (this.#doing.what === "drag" && this.#doing.of.id === each.id ? this.#doing.now : each))
      .filter((each) => row.families.includes(each.family) && each.onset_ms <= until && (each.offset_ms ?? each.onset_ms) >= fromMs - 1)
      .map((each) => boxOf(each, this.#view, this.#desk.open.get(each.family) === each.id ? now.ms : null));
  }

  #layOut(rows: readonly Row[]): void {
    if (rows.length === this.#rows.length && rows.every((row, at) => row.id === this.#rows[at]?.id)) return;
    this.#rows = rows;
    this.#labels.replaceChildren(...rows.map((row) => {
      const colour = row.kind === "interval" ? colourOf(row.family ?? undefined) : "inherit";
      const mark = row.kind === "interval" ? `${shapeOf(row.family ?? undefined)} ` : "";
      return make("div", { class: "label", style: `top:${String(row.top)}px;height:${String(row.height)}px;color:${colour}` }, mark + row.name);
    }));
    this.#board.style.height = this.#labels.style.height = `${String(heightOf(rows))}px`;
    this.#fit();
  }

  #fit(): void {
    const width = this.#board.clientWidth;
    if (width === 0) return;
    const dots = window.devicePixelRatio || 1;
    const height = heightOf(this.#rows);
    this.#canvas.width = Math.round(width * dots);
    this.#canvas.height = Math.round(height * dots);
    this.#canvas.style.width = `${String(width)}px`;
    this.#canvas.style.height = `${String(height)}px`;
    this.#look(resized(this.#view, width));
  }

  #look(view: View): void {
    this.#view = view;
    this.draw();
    this.#head.style.transform = `translateX(${String(toPx(view, this.#player.seen.ms))}px)`;
  }

  #listen(): void {
    const { listen } = { listen: this.#scope.listen.bind(this.#scope) };
    listen(this.#board, "pointerdown", (event: PointerEvent) => this.#down(event));
    listen(this.#board, "pointermove", (event: PointerEvent) => this.#move(event));
    listen(this.#board, "pointerup", (event: PointerEvent) => this.#up(event));
    listen(this.#board, "pointercancel", () => { this.#doing = { what: "idle" }; this.draw(); });
    listen(this.#board, "wheel", (event: WheelEvent) => this.#wheel(event), { passive: false });
  }

  #place(event: PointerEvent | WheelEvent): { readonly x: number; readonly row: Row | undefined } {
    const box = this.#board.getBoundingClientRect();
    const y = event.clientY - box.top;
    return { x: event.clientX - box.left, row: this.#rows.find((row) => y >= row.top - 2 && y < row.top + row.height + 3) };
  }

  #hit(x: number, row: Row | undefined): Hit | null {
    return row && row.families.length > 0 ? hitIn(this.#boxes(row), x, this.#desk.selected?.id ?? null) : null;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const { x, row } = this.#place(event);
    this.#board.setPointerCapture(event.pointerId);
    if (row?.kind === "whole") {
      this.#doing = { what: "window" };
      this.#centre(x);
      return;
    }
    const hit = this.#hit(x, row);
    if (hit) {
      this.#desk.select(hit.of.id);
      this.#doing = { what: "drag", x, of: hit.of, part: hit.part, now: hit.of };
    } else {
      this.#doing = { what: "pan", x, from: this.#view, moved: false };
    }
  }

  #move(event: PointerEvent): void {
    const { x, row } = this.#place(event);
    const doing = this.#doing;
    if (doing.what === "idle") {
      const hit = this.#hit(x, row);
      this.#board.style.cursor = hit ? (hit.part === "whole" ? "grab" : "ew-resize") : "default";
    } else if (doing.what === "window") {
      this.#centre(x);
    } else if (doing.what === "pan") {
      doing.moved ||= Math.abs(x - doing.x) > 4;
      if (doing.moved) this.#look(panned(doing.from, -((x - doing.x) / doing.from.width) * (doing.from.toMs - doing.from.fromMs)));
    } else {
      this.#drag(doing, x, event.altKey);
    }
  }

  #drag(doing: Extract<Doing, { what: "drag" }>, x: number, free: boolean): void {
    const by = toMs(this.#view, x) - toMs(this.#view, doing.x);
    const snap = free ? Math.round : (ms: number): number => this.#player.snap(ms);
    if (Math.abs(x - doing.x) < 3) return;
    doing.now = { ...doing.of, ...dragged(doing.of, doing.part, by, this.#view.lengthMs, snap) };
    this.draw();
  }

  #up(event: PointerEvent): void {
    const doing = this.#doing;
    this.#doing = { what: "idle" };
    if (doing.what === "pan" && !doing.moved) this.#player.seek(toMs(this.#view, this.#place(event).x));
    if (doing.what !== "drag") return;
    const { onset_ms, offset_ms } = doing.now;
    if (onset_ms === doing.of.onset_ms && offset_ms === doing.of.offset_ms) {
      this.draw();
      return;
    }
    const checked = offset_ms !== doing.of.offset_ms ? { end_unchecked: false } : {};
    this.#desk.change(doing.of.id, { onset_ms, offset_ms, ...checked });
  }

  #centre(x: number): void {
    const at = toMs(wholeClip(this.#view.lengthMs, this.#view.width), x);
    this.#look(panned(this.#view, at - (this.#view.fromMs + this.#view.toMs) / 2));
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    const { x } = this.#place(event);
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) {
      const by = event.deltaX || event.deltaY;
      this.#look(panned(this.#view, (by / this.#view.width) * (this.#view.toMs - this.#view.fromMs)));
    } else {
      this.#look(zoomed(this.#view, Math.exp(event.deltaY * 0.0016), toMs(this.#view, x)));
    }
  }
}
