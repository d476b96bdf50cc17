/** The film: it owns its playing state; stepping goes by the table of real frame times and is checked. */

import { make } from "../elements.ts";
import { frameAfter, isShown, msOf, nearestFrame, secondsOf, shortestFrameMs, type FrameTable } from "../model/frames.ts";
import type { ClipGlance } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { Seeking, type Target } from "./seeking.ts";

export const SPEEDS: readonly number[] = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
/** Down to here voices keep their pitch, as they do when it is faster; slower, sound is only a noise and is not played. */
export const SILENT_BELOW = 0.5;
/** Until the table of frames is there, a frame is taken to be this long. */
const PROVISIONAL_FRAME_MS = 40;

export interface Seen {
  /** The frame on screen; null until the clip's table is there. */
  readonly frame: number | null;
  readonly ms: number;
  readonly playing: boolean;
  readonly rate: number;
}

export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly again: boolean;
}

export class Player {
  readonly film: HTMLVideoElement;
  readonly stage: HTMLElement;
  readonly #clip: Pick<ClipGlance, "id" | "length_ms">;
  readonly #scope: Scope;
  readonly #seeking: Seeking;
  readonly #still: HTMLImageElement;
  readonly #listeners = new Set<(seen: Seen) => void>();
  #table: FrameTable | null = null;
  #frameMs = PROVISIONAL_FRAME_MS;
  #seconds = 0;
  #stretch: Stretch | null = null;
  #muted = false;

  constructor(clip: Pick<ClipGlance, "id" | "length_ms">, source: string, scope: Scope) {
    this.#clip = clip;
    this.#scope = scope;
    this.film = make("video", { src: source, preload: "auto", playsinline: true, tabindex: "-1", "aria-label": "Film" });
    this.#still = make("img", { class: "still", alt: "", hidden: true });
    this.stage = make("div", { class: "stage" }, this.film, this.#still);
    this.#seeking = new Seeking(this.film, scope, (target, exact, last) => this.#landed(target, exact, last));
    for (const type of ["play", "pause", "ratechange", "loadeddata", "ended", "volumechange"]) {
      scope.listen(this.film, type, () => this.#tell());
    }
    scope.listen(this.film, "ended", () => this.#ended());
    scope.listen(this.stage, "click", () => this.toggle());
    this.#watch();
  }

  get seen(): Seen {
    const { playbackRate: rate, paused } = this.film;
    if (!this.#table) return { frame: null, ms: Math.round(this.#seconds * 1000), playing: !paused, rate };
    const frame = nearestFrame(this.#table, this.#seconds);
    return { frame, ms: msOf(this.#table, frame), playing: !paused, rate };
  }

  get looping(): boolean {
    return this.#stretch?.again === true;
  }

  get muted(): boolean {
    return this.#muted;
  }

  /** Whether it is on its way to another frame. */
  get going(): boolean {
    return this.#seeking.target !== null;
  }

  /** Where it is, or will be in an instant: keys in quick succession go on from there. */
  get headedMs(): number {
    const target = this.#seeking.target;
    return target === null ? this.seen.ms : Math.round(target.seconds * 1000);
  }

  /** The shortest frame of this film: nothing tagged in it is shorter. */
  get frameMs(): number {
    return this.#frameMs;
  }

  onChange(listener: (seen: Seen) => void): void {
    this.#listeners.add(listener);
  }

  setTable(table: FrameTable): void {
    this.#table = table.pts.length > 0 ? table : null;
    this.#frameMs = shortestFrameMs(table) ?? PROVISIONAL_FRAME_MS;
    this.#tell();
  }

  /** The time of the nearest frame; past the middle of the last one, the clip's end, which belongs to no frame. */
  snap(ms: number): number {
    if (!this.#table) return Math.round(ms);
    const last = msOf(this.#table, this.#table.pts.length - 1);
    const end = this.#clip.length_ms;
    return ms > last && ms * 2 > last + end ? end : msOf(this.#table, nearestFrame(this.#table, ms / 1000));
  }

  toggle(): void {
    if (this.film.paused) this.play();
    else this.pause();
  }

  play(): void {
    this.#still.hidden = true;
    void this.film.play().catch(() => undefined);
  }

  /** Halt on the frame that is on screen. */
  pause(): void {
    this.#stretch = null;
    this.film.pause();
    this.#goTo(this.#seconds);
  }

  step(frames: number): void {
    if (!this.film.paused) this.film.pause();
    this.#stretch = null;
    const from = this.#seeking.target?.seconds ?? this.#seconds;
    if (!this.#table) this.#goTo(from + (frames * PROVISIONAL_FRAME_MS) / 1000);
    else this.#goToFrame(nearestFrame(this.#table, from) + frames);
  }

  /** On by so much time; lands on a real frame, and never stays where it is. */
  move(ms: number): void {
    const from = this.#seeking.target?.seconds ?? this.#seconds;
    if (this.#table) this.#goToFrame(frameAfter(this.#table, from, ms));
    else this.#goTo(from + ms / 1000);
  }

  seek(ms: number): void {
    this.#goTo(ms / 1000);
  }

  /** Play from one instant to another, once or round and round. */
  playStretch(stretch: Stretch): void {
    this.seek(stretch.fromMs);
    this.#stretch = stretch;
    this.play();
  }

  faster(by: 1 | -1): void {
    const at = SPEEDS.findIndex((each) => each >= this.film.playbackRate - 0.001);
    this.setSpeed(SPEEDS[Math.min(Math.max(0, at + by), SPEEDS.length - 1)] ?? 1);
  }

  setSpeed(rate: number): void {
    this.film.preservesPitch = true;
    this.film.playbackRate = rate;
    this.film.muted = this.#muted || rate < SILENT_BELOW;
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    this.setSpeed(this.film.playbackRate);
    this.#tell();
  }

  /** Another copy of the same film; the frame on screen stays, or the one on its way there. */
  swap(source: string): void {
    const rate = this.film.playbackRate;
    const to = this.#seeking.target?.seconds ?? this.#seconds;
    this.#seeking.drop();
    this.film.src = source;
    this.setSpeed(rate);
    this.#goTo(to);
  }

  /** Read the film again where reading it had failed. */
  revive(): void {
    if (this.film.error) this.swap(this.film.currentSrc);
  }

  #goToFrame(frame: number): void {
    if (!this.#table) return;
    const kept = Math.min(Math.max(0, frame), this.#table.pts.length - 1);
    this.#seeking.to({ frame: kept, seconds: secondsOf(this.#table, kept) });
  }

  #goTo(seconds: number): void {
    if (this.#table) this.#goToFrame(nearestFrame(this.#table, seconds));
    else this.#seeking.to({ frame: null, seconds: Math.max(0, seconds) });
  }

  /** Where the browser cannot show the frame asked for, the server's own picture of it stands over the film. */
  #landed(target: Target, exact: boolean, last: boolean): void {
    this.#seconds = target.seconds;
    const wrong = last && !exact && this.film.paused && target.frame !== null;
    if (wrong) this.#still.src = `/clips/${this.#clip.id}/stills/${String(target.frame)}`;
    this.#still.hidden = !wrong;
    this.#tell();
  }

  #watch(): void {
    this.film.requestVideoFrameCallback((_now, { mediaTime }) => {
      if (this.#scope.ended) return;
      this.#seeking.shown(mediaTime);
      // The right frame came late after all.
      if (!this.#still.hidden && isShown(this.#seconds, mediaTime)) this.#still.hidden = true;
      if (!this.film.paused && this.#seeking.target === null) this.#passed(mediaTime);
      this.#watch();
    });
  }

  #passed(mediaTime: number): void {
    this.#seconds = mediaTime;
    const stretch = this.#stretch;
    if (stretch && mediaTime * 1000 >= stretch.toMs) this.#restart();
    this.#tell();
  }

  /** At the film's end its last frame is on screen, whichever one was reported last. */
  #ended(): void {
    if (this.#table) this.#seconds = secondsOf(this.#table, this.#table.pts.length - 1);
    if (this.#stretch) this.#restart();
    else this.#tell();
  }

  /** The stretch is over: from its beginning again, or halt. */
  #restart(): void {
    const stretch = this.#stretch;
    if (!stretch) return;
    if (!stretch.again) {
      this.pause();
      return;
    }
    this.seek(stretch.fromMs);
    if (this.film.paused) this.play();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.seen);
  }
}
