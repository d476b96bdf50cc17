/** The whole clip in one strip, and the window on it that the rows below show: moved by its body, drawn wider by its edges. */

import { make } from "../elements.ts";
import { blocksOf } from "../model/blocks.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import { between, panned, toMs, toPx, wholeClip, zoomed, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import { grouped } from "./contents.ts";
import { rounded } from "./drawing.ts";
import { colourOf } from "./look.ts";
import { clock, WORDS } from "./words.ts";

const HEIGHT_PX = 24;
const LEAST_PX = 10;
const REST_MS = 120;
/** How far one key moves the window or an edge, by its own width. */
const STEP = 0.1;
const CLOSER = 0.8;

type Part = "body" | "from" | "to";

/** What is held, and where it was taken hold of. */
interface Held {
  readonly part: Part;
  readonly x: number;
  readonly view: View;
}

export class Whole {
  readonly element: HTMLElement;
  readonly #canvas = make("canvas", { "aria-hidden": "true" });
  readonly #edges = { from: sliderOf("edge from", WORDS.rows.inViewBegins), to: sliderOf("edge to", WORDS.rows.inViewEnds) };
  readonly #window = sliderOf("window", WORDS.rows.inView);
  readonly #head = make("div", { class: "needle" });
  readonly #scheme: Scheme;
  readonly #lengthMs: number;
  readonly #scope: Scope;
  readonly #look: (view: View) => void;
  #all: readonly Annotation[] = [];
  /** The strip itself, and the stretch that the rows show. */
  #strip: View;
  #shown: View;
  #held: Held | null = null;
  #stop = (): void => undefined;
  #stopSaying = (): void => undefined;

  constructor(scheme: Scheme, lengthMs: number, scope: Scope, look: (view: View) => void) {
    this.#scheme = scheme;
    this.#scope = scope;
    this.#lengthMs = lengthMs;
    this.#look = look;
    this.#strip = this.#shown = wholeClip(lengthMs, 1);
    this.element = make("div", { class: "whole" }, this.#canvas, this.#head, this.#window, this.#edges.from, this.#edges.to);
    scope.listen(this.element, "pointerdown", (event) => this.#down(event));
    scope.listen(this.element, "pointermove", (event) => this.#move(event));
    for (const type of ["pointerup", "pointercancel"]) scope.listen(this.element, type, () => { this.#held = null; });
    scope.listen(this.element, "keydown", (event) => this.#key(event));
    scope.observeSize(this.element, () => this.#fit());
  }

  /** Drawn when the hands rest: it shows where much lies, not the newest tag. */
  take(all: readonly Annotation[]): void {
    if (all === this.#all) return;
    const first = this.#all.length === 0;
    this.#all = all;
    this.#stop();
    if (first) this.#draw();
    else this.#stop = this.#scope.after(REST_MS, () => this.#draw());
  }

  shows(view: View): void {
    this.#shown = view;
    const left = toPx(this.#strip, view.fromMs);
    const width = Math.max(LEAST_PX, toPx(this.#strip, view.toMs) - left);
    this.#window.style.transform = this.#edges.from.style.transform = `translateX(${String(left)}px)`;
    this.#window.style.width = `${String(width)}px`;
    this.#edges.to.style.transform = `translateX(${String(left + width)}px)`;
    this.#say();
  }

  at(ms: number): void {
    this.#head.style.transform = `translateX(${String(toPx(this.#strip, ms))}px)`;
  }

  #partAt(target: EventTarget | null): Part | null {
    if (target === this.#window) return "body";
    if (target === this.#edges.from) return "from";
    return target === this.#edges.to ? "to" : null;
  }

  #x(event: PointerEvent): number {
    return event.clientX - this.element.getBoundingClientRect().left;
  }

  /** Beside the window: it comes here, and can be dragged on. */
  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const x = this.#x(event);
    const part = this.#partAt(event.target);
    if (part === null) this.#look(panned(this.#shown, toMs(this.#strip, x) - (this.#shown.fromMs + this.#shown.toMs) / 2));
    this.#held = { part: part ?? "body", x, view: this.#shown };
    this.element.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    if (!this.#held) return;
    const { part, x, view } = this.#held;
    const byMs = toMs(this.#strip, this.#x(event)) - toMs(this.#strip, x);
    const now = { ...view, width: this.#shown.width };
    this.#look(part === "body" ? panned(now, byMs) : between(now, (part === "from" ? view.fromMs : view.toMs) + byMs, part));
  }

  #key(event: KeyboardEvent): void {
    const part = this.#partAt(event.target);
    const to = part === null || event.altKey || event.ctrlKey || event.metaKey ? null : stepped(this.#shown, part, event.key);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    this.#look(to);
  }

  /** What readers of screens say of it, when it has come to rest. */
  #say(): void {
    const { fromMs, toMs: until } = this.#shown;
    this.#stopSaying();
    this.#stopSaying = this.#scope.after(REST_MS, () => {
      for (const [slider, ms, says] of [
        [this.#window, fromMs, WORDS.rows.fromTo(clock(fromMs), clock(until))], [this.#edges.from, fromMs, clock(fromMs)], [this.#edges.to, until, clock(until)],
      ] as const) {
        slider.setAttribute("aria-valuemax", String(this.#lengthMs));
        slider.setAttribute("aria-valuenow", String(Math.round(ms)));
        slider.setAttribute("aria-valuetext", says);
      }
    });
  }

  #fit(): void {
    const width = this.element.clientWidth;
    if (width === 0) return;
    const dots = window.devicePixelRatio || 1;
    this.#strip = wholeClip(this.#lengthMs, width);
    this.#canvas.width = Math.round(width * dots);
    this.#canvas.height = Math.round(HEIGHT_PX * dots);
    this.#draw();
    this.shows(this.#shown);
  }

  #draw(): void {
    const ink = this.#canvas.getContext("2d");
    if (!ink) return;
    const dots = window.devicePixelRatio || 1;
    ink.setTransform(dots, 0, 0, dots, 0, 0);
    ink.clearRect(0, 0, this.#strip.width, HEIGHT_PX);
    ink.fillStyle = "#F3EEE7";
    rounded(ink, 0, 2, this.#strip.width, HEIGHT_PX - 4, 6);
    ink.fill();
    const byFamily = grouped(this.#all);
    for (const family of this.#scheme.tiers[0]?.families ?? []) {
      ink.fillStyle = colourOf(family);
      ink.globalAlpha = 0.85;
      for (const block of blocksOf(byFamily.get(family.id) ?? [], this.#strip)) {
        ink.fillRect(block.from, 5, Math.max(2.5, block.to - block.from), HEIGHT_PX - 10);
      }
    }
    ink.globalAlpha = 1;
  }
}

function sliderOf(name: string, says: string): HTMLElement {
  return make("div", { class: name, role: "slider", tabindex: "0", "aria-label": says, "aria-valuemin": "0", "aria-valuenow": "0" });
}

/** The window after a key: along the clip, to its ends, closer and farther; an edge goes by itself. */
function stepped(view: View, part: Part, key: string): View | null {
  const span = view.toMs - view.fromMs;
  const by = { ArrowLeft: -STEP, ArrowRight: STEP, PageUp: -1, PageDown: 1 }[key];
  const end = { Home: 0, End: view.lengthMs }[key];
  if (part === "body") {
    if (by !== undefined) return panned(view, by * span);
    if (end !== undefined) return panned(view, end - view.fromMs);
    const factor = { ArrowUp: CLOSER, ArrowDown: 1 / CLOSER }[key];
    return factor === undefined ? null : zoomed(view, factor, (view.fromMs + view.toMs) / 2);
  }
  const here = part === "from" ? view.fromMs : view.toMs;
  const to = by === undefined ? end : here + by * span;
  return to === undefined ? null : between(view, to, part);
}
