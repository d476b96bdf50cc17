/** The film that was made, to be watched before it is saved: once nearly all of it was played, the server is told. */

import { post } from "../asking.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { letGo } from "../video/letting_go.ts";

export interface Viewing {
  readonly clip: string;
  readonly excerpt: string;
  /** Which film it is: another one was not watched. */
  readonly film: string;
  readonly watched: boolean;
  readonly words: Readonly<Record<string, string>>;
}

const ENOUGH = 0.95;

export class Viewer {
  readonly element = make("div", { class: "cover viewer" });
  readonly #film: HTMLVideoElement;
  readonly #about: Viewing;
  readonly #says = make("p", { class: "says", role: "status" });
  readonly #seen: () => void;
  #told: boolean;

  constructor(scope: Scope, about: Viewing, seen: () => void) {
    this.#about = about;
    this.#seen = seen;
    this.#told = about.watched;
    const address = `/clips/${about.clip}/excerpts/${about.excerpt}`;
    this.#film = make("video", { src: `${address}/film`, controls: true, controlslist: "nodownload noplaybackrate", disablepictureinpicture: true, preload: "metadata", playsinline: true, "aria-label": about.words["film"] ?? "" });
    this.element.append(this.#film, this.#says);
    // Until it is known how large the film is, its place is held.
    this.#film.classList.add("waiting");
    scope.listen(this.#film, "loadedmetadata", () => { this.#film.classList.remove("waiting"); });
    for (const each of ["timeupdate", "ended"] as const) scope.listen(this.#film, each, () => { void this.#passed(`${address}/watched`); });
    scope.listen(this.#film, "error", () => { this.#says.textContent = about.words["unreached"] ?? ""; });
    scope.own(() => { letGo(this.#film); });
  }

  async #passed(address: string): Promise<void> {
    if (this.#told || played(this.#film.played) < ENOUGH * this.#film.duration) return;
    this.#told = true;
    const answer = await post(address, { film: this.#about.film });
    if (answer.ok) this.#seen();
    else this.#says.textContent = answer.says;
  }
}

/** How many seconds of a film were played, each counted once. */
export function played(ranges: TimeRanges): number {
  let sum = 0;
  for (let at = 0; at < ranges.length; at += 1) sum += ranges.end(at) - ranges.start(at);
  return sum;
}
