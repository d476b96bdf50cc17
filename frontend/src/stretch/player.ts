/** A stretch of a film to look at: played, again, slower, with the marks of it beneath. It keeps nothing. */

import { make } from "../elements.ts";
import { seekSeconds } from "../model/frames.ts";
import type { Scope } from "../scope.ts";
import { joined, spansOf, total, type Span } from "./played.ts";
import { Rows, type Row } from "./rows.ts";
import { letGo } from "../video/letting_go.ts";

export interface Stretch {
  readonly clip: string;
  readonly length_ms: number;
  readonly onset: number;
  readonly offset: number;
  readonly rows: readonly Row[];
  /** Whether it tells what was played, of what was shown here. */
  readonly tells: boolean;
  readonly words: Readonly<Record<"film" | "play" | "pause" | "again" | "slower", string>>;
}

const TELLS_EVERY_MS = 4000;
const SLOWER = 0.5;

export class Player {
  readonly element = make("div", { class: "stretch" });
  readonly #scope: Scope;
  readonly #stretch: Stretch;
  readonly #tell: (played: readonly Span[]) => void;
  readonly #film: HTMLVideoElement;
  readonly #rows: Rows;
  readonly #play: HTMLButtonElement;
  readonly #bar = make("progress", { max: "100", value: "0" });
  #told = 0;

  constructor(scope: Scope, stretch: Stretch, tell: (played: readonly Span[]) => void) {
    const { words, clip, onset, offset } = stretch;
    this.#scope = scope;
    this.#stretch = stretch;
    this.#tell = tell;
    this.#film = make("video", { src: `/clips/${clip}/film`, preload: "auto", playsinline: true, "aria-label": words.film });
    this.#rows = new Rows(stretch.rows, onset, offset);
    this.#play = this.#button(words.play, () => { this.#toggle(); });
    this.#play.classList.add("first");
    const slower = this.#button(words.slower, () => {
      const on = this.#film.playbackRate === 1;
      this.#film.playbackRate = on ? SLOWER : 1;
      slower.setAttribute("aria-pressed", String(on));
    });
    slower.setAttribute("aria-pressed", "false");
    const again = this.#button(words.again, () => { this.#again(); });
    this.#bar.setAttribute("aria-hidden", "true");
    this.element.append(make("div", { class: "stage" }, this.#film), this.#bar, this.#rows.element,
      make("div", { class: "acts" }, this.#play, again, slower));
    this.#listen();
  }

  #button(word: string, act: () => void): HTMLButtonElement {
    const button = make("button", { type: "button" }, word);
    this.#scope.listen(button, "click", act);
    return button;
  }

  #listen(): void {
    const film = this.#film;
    this.#scope.listen(film, "loadedmetadata", () => { this.#to(this.#stretch.onset); });
    this.#scope.listen(film, "timeupdate", () => { this.#passed(); });
    this.#scope.listen(film, "click", () => { this.#toggle(); });
    for (const each of ["play", "pause", "ended"] as const) this.#scope.listen(film, each, () => { this.#stands(each); });
    if (this.#stretch.tells) this.#scope.every(TELLS_EVERY_MS, () => { this.#telling(); });
    this.#scope.own(() => { letGo(film); });
  }

  get #ms(): number {
    return this.#film.currentTime * 1000;
  }

  #to(ms: number): void {
    this.#film.currentTime = seekSeconds(ms / 1000);
    this.#drawn(ms);
  }

  #toggle(): void {
    if (!this.#film.paused) {
      this.#film.pause();
      return;
    }
    if (this.#ms >= this.#stretch.offset - 40 || this.#film.ended) this.#to(this.#stretch.onset);
    void this.#film.play().catch(() => undefined);
  }

  #again(): void {
    this.#to(this.#stretch.onset);
    void this.#film.play().catch(() => undefined);
  }

  /** A stretch ends where it ends, whatever follows in the film. */
  #passed(): void {
    this.#drawn(this.#ms);
    if (this.#ms >= this.#stretch.offset && !this.#film.paused && this.#stretch.offset < this.#stretch.length_ms) this.#film.pause();
  }

  #drawn(ms: number): void {
    const { onset, offset } = this.#stretch;
    this.#rows.at(ms);
    this.#bar.value = ((ms - onset) / Math.max(1, offset - onset)) * 100;
  }

  #stands(how: "play" | "pause" | "ended"): void {
    const { words } = this.#stretch;
    this.#play.textContent = how === "play" ? words.pause : words.play;
    if (how !== "play") this.#telling();
  }

  #telling(): void {
    if (!this.#stretch.tells) return;
    const played = joined([], spansOf(this.#film.played, this.#stretch.length_ms));
    const now = total(played);
    if (now <= this.#told) return;
    this.#told = now;
    this.#tell(played);
  }
}
