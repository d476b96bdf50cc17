/** The codes in a ring around the finger: press a button of the palette, pull towards the word, let go. */

import { make } from "../elements.ts";
import type { Code, Family } from "../model/types.ts";
import { coloured } from "./look.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

const OUTER_PX = 168;
const INNER_PX = 42;
const WORD_PX = 112;
const EDGE_PX = 6;
/** Less than this is a finger that trembles. */
export const PULL_PX = 14;
export const MOST_SLICES = 9;

export class Radial {
  readonly element = make("div", { class: "ring", hidden: true, "aria-hidden": "true" });
  #codes: readonly Code[] = [];
  #centre: Point = { x: 0, y: 0 };

  get open(): boolean {
    return !this.element.hidden;
  }

  /** Around the point, or as near to it as the window has room for. */
  show(family: Family, at: Point): void {
    this.#codes = family.codes.slice(0, MOST_SLICES);
    const room = OUTER_PX + EDGE_PX;
    this.#centre = { x: within(at.x, room, window.innerWidth - room), y: within(at.y, room, window.innerHeight - room) };
    this.element.style.setProperty("left", `${String(this.#centre.x - OUTER_PX)}px`);
    this.element.style.setProperty("top", `${String(this.#centre.y - OUTER_PX)}px`);
    coloured(this.element, family).replaceChildren(...this.#codes.map((code, at) => slice(code, at, this.#codes.length)));
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** The slice in whose direction the pointer lies is lit. */
  point(at: Point): Code | null {
    const found = this.#under(at);
    [...this.element.children].forEach((each, place) => each.classList.toggle("lit", place === found));
    return found === null ? null : (this.#codes[found] ?? null);
  }

  /** In the middle nothing is chosen; beyond the ring its direction still counts. */
  #under({ x, y }: Point): number | null {
    const [dx, dy] = [x - this.#centre.x, y - this.#centre.y];
    if (!this.open || Math.hypot(dx, dy) < INNER_PX) return null;
    const turn = (Math.atan2(dx, -dy) / (2 * Math.PI) + 1 + 0.5 / this.#codes.length) % 1;
    return Math.floor(turn * this.#codes.length);
  }
}

function slice(code: Code, at: number, of: number): HTMLElement {
  const element = make("div", { class: "slice", "data-code": code.id });
  const [from, to] = [(at - 0.5) / of, (at + 0.5) / of];
  const rim = Array.from({ length: 9 }, (_, step) => from + ((to - from) * step) / 8);
  const corners = [...rim.map((turn) => corner(turn, OUTER_PX - 1)), ...rim.reverse().map((turn) => corner(turn, INNER_PX))];
  const face = make("span", { class: "face" });
  face.style.setProperty("clip-path", `polygon(${corners.join(", ")})`);
  const word = make("span", { class: "word" }, make("b", {}, String(at + 1)), code.name);
  const [x, y] = placed(at / of, WORD_PX);
  word.style.setProperty("left", `${String(x)}px`);
  word.style.setProperty("top", `${String(y)}px`);
  element.append(face, word);
  return element;
}

function corner(turn: number, px: number): string {
  const [x, y] = placed(turn, px);
  return `${x.toFixed(1)}px ${y.toFixed(1)}px`;
}

/** The first slice lies at the top, the others clockwise, like the hours. */
function placed(turn: number, px: number): readonly [number, number] {
  const angle = turn * 2 * Math.PI;
  return [OUTER_PX + Math.sin(angle) * px, OUTER_PX - Math.cos(angle) * px];
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
