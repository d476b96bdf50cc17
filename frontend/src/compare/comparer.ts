/** Codings side by side: film, rows, what differs, and the ways from one difference to the next. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { Board, type Meant } from "./board.ts";
import { cellsOf } from "./cells.ts";
import { filmOf, type Film } from "./film.ts";
import { keyList, takeKeys, type Act } from "./keys.ts";
import { Chips, List } from "./list.ts";
import { clockOf, said, toldOf, type About, type Differing, type Go, type Kind } from "./payload.ts";
import { DIFFERING, EVERY, followed, NOTHING_HANDED, stepped, telling, turned, type Sieve } from "./sifting.ts";

export interface Chosen {
  readonly key: string;
  readonly ms: number;
}

/** Opened with, asked for beside the film, or chosen here: nothing plays before somebody asks. */
type How = "shown" | "followed" | "chosen";

const NEARER = 0.6;
const A_SECOND = 1000;

export class Comparer {
  readonly element = make("section", { class: "compare" });
  readonly #about: About;
  readonly #tell: (chosen: Chosen) => void;
  readonly #film: Film;
  readonly #board: Board;
  readonly #chips: Chips;
  readonly #list: List;
  readonly #keys: HTMLDetailsElement;
  readonly #clock = make("span", { class: "clock" });
  readonly #says = make("p", { class: "says", role: "status", "aria-live": "polite" });
  readonly #play: HTMLButtonElement;
  readonly #acts: Readonly<Record<Act, () => void>>;
  #sieve: Sieve = DIFFERING;
  #chosen: Differing | null = null;
  #handing = NOTHING_HANDED;
  #toldMs = -1;

  constructor(scope: Scope, about: About, tell: (chosen: Chosen) => void) {
    this.#about = about;
    this.#tell = tell;
    this.#acts = this.#every();
    this.#play = this.#button(scope, "play", "play");
    this.#board = new Board(scope, about, (meant, ms) => { this.#pressed(meant, ms); });
    this.#chips = new Chips(scope, about, (kind) => { this.#turn(kind); });
    this.#list = new List(scope, about, (key) => { this.#choose(this.#found(key)); });
    this.#keys = keyList(about.words);
    this.#film = filmOf(scope, about, {
      moved: (ms) => { this.#moved(ms); },
      rests: (ms) => { this.#rests(ms); },
      plays: (playing) => { this.#play.textContent = said(about.words, playing ? "pause" : "play"); },
    });
    this.element.append(this.#film.element, this.#ways(scope), this.#says, this.#board.element, this.#chips.element, this.#list.element,
      cellsOf(scope, about, { choose: (key) => { this.#choose(this.#found(key)); }, play: (from, to) => { this.#stretch(from, to); } }), this.#keys);
    takeKeys(scope, (act) => { this.#acts[act](); });
    this.#shown();
    this.#moved(0);
  }

  /** Where the screen wants to be: followed once, and never when it only says what this page told it. */
  go({ chosen, at }: Go): void {
    const isFirst = this.#handing === NOTHING_HANDED;
    const { now, go } = followed(this.#handing, chosen);
    this.#handing = now;
    const found = this.#found(chosen);
    if (go && found !== null) this.#choose(found, isFirst ? "shown" : "followed");
    else if (isFirst && at !== null) this.#film.go(at);
  }

  #found(key: string): Differing | null {
    return this.#about.differences.find((each) => each[0] === key) ?? null;
  }

  #every(): Readonly<Record<Act, () => void>> {
    const step = (sieve: () => Sieve, by: 1 | -1) => () => {
      const from = this.#chosen?.[0] ?? "";
      this.#choose(stepped(this.#about.differences, sieve(), from, this.#film.ms, by));
    };
    const move = (by: number) => () => { this.#film.go(Math.min(this.#about.length_ms, Math.max(0, this.#film.ms + by))); };
    return {
      next: step(() => this.#sieve, 1), previous: step(() => this.#sieve, -1),
      next_any: step(() => EVERY, 1), previous_any: step(() => EVERY, -1),
      play: () => { this.#film.toggle(); },
      again: () => { if (this.#chosen !== null) this.#film.go(this.#chosen[4], this.#chosen[5]); },
      nearer: () => { this.#board.zoom(NEARER); }, farther: () => { this.#board.zoom(1 / NEARER); },
      whole: () => { this.#board.whole(); }, back: move(-A_SECOND), on: move(A_SECOND),
      keys: () => { this.#keys.open = !this.#keys.open; },
    };
  }

  #ways(scope: Scope): HTMLElement {
    const { picture } = this.#about;
    const next = this.#button(scope, "next", "next");
    next.classList.add("first");
    const films = picture ? [this.#play, this.#button(scope, "again", "again")] : [];
    const zooms = (["farther", "nearer", "whole"] as const).map((act) => this.#button(scope, act, `way_${act}`));
    return make("div", { class: "ways" }, this.#button(scope, "previous", "previous"), next, ...films, this.#clock,
      make("span", { class: "zooms" }, ...zooms));
  }

  #button(scope: Scope, act: Act, word: string): HTMLButtonElement {
    const button = make("button", { type: "button", title: said(this.#about.words, `key_${act}`) }, said(this.#about.words, word));
    scope.listen(button, "click", () => { this.#acts[act](); });
    return button;
  }

  #choose(found: Differing | null, how: How = "chosen"): void {
    if (found === null) {
      this.#says.textContent = said(this.#about.words, "none_left");
      return;
    }
    const [key, , onset, offset, from, to] = found;
    this.#chosen = found;
    this.#says.textContent = toldOf(this.#about, found);
    this.#board.choose([onset, offset]);
    this.#shown();
    // Told before it moves: to have got there is no news of its own.
    if (how === "chosen") this.#told(key, from);
    this.#toldMs = from;
    if (how === "shown") {
      this.#film.go(from);
      return;
    }
    this.#film.element.scrollIntoView({ block: "nearest" });
    this.#film.go(from, to);
  }

  #turn(kind: Kind): void {
    this.#sieve = turned(this.#sieve, kind);
    this.#shown();
  }

  #shown(): void {
    this.#chips.show(this.#sieve);
    this.#list.show(this.#sieve, this.#chosen?.[0] ?? "");
  }

  /** A press on a mark chooses what it is part of; on a stretch where they differ, it plays that; elsewhere it goes there. */
  #pressed(meant: Meant | null, ms: number): void {
    const found = meant === null || meant.mark === "" ? null
      : this.#about.differences.find(([key]) => key.split("~").includes(meant.mark)) ?? null;
    if (found !== null) this.#choose(found);
    else if (meant !== null) this.#stretch(meant.from, meant.to);
    else this.#film.go(ms);
  }

  #stretch(from: number, to: number): void {
    this.#board.choose([from, to]);
    this.#film.element.scrollIntoView({ block: "nearest" });
    this.#film.go(from, Math.max(to, from + A_SECOND));
  }

  #moved(ms: number): void {
    this.#clock.textContent = `${clockOf(ms)} / ${clockOf(this.#about.length_ms)}`;
    this.#board.at(ms);
  }

  #rests(ms: number): void {
    if (ms !== this.#toldMs) this.#told(this.#chosen?.[0] ?? "", ms);
  }

  #told(key: string, ms: number): void {
    this.#toldMs = ms;
    this.#handing = telling(this.#handing, key);
    this.#tell({ key, ms: Math.round(ms) });
  }
}
