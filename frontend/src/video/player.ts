/** The film: it owns its playing state; stepping goes by the table of frames and is checked. */

import { isFrame, msOf, nearestFrame, secondsOf, seekSeconds, type FrameTable } from "../model/frames.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import type { ClipGlance } from "../model/types.ts";

const SPEEDS = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];
const SETTLES_MS = 400;

export interface Seen {
  readonly frame: number;
  readonly ms: number;
  readonly playing: boolean;
  readonly rate: number;
}

export class Player {
  readonly film: HTMLVideoElement;
  readonly stage: HTMLElement;
  readonly #still: HTMLImageElement;
  readonly #clip: ClipGlance;
  readonly #scope: Scope;
  readonly #changed: (seen: Seen) => void;
  #table: FrameTable;
  #frame = 0;
  #wanted: number | null = null;
  #seeking = false;
  #until: number | null = null;
  #loop: readonly [number, number] | null = null;

  constructor(clip: ClipGlance, table: FrameTable, scope: Scope, changed: (seen: Seen) => void) {
    this.#clip = clip;
    this.#table = table;
    this.#scope = scope;
    this.#changed = changed;
    const source = clip.stepping ? `/clips/${clip.id}/film?copy=stepping` : `/clips/${clip.id}/film`;
    this.film = make("video", { src: source, preload: "auto", playsinline: true, tabindex: "-1" });
    this.#still = make("img", { class: "still", alt: "", hidden: true });
    this.stage = make("div", { class: "stage" }, this.film, this.#still);
    for (const type of ["play", "pause", "ratechange", "loadeddata"]) scope.listen(this.film, type, () => this.#tell());
    scope.listen(this.film, "click", () => this.toggle());
    scope.listen(this.film, "ended", () => this.#tell());
    this.#watch();
  }

  get seen(): Seen {
    return { frame: this.#frame, ms: msOf(this.#table, this.#frame), playing: !this.film.paused, rate: this.film.playbackRate };
  }

  get frames(): number {
    return this.#table.pts.length;
  }

  snap(ms: number): number {
    return msOf(this.#table, nearestFrame(this.#table, ms / 1000));
  }

  toggle(): void {
    if (this.film.paused) this.play();
    else this.pause();
  }

  play(): void {
    this.#still.hidden = true;
    void this.film.play().catch(() => undefined);
  }

  pause(): void {
    this.#until = this.#loop = null;
    this.film.pause();
    this.goTo(nearestFrame(this.#table, this.film.currentTime - 0.0005));
  }

  step(frames: number): void {
    if (!this.film.paused) this.film.pause();
    this.goTo((this.#wanted ?? this.#frame) + frames);
  }

  /** On by so much time; lands on a real frame. */
  move(ms: number): void {
    const now = msOf(this.#table, this.#wanted ?? this.#frame);
    this.seek(Math.min(Math.max(0, now + ms), this.#clip.length_ms));
  }

  seek(ms: number): void {
    this.goTo(nearestFrame(this.#table, ms / 1000));
  }

  goTo(frame: number): void {
    this.#wanted = Math.min(Math.max(0, frame), this.#table.pts.length - 1);
    if (!this.#seeking) this.#seekOn();
  }

  /** Play from one instant to another once, or round and round. */
  playStretch(fromMs: number, toMs: number, again: boolean): void {
    this.seek(fromMs);
    this.#until = toMs;
    this.#loop = again ? [fromMs, toMs] : null;
    this.play();
  }

  get looping(): boolean {
    return this.#loop !== null;
  }

  faster(by: 1 | -1): void {
    const at = SPEEDS.findIndex((each) => each >= this.film.playbackRate - 0.001);
    this.setSpeed(SPEEDS[Math.min(Math.max(0, at + by), SPEEDS.length - 1)] ?? 1);
  }

  setSpeed(rate: number): void {
    this.film.playbackRate = rate;
    this.film.muted = rate < 0.5;
  }

  /** One seek in flight; what was asked for meanwhile comes after it. */
  #seekOn(): void {
    const frame = this.#wanted;
    if (frame === null) return;
    this.#seeking = true;
    const done = this.#scope.after(SETTLES_MS * 5, () => this.#landed(frame, null));
    let seen: number | null = null;
    this.film.requestVideoFrameCallback((_now, shown) => {
      seen = shown.mediaTime;
      if (!this.film.seeking) finish();
    });
    const finish = (): void => {
      done();
      stop();
      this.#landed(frame, seen);
    };
    const stop = this.#scope.listen(this.film, "seeked", () => {
      if (seen !== null) finish();
      else this.#scope.after(SETTLES_MS, () => { if (this.#seeking && seen === null) finish(); });
    });
    this.film.currentTime = seekSeconds(this.#table, frame);
  }

  #landed(frame: number, seen: number | null): void {
    if (!this.#seeking) return;
    this.#seeking = false;
    this.#frame = frame;
    if (this.#wanted !== frame) {
      this.#seekOn();
      return;
    }
    this.#wanted = null;
    const exact = seen !== null ? isFrame(this.#table, frame, seen) : Math.abs(this.film.currentTime - seekSeconds(this.#table, frame)) < 0.002;
    this.#still.hidden = exact || !this.film.paused;
    if (!exact && this.film.paused) this.#still.src = `/clips/${this.#clip.id}/stills/${frame}`;
    this.#tell();
  }

  #watch(): void {
    this.film.requestVideoFrameCallback((_now, shown) => {
      if (this.#scope.ended) return;
      if (!this.film.paused && !this.#seeking) {
        this.#frame = nearestFrame(this.#table, shown.mediaTime);
        this.#stretch(shown.mediaTime * 1000);
        this.#tell();
      }
      this.#watch();
    });
  }

  #stretch(ms: number): void {
    if (this.#until === null || ms < this.#until) return;
    if (this.#loop) {
      this.seek(this.#loop[0]);
      return;
    }
    this.#until = null;
    this.film.pause();
    this.goTo(nearestFrame(this.#table, Math.max(0, ms / 1000)));
  }

  #tell(): void {
    this.#changed(this.seen);
  }

  /** The exact time of the frame on screen, in seconds. */
  get seconds(): number {
    return secondsOf(this.#table, this.#frame);
  }
}
