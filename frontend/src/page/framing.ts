/** Two frames over a picture, moved and drawn larger by pointer and by key. */

import { make } from "../elements.ts";
import { cornered, GRAIN, movedBy, SIDES, WHO, WHOLE, type Corner, type Region, type Regions, type Who } from "../model/regions.ts";
import type { Scope } from "../scope.ts";
import { WORDS } from "./words.ts";

const CORNERS: readonly Corner[] = ["nw", "ne", "sw", "se"];
const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-GRAIN, 0], ArrowRight: [GRAIN, 0], ArrowUp: [0, -GRAIN], ArrowDown: [0, GRAIN] };

interface Held {
  readonly who: Who;
  readonly corner: Corner | null;
  readonly region: Region;
  readonly x: number;
  readonly y: number;
}

export class Framing {
  readonly element: HTMLElement;
  readonly #picture: HTMLElement;
  readonly #frames: ReadonlyMap<Who, HTMLElement>;
  readonly #change: (who: Who, to: Region) => void;
  #now: Regions | null = null;
  #held: Held | null = null;

  constructor(source: string, change: (who: Who, to: Region) => void, scope: Scope) {
    this.#change = change;
    this.#frames = new Map(WHO.map((who) => [who, frameOf(who)]));
    this.#picture = make("div", { class: "framing" }, make("img", { src: source, alt: WORDS.moving.still, draggable: "false" }), ...this.#frames.values());
    this.element = make("div", { class: "framing-ground" }, this.#picture);
    for (const [who, frame] of this.#frames) {
      scope.listen(frame, "pointerdown", (event) => this.#taken(who, frame, event));
      scope.listen(frame, "pointermove", (event) => this.#dragged(event));
      for (const type of ["pointerup", "pointercancel"] as const) scope.listen(frame, type, () => { this.#held = null; });
      scope.listen(frame, "keydown", (event) => this.#pressed(who, event));
    }
  }

  show(regions: Regions): void {
    this.#now = regions;
    for (const [who, frame] of this.#frames) {
      const region = regions[who];
      for (const side of SIDES) frame.style[side] = `${String(region[side] / GRAIN)}%`;
      const [left, top, width, height] = SIDES.map((side) => Math.round(region[side] / GRAIN));
      frame.setAttribute("aria-label", WORDS.moving.frame(WORDS.moving[who], left ?? 0, top ?? 0, width ?? 0, height ?? 0));
    }
  }

  #taken(who: Who, frame: HTMLElement, event: PointerEvent): void {
    const region = this.#now?.[who];
    if (!region || event.button !== 0) return;
    const at = event.target instanceof Element ? event.target.getAttribute("data-corner") : null;
    this.#held = { who, corner: CORNERS.find((each) => each === at) ?? null, region, x: event.clientX, y: event.clientY };
    frame.setPointerCapture(event.pointerId);
    frame.focus();
    event.preventDefault();
  }

  #dragged(event: PointerEvent): void {
    if (!this.#held) return;
    const { who, corner, region, x, y } = this.#held;
    const box = this.#picture.getBoundingClientRect();
    const right = ((event.clientX - x) / Math.max(1, box.width)) * WHOLE;
    const down = ((event.clientY - y) / Math.max(1, box.height)) * WHOLE;
    this.#change(who, corner === null ? movedBy(region, right, down) : cornered(region, corner, right, down));
  }

  #pressed(who: Who, event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const region = this.#now?.[who];
    if (!step || !region || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#change(who, event.shiftKey ? cornered(region, "se", ...step) : movedBy(region, ...step));
  }
}

function frameOf(who: Who): HTMLElement {
  const corners = CORNERS.map((corner) => make("i", { "data-corner": corner, class: corner, "aria-hidden": "true" }));
  return make("div", { class: `region ${who}`, tabindex: "0", role: "group" }, make("b", { "aria-hidden": "true" }, WORDS.moving[who]), ...corners);
}
