/** The order a family's cards come in; a payload in any other order is not shown. */

import type { Card } from "./payload.ts";

type Kind = Card["kind"];

/** What a card has to stand right behind, about the same moment (PR-01, PR-05). */
const BEHIND: Readonly<Partial<Record<Kind, Kind>>> = { question: "film", sentence: "question" };

function momentOf(card: Card | undefined): number | null {
  return card !== undefined && "moment" in card ? card.moment : null;
}

function isBehindItsOwn(cards: readonly Card[], at: number): boolean {
  const card = cards[at];
  const wanted = card === undefined ? undefined : BEHIND[card.kind];
  if (wanted === undefined) return true;
  const before = cards[at - 1];
  return before?.kind === wanted && momentOf(before) === momentOf(card);
}

/** The cards that stand behind the one that asks: a film, its question, and a good moment once more. */
function behindAsk(cards: readonly Card[], at: number): readonly Card[] {
  const after = cards.slice(at + 1);
  const end = after.findIndex((card) => card.kind !== "film" && card.kind !== "question");
  return end < 0 ? after : after.slice(0, end);
}

/** A trickier bit is asked about and not told, a strength follows it, and she cannot choose it (PR-02, PR-11). */
function isWellAsked(cards: readonly Card[], at: number): boolean {
  const behind = behindAsk(cards, at);
  if (behind.length === 0) return true;
  const [film, question, strength] = behind;
  const tricky = momentOf(film);
  const told = cards.slice(0, at).filter((card) => card.kind === "sentence").map((card) => card.moment);
  const offered = cards.flatMap((card) => (card.kind === "choice" ? card.moments : []));
  const good = momentOf(strength);
  return behind.map((card) => card.kind).join() === "film,question,film" && momentOf(question) === tricky
    && tricky !== null && !told.includes(tricky) && !offered.includes(tricky) && good !== null && told.includes(good);
}

/** A question that nothing is said to stands behind the card that asks, and nowhere else. */
function isToldOrAsked(cards: readonly Card[], at: number): boolean {
  return cards[at]?.kind !== "question" || cards[at + 1]?.kind === "sentence" || cards[at - 2]?.kind === "ask";
}

/** Then and now come once, behind every moment that was told and before anything that asks (PR-01, PR-30). */
function isBehindWhatWasTold(cards: readonly Card[], at: number): boolean {
  if (cards[at]?.kind !== "then_now") return true;
  return cards[at - 1]?.kind === "sentence" && cards.filter((card) => card.kind === "then_now").length === 1
    && cards.slice(at).every((card) => card.kind !== "sentence");
}

function isInPlace(cards: readonly Card[], at: number): boolean {
  if (!isBehindWhatWasTold(cards, at)) return false;
  const asks = cards[at]?.kind === "ask";
  return isBehindItsOwn(cards, at) && isToldOrAsked(cards, at) && (!asks || isWellAsked(cards, at));
}

/** The kind of the first card that stands where it must not, or null. */
export function inOrder(cards: readonly Card[]): Kind | null {
  return cards.find((_, at) => !isInPlace(cards, at))?.kind ?? null;
}
