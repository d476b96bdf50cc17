/** What stands on a card and what comes after it: asked of the family's own machine, which alone knows the order. */

import type { Standing } from "../together/channel.ts";
import { begun, current, next } from "../together/model.ts";
import type { State } from "../together/model.ts";
import type { Card } from "../together/payload.ts";
import type { Step } from "../together/steps.ts";

function onwards(state: State): State {
  const { at } = current(state);
  if (at === "hello") return next(state, { do: "check_in", id: "ready" });
  if (at === "ask") return next(state, { do: "agree", yes: state.agreed === true });
  return next(state, { do: "next" });
}

/** The cards that follow where they stand, if she goes on as she would. */
export function ahead(steps: readonly Step[], is: Pick<Standing, "now" | "met" | "brief" | "agreed">): readonly Step[] {
  if (is.now >= steps.length) return [];
  let state: State = { ...begun(steps), now: is.now, met: new Set(is.met), brief: is.brief, agreed: is.agreed };
  const found: Step[] = [];
  for (let after = onwards(state); after.now > state.now; after = onwards(after)) {
    state = after;
    found.push(current(state));
  }
  return found;
}

/** The words a step puts before the family. */
export function wordsOf(step: Step, cards: readonly Card[]): string {
  const card = cards[step.card];
  if (card === undefined) return "";
  if (card.kind === "sentence") return ofSentence(step, card);
  return "question" in card ? card.question : card.title;
}

function ofSentence(step: Step, card: Extract<Card, { kind: "sentence" }>): string {
  if (step.at === "wonder") return card.wonder ?? "";
  if (step.at === "subtitle") return card.subtitle?.title ?? "";
  return [card.sentence, card.frame].filter((each) => each !== null).join(" ");
}

/** Everything, while nothing has begun. */
export function fromTheFirst(steps: readonly Step[]): readonly Step[] {
  return [...steps.slice(0, 1), ...ahead(steps, { now: 0, met: [], brief: false, agreed: null })];
}
