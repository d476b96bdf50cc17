/** What the pointer does on the rows: named states, one at a time. */

import { hitIn, NEAR_MOUSE, NEAR_TOUCH, type Hit } from "../model/hits.ts";
import { lineAt, type Line } from "../model/layout.ts";
import { allSelected } from "../model/state.ts";
import type { Annotation } from "../model/types.ts";
import { panned, toMs, toPx, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import type { Player } from "../video/player.ts";
import type { Dragged } from "./board.ts";
import { isInView, selectIn, toggle, type At } from "./choosing.ts";
import { Dragging, type Hands } from "./dragging.ts";
import { Guide } from "./guide.ts";
import type { Store } from "./store.ts";

type Doing =
  | { readonly what: "idle" }
  | { readonly what: "scrub" }
  | { readonly what: "pan"; readonly x: number; readonly from: View; readonly moved: boolean }
  | { readonly what: "box"; readonly from: At; readonly over: Annotation | null; readonly drawn: boolean }
  | { readonly what: "drag"; readonly drag: Dragging };

/** What the gesture needs of the timeline. */
export interface Ground {
  readonly element: HTMLElement;
  readonly view: View;
  readonly lines: readonly Line[];
  /** What lies in a row as it is drawn now. */
  readonly seenIn: (line: Line) => readonly Annotation[];
  readonly look: (view: View) => void;
  readonly drag: (to: Dragged | null) => void;
}

const STILL_PX = 3;
/** A finger that rests so long asks what can be done. */
const LONG_MS = 550;

export class Gesture {
  readonly #ground: Ground;
  readonly #hands: Hands;
  readonly #scope: Scope;
  #doing: Doing = { what: "idle" };
  #pointer: number | null = null;
  #from = 0;
  #sound: { readonly onsets: readonly number[] } | null = null;
  #stopLong = (): void => undefined;

  constructor(ground: Ground, store: Store, player: Player, scope: Scope) {
    this.#ground = ground;
    this.#hands = { ground, guide: new Guide(ground.element), store, player };
    this.#scope = scope;
    const { element } = ground;
    scope.listen(element, "pointerdown", (event) => this.#down(event));
    scope.listen(element, "pointermove", (event) => this.#move(event));
    scope.listen(element, "pointerup", (event) => this.#up(event));
    scope.listen(element, "pointercancel", () => this.#rest());
    scope.listen(element, "contextmenu", (event) => this.#asked(event));
    // Let go of with Escape: what is dragged goes back.
    store.onChange(({ selected }) => {
      if (selected === null && this.#doing.what === "drag") this.#rest();
    });
  }

  get idle(): boolean {
    return this.#doing.what === "idle";
  }

  /** Where sound begins, which edges are drawn to. */
  set sound(sound: { readonly onsets: readonly number[] }) {
    this.#sound = sound;
  }

  /** Two fingers do something else. */
  rest(): void {
    this.#rest();
  }

  #rest(): void {
    this.#stopLong();
    this.#doing = { what: "idle" };
    this.#pointer = null;
    this.#hands.guide.hide();
    this.#ground.drag(null);
  }

  #x(event: MouseEvent): number {
    return event.clientX - this.#ground.element.getBoundingClientRect().left;
  }

  #y(event: MouseEvent): number {
    return event.clientY - this.#ground.element.getBoundingClientRect().top;
  }

  #hit(event: MouseEvent, touch: boolean): Hit<Annotation> | null {
    const line = lineAt(this.#ground.lines, this.#y(event));
    if (!line?.row) return null;
    const { view } = this.#ground;
    const instant = line.kind === "points" ? 9 : 0;
    const boxes = this.#ground.seenIn(line)
      .filter((each) => isInView(each, view))
      .map((of) => ({ of, from: toPx(view, of.onset_ms) - instant, to: toPx(view, of.offset_ms ?? of.onset_ms) + instant }));
    const hit = hitIn(boxes, this.#x(event), (of) => of.id === this.#hands.store.state.selected, touch ? NEAR_TOUCH : NEAR_MOUSE);
    return hit && instant > 0 ? { ...hit, part: "whole" } : hit;
  }

  #down(event: PointerEvent): void {
    if (this.#pointer !== null && event.pointerId !== this.#pointer) {
      this.#rest();
      return;
    }
    if (event.button !== 0) return;
    this.#pointer = event.pointerId;
    this.#ground.element.setPointerCapture(event.pointerId);
    this.#from = this.#x(event);
    const touch = event.pointerType === "touch";
    const hit = this.#hit(event, touch);
    if (touch && hit) this.#stopLong = this.#scope.after(LONG_MS, () => this.#long(event));
    this.#begin(event, hit);
  }

  #begin(event: PointerEvent, hit: Hit<Annotation> | null): void {
    const x = this.#x(event);
    const isRow = Boolean(lineAt(this.#ground.lines, this.#y(event))?.row);
    if (event.shiftKey && isRow) this.#doing = { what: "box", from: [x, this.#y(event)], over: hit?.of ?? null, drawn: false };
    else if (hit) this.#take(event, hit);
    else if (isRow) this.#doing = { what: "pan", x, from: this.#ground.view, moved: false };
    else this.#scrub(x);
  }

  #take(event: PointerEvent, hit: Hit<Annotation>): void {
    if (event.ctrlKey || event.metaKey) toggle(this.#hands.store, hit.of);
    else this.#doing = { what: "drag", drag: new Dragging(this.#hands, hit, this.#x(event)) };
  }

  #scrub(x: number): void {
    this.#doing = { what: "scrub" };
    this.#hands.player.seek(toMs(this.#ground.view, x));
  }

  #move(event: PointerEvent): void {
    const x = this.#x(event);
    const doing = this.#doing;
    if (doing.what !== "idle" && event.pointerId !== this.#pointer) return;
    switch (doing.what) {
      case "idle":
        this.#point(event);
        break;
      case "scrub":
        this.#hands.player.seek(toMs(this.#ground.view, x));
        break;
      case "pan":
        this.#pan(doing, x);
        break;
      case "box":
        this.#box(doing, [x, this.#y(event)]);
        break;
      case "drag":
        if (Math.abs(x - this.#from) > STILL_PX) this.#stopLong();
        doing.drag.to(x, event.altKey ? "free" : "drawn", this.#sound?.onsets ?? []);
        break;
    }
  }

  #point(event: PointerEvent): void {
    const hit = this.#hit(event, event.pointerType === "touch");
    const scrubs = lineAt(this.#ground.lines, this.#y(event))?.row === null;
    this.#ground.element.style.cursor = hit ? (hit.part === "whole" ? "grab" : "ew-resize") : scrubs ? "pointer" : "default";
  }

  #pan(doing: Extract<Doing, { what: "pan" }>, x: number): void {
    const gone = doing.moved || Math.abs(x - doing.x) > STILL_PX;
    this.#doing = { ...doing, moved: gone };
    const perPx = (doing.from.toMs - doing.from.fromMs) / doing.from.width;
    if (gone) this.#ground.look(panned(doing.from, (doing.x - x) * perPx));
  }

  #box(doing: Extract<Doing, { what: "box" }>, to: At): void {
    if (!doing.drawn && Math.hypot(to[0] - doing.from[0], to[1] - doing.from[1]) <= STILL_PX) return;
    this.#doing = { ...doing, drawn: true };
    this.#hands.guide.box(doing.from, to);
  }

  #up(event: PointerEvent): void {
    const doing = this.#doing;
    if (event.pointerId !== this.#pointer) return;
    this.#rest();
    if (doing.what === "pan" && !doing.moved) this.#hands.player.seek(toMs(this.#ground.view, this.#x(event)));
    else if (doing.what === "box") this.#boxed(doing, [this.#x(event), this.#y(event)]);
    else if (doing.what === "drag") doing.drag.drop();
  }

  /** A click alone adds or takes out. */
  #boxed({ from, over, drawn }: Extract<Doing, { what: "box" }>, to: At): void {
    if (drawn) selectIn(this.#hands.store, this.#ground, from, to);
    else if (over) toggle(this.#hands.store, over);
  }

  /** The other button, or a finger that rests: what is under it comes into hand, and the list of what can be done is opened above. */
  #asked(event: MouseEvent): void {
    const hit = this.#hit(event, false);
    if (!hit) return;
    event.preventDefault();
    const isChosen = allSelected(this.#hands.store.state).some((each) => each.id === hit.of.id);
    if (!isChosen) this.#hands.store.do({ do: "select", annotation: hit.of.id });
  }

  #long(event: PointerEvent): void {
    this.#rest();
    const { clientX, clientY } = event;
    this.#ground.element.dispatchEvent(new MouseEvent("contextmenu", { clientX, clientY, bubbles: true, composed: true, cancelable: true }));
  }
}
