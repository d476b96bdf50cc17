/** What is ready of a film, watched part after part as if it were whole, and stepped by its frames. */

import { make } from "../elements.ts";
import { clock as exactly } from "../page/clock.ts";
import { icon } from "../page/icons.ts";
import { onlyNew } from "../page/only_new.ts";
import type { Scope } from "../scope.ts";
import { mapOf, takeKeys, titleOf, type Act } from "./keys.ts";
import { Parts } from "./parts.ts";
import { clock, filled, readyMs, type Ready } from "./standing.ts";

/** What is watched and how: the clip, the keys this person has chosen, every sentence. */
export interface Watched {
  readonly clip: string;
  readonly keys?: unknown;
  readonly words: Readonly<Record<string, string>>;
}

const SECOND_MS = 1000;

export class Watching {
  readonly element = make("div", { class: "watching" });
  readonly #words: Readonly<Record<string, string>>;
  readonly #parts: Parts;
  readonly #place: HTMLInputElement;
  readonly #says = make("p", { class: "soft says", role: "status" });
  readonly #draw: (() => void)[] = [];
  #ready: readonly Ready[] = [];

  constructor(scope: Scope, { clip, keys, words }: Watched) {
    this.#words = words;
    this.#parts = new Parts(scope, clip, this.#say("film"), () => { this.#tell(); });
    this.#place = make("input", { type: "range", min: "0", step: "1", value: "0", "aria-label": this.#say("place") });
    scope.listen(this.#place, "input", () => { this.#parts.seek(Number(this.#place.value) * SECOND_MS); });
    const map = mapOf(keys);
    const act = (what: Act, name: "play" | "back" | "on"): HTMLButtonElement =>
      this.#button(what, titleOf(map, what), name, () => { this.#carryOut(what); });
    const steps = make("span", { class: "steps" }, act("frame-back", "back"),
      make("span", { "aria-hidden": "true" }, this.#say("frame")), act("frame-on", "on"));
    this.element.append(this.#parts.stage, this.#place, make("div", { class: "controls" },
      this.#playing(act("play", "play")), steps, this.#clock(), make("span", { class: "gap" }), this.#sound(), this.#full()), this.#says);
    takeKeys(this.element, map, (what) => { this.#carryOut(what); }, scope);
  }

  /** So much is ready now; where it had run out of film, it can be played on. */
  has(ready: readonly Ready[]): void {
    this.#ready = ready;
    this.#place.max = String(Math.floor(readyMs(ready) / SECOND_MS));
    this.#parts.has(ready);
  }

  #say(name: string): string {
    return this.#words[name] ?? "";
  }

  #carryOut(act: Act): void {
    switch (act) {
      case "play": this.#parts.toggle(); break;
      case "frame-back": this.#parts.step(-1); break;
      case "frame-on": this.#parts.step(1); break;
      case "second-back": this.#parts.move(-SECOND_MS); break;
      case "second-on": this.#parts.move(SECOND_MS); break;
    }
  }

  #button(kind: string, says: string, drawn: Parameters<typeof icon>[0], press: () => void): HTMLButtonElement {
    const made = make("button", { type: "button", class: kind, title: says, "aria-label": says }, icon(drawn));
    made.onclick = press;
    return made;
  }

  #playing(play: HTMLButtonElement): HTMLButtonElement {
    const draw = onlyNew((on: boolean) => { play.replaceChildren(icon(on ? "pause" : "play")); });
    this.#draw.push(() => { draw(this.#parts.seen.playing); });
    return play;
  }

  /** The time and the number of the frame that is shown, both the whole film's; each is one text that is written over. */
  #clock(): HTMLElement {
    const [now, rest, number] = [new Text(), new Text(), new Text()];
    const drawNow = onlyNew((ms: number) => { now.data = exactly(ms); });
    const drawReady = onlyNew((ms: number) => { rest.data = ` ${filled(this.#say("of_ready"), { all: clock(ms) })}`; });
    const drawNumber = onlyNew((frame: number | null) => {
      number.data = frame === null ? "" : ` · ${this.#say("frame")} ${String(frame)}`;
    });
    this.#draw.push(() => {
      const { ms, frame } = this.#parts.seen;
      drawNow(ms);
      drawReady(readyMs(this.#ready));
      drawNumber(frame);
    });
    return make("span", { class: "clock" }, make("b", {}, now), make("span", {}, rest), make("span", { class: "number" }, number));
  }

  #sound(): HTMLButtonElement {
    const { film } = this.#parts;
    const mute = this.#button("mute", this.#say("mute"), "sound", () => { film.muted = !film.muted; });
    const draw = onlyNew((muted: boolean) => {
      mute.replaceChildren(icon(muted ? "silent" : "sound"));
      mute.setAttribute("aria-pressed", String(!muted));
    });
    this.#draw.push(() => { draw(film.muted); });
    return mute;
  }

  #full(): HTMLButtonElement {
    return this.#button("full", this.#say("full"), "full", () => {
      if (document.fullscreenElement === null) void this.element.requestFullscreen().catch(() => undefined);
      else void document.exitFullscreen();
    });
  }

  #tell(): void {
    const { ms, ended } = this.#parts.seen;
    for (const draw of this.#draw) draw();
    this.#place.value = String(Math.floor(ms / SECOND_MS));
    this.#place.setAttribute("aria-valuetext", filled(this.#say("place_now"), { now: clock(ms), all: clock(readyMs(this.#ready)) }));
    const says = this.#parts.no || (ended ? this.#say("watch_ended") : "");
    if (this.#says.textContent !== says) this.#says.textContent = says;
  }
}
