/** What every card is made of: words, answers, and somewhere to write. */

import { make } from "../elements.ts";
import type { Pick, State } from "./model.ts";
import type { Card, Payload } from "./payload.ts";
import type { Step } from "./steps.ts";
import type { Writing } from "./telling.ts";
import type { Say } from "./words.ts";

export interface Reactions {
  readonly agree: (yes: boolean) => void;
  readonly checkIn: (id: string) => void;
  readonly choose: (pick: Pick) => void;
  readonly feel: (id: string) => void;
  readonly finish: () => void;
  readonly harder: () => void;
  readonly idea: (id: string) => void;
  readonly leave: () => void;
  readonly showWords: () => void;
  readonly wordsForBaby: () => void;
  readonly wrote: (kind: Writing, card: number, words: string) => void;
}

/** What a card shows: `says` is read out when it comes, `asks` holds what can be done with it. */
export interface Drawn {
  readonly says: readonly HTMLElement[];
  readonly asks: readonly HTMLElement[];
}

export interface Given {
  readonly payload: Payload;
  readonly state: State;
  readonly say: Say;
  readonly react: Reactions;
  readonly still: (moment: number) => string;
  /** Where the picture of then (0) or now (1) lies. */
  readonly pair: (which: number) => string;
  readonly written: (kind: Writing, card: number) => string;
}

export type CardOf<K extends Card["kind"]> = Extract<Card, { kind: K }>;

export function cardOf<K extends Card["kind"]>(given: Given, step: Step, kind: K): CardOf<K> {
  const card = given.payload.cards[step.card];
  if (card?.kind !== kind) throw new RangeError(`card ${String(step.card)} is no ${kind}`);
  return card as CardOf<K>;
}

export const title = (text: string): HTMLElement => make("h1", { class: "title" }, text);
export const lines = (text: readonly string[]): HTMLElement[] => text.map((line) => make("p", { class: "line" }, line));

/** A button with its own reaction; the listener lives as long as the button, and goes with the card. */
export function button(kind: string, press: () => void, ...inside: readonly (Node | string)[]): HTMLButtonElement {
  const made = make("button", { type: "button", class: kind }, ...inside);
  made.onclick = press;
  return made;
}

/** Her own words, marked as hers by a line above and quotation marks of her language. */
export function hers(label: string | null, words: string): HTMLElement {
  return make("figure", { class: "goal" },
    ...(label === null ? [] : [make("figcaption", {}, label)]), make("blockquote", {}, make("q", { dir: "auto" }, words)));
}

/** Somewhere to write: the therapist may, too. */
export function field(given: Given, kind: Writing, step: Step, label: string): HTMLElement {
  const made = make("textarea", {
    id: "her-words", rows: "2", maxlength: "1900", autocomplete: "off", spellcheck: "false", dir: "auto",
  });
  made.value = given.written(kind, step.card);
  made.oninput = () => {
    given.react.wrote(kind, step.card, made.value);
  };
  return make("div", { class: "words" }, make("label", { for: "her-words" }, label), made);
}
