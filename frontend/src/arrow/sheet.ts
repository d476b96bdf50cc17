/** A still with an arrow over it: read, or drawn by pointer and by keys. It keeps nothing; it tells what is drawn. */

import { drawing, make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { described, first, isLongEnough, linesOf, moved, put, redrawn, spotAt, undone, type Drawn, type End, type Ends, type Spot } from "./model.ts";

export interface Sheet {
  readonly clip: string;
  readonly frame: number;
  /** What is shown at first: tail and head, across and down. */
  readonly arrow: readonly [number, number, number, number] | null;
  readonly draws: boolean;
  readonly words: Readonly<Record<string, string>>;
}

export type Told = readonly [number, number, number, number] | null;

const STEPS: Readonly<Record<string, Spot>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 10;
const STRIDE = 50;
const TELLS_AFTER_MS = 350;

export class Paper {
  readonly element = make("div", { class: "arrow" });
  readonly #scope: Scope;
  readonly #sheet: Sheet;
  readonly #tell: (told: Told) => void;
  readonly #stage = make("div", { class: "stage" });
  readonly #picture: HTMLImageElement;
  readonly #over = make("div", { class: "over", "aria-hidden": "true" });
  readonly #says = make("p", { class: "says" });
  readonly #ends: Readonly<Record<End, HTMLButtonElement>>;
  readonly #start: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  readonly #remove: HTMLButtonElement;
  #drawn: Drawn;
  #drag: { readonly end: End; readonly from: Spot } | null = null;
  #going: Ends | null = null;
  #stop: () => void = () => undefined;
  #waits = false;

  constructor(scope: Scope, sheet: Sheet, tell: (told: Told) => void) {
    this.#scope = scope;
    this.#sheet = sheet;
    this.#tell = tell;
    const given = sheet.arrow;
    this.#drawn = { ends: given && { tail: [given[0], given[1]], head: [given[2], given[3]] }, before: [] };
    this.#picture = make("img", { src: `/clips/${sheet.clip}/stills/${String(sheet.frame)}`, draggable: "false" });
    this.#ends = { tail: this.#handle("tail"), head: this.#handle("head") };
    this.#start = this.#button("start", () => {
      this.#keep(redrawn(this.#drawn, this.#drawn.ends ?? first()));
      this.#ends.head.focus();
    });
    this.#undo = this.#button("undo", () => { this.#keep(undone(this.#drawn)); });
    this.#remove = this.#button("remove", () => { this.#keep(redrawn(this.#drawn, null)); });
    this.#stage.append(this.#picture, this.#over);
    this.element.append(this.#stage, this.#says);
    if (sheet.draws) this.#furnish();
    scope.listen(this.#picture, "load", () => { this.#show(); });
    scope.listen(this.#picture, "error", () => { this.#says.textContent = this.#word("unreached"); });
    this.#show();
  }

  #word(name: string): string {
    return this.#sheet.words[name] ?? "";
  }

  #button(name: string, act: () => void): HTMLButtonElement {
    const button = make("button", { type: "button" }, this.#word(name));
    this.#scope.listen(button, "click", act);
    return button;
  }

  #handle(end: End): HTMLButtonElement {
    const handle = make("button", { type: "button", class: `end ${end}` });
    this.#scope.listen(handle, "keydown", (event) => { this.#key(event, end); });
    this.#scope.listen(handle, "blur", () => { if (this.#waits) this.#tellNow(); });
    return handle;
  }

  #furnish(): void {
    this.#says.setAttribute("role", "status");
    this.#stage.classList.add("draws");
    this.#stage.append(this.#ends.tail, this.#ends.head);
    this.element.append(make("div", { class: "acts" }, this.#start, this.#undo, this.#remove));
    const stage = this.#stage;
    this.#scope.listen(stage, "pointerdown", (event) => { this.#begins(event); });
    this.#scope.listen(stage, "pointermove", (event) => { this.#draws(event); });
    for (const each of ["pointerup", "pointercancel"] as const) this.#scope.listen(stage, each, () => { this.#ended(); });
  }

  #spot(event: PointerEvent): Spot {
    const place = this.#picture.getBoundingClientRect();
    return spotAt((event.clientX - place.left) / Math.max(1, place.width), (event.clientY - place.top) / Math.max(1, place.height));
  }

  #begins(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const at = (["tail", "head"] as const).find((end) => event.composedPath().includes(this.#ends[end]));
    this.#stage.setPointerCapture(event.pointerId);
    this.#drag = { end: at ?? "head", from: this.#spot(event) };
    this.#going = at === undefined ? null : this.#drawn.ends;
  }

  /** A new arrow grows from where the pointer went down; one of an arrow's ends follows it. */
  #draws(event: PointerEvent): void {
    if (this.#drag === null) return;
    const { end, from } = this.#drag;
    const spot = this.#spot(event);
    const grown = { tail: from, head: spot };
    if (this.#going !== null) this.#going = put(this.#going, end, spot);
    else if (isLongEnough(grown)) this.#going = grown;
    if (this.#going !== null) this.#draw(this.#going);
  }

  #ended(): void {
    const going = this.#going;
    this.#drag = this.#going = null;
    if (going !== null) this.#keep(redrawn(this.#drawn, going));
  }

  #key(event: KeyboardEvent, end: End): void {
    const way = STEPS[event.key];
    if (way === undefined || this.#drawn.ends === null) return;
    event.preventDefault();
    event.stopPropagation();
    const far = event.shiftKey ? STRIDE : STEP;
    this.#keep(redrawn(this.#drawn, moved(this.#drawn.ends, end, [way[0] * far, way[1] * far])), TELLS_AFTER_MS);
  }

  /** Told at once, so that who then presses a button has it told; keys held down are told when they rest. */
  #keep(drawn: Drawn, after = 0): void {
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#show();
    this.#stop();
    this.#waits = after > 0;
    if (after === 0) this.#tellNow();
    else this.#stop = this.#scope.after(after, () => { this.#tellNow(); });
  }

  #tellNow(): void {
    this.#waits = false;
    this.#stop();
    this.#stop = () => undefined;
    const { ends } = this.#drawn;
    this.#tell(ends && [ends.tail[0], ends.tail[1], ends.head[0], ends.head[1]]);
  }

  #show(): void {
    const { ends, before } = this.#drawn;
    this.#start.hidden = ends !== null;
    this.#undo.disabled = before.length === 0;
    this.#remove.disabled = ends === null;
    const says = ends === null ? this.#word("draw") : described(ends, this.#sheet.words);
    if (this.#says.textContent !== says) this.#says.textContent = says;
    this.#picture.alt = ends === null ? this.#word("picture") : `${this.#word("picture")}. ${says}`;
    this.#draw(ends);
  }

  #draw(ends: Ends | null): void {
    const high = (1000 * (this.#picture.naturalHeight || 9)) / (this.#picture.naturalWidth || 16);
    for (const end of ["tail", "head"] as const) this.#place(end, ends);
    if (ends === null) {
      this.#over.replaceChildren();
      return;
    }
    const line = { d: linesOf(ends, high), fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" };
    // Dark and light together are seen on any picture.
    this.#over.replaceChildren(drawing(`0 0 1000 ${high.toFixed(1)}`,
      ["path", { ...line, stroke: "#2B2A33", "stroke-width": "20" }], ["path", { ...line, stroke: "#FFD667", "stroke-width": "10" }]));
  }

  #place(end: End, ends: Ends | null): void {
    const handle = this.#ends[end];
    handle.hidden = ends === null;
    if (ends === null) return;
    const [x, y] = ends[end];
    Object.assign(handle.style, { left: `${String(x / 10)}%`, top: `${String(y / 10)}%` });
    handle.setAttribute("aria-label", `${this.#word(end)}. ${described(ends, this.#sheet.words)}`);
  }
}
