/** The strip under the film: play, time and frame, steps, speed, loop, full picture. */

import { make } from "../elements.ts";
import type { Plain } from "../model/keys.ts";
import type { Scope } from "../scope.ts";
import type { Player, Seen } from "./player.ts";
import { clock, WORDS } from "./words.ts";

export class Controls {
  readonly element: HTMLElement;
  readonly #play: HTMLButtonElement;
  readonly #time: HTMLElement;
  readonly #speed: HTMLElement;
  readonly #player: Player;
  readonly #length: string;

  constructor(player: Player, lengthMs: number, scope: Scope, act: (command: Plain) => void) {
    this.#player = player;
    this.#length = clock(lengthMs);
    const button = (text: string, label: string, command: Plain): HTMLButtonElement => {
      const made = make("button", { type: "button", "aria-label": label, title: label }, text);
      scope.listen(made, "click", () => {
        act(command);
        made.blur();
      });
      return made;
    };
    this.#play = button("▶", "Play or pause (Space)", "play");
    this.#time = make("span", { class: "clock" });
    this.#speed = make("span", { class: "speed" }, "1×");
    const full = make("button", { type: "button", "aria-label": "Full screen", title: "Full screen" }, "⛶");
    scope.listen(full, "click", () => void player.stage.requestFullscreen().catch(() => undefined));
    const volume = make("input", { type: "range", min: "0", max: "1", step: "0.05", value: "0.8", "aria-label": "Volume", class: "volume" });
    player.film.volume = 0.8;
    scope.listen(volume, "input", () => { player.film.volume = Number(volume.value); });
    this.element = make("div", { class: "controls" }, this.#play, this.#time, make("span", { class: "gap" }),
      button("‹", "One frame back (←)", "frame-back"), make("span", { class: "quiet" }, WORDS.frame), button("›", "One frame on (→)", "frame-on"),
      button("−", "Slower (J)", "slower"), this.#speed, button("+", "Faster (L)", "faster"),
      button("⟳", "Loop this moment (O)", "loop"), volume, button("?", "Keys (?)", "help"), full);
  }

  seen(seen: Seen): void {
    this.#play.textContent = seen.playing ? "❚❚" : "▶";
    this.#time.replaceChildren(make("b", {}, clock(seen.ms)), ` / ${this.#length} · ${WORDS.frame} ${String(seen.frame + 1)}`);
    this.#speed.textContent = `${String(seen.rate)}×`;
    this.element.classList.toggle("looping", this.#player.looping);
  }
}
