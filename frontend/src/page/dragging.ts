/** Something in hand of the pointer: drawn where it would land, the film at its edge, and done when it is let go. */

import { grabbed, landed, type Grab } from "../model/dragging.ts";
import { moved } from "../model/editing.ts";
import type { Hit } from "../model/hits.ts";
import { allSelected } from "../model/state.ts";
import type { Pull, Times } from "../model/snapping.ts";
import type { Annotation } from "../model/types.ts";
import { toPx } from "../model/view.ts";
import type { Player } from "../video/player.ts";
import type { Dragged } from "./board.ts";
import type { Ground } from "./gesture.ts";
import type { Guide } from "./guide.ts";
import { pulledTo } from "./pulling.ts";
import { calledIn } from "./said.ts";
import type { Store } from "./store.ts";
import { WORDS } from "./words.ts";

/** So near, an edge is drawn to what lies there. */
const REACH_PX = 8;
const STILL_PX = 3;

/** What a drag draws on and reads from. */
export interface Hands {
  readonly ground: Ground;
  readonly guide: Guide;
  readonly store: Store;
  readonly player: Player;
}

export class Dragging {
  readonly #hands: Hands;
  readonly #grab: Grab;
  readonly #x: number;
  readonly #filmMs: number;
  #to: ReadonlyMap<string, Times> | null = null;

  /** What belongs to several selected goes with them; anything else is selected alone. */
  constructor(hands: Hands, { of, part }: Hit<Annotation>, x: number) {
    const { store, player } = hands;
    this.#hands = hands;
    this.#x = x;
    this.#filmMs = player.seen.ms;
    const along = allSelected(store.state);
    const together = along.length > 1 && along.some((each) => each.id === of.id);
    store.do(together ? { do: "select", annotation: of.id, also: new Set(along.map((each) => each.id)) } : { do: "select", annotation: of.id });
    const now = store.state.log.annotations.get(of.id) ?? of;
    this.#grab = grabbed(now, part, together ? allSelected(store.state) : [now], store.state.sorted, store.around);
  }

  /** Free of everything but the frames, where that is asked for. */
  to(x: number, how: "drawn" | "free", sounds: readonly number[]): void {
    if (this.#to === null && Math.abs(x - this.#x) <= STILL_PX) return;
    const { ground: { view }, player } = this.#hands;
    const { playing, ms } = player.seen;
    const perPx = (view.toMs - view.fromMs) / view.width;
    const { moved: to, pull } = landed(this.#grab, (x - this.#x) * perPx, {
      frame: (at) => player.snap(at), playheadMs: playing ? ms : this.#filmMs, edges: this.#grab.edges, sounds,
      reachMs: how === "free" ? 0 : REACH_PX * perPx,
    });
    this.#to = to;
    this.#show(to, pull);
  }

  /** The film shows the edge while it is dragged. */
  #show(to: ReadonlyMap<string, Times>, pull: Pull): void {
    const { ground, guide, store, player } = this.#hands;
    ground.drag(this.#drawn(to));
    const says = pulledTo(pull, store, to);
    if (says === null) guide.hide();
    else guide.at(toPx(ground.view, pull.ms), says, ground.view.width);
    const times = to.get(this.#grab.of.id);
    if (!player.seen.playing && times) player.seek(this.#grab.part === "offset" ? (times.offset_ms ?? times.onset_ms) : times.onset_ms);
  }

  #drawn(to: ReadonlyMap<string, Times>): Dragged | null {
    const times = to.get(this.#grab.of.id);
    return times ? { id: this.#grab.of.id, times, also: to } : null;
  }

  /** Let go: one step, however many went along. Only pressed, it alone is in hand, and the film shows it. */
  drop(): void {
    const { store, player } = this.#hands;
    const { of, chosen, part } = this.#grab;
    if (this.#to === null) {
      store.do({ do: "select", annotation: of.id });
      if (!player.seen.playing) player.seek(of.onset_ms);
      return;
    }
    const name = calledIn(store.around.scheme, of);
    const says = part === "whole" ? WORDS.editing.didMove(name, chosen.length) : WORDS.editing.didEdge(name, part);
    store.do({ do: "edit", edits: moved(this.#to, store.state.sorted), says });
  }
}
