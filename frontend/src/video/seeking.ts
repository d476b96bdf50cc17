/** One seek at a time; what was asked for meanwhile comes after it; each is checked against the frame really shown. */

import { isShown, seekSeconds } from "../model/frames.ts";
import type { Scope } from "../scope.ts";

export interface Target {
  /** The frame in the table; null while there is no table yet. */
  readonly frame: number | null;
  /** Its exact time. */
  readonly seconds: number;
}

/** The picture can come a little after the seek is over; after this it does not come. */
const PICTURE_MS = 250;
const LONGEST_MS = 5000;

type Landed = (target: Target, exact: boolean, last: boolean) => void;

export class Seeking {
  readonly #film: HTMLVideoElement;
  readonly #scope: Scope;
  readonly #landed: Landed;
  #wanted: Target | null = null;
  #flying: Target | null = null;
  #over = false;
  #shown = -1;
  #waits: (() => void)[] = [];

  constructor(film: HTMLVideoElement, scope: Scope, landed: Landed) {
    this.#film = film;
    this.#scope = scope;
    this.#landed = landed;
    scope.listen(film, "seeked", () => this.#seeked());
    scope.listen(film, "loadedmetadata", () => this.#next());
  }

  /** Where it is going in the end; null at rest. */
  get target(): Target | null {
    return this.#wanted ?? this.#flying;
  }

  to(target: Target): void {
    this.#wanted = target;
    if (this.#flying === null) this.#next();
  }

  /** The film is read anew: what was under way in the old one never lands. */
  drop(): void {
    for (const stop of this.#waits) stop();
    this.#wanted = null;
    this.#flying = null;
  }

  /** The browser shows this frame. */
  shown(mediaTime: number): void {
    this.#shown = mediaTime;
    if (this.#over && this.#flying && this.#isShown(this.#flying)) this.#land();
  }

  #next(): void {
    if (this.#wanted === null || this.#flying !== null || this.#film.readyState === 0) return;
    this.#flying = this.#wanted;
    this.#wanted = null;
    this.#over = false;
    this.#waits = [this.#scope.after(LONGEST_MS, () => this.#land())];
    this.#film.currentTime = seekSeconds(this.#flying.seconds);
  }

  #seeked(): void {
    if (this.#flying === null || this.#film.seeking) return;
    this.#over = true;
    if (this.#isShown(this.#flying)) this.#land();
    else this.#waits.push(this.#scope.after(PICTURE_MS, () => this.#land()));
  }

  #isShown(target: Target): boolean {
    return isShown(target.seconds, this.#shown);
  }

  #land(): void {
    const target = this.#flying;
    for (const stop of this.#waits) stop();
    if (target === null) return;
    this.#flying = null;
    const last = this.#wanted === null;
    this.#landed(target, target.frame === null || this.#isShown(target), last);
    this.#next();
  }
}
