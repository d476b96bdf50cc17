/** The picture on the page and how it is looked at: a breath, the film, the press that stops and goes on. */

import type { Scope } from "../scope.ts";
import { make } from "../elements.ts";
import { triangle } from "./drawn.ts";
import { Films } from "./films.ts";
import { current } from "./model.ts";
import type { State } from "./model.ts";
import type { Payload } from "./payload.ts";
import { isOfMoment } from "./steps.ts";
import type { MomentStep } from "./steps.ts";
import type { Can } from "./tools.ts";
import type { Say } from "./words.ts";

/** A breath on the still before the film begins; a longer one where somebody interprets. */
const BREATH_MS = 700;
const LONG_BREATH_MS = 2400;

/** The moment to be fetched meanwhile; what a gate opened is fetched when she comes to it, and not before. */
function momentAfter(state: State, moment: number): number | null {
  const later = state.steps.slice(state.now).find((step) => isOfMoment(step) && !step.gated && step.moment !== moment);
  return later !== undefined && isOfMoment(later) && !state.brief ? later.moment : null;
}

export interface Wishes {
  /** A film ran to its end. */
  readonly ended: (moment: number) => void;
  /** It began, stopped or was lost. */
  readonly changed: () => void;
}

export class Viewing {
  readonly #scope: Scope;
  readonly #say: Say;
  readonly #films: Films;
  readonly #play: HTMLButtonElement;
  readonly #words = make("p", { class: "said-over", hidden: true, dir: "auto" });
  readonly #breathMs: number | null;
  #stopBreath: () => void = () => undefined;
  #wasHeld = false;

  constructor(scope: Scope, payload: Payload, base: string, say: Say, wishes: Wishes) {
    this.#scope = scope;
    this.#say = say;
    this.#films = new Films(scope, base, payload.moments, wishes);
    this.#play = make("button", { type: "button", class: "play" }, triangle());
    this.#films.over(this.#words);
    this.#films.over(this.#play);
    // Where we go gently nothing begins by itself.
    this.#breathMs = payload.gently ? null : payload.interpreter ? LONG_BREATH_MS : BREATH_MS;
  }

  get picture(): HTMLElement {
    return this.#films.picture;
  }

  get isPlaying(): boolean {
    return this.#films.isPlaying;
  }

  get hasFailed(): boolean {
    return this.#films.hasFailed;
  }

  still(moment: number): string {
    return this.#films.still(moment);
  }

  renew(payload: Payload): void {
    this.#films.renew(payload.moments);
  }

  onPress(press: () => void): void {
    this.#play.onclick = press;
  }

  /** What can be done with the picture on this card. */
  can(state: State): Can {
    const step = current(state);
    if (!isOfMoment(step)) return { hold: false, part: false };
    return { hold: step.at === "film" || this.#films.isPlaying || state.held, part: this.#films.part(step.moment) !== null };
  }

  /** Puts the step's moment on the page, or rests. */
  enter(state: State): void {
    const step = current(state);
    this.#stopBreath();
    this.picture.hidden = !isOfMoment(step);
    if (isOfMoment(step)) this.#films.show(step.moment, momentAfter(state, step.moment), this.#say("picture_of"));
    else this.#films.rest();
    if (step.at === "film" && !state.held) this.#breathe();
  }

  /** As the state wants it heard and seen. */
  draw(state: State): void {
    const step = current(state);
    if (state.hidden) this.#films.silence();
    else this.#films.unsilence();
    this.#films.mute(state.muted);
    this.#films.pace(state.pace);
    this.#films.look(state.soundOnly, state.onlyBaby && isOfMoment(step) ? this.#films.part(step.moment) : null);
    this.#hold(state);
    this.drawPlay(state);
  }

  drawPlay(state: State): void {
    const playing = this.#films.isPlaying;
    this.#play.hidden = current(state).at !== "film" || state.held || !(playing || this.#films.isWaiting);
    this.#play.dataset["playing"] = playing ? "yes" : "no";
    this.#play.setAttribute("aria-label", this.#say(playing ? "pause" : "play"));
  }

  /** Her words for the baby, large on the still; empty takes them away. */
  saysOver(step: MomentStep | null, words: string): void {
    this.#words.hidden = step?.at !== "subtitle" || words.trim() === "";
    this.#words.textContent = words;
  }

  turn(): void {
    this.#stopBreath();
    if (this.#films.isPlaying) this.#films.pause();
    else void this.#films.play();
  }

  again(): void {
    this.#stopBreath();
    void this.#films.again();
  }

  silence(): void {
    this.#films.silence();
  }

  #hold(state: State): void {
    const letGo = this.#wasHeld && !state.held && !state.hidden;
    this.#wasHeld = state.held;
    this.#films.hold(state.held);
    if (state.held) this.#stopBreath();
    else if (letGo && this.#films.isWaiting) void this.#films.play();
  }

  #breathe(): void {
    if (this.#breathMs === null || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#stopBreath = this.#scope.after(this.#breathMs, () => {
      void this.#films.play();
    });
  }
}
