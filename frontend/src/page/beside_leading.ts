/** Leads the clip by the film of the meeting: at every frame of the film it is told what the clip is to do. */

import { moveOf } from "../model/keeping_time.ts";
import type { Played } from "../model/one_clock.ts";
import type { Player } from "../video/player.ts";

/** A jump takes its time: it goes as far ahead as the last one took, within reason. */
const FIRST_LEAD_MS = 150;
const LONGEST_LEAD_MS = 1800;
/** A smaller change of speed is none. */
const LEAST_RATE = 0.01;

export class Leading {
  readonly #film: Player;
  readonly #clip: Player;
  #shown: number | null = null;
  #leadMs = FIRST_LEAD_MS;
  #jumped: number | null = null;

  constructor(film: Player, clip: Player) {
    this.#film = film;
    this.#clip = clip;
  }

  /** Where it stands is looked at anew: something other than the film's time has changed. */
  anew(): void {
    this.#shown = null;
  }

  follow(played: readonly Played[]): void {
    const { playing, rate, ms } = this.#film.seen;
    // Between two frames told of, the film itself knows better where it is.
    const at = playing ? this.#film.film.currentTime * 1000 : this.#film.going ? this.#film.headedMs : ms;
    const move = moveOf(played, { ms: at, playing, rate }, this.#clip.film.currentTime * 1000);
    if (move.do === "run") this.#run(move.rate, move.fromMs, rate);
    else this.#stand(move.do === "show" ? move.ms : null);
  }

  #run(rate: number, fromMs: number | null, pace: number): void {
    const clip = this.#clip;
    this.#shown = null;
    if (Math.abs(clip.film.playbackRate - rate) > LEAST_RATE) clip.film.playbackRate = rate;
    if (this.#jumped !== null && !clip.going) {
      this.#leadMs = Math.min(LONGEST_LEAD_MS, performance.now() - this.#jumped);
      this.#jumped = null;
    }
    if (fromMs !== null && !clip.going) {
      this.#jumped = performance.now();
      clip.seek(fromMs + this.#leadMs * pace);
    }
    if (clip.film.paused) clip.play();
  }

  #stand(ms: number | null): void {
    this.#jumped = null;
    if (!this.#clip.film.paused) this.#clip.pause();
    if (ms === null || ms === this.#shown) return;
    this.#shown = ms;
    this.#clip.seek(ms);
  }
}
