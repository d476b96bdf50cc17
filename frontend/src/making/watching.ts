/** What is ready of a film, watched part after part as if it were whole. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { letGo } from "../video/letting_go.ts";
import { clock, filled, partAt, readyMs, type Ready } from "./standing.ts";

export class Watching {
  readonly element: HTMLElement;
  readonly #clip: string;
  readonly #words: Readonly<Record<string, string>>;
  readonly #film: HTMLVideoElement;
  readonly #place: HTMLInputElement;
  readonly #says = make("p", { class: "line" });
  #ready: readonly Ready[] = [];
  #part = -1;
  /** It ran to the end of what was ready, and waits for more. */
  #waits = false;

  constructor(scope: Scope, clip: string, words: Readonly<Record<string, string>>) {
    this.#clip = clip;
    this.#words = words;
    this.#film = make("video", {
      controls: true, playsinline: true, preload: "metadata", controlslist: "nodownload noremoteplayback",
      disablepictureinpicture: true, "aria-label": words["film"] ?? "",
    });
    this.#place = make("input", { type: "range", min: "0", step: "1", value: "0", "aria-label": words["place"] ?? "" });
    scope.listen(this.#film, "ended", () => {
      this.#next();
    });
    scope.listen(this.#film, "timeupdate", () => {
      this.#tell();
    });
    scope.listen(this.#place, "input", () => {
      this.#go(Number(this.#place.value) * 1000);
    });
    scope.own(() => {
      letGo(this.#film);
    });
    this.element = make("div", { class: "watching" }, this.#film, this.#place, this.#says);
  }

  /** So much is ready now; where it had run out of film, it waits to be played on. */
  has(ready: readonly Ready[]): void {
    this.#ready = ready;
    this.#place.max = String(Math.floor(readyMs(ready) / 1000));
    if (this.#part === -1 && ready.length > 0) this.#load(0, 0);
    if (this.#waits && this.#part + 1 < ready.length) {
      this.#waits = false;
      this.#load(this.#part + 1, 0);
    }
    this.#tell();
  }

  get #ms(): number {
    return (this.#ready[this.#part]?.begins_ms ?? 0) + this.#film.currentTime * 1000;
  }

  #next(): void {
    if (this.#part + 1 >= this.#ready.length) {
      this.#waits = true;
      this.#tell();
      return;
    }
    this.#load(this.#part + 1, 0);
    void this.#film.play().catch(() => undefined);
  }

  #go(ms: number): void {
    const playing = !this.#film.paused;
    const part = partAt(this.#ready, ms);
    const seconds = (ms - (this.#ready[part]?.begins_ms ?? 0)) / 1000;
    this.#waits = false;
    if (part === this.#part) this.#film.currentTime = seconds;
    else this.#load(part, seconds);
    if (playing) void this.#film.play().catch(() => undefined);
  }

  #load(part: number, seconds: number): void {
    this.#part = part;
    this.#film.src = `/clips/${this.#clip}/segments/${part}#t=${seconds}`;
  }

  #tell(): void {
    const now = clock(this.#ms);
    const all = clock(readyMs(this.#ready));
    this.#place.value = String(Math.floor(this.#ms / 1000));
    this.#place.setAttribute("aria-valuetext", filled(this.#words["place_now"] ?? "", { now, all }));
    const said = filled(this.#words["place_now"] ?? "", { now, all });
    this.#says.textContent = this.#waits ? `${said} · ${this.#words["watch_ended"] ?? ""}` : said;
  }
}
