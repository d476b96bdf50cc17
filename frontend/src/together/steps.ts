/** The cards in the one order they can be met: picture, question, sentence, and then a wondering. */

import type { Card } from "./payload.ts";

export type MomentAt = "film" | "question" | "sentence" | "wonder";

export type Step =
  | { readonly at: "hello"; readonly card: number }
  | { readonly at: MomentAt; readonly card: number; readonly moment: number }
  | { readonly at: "choice"; readonly card: number; readonly moments: readonly number[] }
  | { readonly at: "close"; readonly card: number }
  | { readonly at: "end"; readonly card: number };

export type MomentStep = Extract<Step, { moment: number }>;

export function isOfMoment(step: Step): step is MomentStep {
  return "moment" in step;
}

/**
 * A sentence card gives two steps. A question never stands beside a sentence (PR-05), and "what might
 * {baby} be feeling?" is a question: so it comes by itself, after the sentence or in its place.
 */
function ofSentence(card: Extract<Card, { kind: "sentence" }>, at: number): readonly Step[] {
  const parts: readonly (readonly [MomentAt, string | null])[] = [
    ["sentence", card.sentence ?? card.frame], ["wonder", card.wonder],
  ];
  return parts.flatMap(([part, words]): Step[] => (words === null ? [] : [{ at: part, card: at, moment: card.moment }]));
}

function stepsOf(card: Card, at: number): readonly Step[] {
  switch (card.kind) {
    case "hello":
    case "close":
      return [{ at: card.kind, card: at }];
    case "film":
    case "question":
      return [{ at: card.kind, card: at, moment: card.moment }];
    case "sentence":
      return ofSentence(card, at);
    case "choice":
      return [{ at: "choice", card: at, moments: card.moments }];
  }
}

/** Every step of a payload's cards, and the quiet end behind them. */
export function stepsFrom(cards: readonly Card[]): readonly Step[] {
  return [...cards.flatMap(stepsOf), { at: "end", card: cards.length }];
}
