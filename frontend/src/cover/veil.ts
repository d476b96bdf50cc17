/** What lies over the film: what is covered, the boxes' outlines, and the box that is drawn just now. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { allBut, between, moved, type Sides } from "./model.ts";

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10] };

export interface Drawn {
  /** `kept`: the hand has let go. */
  readonly sides: Sides;
  readonly kept: boolean;
}

export interface Shown {
  /** null: the whole picture is covered. */
  readonly covered: readonly Sides[] | null;
  readonly outside: boolean;
  readonly boxes: readonly (readonly [number, Sides])[];
  readonly chosen: number;
  readonly says: string;
}

export class Veil {
  readonly element = make("div", { class: "veil" });
  readonly #cover = make("div", { class: "covers" });
  readonly #outlines = make("div", { class: "outlines" });
  readonly #box: HTMLButtonElement;
  readonly #says = make("p", { class: "whole", hidden: true });
  readonly #tell: (drawn: Drawn) => void;
  #corner: readonly [number, number] | null = null;
  #going: Sides | null = null;
  #sides: Sides | null = null;

  constructor(scope: Scope, label: string, tell: (drawn: Drawn) => void) {
    this.#tell = tell;
    this.#box = make("button", { type: "button", class: "box", "aria-label": label, hidden: true });
    this.element.append(this.#cover, this.#outlines, this.#box, this.#says);
    scope.listen(this.element, "pointerdown", (event) => { this.#begins(event); });
    scope.listen(this.element, "pointermove", (event) => { this.#draws(event); });
    for (const each of ["pointerup", "pointercancel"] as const) scope.listen(this.element, each, () => { this.#ended(); });
    // The stage beneath plays at a click; here a hand draws.
    scope.listen(this.element, "click", (event) => { event.stopPropagation(); });
    scope.listen(this.#box, "keydown", (event) => { this.#key(event); });
  }

  show({ covered, outside, boxes, chosen, says }: Shown): void {
    const shapes = covered === null ? [[0, 0, 1000, 1000] as const] : outside ? [] : covered;
    const covers = shapes.map((each) => placed(make("div", { class: "soft" }), each));
    if (outside && covered !== null) {
      const around = placed(make("div", { class: "soft" }), [0, 0, 1000, 1000]);
      around.style.clipPath = allBut(covered);
      covers.push(around);
    }
    this.#cover.replaceChildren(...covers);
    this.#outlines.replaceChildren(...boxes.filter(([number]) => number !== chosen)
      .map(([number, sides]) => placed(make("div", { class: "outline" }, make("b", {}, String(number + 1))), sides)));
    this.#sides = boxes.find(([number]) => number === chosen)?.[1] ?? null;
    this.#box.hidden = this.#sides === null;
    this.#box.replaceChildren(make("b", {}, String(chosen + 1)));
    if (this.#sides !== null) placed(this.#box, this.#sides);
    this.#says.hidden = says === "";
    this.#says.textContent = says;
  }

  focus(): void {
    this.#box.focus();
  }

  #at(event: PointerEvent): readonly [number, number] {
    const place = this.element.getBoundingClientRect();
    return [(event.clientX - place.left) / Math.max(1, place.width), (event.clientY - place.top) / Math.max(1, place.height)];
  }

  #begins(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.element.setPointerCapture(event.pointerId);
    this.#corner = this.#at(event);
  }

  #draws(event: PointerEvent): void {
    if (this.#corner === null) return;
    this.#going = between(this.#corner, this.#at(event));
    if (this.#going === null) return;
    this.#box.hidden = false;
    placed(this.#box, this.#going);
    this.#tell({ sides: this.#going, kept: false });
  }

  #ended(): void {
    const going = this.#going;
    this.#corner = this.#going = null;
    if (going !== null) this.#tell({ sides: going, kept: true });
  }

  /** Arrows move the box, with Shift they make it wider or higher. */
  #key(event: KeyboardEvent): void {
    const way = STEPS[event.key];
    if (way === undefined || this.#sides === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#tell({ sides: moved(this.#sides, way[0], way[1], event.shiftKey), kept: true });
  }
}

function placed<E extends HTMLElement>(element: E, [left, top, width, height]: Sides): E {
  const share = (each: number): string => `${String(each / 10)}%`;
  Object.assign(element.style, { left: share(left), top: share(top), width: share(width), height: share(height) });
  return element;
}
