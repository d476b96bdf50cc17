/** A finger or mouse on a button of the palette: it tags as it goes down, may be held, and may pull a word out of the ring. */

import type { Bench } from "../commands/command.ts";
import { press, release, styleOf } from "../commands/press.ts";
import { say } from "../commands/saying.ts";
import type { Code, Family } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { PASSING_MS } from "./picker.ts";
import { PULL_PX, Radial } from "./radial.ts";

/** A tap is over before the ring comes; whoever rests on the button sees it. */
const REST_MS = 180;

interface Down {
  readonly pointer: number;
  readonly family: Family;
  readonly x: number;
  readonly y: number;
  /** The moment that was tagged. */
  readonly annotation: string | null;
  pulled: boolean;
}

export class Fingers {
  readonly #bench: Bench;
  readonly #scope: Scope;
  readonly #ring = new Radial();
  #down: Down | null = null;
  #stops: (() => void)[] = [];

  constructor(bench: Bench, scope: Scope) {
    this.#bench = bench;
    this.#scope = scope;
  }

  get element(): HTMLElement {
    return this.#ring.element;
  }

  on(button: HTMLButtonElement, family: Family): void {
    let tagged = false;
    const scope = this.#scope;
    scope.listen(button, "pointerdown", (event) => {
      if (event.button !== 0 || this.#down) return;
      tagged = true;
      button.setPointerCapture(event.pointerId);
      this.#begin(event, family);
    });
    scope.listen(button, "pointermove", (event) => this.#move(event));
    scope.listen(button, "pointerup", (event) => this.#end(event, true));
    for (const type of ["pointercancel", "lostpointercapture"] as const) scope.listen(button, type, (event) => this.#end(event, false));
    // Whoever holds with a finger means to hold: no menu of the browser comes up.
    scope.listen(button, "contextmenu", (event) => event.preventDefault());
    // A click without a pointer comes from the keyboard or a screen reader: it taps.
    scope.listen(button, "click", () => {
      if (!tagged) press(family.id, null)(this.#bench);
      tagged = false;
    });
  }

  #begin({ pointerId, clientX: x, clientY: y }: PointerEvent, family: Family): void {
    press(family.id, null)(this.#bench);
    const annotation = family.codes.length > 0 ? this.#bench.store.state.selected : null;
    this.#down = { pointer: pointerId, family, x, y, annotation, pulled: false };
    // Whoever holds to tag would have the ring before their eyes all the time: it comes when they pull.
    if (annotation !== null && styleOf(this.#bench) !== "hold") this.#stops.push(this.#scope.after(REST_MS, () => this.#show()));
  }

  #show(): void {
    const down = this.#down;
    if (!down || down.annotation === null || this.#ring.open) return;
    this.#ring.show(down.family, down);
    this.#stops.push(this.#scope.after(PASSING_MS, () => this.#ring.hide()));
  }

  #move({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    const down = this.#down;
    if (down?.pointer !== pointerId) return;
    if (!down.pulled && Math.hypot(x - down.x, y - down.y) > PULL_PX) {
      down.pulled = true;
      this.#show();
    }
    if (down.pulled) this.#ring.point({ x, y });
  }

  #end({ pointerId, clientX: x, clientY: y }: PointerEvent, chooses: boolean): void {
    const down = this.#down;
    if (down?.pointer !== pointerId) return;
    const code = chooses && down.pulled ? this.#ring.point({ x, y }) : null;
    this.#ring.hide();
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#down = null;
    release(down.family.id, null)(this.#bench);
    if (code && down.annotation !== null) this.#name(down.annotation, code);
  }

  #name(annotation: string, code: Code): void {
    const { store } = this.#bench;
    const of = store.state.log.annotations.get(annotation);
    if (!of) return;
    say(store, [of], { code: code.id });
    store.do({ do: "pick", picking: false });
  }
}
