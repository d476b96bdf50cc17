/** Two fingers on the rows: closer, farther, along. A second finger takes over; what the first had begun is as if it had not been. */

import type { Fingers, View } from "../model/view.ts";
import { pinched } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import type { Player } from "../video/player.ts";
import type { Store } from "./store.ts";

export interface Pinched {
  readonly element: HTMLElement;
  readonly view: () => View;
  readonly look: (view: View) => void;
  readonly tappedTwice: () => void;
}

/** One finger, where it came down and where it is. */
interface Finger {
  readonly from: { readonly x: number; readonly y: number; readonly at: number };
  readonly x: number;
}

interface Pinching {
  readonly ids: readonly [number, number];
  readonly began: Fingers;
  readonly view: View;
}

/** What stood before the first finger came. */
interface Before {
  readonly ms: number;
  readonly selected: string | null;
}

const TAP_MS = 300;
const STILL_PX = 14;
const TWICE_MS = 350;
const NEAR_PX = 32;

export class Pinch {
  readonly #ground: Pinched;
  readonly #store: Store;
  readonly #player: Player;
  readonly #fingers = new Map<number, Finger>();
  #before: Before = { ms: 0, selected: null };
  #pinching: Pinching | null = null;
  /** From the second finger on until none is left, nobody else hears of them. */
  #mine = false;
  #tapped: Finger["from"] | null = null;

  constructor(ground: Pinched, store: Store, player: Player, scope: Scope) {
    this.#ground = ground;
    this.#store = store;
    this.#player = player;
    const hears: readonly (readonly [string, (event: PointerEvent) => void])[] = [
      ["pointerdown", (event) => this.#down(event)], ["pointermove", (event) => this.#move(event)],
      ["pointerup", (event) => this.#up(event)], ["pointercancel", (event) => this.#up(event)],
    ];
    for (const [type, hear] of hears) {
      scope.listen(ground.element, type, (event) => {
        if (event instanceof PointerEvent && event.pointerType === "touch" && event.isTrusted) hear(event);
      }, { capture: true });
    }
  }

  #x(event: PointerEvent): number {
    return event.clientX - this.#ground.element.getBoundingClientRect().left;
  }

  #down(event: PointerEvent): void {
    if (this.#fingers.size === 0) {
      this.#mine = false;
      this.#before = { ms: this.#player.seen.ms, selected: this.#store.state.selected };
    }
    const x = this.#x(event);
    this.#fingers.set(event.pointerId, { from: { x, y: event.clientY, at: event.timeStamp }, x });
    if (this.#fingers.size === 2) this.#begin();
    if (this.#mine) event.stopImmediatePropagation();
  }

  #begin(): void {
    const [one, other] = [...this.#fingers.keys()];
    if (one === undefined || other === undefined) return;
    this.#mine = true;
    this.#tapped = null;
    this.#letGo(one);
    const { ms, selected } = this.#before;
    if (this.#store.state.selected !== selected) this.#store.do({ do: "select", annotation: selected });
    if (this.#player.going || (!this.#player.seen.playing && this.#player.seen.ms !== ms)) this.#player.seek(ms);
    this.#pinching = { ids: [one, other], began: this.#at(one, other), view: this.#ground.view() };
  }

  /** Whoever had taken the finger for a drag lets go of it. */
  #letGo(pointerId: number): void {
    this.#ground.element.dispatchEvent(new PointerEvent("pointercancel", { pointerId, pointerType: "touch", bubbles: true }));
  }

  #at(one: number, other: number): Fingers {
    return { one: this.#fingers.get(one)?.x ?? 0, other: this.#fingers.get(other)?.x ?? 0 };
  }

  #move(event: PointerEvent): void {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    this.#fingers.set(event.pointerId, { ...finger, x: this.#x(event) });
    if (!this.#mine) return;
    event.stopImmediatePropagation();
    const pinching = this.#pinching;
    if (pinching?.ids.includes(event.pointerId)) this.#ground.look(pinched({ ...pinching.view, width: this.#ground.view().width }, pinching.began, this.#at(...pinching.ids)));
  }

  #up(event: PointerEvent): void {
    const finger = this.#fingers.get(event.pointerId);
    if (!finger) return;
    this.#fingers.delete(event.pointerId);
    if (this.#mine) {
      if (this.#pinching?.ids.includes(event.pointerId)) this.#pinching = null;
      event.stopImmediatePropagation();
    } else if (event.type === "pointerup") {
      this.#tap(event, finger.from);
    }
  }

  #tap(event: PointerEvent, from: Finger["from"]): void {
    const still = Math.hypot(this.#x(event) - from.x, event.clientY - from.y) < STILL_PX && event.timeStamp - from.at < TAP_MS;
    const last = this.#tapped;
    this.#tapped = still ? from : null;
    if (!still || !last || from.at - last.at > TWICE_MS || Math.hypot(from.x - last.x, from.y - last.y) > NEAR_PX) return;
    this.#tapped = null;
    event.stopImmediatePropagation();
    this.#letGo(event.pointerId);
    this.#ground.tappedTwice();
  }
}
