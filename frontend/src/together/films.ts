/** The moments' films: the one on the page, and the next one already fetched. The `<video>` owns what plays. */

import { make } from "../elements.ts";
import { soft } from "./drawn.ts";
import type { Moment, Part } from "./payload.ts";
import type { Scope } from "../scope.ts";
import { letGo } from "../video/letting_go.ts";

/** Films begin softly: nobody jumps, and the baby in the room sleeps on. */
const GENTLE = 0.4;

export interface Wishes {
  readonly ended: (moment: number) => void;
  readonly changed: () => void;
}

export class Films {
  readonly picture = make("div", { class: "picture" });
  readonly #frame = make("div", { class: "frame" });
  readonly #still = make("img", { class: "still", alt: "", decoding: "async" });
  readonly #pool = new Map<number, HTMLVideoElement>();
  readonly #scope: Scope;
  readonly #base: string;
  #moments: readonly Moment[];
  readonly #wishes: Wishes;
  #shown: number | null = null;
  #muted = false;
  #silenced = false;
  #held = false;
  #ratio = 16 / 9;
  #part: Part | null = null;

  constructor(scope: Scope, base: string, moments: readonly Moment[], wishes: Wishes) {
    this.#scope = scope;
    this.#base = base;
    this.#moments = moments;
    this.#wishes = wishes;
    this.#frame.append(this.#still, make("div", { class: "cover" }, soft()));
    this.picture.append(this.#frame);
    scope.listen(this.#still, "load", () => {
      this.#shape(this.#still.naturalWidth, this.#still.naturalHeight);
    });
    scope.own(() => {
      for (const moment of [...this.#pool.keys()]) this.#letGo(moment);
    });
  }

  get isPlaying(): boolean {
    const film = this.#film();
    return film !== null && !film.paused && !film.ended;
  }

  /** Whether a press on the picture would go on with it: it has neither run out nor been lost. */
  get isWaiting(): boolean {
    const film = this.#film();
    return film !== null && film.paused && !film.ended && film.error === null;
  }

  get hasFailed(): boolean {
    return this.#film()?.error != null;
  }

  /** Puts a moment on the page: its still, with its film ready beneath it, and fetches the one after. */
  show(moment: number, after: number | null, alt: string): void {
    if (this.#shown !== moment) this.#change(moment);
    this.#still.alt = alt;
    this.rest();
    const wanted = new Set([moment, after]);
    for (const held of [...this.#pool.keys()]) if (!wanted.has(held)) this.#letGo(held);
    if (after !== null) this.#fetched(after);
  }

  /** What the payload holds now; one that a gate opened is among it, one that was locked no longer. */
  renew(moments: readonly Moment[]): void {
    this.#moments = moments;
    for (const held of [...this.#pool.keys()]) if (held >= moments.length) this.#letGo(held);
  }

  part(moment: number): Part | null {
    return this.#moments[moment]?.crop ?? null;
  }

  still(moment: number): string {
    return this.#base + (this.#moments[moment]?.still ?? "");
  }

  /** Back to the quiet picture: the film paused at its first frame, the still above it. */
  rest(): void {
    this.#film()?.pause();
    if (!this.#held) this.#frame.dataset["playing"] = "no";
  }

  /** Puts something over the picture, such as her words. */
  over(shown: HTMLElement): void {
    this.#frame.append(shown);
  }

  /** From the first frame; a browser that wants a touch first leaves the still and the play button. */
  async again(): Promise<void> {
    const film = this.#film();
    if (film === null) return;
    if (film.readyState > 0) film.currentTime = 0;
    await this.play();
  }

  async play(): Promise<void> {
    const film = this.#film();
    if (film === null || this.#silenced) return;
    try {
      await film.play();
      this.#frame.dataset["playing"] = "yes";
    } catch {
      this.#wishes.changed();
    }
  }

  pause(): void {
    this.#film()?.pause();
  }

  pace(pace: number): void {
    for (const film of this.#pool.values()) film.playbackRate = pace;
  }

  /** Holds the very picture it was stopped at, through the question and the sentence, or lets go of it. */
  hold(held: boolean): void {
    this.#held = held;
    if (held) this.pause();
  }

  /** The sound alone, or a part of the picture, or all of it. */
  look(soundOnly: boolean, part: Part | null): void {
    this.#frame.dataset["cover"] = soundOnly ? "yes" : "no";
    this.#part = part;
    this.#frame.dataset["part"] = part === null ? "no" : "yes";
    for (const side of ["left", "top", "width", "height"] as const) {
      this.#frame.style.setProperty(`--${side}`, String(part?.[side] ?? (side === "left" || side === "top" ? 0 : 1)));
    }
    this.#fit();
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    this.#hush();
  }

  /** Sound away and picture still, now: this runs inside the key press itself. */
  silence(): void {
    this.#silenced = true;
    for (const film of this.#pool.values()) film.pause();
    this.#hush();
  }

  unsilence(): void {
    this.#silenced = false;
    this.#hush();
  }

  #hush(): void {
    for (const film of this.#pool.values()) film.muted = this.#muted || this.#silenced;
  }

  #film(): HTMLVideoElement | null {
    return this.#shown === null ? null : (this.#pool.get(this.#shown) ?? null);
  }

  #change(moment: number): void {
    this.#film()?.remove();
    this.#shown = moment;
    this.#still.src = this.still(moment);
    this.#frame.prepend(this.#fetched(moment));
  }

  #fetched(moment: number): HTMLVideoElement {
    const held = this.#pool.get(moment);
    if (held !== undefined) return held;
    const film = make("video", {
      class: "film", playsinline: true, disablepictureinpicture: true, disableremoteplayback: true,
      preload: "auto", tabindex: "-1", poster: this.still(moment), src: this.#base + (this.#moments[moment]?.film ?? ""),
    });
    film.volume = GENTLE;
    film.muted = this.#muted || this.#silenced;
    this.#scope.listen(film, "ended", () => {
      this.#frame.dataset["playing"] = "no";
      this.#wishes.ended(moment);
    });
    this.#scope.listen(film, "loadedmetadata", () => {
      if (this.#shown === moment) this.#shape(film.videoWidth, film.videoHeight);
    });
    for (const news of ["play", "pause", "error"] as const) this.#scope.listen(film, news, this.#wishes.changed);
    this.#pool.set(moment, film);
    return film;
  }

  #shape(width: number, height: number): void {
    if (width > 0 && height > 0) this.#ratio = width / height;
    this.#fit();
  }

  #fit(): void {
    const part = this.#part;
    const ratio = part === null ? this.#ratio : (this.#ratio * part.width) / part.height;
    this.#frame.style.setProperty("--ratio", String(ratio));
  }

  #letGo(moment: number): void {
    const film = this.#pool.get(moment);
    this.#pool.delete(moment);
    if (film === undefined) return;
    letGo(film);
    film.remove();
  }
}
