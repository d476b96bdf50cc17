/** The cards in the one order they can be met: picture, question, sentence, and then a wondering. */

import type { Card } from "./payload.ts";

export type MomentAt = "film" | "question" | "sentence" | "wonder" | "subtitle";

export type Step =
  | { readonly at: "hello" | "then_now" | "ask" | "idea" | "close" | "end"; readonly card: number }
  | { readonly at: MomentAt; readonly card: number; readonly moment: number; readonly gated: boolean }
  | { readonly at: "choice"; readonly card: number; readonly moments: readonly number[] };

export type MomentStep = Extract<Step, { moment: number }>;

export function isOfMoment(step: Step): step is MomentStep {
  return "moment" in step;
}

/** Whether it is there only because she said yes to the card that asks. */
export function isGated(step: Step): boolean {
  return isOfMoment(step) && step.gated;
}

/** Whether two are the same step, also when cards have come in between. */
export function isSame(one: Step, other: Step): boolean {
  if (isOfMoment(one) && isOfMoment(other)) return one.at === other.at && one.moment === other.moment && one.gated === other.gated;
  return one.at === other.at;
}

/**
 * A sentence card gives up to three steps. A question never stands beside a sentence (PR-05), and "what might
 * {baby} be feeling?" is a question: so it comes by itself, after the sentence or in its place. Words for the
 * baby are met only by who asks for them.
 */
function ofSentence(card: Extract<Card, { kind: "sentence" }>, at: number): readonly Step[] {
  const parts: readonly (readonly [MomentAt, unknown])[] = [
    ["sentence", card.sentence ?? card.frame], ["wonder", card.wonder], ["subtitle", card.subtitle],
  ];
  return parts.flatMap(([part, words]): Step[] => (
    words === null ? [] : [{ at: part, card: at, moment: card.moment, gated: false }]));
}

function stepsOf(card: Card, at: number, gated: boolean): readonly Step[] {
  switch (card.kind) {
    case "film":
    case "question":
      return [{ at: card.kind, card: at, moment: card.moment, gated }];
    case "sentence":
      return ofSentence(card, at);
    case "choice":
      return [{ at: "choice", card: at, moments: card.moments }];
    case "hello":
    case "then_now":
    case "ask":
    case "idea":
    case "close":
      return [{ at: card.kind, card: at }];
  }
}

/** Which cards stand behind the one that asks. */
function behindAsk(cards: readonly Card[]): readonly boolean[] {
  let behind = false;
  return cards.map((card) => {
    const gated = behind && (card.kind === "film" || card.kind === "question");
    behind = card.kind === "ask" || gated;
    return gated;
  });
}

/** Every step of a payload's cards, and the quiet end behind them. */
export function stepsFrom(cards: readonly Card[]): readonly Step[] {
  const gated = behindAsk(cards);
  return [...cards.flatMap((card, at) => stepsOf(card, at, gated[at] === true)), { at: "end", card: cards.length }];
}
