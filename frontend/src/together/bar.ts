/** The controls, in one place on every card: what cannot be used on a card is dim, never gone. */

import { make } from "../elements.ts";
import { heart } from "./drawn.ts";
import { current } from "./model.ts";
import type { Intent, Pace, State } from "./model.ts";
import { isGated, isOfMoment } from "./steps.ts";
import type { Step } from "./steps.ts";
import type { Say, Word } from "./words.ts";

/** What a press on "Slowly" does next. */
const SLOWLY: Readonly<Record<Pace, Word>> = { 1: "slowly", 0.5: "slower", 0.25: "as_it_was" };

export interface Asked {
  readonly again: () => void;
  readonly intent: (intent: Intent) => void;
}

function control(word: Word, say: Say, press: () => void, ...before: readonly Node[]): HTMLButtonElement {
  const made = make("button", { type: "button", class: `control ${word}` }, ...before, make("span", {}, say(word)));
  made.onclick = press;
  return made;
}

/** Cards of no moment that "Next" leads on from. */
const LED: ReadonlySet<Step["at"]> = new Set(["then_now", "choice", "idea"]);

/** Where we are, as dots: one for each moment, then the choice and the close. */
function stops(steps: readonly Step[]): readonly ((step: Step) => boolean)[] {
  const moments = [...new Set(steps.filter(isOfMoment).filter((step) => !step.gated).map((step) => step.moment))];
  return [
    ...moments.map((moment) => (step: Step) => isOfMoment(step) && step.moment === moment),
    ...(steps.some((step) => step.at === "then_now") ? [(step: Step) => step.at === "then_now"] : []),
    ...(steps.some((step) => step.at === "choice") ? [(step: Step) => step.at === "choice"] : []),
    ...(steps.some((step) => step.at === "idea") ? [(step: Step) => step.at === "idea"] : []),
    (step: Step) => step.at === "close" || step.at === "end",
  ];
}

export class Bar {
  readonly element: HTMLElement;
  readonly #like: HTMLButtonElement;
  readonly #again: HTMLButtonElement;
  readonly #slowly: HTMLButtonElement;
  readonly #mute: HTMLButtonElement;
  readonly #skip: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #dots = make("div", { class: "dots", "aria-hidden": "true" });
  readonly #say: Say;
  readonly #sign = make("p", { class: "sign", role: "status" });

  constructor(say: Say, asked: Asked) {
    this.#say = say;
    const plain = (word: "slowly" | "mute" | "skip" | "stop" | "next"): HTMLButtonElement =>
      control(word, say, () => {
        asked.intent({ do: word });
      });
    this.#like = control("like", say, () => {
      asked.intent({ do: "like" });
    }, heart());
    this.#again = control("again", say, asked.again);
    this.#slowly = plain("slowly");
    this.#mute = plain("mute");
    this.#skip = plain("skip");
    this.#stop = plain("stop");
    this.#next = plain("next");
    this.element = make("div", { class: "bar" },
      make("div", { class: "side" }, this.#like, this.#dots),
      make("div", { class: "middle" }, this.#again, this.#slowly, this.#mute, this.#skip, this.#stop),
      make("div", { class: "side end" }, this.#sign, this.#next));
  }

  draw(state: State, seen: boolean): void {
    const step = current(state);
    const moment = isOfMoment(step);
    this.#like.hidden = !moment || isGated(step);
    this.#like.setAttribute("aria-pressed", String(moment && state.liked.has(step.moment)));
    this.#again.disabled = !moment;
    this.#slowly.disabled = !moment;
    this.#slowly.textContent = this.#say(SLOWLY[state.pace]);
    this.#slowly.classList.toggle("on", state.pace !== 1);
    this.#mute.textContent = this.#say(state.muted ? "unmute" : "mute");
    this.#mute.classList.toggle("on", state.muted);
    const led = moment || LED.has(step.at);
    this.#skip.disabled = !led && step.at !== "ask";
    this.#stop.disabled = step.at === "end";
    this.#next.hidden = !led;
    this.#next.classList.toggle("ready", step.at !== "film" || seen);
    this.#dots.replaceChildren(...stops(state.steps).map((isHere) => make("i", isHere(step) ? { class: "here" } : {})));
  }

  /** A small word about her answers: on its way, or kept. */
  sign(word: string): void {
    if (this.#sign.textContent !== word) this.#sign.textContent = word;
  }

  focusNext(): void {
    if (!this.#next.hidden) this.#next.focus({ preventScroll: true });
  }
}
