/** Going through the list by keys, and choosing one or several in it: the film stays where it is until Enter. */

import type { Bench } from "../commands/command.ts";
import { ranged, toggled, type Selection } from "../model/selecting.ts";
import type { Annotation } from "../model/types.ts";
import type { Scope } from "../scope.ts";

/** The strokes that belong to the list while the keyboard is in it. */
export const KEEPS = "ArrowUp ArrowDown Home End PageUp PageDown Shift+ArrowUp Shift+ArrowDown Mod+Space Mod+Enter";

/** What it needs of the list. */
export interface Ground {
  readonly rows: HTMLElement;
  readonly shown: readonly Annotation[];
  /** As many rows are in view. */
  readonly page: number;
  readonly placeOf: (id: string | null) => number;
  /** Into view, with the keyboard on it. */
  readonly reach: (id: string) => void;
}

export class Walking {
  readonly #bench: Bench;
  readonly #ground: Ground;
  /** Where the keyboard is. */
  #reached: string | null = null;
  /** Where a range begins. */
  #anchor: string | null = null;

  constructor(bench: Bench, ground: Ground, scope: Scope) {
    this.#bench = bench;
    this.#ground = ground;
    scope.listen(ground.rows, "click", (event) => this.#clicked(event));
    scope.listen(ground.rows, "keydown", (event) => this.#pressed(event));
  }

  get reached(): string | null {
    return this.#reached;
  }

  /** Tab comes to where the keyboard was, to what is selected, or to the first in view. */
  placeReached(first: number): number {
    const { shown, placeOf } = this.#ground;
    const place = placeOf(this.#reached);
    if (place >= 0) return place;
    const at = placeOf(this.#bench.store.state.selected);
    const found = at >= 0 ? at : Math.min(first, shown.length - 1);
    this.#reached = shown[found]?.id ?? null;
    return found;
  }

  /** Selected from elsewhere: the keyboard goes along, and the next range begins there. */
  turnTo(id: string | null, alone: boolean): void {
    if (id !== null) this.#reached = id;
    if (alone) this.#anchor = id;
  }

  /** From the search into the list. */
  enter(): void {
    const { shown, placeOf } = this.#ground;
    const id = placeOf(this.#reached) >= 0 ? this.#reached : shown[0]?.id;
    if (id) this.#reach(id);
  }

  goToFirst(): void {
    const [first] = this.#ground.shown;
    if (first) this.#go(first.id);
  }

  #reach(id: string): void {
    this.#reached = id;
    this.#ground.reach(id);
  }

  #clicked(event: MouseEvent): void {
    const id = idAt(event);
    if (id === null) return;
    if (isMod(event)) this.#select(toggled(this.#bench.store.state, id), id);
    else if (event.shiftKey) this.#select(ranged(this.#ground.shown, this.#anchor ?? this.#reached, id), id);
    else this.#go(id);
  }

  #pressed(event: KeyboardEvent): void {
    const id = idAt(event);
    if (id === null) return;
    const to = this.#towards(event.key);
    const chooses = isMod(event) && [" ", "Enter"].includes(event.key);
    if (to === null && !chooses) return;
    event.preventDefault();
    event.stopPropagation();
    if (to === null) this.#select(toggled(this.#bench.store.state, id), id);
    else this.#walk(to, event.shiftKey);
  }

  /** The place a key leads to. */
  #towards(key: string): number | null {
    const { shown, page, placeOf } = this.#ground;
    const last = shown.length - 1;
    const here = placeOf(this.#reached);
    const to = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: last, PageUp: here - page, PageDown: here + page }[key];
    return to === undefined ? null : Math.min(Math.max(0, to), last);
  }

  #walk(place: number, choosing: boolean): void {
    const { shown } = this.#ground;
    const id = shown[place]?.id;
    if (id === undefined) return;
    if (choosing) {
      this.#anchor ??= this.#reached;
      this.#select(ranged(shown, this.#anchor, id), id);
    }
    this.#reach(id);
  }

  #select({ annotation, also }: Selection, reached: string): void {
    const anchor = this.#anchor;
    this.#bench.store.do({ do: "select", annotation, also });
    // A range of one is still a range: it begins where it began.
    this.#anchor = anchor ?? annotation;
    this.#reach(reached);
  }

  #go(id: string): void {
    const { store, player, timeline } = this.#bench;
    const of = store.state.log.annotations.get(id);
    if (!of) return;
    this.#anchor = this.#reached = id;
    store.do({ do: "select", annotation: id });
    player.seek(of.onset_ms);
    timeline.show(of.onset_ms);
  }
}

/** The moment whose row it happened on; its star is not the row. */
function idAt(event: Event): string | null {
  const at = event.target instanceof Element ? event.target.closest(".go") : null;
  return at?.closest(".row")?.getAttribute("data-id") ?? null;
}

function isMod(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}
