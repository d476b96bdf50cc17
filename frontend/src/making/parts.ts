/** The film of what is ready: played on over the seams of its parts, and stepped by its real frames. */

import { secondsOf } from "../model/frames.ts";
import type { Scope } from "../scope.ts";
import { PartFilm } from "./part_film.ts";
import { filmMs, isSame, numberOf, placeAt, stepped, withinPart, type Place } from "./place.ts";
import type { Ready } from "./standing.ts";
import { Tables } from "./tables.ts";

/** What is on the screen. */
export interface Seen {
  /** The frame's number in the film; null until the part's table is there, and where it is not sure which one is shown. */
  readonly frame: number | null;
  readonly ms: number;
  readonly playing: boolean;
  /** No more of it is ready. */
  readonly ended: boolean;
}

export class Parts {
  readonly film: HTMLVideoElement;
  readonly stage: HTMLElement;
  readonly #scope: Scope;
  readonly #one: PartFilm;
  readonly #tables: Tables;
  readonly #changed: () => void;
  #ready: readonly Ready[] = [];
  /** Where it is going in the end, and the one of these places the film was sent to. */
  #headed: Place | null = null;
  #sought: Place | null = null;
  #owed = 0;
  /** Whoever waited for a table and finds another turn was overtaken. */
  #turn = 0;
  /** Somebody wants it to play: also while it goes over a seam. */
  #runs = false;
  #ended = false;

  constructor(scope: Scope, clip: string, named: string, changed: () => void) {
    this.#scope = scope;
    this.#changed = changed;
    this.#tables = new Tables(scope, clip, changed);
    this.#one = new PartFilm(scope, clip, named, { changed, arrived: () => { this.#arrived(); } });
    ({ film: this.film, stage: this.stage } = this.#one);
    scope.listen(this.film, "play", () => { this.#running(true); });
    scope.listen(this.film, "pause", () => { if (this.film.paused && !this.film.ended) this.#running(false); });
    scope.listen(this.film, "volumechange", changed);
    scope.listen(this.film, "ended", () => { this.#over(); });
    scope.listen(this.stage, "click", () => { this.toggle(); });
  }

  get seen(): Seen {
    const { part, seconds, sure } = this.#one.shown;
    const around = { playing: this.#runs, ended: this.#ended };
    const table = this.#tables.known(part);
    const place = sure && table && placeAt(part, table, seconds);
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
    this.#ended &&= this.#one.part + 1 >= ready.length;
    if (this.#one.part === -1 && ready.length > 0) this.#load(0);
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
    const [part, seconds] = withinPart(this.#ready, ms);
    this.#turn += 1;
    this.#ended = false;
    this.#sought = this.#headed = null;
    const table = this.#tables.known(part);
    if (table !== undefined) {
      void this.#goTo(placeAt(part, table, seconds));
      return;
    }
    const turn = this.#turn;
    this.#one.to(part, { frame: null, seconds });
    // Onto a real frame, once it is known which they are.
    void this.#tables.of(part).then((found) => {
      if (found !== null && turn === this.#turn && !this.#runs && !this.#scope.ended) this.seek(ms);
    });
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
    const table = this.#tables.known(to.part) ?? (await this.#tables.of(to.part));
    if (this.#headed !== to || this.#scope.ended) return;
    this.#sought = to;
    if (table === null) this.#arrived();
    else this.#one.to(to.part, { frame: to.frame, seconds: secondsOf(table, to.frame) });
  }

  #arrived(): void {
    if (this.#headed === this.#sought) this.#headed = null;
    // Another part comes in halted.
    if (this.#runs && this.film.paused) this.#run();
  }

  async #placeShown(): Promise<Place | null> {
    const { part } = this.#one.shown;
    const table = await this.#tables.of(part);
    const shown = this.#one.shown;
    return table === null || shown.part !== part ? null : placeAt(part, table, shown.seconds);
  }

  #load(part: number): void {
    this.#one.load(part);
    void this.#tables.ahead(part, this.#ready.length);
  }

  #forget(): void {
    this.#turn += 1;
    this.#runs = false;
    this.#headed = null;
    this.#tables.forget();
    this.#one.clear();
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

  /** A part is played to its end; the next one follows by itself. */
  #over(): void {
    this.#one.over();
    if (this.#runs) this.#onward(false);
    else this.#changed();
  }

  #onward(again: boolean): void {
    const next = this.#one.part + 1;
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
