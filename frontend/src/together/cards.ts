/** What stands on each card: words and what can be answered. Nothing here knows what comes next. */

import { make } from "../elements.ts";
import { button, cardOf, field, hers, lines, title } from "./card.ts";
import type { Drawn, Given } from "./card.ts";
import { leaf } from "./drawn.ts";
import { choice, close, idea } from "./last_cards.ts";
import type { Side } from "./payload.ts";
import type { Step } from "./steps.ts";
import type { Say } from "./words.ts";

function hello(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "hello");
  const goal = given.payload.goal;
  return {
    says: [
      title(card.title),
      ...(goal === null ? [] : [hers(card.goal, goal)]),
      ...lines(card.text),
    ],
    asks: [make("div", { class: "choices" }, ...card.choices.map((choice) => button("choice", () => {
      given.react.checkIn(choice.id);
    }, choice.text)))],
  };
}

function question(given: Given, step: Step): Drawn {
  return {
    says: [make("h1", { class: "question" }, cardOf(given, step, "question").question)],
    asks: [field(given, "words", step, given.say("your_words"))],
  };
}

function sentence(given: Given, step: Step): Drawn {
  if (given.payload.interpreter && !given.state.worded) {
    return { says: [], asks: [button("choice", given.react.showWords, given.say("show_words"))] };
  }
  const card = cardOf(given, step, "sentence");
  const said = card.sentence === null ? [] : [make("h1", { class: "sentence" }, card.sentence)];
  const frame = card.frame === null ? [] : [make(said.length === 0 ? "h1" : "p", { class: said.length === 0 ? "sentence" : "frame-words" }, card.frame)];
  return { says: [...said, ...frame], asks: [] };
}

function wonder(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "sentence");
  return {
    says: [make("h1", { class: "question" }, card.wonder ?? "")],
    asks: card.subtitle === null ? [] : [button("quiet", given.react.wordsForBaby, given.say("words_for_baby"))],
  };
}

function subtitle(given: Given, step: Step): Drawn {
  const asked = cardOf(given, step, "sentence").subtitle;
  return { says: [make("h1", { class: "question" }, asked?.title ?? "")], asks: [field(given, "subtitle", step, asked?.ask ?? "")] };
}

/** One picture under its word; which of the two it is, the word says as well. */
function side(given: Given, of: Side, which: number): HTMLElement {
  return make("figure", { class: "side-of" },
    make("figcaption", {}, of.label),
    make("img", { src: given.pair(which), alt: `${of.label}. ${given.say("picture_of")}` }));
}

function thenNow(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "then_now");
  return {
    says: [make("p", { class: "line" }, card.title), make("h1", { class: "question" }, card.question)],
    asks: [
      make("div", { class: "then-now" }, side(given, card.then, 0), side(given, card.now, 1)),
      field(given, "words", step, given.say("your_words")),
    ],
  };
}

/** Shall we? Two answers of the same size; while a yes is on its way both rest. */
function ask(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "ask");
  const answers = ([[card.yes, true], [card.no, false]] as const).map(([words, yes]) => {
    const made = button("choice", () => {
      given.react.agree(yes);
    }, words);
    made.disabled = given.state.agreed !== null;
    return made;
  });
  return { says: [make("h1", { class: "question" }, card.question)], asks: [make("div", { class: "choices" }, ...answers)] };
}

function end(given: Given): Drawn {
  return {
    says: [title(given.say("thanks"))],
    asks: [button("quiet", given.react.leave, given.say("done"))],
  };
}

const film = (given: Given, step: Step): Drawn => ({ says: [title(cardOf(given, step, "film").title)], asks: [] });

const CARDS: Readonly<Record<Step["at"], (given: Given, step: Step) => Drawn>> = {
  hello, film, question, sentence, wonder, subtitle, then_now: thenNow, ask, choice, idea, close, end,
};

/** The words and controls of one step. */
export function drawn(given: Given, step: Step): Drawn {
  return CARDS[step.at](given, step);
}

/** What stands in place of everything while the page is hidden. */
export function calmCard(say: Say, back: () => void): HTMLElement {
  return make("main", { class: "calm", hidden: true, "aria-label": say("hidden") },
    make("h1", { class: "unseen" }, say("hidden")), leaf(), button("choice back", back, say("back_when_ready")));
}
