/** The parts of the therapist's window, each drawn from what is known; none of them decides anything. */

import { make } from "../elements.ts";
import type { Payload } from "../together/payload.ts";
import { isOfMoment } from "../together/steps.ts";
import type { Step } from "../together/steps.ts";
import { wordsOf } from "./ahead.ts";
import type { Said, Told } from "./told.ts";

export type Say = (word: string, facts?: Readonly<Record<string, string | number>>) => string;

export function saying(words: Readonly<Record<string, string>>): Say {
  return (word, facts = {}) => (words[word] ?? word).replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ""));
}

/** A part of the window that is drawn anew only where something of it changed, and never under a pen. */
export class Part {
  readonly element: HTMLElement;
  #drawn = "";

  constructor(kind: string) {
    this.element = make("section", { class: kind });
  }

  draw(key: unknown, nodes: () => readonly Node[]): void {
    const now = JSON.stringify(key);
    const pen = document.activeElement;
    const writing = pen instanceof HTMLInputElement && pen.value !== "" && this.element.contains(pen);
    if (now === this.#drawn || writing) return;
    this.#drawn = now;
    this.element.replaceChildren(...nodes());
  }
}

export const heading = (text: string): HTMLElement => make("h2", {}, text);
const soft = (text: string): HTMLElement => make("p", { class: "soft" }, text);

function whichMoment(step: Step, told: Told, say: Say): string {
  if (!isOfMoment(step)) return "";
  return step.moment >= momentsOf(told.page) ? say("gated_moment") : say("moment", { n: step.moment + 1 });
}

/** How many moments the plan itself has; what a gate opened goes behind them. */
function momentsOf(page: Payload): number {
  const choice = page.cards.find((card) => card.kind === "choice");
  return choice?.kind === "choice" ? choice.moments.length : page.moments.length;
}

export function facts(told: Told, say: Say): Node[] {
  const shown = [
    ["here", told.whoIsHere], ["working_point", told.workingPoint], ["next_film", told.nextFilmOn], ["goal", told.page.goal ?? ""],
  ] as const;
  return shown.map(([word, value]) => make("div", { class: "fact" },
    make("dt", {}, say(word)), make("dd", { dir: "auto" }, value === "" ? say("none") : value)));
}

/** The card before the family, in its own dark, and beside it what only the therapist knows. */
export function now(step: Step, told: Told, say: Say): Node[] {
  const at = [say(`at_${step.at}`), whichMoment(step, told, say)].filter((each) => each !== "").join(" · ");
  const card = make("div", { class: "theirs", lang: told.page.language, dir: told.page.direction },
    make("p", { class: "at" }, at), make("p", { class: "words" }, wordsOf(step, told.page.cards)));
  return [heading(say("now")), card, ...notes(step, told, say)];
}

function notes(step: Step, told: Told, say: Say): Node[] {
  const moment = isOfMoment(step) ? told.moments[step.moment] : undefined;
  if (moment === undefined) return [];
  return [make("div", { class: "mine" },
    make("h3", {}, say("notes_moment")),
    make("p", { class: "code" }, `${moment.named} · ${moment.at}`),
    moment.note === "" ? soft(say("no_notes_moment")) : make("p", { class: "note", dir: "auto" }, moment.note))];
}

export function following(steps: readonly Step[], told: Told, say: Say): Node[] {
  if (steps.length === 0) return [heading(say("next")), soft(say("nothing_next"))];
  const lines = steps.map((step) => make("li", { "data-at": step.at },
    make("span", { class: "at" }, [say(`at_${step.at}`), whichMoment(step, told, say)].filter((each) => each !== "").join(" · ")),
    make("span", { class: "words", dir: "auto" }, wordsOf(step, told.page.cards))));
  return [heading(say("next")), make("ol", { tabindex: "0", "aria-label": say("next") }, ...lines)];
}

function valueOf({ kind, text, moment }: Said, say: Say): string {
  if (kind === "choice") return moment === null ? say("none_chosen") : say("moment", { n: moment + 1 });
  if (kind === "agreed") return say(text === "yes" ? "yes" : "no");
  if (kind === "harder_bit") return say("asked");
  return text;
}

/** What she said, the latest first. */
export function answers(told: Told, say: Say): Node[] {
  if (told.said.length === 0) return [heading(say("said")), soft(say("nothing_said"))];
  const lines = [...told.said].reverse().map((said) => {
    const about = said.moment !== null && said.kind !== "choice" ? ` · ${say("moment", { n: said.moment + 1 })}` : "";
    return make("div", { class: "said-line" },
      make("dt", {}, say(`said_${said.kind}`) + about), make("dd", { dir: "auto" }, valueOf(said, say)));
  });
  return [heading(say("said")), make("dl", {}, ...lines)];
}
