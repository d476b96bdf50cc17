/** The whole clip in one strip, and the window on it that the rows below show. */

import { make } from "../elements.ts";
import { blocksOf } from "../model/blocks.ts";
import { familyOf } from "../model/scheme.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import { toMs, toPx, wholeClip, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import { rounded } from "./drawing.ts";
import { colourOf } from "./look.ts";

const HEIGHT_PX = 24;
const LEAST_PX = 10;
const REST_MS = 120;

export class Whole {
  readonly element: HTMLElement;
  readonly #canvas = make("canvas", { "aria-hidden": "true" });
  readonly #window = make("div", { class: "window" });
  readonly #head = make("div", { class: "needle" });
  readonly #scheme: Scheme;
  readonly #lengthMs: number;
  #all: readonly Annotation[] = [];
  readonly #scope: Scope;
  #view: View;
  #stop = (): void => undefined;

  constructor(scheme: Scheme, lengthMs: number, scope: Scope, centre: (ms: number) => void) {
    this.#scheme = scheme;
    this.#scope = scope;
    this.#lengthMs = lengthMs;
    this.#view = wholeClip(lengthMs, 1);
    this.element = make("div", { class: "whole" }, this.#canvas, this.#head, this.#window);
    let held = false;
    const move = (event: PointerEvent): void => {
      if (held) centre(toMs(this.#view, event.clientX - this.element.getBoundingClientRect().left));
    };
    scope.listen(this.element, "pointerdown", (event) => {
      if (event.button !== 0) return;
      held = true;
      this.element.setPointerCapture(event.pointerId);
      move(event);
    });
    scope.listen(this.element, "pointermove", move);
    for (const type of ["pointerup", "pointercancel"]) scope.listen(this.element, type, () => { held = false; });
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
    const left = toPx(this.#view, view.fromMs);
    this.#window.style.transform = `translateX(${String(left)}px)`;
    this.#window.style.width = `${String(Math.max(LEAST_PX, toPx(this.#view, view.toMs) - left))}px`;
  }

  at(ms: number): void {
    this.#head.style.transform = `translateX(${String(toPx(this.#view, ms))}px)`;
  }

  #fit(): void {
    const width = this.element.clientWidth;
    if (width === 0) return;
    const dots = window.devicePixelRatio || 1;
    this.#view = wholeClip(this.#lengthMs, width);
    this.#canvas.width = Math.round(width * dots);
    this.#canvas.height = Math.round(HEIGHT_PX * dots);
    this.#draw();
  }

  #draw(): void {
    const ink = this.#canvas.getContext("2d");
    if (!ink) return;
    const dots = window.devicePixelRatio || 1;
    ink.setTransform(dots, 0, 0, dots, 0, 0);
    ink.clearRect(0, 0, this.#view.width, HEIGHT_PX);
    ink.fillStyle = "#F3EEE7";
    rounded(ink, 0, 2, this.#view.width, HEIGHT_PX - 4, 6);
    ink.fill();
    for (const family of this.#scheme.tiers[0]?.families ?? []) {
      ink.fillStyle = colourOf(familyOf(this.#scheme, family.id)?.family);
      ink.globalAlpha = 0.85;
      for (const block of blocksOf(this.#all.filter((each) => each.family === family.id), this.#view)) {
        ink.fillRect(block.from, 5, Math.max(2.5, block.to - block.from), HEIGHT_PX - 10);
      }
    }
    ink.globalAlpha = 1;
  }
}
