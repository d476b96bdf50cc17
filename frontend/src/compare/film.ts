/** The film above the rows; or, where the picture is not for who looks, a place in time and a sentence. */

import { make } from "../elements.ts";
import { seekSeconds } from "../model/frames.ts";
import type { Scope } from "../scope.ts";
import { said, type About } from "./payload.ts";

/** How often the line over the rows moves while the film plays. */
const MOVES_EVERY_MS = 80;

export interface Moves {
  readonly moved: (ms: number) => void;
  /** It halted, or was taken elsewhere: where it now stands. */
  readonly rests: (ms: number) => void;
  readonly plays: (playing: boolean) => void;
}

export interface Film {
  readonly element: HTMLElement;
  readonly ms: number;
  /** To a place; with an end it plays until there. */
  go(ms: number, until?: number): void;
  toggle(): void;
}

export function filmOf(scope: Scope, about: About, moves: Moves): Film {
  return about.picture ? new Picture(scope, about, moves) : new CodesAlone(about, moves);
}

/** Codes without picture: what is asked for is a place, and nothing plays. */
export class CodesAlone implements Film {
  readonly element: HTMLElement;
  readonly #moves: Moves;
  #ms = 0;

  constructor(about: About, moves: Moves) {
    this.#moves = moves;
    this.element = make("div", { class: "no-picture" }, make("p", { class: "big" }, said(about.words, "no_picture")),
      make("p", {}, said(about.words, "no_picture_why")));
  }

  get ms(): number {
    return this.#ms;
  }

  go(ms: number): void {
    this.#ms = ms;
    this.#moves.moved(ms);
    this.#moves.rests(ms);
  }

  toggle(): void {
    this.#moves.plays(false);
  }
}

class Picture implements Film {
  readonly element: HTMLElement;
  readonly #film: HTMLVideoElement;
  readonly #moves: Moves;
  #until: number | null = null;
  #wanted: number | null = null;
  #byItself = false;

  constructor(scope: Scope, about: About, moves: Moves) {
    this.#moves = moves;
    const film = this.#film = make("video", { src: `/clips/${about.clip}/film`, preload: "auto", playsinline: true, "aria-label": said(about.words, "film") });
    this.element = make("div", { class: "stage" }, film);
    scope.listen(film, "loadedmetadata", () => { if (this.#wanted !== null) this.#seek(this.#wanted); });
    scope.listen(film, "timeupdate", () => { this.#passed(); });
    scope.listen(film, "seeked", () => { this.#passed(); });
    scope.listen(film, "click", () => { this.toggle(); });
    scope.listen(film, "play", () => { moves.plays(true); });
    scope.listen(film, "pause", () => { this.#rests(); });
    scope.every(MOVES_EVERY_MS, () => { if (!film.paused) this.#passed(); });
    scope.own(() => {
      film.pause();
      film.removeAttribute("src");
      film.load();
    });
  }

  get ms(): number {
    return this.#wanted ?? Math.round(this.#film.currentTime * 1000);
  }

  go(ms: number, until?: number): void {
    this.#until = until ?? null;
    this.#seek(ms);
    this.#moves.moved(ms);
    if (until === undefined) this.#moves.rests(ms);
    else void this.#film.play().catch(() => undefined);
  }

  toggle(): void {
    this.#until = null;
    if (this.#film.paused) void this.#film.play().catch(() => undefined);
    else this.#film.pause();
  }

  #seek(ms: number): void {
    this.#wanted = ms;
    if (this.#film.readyState === 0) return;
    this.#film.currentTime = seekSeconds(ms / 1000);
    this.#wanted = null;
  }

  /** A stretch ends where it ends, whatever follows in the film. */
  #passed(): void {
    this.#moves.moved(this.ms);
    if (this.#until === null || this.ms < this.#until || this.#film.seeking) return;
    this.#until = null;
    this.#byItself = true;
    this.#film.pause();
  }

  #rests(): void {
    this.#moves.plays(false);
    // Where a stretch ends nobody has halted it.
    if (!this.#byItself) this.#moves.rests(this.ms);
    this.#byItself = false;
  }
}
