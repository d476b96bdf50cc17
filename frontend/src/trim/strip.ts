/** The strip: what may be shown, the window with its two handles, the still's marker. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import type { Bounds, Drawn, Part } from "./model.ts";

const ROOM_MS = 8000;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 };
const PARTS: readonly Part[] = ["onset", "offset", "still"];

export interface StripHands {
  readonly dragged: (part: Part, ms: number) => void;
  readonly stepped: (part: Part, frames: number) => void;
}

/** A time of the clip to a hundredth of a second: 0:41.20. */
export function timeOf(ms: number): string {
  const seconds = (ms % 60_000) / 1000;
  return `${String(Math.floor(ms / 60_000))}:${seconds.toFixed(2).padStart(5, "0")}`;
}

export class Strip {
  readonly element = make("div", { class: "strip" });
  readonly #from: number;
  readonly #to: number;
  readonly #shown = make("div", { class: "shown" });
  readonly #now = make("div", { class: "now" });
  readonly #handles: Readonly<Record<Part, HTMLButtonElement>>;

  constructor(scope: Scope, drawn: Drawn, bounds: Bounds, length: number, words: Readonly<Record<Part, string>>, hands: StripHands) {
    this.#from = Math.max(0, drawn.onset - ROOM_MS);
    this.#to = Math.min(length, drawn.offset + ROOM_MS);
    const free = make("div", { class: "free" });
    this.#place(free, Math.max(this.#from, bounds.earliest.at), Math.min(this.#to, bounds.latest.at));
    const handle = (part: Part): HTMLButtonElement =>
      make("button", { type: "button", class: `handle ${part}`, role: "slider", "aria-label": words[part] });
    this.#handles = { onset: handle("onset"), offset: handle("offset"), still: handle("still") };
    this.element.append(free, this.#shown, this.#now, ...PARTS.map((part) => this.#handles[part]));
    for (const part of PARTS) this.#listen(scope, part, hands);
  }

  draw(drawn: Drawn): void {
    this.#place(this.#shown, drawn.onset, drawn.offset);
    for (const part of PARTS) {
      const handle = this.#handles[part];
      handle.style.left = this.#percent(drawn[part]);
      handle.setAttribute("aria-valuenow", String(drawn[part]));
      handle.setAttribute("aria-valuemin", String(this.#from));
      handle.setAttribute("aria-valuemax", String(this.#to));
      handle.setAttribute("aria-valuetext", timeOf(drawn[part]));
    }
  }

  playing(ms: number): void {
    this.#now.style.left = this.#percent(ms);
  }

  #percent(ms: number): string {
    const share = (ms - this.#from) / (this.#to - this.#from);
    return `${String(Math.max(0, Math.min(1, share)) * 100)}%`;
  }

  #place(element: HTMLElement, from: number, to: number): void {
    element.style.left = this.#percent(from);
    element.style.right = `calc(100% - ${this.#percent(to)})`;
  }

  #listen(scope: Scope, part: Part, hands: StripHands): void {
    const handle = this.#handles[part];
    scope.listen(handle, "pointerdown", (event) => {
      handle.setPointerCapture(event.pointerId);
      handle.focus();
      event.preventDefault();
    });
    scope.listen(handle, "pointermove", (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const place = this.element.getBoundingClientRect();
      const share = (event.clientX - place.left) / place.width;
      hands.dragged(part, this.#from + share * (this.#to - this.#from));
    });
    scope.listen(handle, "keydown", (event) => {
      const frames = STEPS[event.key];
      if (frames === undefined) return;
      event.preventDefault();
      hands.stepped(part, frames);
    });
  }
}
