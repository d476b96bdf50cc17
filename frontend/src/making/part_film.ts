/** One part of what is ready at a time in the film's element, and what of it is really on the screen. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { letGo } from "../video/letting_go.ts";
import { Seeking, type Target } from "../video/seeking.ts";
import { LastPicture } from "./last_picture.ts";

/** The part whose picture is seen, and that picture's time in it; not sure where the browser never told that it shows it. */
export interface Shown {
  readonly part: number;
  readonly seconds: number;
  readonly sure: boolean;
}

export interface Heard {
  /** Another picture is seen. */
  readonly changed: () => void;
  /** It is where it was sent to, or as near as it comes. */
  readonly arrived: () => void;
}

const LATE_MS = 500;
const BEGINNING: Shown = { part: 0, seconds: 0, sure: true };

export class PartFilm {
  readonly film: HTMLVideoElement;
  readonly stage: HTMLElement;
  readonly #clip: string;
  readonly #scope: Scope;
  readonly #heard: Heard;
  readonly #seeking: Seeking;
  readonly #last = new LastPicture();
  #part = -1;
  #shown = BEGINNING;
  /** When the newest picture of the part in the element is shown; null until there is one. */
  #newest: number | null = null;
  #since = 0;
  #waiting: Target | null = null;
  #again = false;

  constructor(scope: Scope, clip: string, named: string, heard: Heard) {
    this.#scope = scope;
    this.#clip = clip;
    this.#heard = heard;
    this.film = make("video", {
      playsinline: true, preload: "auto", tabindex: "-1", disablepictureinpicture: true, "aria-label": named,
    });
    this.stage = make("div", { class: "stage" }, this.film, this.#last.element);
    this.#seeking = new Seeking(this.film, scope, (target, exact, last) => { this.#landed(target, exact, last); });
    // Where nothing is told of the first picture it is not waited for in vain.
    scope.listen(this.film, "loadeddata", () => { scope.after(LATE_MS, () => { this.#sent(); }); });
    scope.own(() => { letGo(this.film); });
    this.#watch();
  }

  /** The part in the element, which may still be on its way to the screen; -1 for none. */
  get part(): number {
    return this.#part;
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** Another part, from its beginning; until its first picture is there, the last one of the part before is seen. */
  load(part: number): void {
    this.#last.keep(this.film);
    this.#part = part;
    this.#newest = this.#waiting = null;
    this.#seeking.drop();
    this.#seeking.shown(-1);
    this.#since = performance.now();
    this.film.src = `/clips/${this.#clip}/segments/${String(part)}`;
  }

  /** To a picture of a part. */
  to(part: number, target: Target): void {
    if (part !== this.#part) this.load(part);
    this.#again = false;
    // Of the picture of a seek that is begun before the first one is shown, a browser may never tell.
    if (this.#newest === null) this.#waiting = target;
    else this.#seeking.to(target);
  }

  /** It was played to its end: its last picture is on the screen, whichever was told of last. */
  over(): void {
    this.#shown = { part: this.#part, seconds: this.film.duration, sure: true };
  }

  /** There is no film any more. */
  clear(): void {
    this.#part = -1;
    this.#shown = BEGINNING;
    this.#newest = this.#waiting = null;
    this.#last.letGo();
    this.#seeking.drop();
    letGo(this.film);
  }

  #watch(): void {
    this.film.requestVideoFrameCallback((_now, { mediaTime, presentationTime }) => {
      if (this.#scope.ended) return;
      // A late picture of the part before is none of this one's.
      if (presentationTime >= this.#since) this.#pictured(mediaTime);
      this.#watch();
    });
  }

  #pictured(mediaTime: number): void {
    this.#newest = mediaTime;
    this.#seeking.shown(mediaTime);
    if (this.#waiting !== null) this.#sent();
    else if (this.#seeking.target === null) this.#adopt(mediaTime, true);
  }

  #sent(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) this.#seeking.to(waiting);
  }

  #landed(target: Target, exact: boolean, last: boolean): void {
    const sure = exact || !last || !this.film.paused;
    if (!sure && !this.#again) {
      this.#again = true;
      this.#seeking.to(target);
      return;
    }
    if (!sure) this.#adopt(target.seconds, false);
    else if (this.#newest !== null) this.#adopt(this.#newest, true);
    if (last) this.#heard.arrived();
  }

  /** What is said is what is shown. */
  #adopt(seconds: number, sure: boolean): void {
    this.#shown = { part: this.#part, seconds, sure };
    this.#last.letGo();
    this.#heard.changed();
  }
}
