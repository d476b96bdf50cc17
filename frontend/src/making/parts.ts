/** The film of what is ready: one part at a time, played on over the seams, stepped by its real frames. */

import { make } from "../elements.ts";
import { secondsOf } from "../model/frames.ts";
import type { Scope } from "../scope.ts";
import { letGo } from "../video/letting_go.ts";
import { Seeking } from "../video/seeking.ts";
import { LastPicture } from "./last_picture.ts";
import { filmMs, isSame, numberOf, placeAt, stepped, withinPart, type Place } from "./place.ts";
import type { Ready } from "./standing.ts";
import { Tables } from "./tables.ts";

/** What is on the screen. */
export interface Seen {
  /** The frame's number in the film; null until the part's table is there. */
  readonly frame: number | null;
  readonly ms: number;
  readonly playing: boolean;
  /** No more of it is ready. */
  readonly ended: boolean;
}

export class Parts {
  readonly film: HTMLVideoElement;
  readonly stage: HTMLElement;
  readonly #clip: string;
  readonly #scope: Scope;
  readonly #seeking: Seeking;
  readonly #changed: () => void;
  /** While another part is on its way to the screen, the last picture of the one before stays there. */
  readonly #held = new LastPicture();
  readonly #tables: Tables;
  #ready: readonly Ready[] = [];
  /** The part in the element, and the one whose picture is on the screen, with that picture's time in it. */
  #part = -1;
  #shown = { part: 0, seconds: 0 };
  /** When the newest picture of the part in the element is shown; null until there is one. */
  #newest: number | null = null;
  #headed: Place | null = null;
  #owed = 0;
  /** Whoever waited for a table and finds another turn was overtaken. */
  #turn = 0;
  /** Somebody wants it to play: also while it goes over a seam. */
  #runs = false;
  #ended = false;

  constructor(scope: Scope, clip: string, named: string, changed: () => void) {
    this.#scope = scope;
    this.#clip = clip;
    this.#changed = changed;
    this.#tables = new Tables(scope, clip, changed);
    this.film = make("video", {
      playsinline: true, preload: "auto", tabindex: "-1", disablepictureinpicture: true, "aria-label": named,
    });
    this.stage = make("div", { class: "stage" }, this.film, this.#held.element);
    this.#seeking = new Seeking(this.film, scope, (_target, _exact, last) => { this.#landed(last); });
    scope.listen(this.film, "play", () => { this.#running(true); });
    scope.listen(this.film, "pause", () => { if (this.film.paused && !this.film.ended) this.#running(false); });
    scope.listen(this.film, "volumechange", changed);
    scope.listen(this.film, "ended", () => { this.#over(); });
    scope.listen(this.stage, "click", () => { this.toggle(); });
    scope.own(() => { letGo(this.film); });
    this.#watch();
  }

  get seen(): Seen {
    const { part, seconds } = this.#shown;
    const around = { playing: this.#runs, ended: this.#ended };
    const table = this.#tables.known(part);
    const place = table && placeAt(part, table, seconds);
    if (!place) return { frame: null, ms: Math.round((this.#ready[part]?.begins_ms ?? 0) + seconds * 1000), ...around };
    return { frame: numberOf(this.#ready, place), ms: filmMs(table, place.frame), ...around };
  }

  /** Why the frames cannot be told apart just now; "" where they can. */
  get no(): string {
    return this.#tables.no;
  }

  /** So much is ready now. */
  has(ready: readonly Ready[]): void {
    // What is made anew is looked at anew.
    if (ready.length < this.#ready.length) this.#forget();
    this.#ready = ready;
    this.#ended &&= this.#part + 1 >= ready.length;
    if (this.#part === -1 && ready.length > 0) this.#load(0);
    this.#changed();
  }

  toggle(): void {
    if (this.#runs) this.pause();
    else this.play();
  }

  play(): void {
    if (this.film.ended) this.#onward(true);
    else this.#run();
  }

  /** Halt on the frame that is on the screen. */
  pause(): void {
    this.step(0);
  }

  /** So many frames on, from where it is or is going; it halts there. */
  step(by: number): void {
    this.film.pause();
    this.#running(false);
    this.#owed += by;
    void this.#settle();
  }

  /** On by so much time; lands on a real frame. */
  move(ms: number): void {
    const table = this.#headed === null ? undefined : this.#tables.known(this.#headed.part);
    const from = table === undefined || this.#headed === null ? this.seen.ms : filmMs(table, this.#headed.frame);
    this.seek(from + ms);
  }

  /** To an instant of the film; it goes on playing there if it played. */
  seek(ms: number): void {
    const playing = this.#runs;
    const [part, seconds] = withinPart(this.#ready, ms);
    const table = this.#tables.known(part);
    this.#turn += 1;
    this.#ended = false;
    if (part !== this.#part) this.#load(part);
    this.#headed = table === undefined ? null : placeAt(part, table, seconds);
    this.#seeking.to({ frame: this.#headed?.frame ?? null, seconds: table && this.#headed ? secondsOf(table, this.#headed.frame) : seconds });
    if (playing) this.#run();
  }

  /** The steps that are owed, as soon as the frames they go by are known. */
  async #settle(): Promise<void> {
    const turn = this.#turn;
    const shown = this.#headed ?? (await this.#placeShown());
    const owed = this.#owed;
    this.#owed = 0;
    if (shown === null || this.#scope.ended || turn !== this.#turn) return;
    const from = this.#headed ?? shown;
    const to = stepped(this.#ready, from, owed);
    this.#ended = owed > 0 && isSame(to, from);
    this.#changed();
    await this.#goTo(to);
  }

  async #goTo(to: Place): Promise<void> {
    this.#headed = to;
    const table = await this.#tables.of(to.part);
    if (this.#headed !== to || this.#scope.ended) return;
    if (table === null) {
      this.#landed(true);
      return;
    }
    if (to.part !== this.#part) this.#load(to.part);
    this.#seeking.to({ frame: to.frame, seconds: secondsOf(table, to.frame) });
    if (this.#runs) this.#run();
  }

  async #placeShown(): Promise<Place | null> {
    const { part } = this.#shown;
    const table = await this.#tables.of(part);
    return table === null || this.#shown.part !== part ? null : placeAt(part, table, this.#shown.seconds);
  }

  #load(part: number): void {
    this.#held.keep(this.film);
    this.#part = part;
    this.#newest = null;
    this.#seeking.drop();
    this.#seeking.shown(-1);
    this.film.src = `/clips/${this.#clip}/segments/${String(part)}`;
    void this.#tables.ahead(part, this.#ready.length);
  }

  #forget(): void {
    this.#turn += 1;
    this.#runs = false;
    this.#part = -1;
    this.#shown = { part: 0, seconds: 0 };
    this.#headed = this.#newest = null;
    this.#held.letGo();
    this.#tables.forget();
    this.#seeking.drop();
    letGo(this.film);
  }

  #run(): void {
    this.#turn += 1;
    this.#runs = true;
    this.film.play().catch(() => {
      // What was broken off by another part on its way is begun again by that one.
      if (this.film.paused) this.#running(false);
    });
  }

  #running(on: boolean): void {
    this.#runs = on;
    this.#changed();
  }

  #watch(): void {
    this.film.requestVideoFrameCallback((_now, { mediaTime }) => {
      if (this.#scope.ended) return;
      // A late picture of the part before is none of this one's.
      if (this.film.readyState > HTMLMediaElement.HAVE_NOTHING) this.#pictured(mediaTime);
      this.#watch();
    });
  }

  #pictured(mediaTime: number): void {
    this.#newest = mediaTime;
    this.#seeking.shown(mediaTime);
    if (this.#seeking.target === null && this.#headed === null) this.#adopt(mediaTime);
  }

  #landed(last: boolean): void {
    if (last) this.#headed = null;
    if (this.#newest !== null) this.#adopt(this.#newest);
  }

  /** What is said is what is shown. */
  #adopt(seconds: number): void {
    this.#shown = { part: this.#part, seconds };
    this.#held.letGo();
    this.#changed();
  }

  /** A part is played to its end: its last picture is on the screen, whichever was told of last; the next one follows. */
  #over(): void {
    this.#shown = { part: this.#part, seconds: this.film.duration };
    if (this.#runs) this.#onward(false);
    else this.#changed();
  }

  #onward(again: boolean): void {
    const next = this.#part + 1;
    const more = next < this.#ready.length;
    this.#ended = !more && !again;
    if (this.#ended) {
      this.#running(false);
      return;
    }
    this.#headed = null;
    this.#load(more ? next : 0);
    this.#run();
  }
}
