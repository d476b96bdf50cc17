/** What the pointer does on the rows: named states, one at a time. */

import { hitIn, NEAR_MOUSE, NEAR_TOUCH, type Hit } from "../model/hits.ts";
import { lineAt, type Line } from "../model/layout.ts";
import { dragged, type Part, type Times } from "../model/snapping.ts";
import type { Annotation } from "../model/types.ts";
import { panned, toMs, toPx, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import type { Player } from "../video/player.ts";
import type { Dragged } from "./board.ts";
import type { Store } from "./store.ts";

type Doing =
  | { readonly what: "idle" }
  | { readonly what: "scrub" }
  | { readonly what: "pan"; readonly x: number; readonly from: View; readonly moved: boolean }
  | { readonly what: "drag"; readonly x: number; readonly of: Annotation; readonly part: Part; readonly to: Dragged | null };

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

export class Gesture {
  readonly #ground: Ground;
  readonly #store: Store;
  readonly #player: Player;
  #doing: Doing = { what: "idle" };

  constructor(ground: Ground, store: Store, player: Player, scope: Scope) {
    this.#ground = ground;
    this.#store = store;
    this.#player = player;
    const { element } = ground;
    scope.listen(element, "pointerdown", (event) => this.#down(event));
    scope.listen(element, "pointermove", (event) => this.#move(event));
    scope.listen(element, "pointerup", (event) => this.#up(event));
    scope.listen(element, "pointercancel", () => this.#rest());
  }

  get idle(): boolean {
    return this.#doing.what === "idle";
  }

  #rest(): void {
    this.#doing = { what: "idle" };
    this.#ground.drag(null);
  }

  #x(event: PointerEvent): number {
    return event.clientX - this.#ground.element.getBoundingClientRect().left;
  }

  #line(event: PointerEvent): Line | undefined {
    return lineAt(this.#ground.lines, event.clientY - this.#ground.element.getBoundingClientRect().top);
  }

  #hit(event: PointerEvent): Hit<Annotation> | null {
    const line = this.#line(event);
    if (!line?.row) return null;
    const { view } = this.#ground;
    const instant = line.kind === "points" ? 9 : 0;
    const boxes = this.#ground.seenIn(line)
      .filter((each) => each.onset_ms < view.toMs && (each.offset_ms ?? each.onset_ms) >= view.fromMs)
      .map((of) => ({ of, from: toPx(view, of.onset_ms) - instant, to: toPx(view, of.offset_ms ?? of.onset_ms) + instant }));
    const near = event.pointerType === "touch" ? NEAR_TOUCH : NEAR_MOUSE;
    const hit = hitIn(boxes, this.#x(event), (of) => of.id === this.#store.state.selected, near);
    return hit && instant > 0 ? { ...hit, part: "whole" } : hit;
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#ground.element.setPointerCapture(event.pointerId);
    const x = this.#x(event);
    const hit = this.#hit(event);
    if (hit) {
      this.#store.do({ do: "select", annotation: hit.of.id });
      this.#doing = { what: "drag", x, of: hit.of, part: hit.part, to: null };
    } else if (this.#line(event)?.row) {
      this.#doing = { what: "pan", x, from: this.#ground.view, moved: false };
    } else {
      this.#doing = { what: "scrub" };
      this.#player.seek(toMs(this.#ground.view, x));
    }
  }

  #move(event: PointerEvent): void {
    const x = this.#x(event);
    const doing = this.#doing;
    switch (doing.what) {
      case "idle":
        this.#point(event);
        break;
      case "scrub":
        this.#player.seek(toMs(this.#ground.view, x));
        break;
      case "pan":
        this.#pan(doing, x);
        break;
      case "drag":
        this.#drag(doing, x);
        break;
    }
  }

  #point(event: PointerEvent): void {
    const hit = this.#hit(event);
    const scrubs = this.#line(event)?.row === null;
    this.#ground.element.style.cursor = hit ? (hit.part === "whole" ? "grab" : "ew-resize") : scrubs ? "pointer" : "default";
  }

  #pan(doing: Extract<Doing, { what: "pan" }>, x: number): void {
    const moved = doing.moved || Math.abs(x - doing.x) > STILL_PX;
    this.#doing = { ...doing, moved };
    const perPx = (doing.from.toMs - doing.from.fromMs) / doing.from.width;
    if (moved) this.#ground.look(panned(doing.from, (doing.x - x) * perPx));
  }

  /** The film shows the edge while it is dragged. */
  #drag(doing: Extract<Doing, { what: "drag" }>, x: number): void {
    if (doing.to === null && Math.abs(x - doing.x) <= STILL_PX) return;
    const { view } = this.#ground;
    const { around } = this.#store;
    const times = dragged(doing.of, doing.part, toMs(view, x) - toMs(view, doing.x), {
      lengthMs: around.lengthMs, shortestMs: around.shortestMs, snap: (ms) => this.#player.snap(ms),
    });
    const to = { id: doing.of.id, times };
    this.#doing = { ...doing, to };
    this.#ground.drag(to);
    if (!this.#player.seen.playing) this.#player.seek(doing.part === "offset" ? (times.offset_ms ?? times.onset_ms) : times.onset_ms);
  }

  #up(event: PointerEvent): void {
    const doing = this.#doing;
    this.#rest();
    if (doing.what === "pan" && !doing.moved) this.#player.seek(toMs(this.#ground.view, this.#x(event)));
    else if (doing.what === "drag" && doing.to) this.#drop(doing.of, doing.part, doing.to.times);
    else if (doing.what === "drag" && !this.#player.seen.playing) this.#player.seek(doing.of.onset_ms);
  }

  #drop(of: Annotation, part: Part, { onset_ms, offset_ms }: Times): void {
    if (onset_ms === of.onset_ms && offset_ms === of.offset_ms) return;
    const checked = part === "offset" ? { end_unchecked: false } : {};
    this.#store.do({ do: "change", annotation: of.id, fields: { onset_ms, offset_ms, ...checked } });
  }
}
