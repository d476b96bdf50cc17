/** What stands on each card: words and what can be answered. Nothing here knows what comes next. */

import { make } from "../elements.ts";
import { face, heart, leaf } from "./drawn.ts";
import { offered } from "./model.ts";
import type { Pick, State } from "./model.ts";
import type { Card, Choice, Payload } from "./payload.ts";
import type { Step } from "./steps.ts";
import type { Say } from "./words.ts";

export interface Reactions {
  readonly checkIn: (id: string) => void;
  readonly choose: (pick: Pick) => void;
  readonly feel: (id: string) => void;
  readonly finish: () => void;
  readonly harder: () => void;
  readonly leave: () => void;
  readonly wrote: (card: number, words: string) => void;
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
  readonly written: ReadonlyMap<number, string>;
}

type CardOf<K extends Card["kind"]> = Extract<Card, { kind: K }>;

function cardOf<K extends Card["kind"]>(given: Given, step: Step, kind: K): CardOf<K> {
  const card = given.payload.cards[step.card];
  if (card?.kind !== kind) throw new RangeError(`card ${String(step.card)} is no ${kind}`);
  return card as CardOf<K>;
}

const title = (text: string): HTMLElement => make("h1", { class: "title" }, text);
const lines = (text: readonly string[]): HTMLElement[] => text.map((line) => make("p", { class: "line" }, line));

/** A button with its own reaction; the listener lives as long as the button, and goes with the card. */
function button(kind: string, press: () => void, ...inside: readonly (Node | string)[]): HTMLButtonElement {
  const made = make("button", { type: "button", class: kind }, ...inside);
  made.onclick = press;
  return made;
}

function hello(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "hello");
  const goal = given.payload.goal;
  return {
    says: [
      title(card.title),
      ...(goal === null ? [] : [make("blockquote", { class: "goal" }, goal)]),
      ...lines(card.text),
    ],
    asks: [make("div", { class: "choices" }, ...card.choices.map((choice) => button("choice", () => {
      given.react.checkIn(choice.id);
    }, choice.text)))],
  };
}

function question(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "question");
  const field = make("textarea", {
    id: "her-words", rows: "2", maxlength: "2000", autocomplete: "off", spellcheck: "false", dir: "auto",
  });
  field.value = given.written.get(step.card) ?? "";
  field.oninput = () => {
    given.react.wrote(step.card, field.value);
  };
  return {
    says: [make("h1", { class: "question" }, card.question)],
    asks: [make("div", { class: "words" }, make("label", { for: "her-words" }, given.say("your_words")), field)],
  };
}

function sentence(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "sentence");
  const said = card.sentence === null ? [] : [make("p", { class: "sentence" }, card.sentence)];
  const frame = card.frame === null ? [] : [make("p", { class: said.length === 0 ? "sentence" : "frame-words" }, card.frame)];
  return { says: [...said, ...frame], asks: [] };
}

function wonder(given: Given, step: Step): Drawn {
  return { says: [make("h1", { class: "question" }, cardOf(given, step, "sentence").wonder ?? "")], asks: [] };
}

function radio(name: string, value: string, picked: boolean, pick: () => void): HTMLInputElement {
  const input = make("input", { type: "radio", name, value });
  input.checked = picked;
  input.onchange = pick;
  return input;
}

function pickable(given: Given, pick: Pick, inside: readonly (Node | string)[]): HTMLElement {
  const input = radio("pick", String(pick), given.state.chosen === pick, () => {
    given.react.choose(pick);
  });
  return make("label", { class: pick === "none" ? "pick none" : "pick" }, input, ...inside);
}

/** A still in words, for who cannot see it: what was said about its moment, once it has been said. */
function told(given: Given, moment: number): string {
  const said = given.payload.cards.find((card) => card.kind === "sentence" && card.moment === moment);
  return (said?.kind === "sentence" ? said.sentence : null) ?? given.say("picture_of");
}

function choice(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "choice");
  const stills = offered(given.state).map((moment) => pickable(given, moment, [
    make("img", { src: given.still(moment), alt: told(given, moment) }),
    make("span", { class: "mark", "data-liked": given.state.liked.has(moment) ? "yes" : "no" }, heart()),
  ]));
  return {
    says: [make("h1", { class: "question", id: "choosing" }, card.question)],
    asks: [
      make("div", { class: "stills", role: "radiogroup", "aria-labelledby": "choosing", "data-count": String(stills.length) }, ...stills),
      pickable(given, "none", [make("span", {}, card.none)]),
    ],
  };
}

function feelings(given: Given, choices: readonly Choice[]): HTMLElement {
  return make("div", { class: "faces", role: "radiogroup", "aria-labelledby": "closing" }, ...choices.map((each, at) => {
    const input = radio("feeling", each.id, given.state.feeling === each.id, () => {
      given.react.feel(each.id);
    });
    return make("label", { class: "face" }, input, face(at), make("span", {}, each.text));
  }));
}

function harder(given: Given): HTMLElement {
  if (given.state.askedHarder) return make("p", { class: "thanks", role: "status" }, given.say("harder_bit_heard"));
  return button("quiet", given.react.harder, given.say("harder_bit"));
}

function close(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "close");
  const chosen = given.state.chosen;
  const keepsake = typeof chosen === "number"
    ? [make("img", { class: "keepsake", src: given.still(chosen), alt: given.say("picture_of") })]
    : [];
  const fine = given.state.notToday ? [make("p", { class: "sentence" }, given.say("not_today"))] : [];
  return {
    says: [...keepsake, ...fine, make("h1", { class: "title", id: "closing" }, card.title), ...lines(given.state.notToday ? [] : card.text)],
    asks: [
      feelings(given, card.choices),
      button("choice finish", given.react.finish, card.finish),
      harder(given),
    ],
  };
}

function end(given: Given): Drawn {
  return {
    says: [title(given.say("thanks"))],
    asks: [button("quiet", given.react.leave, given.say("done"))],
  };
}

const film = (given: Given, step: Step): Drawn => ({ says: [title(cardOf(given, step, "film").title)], asks: [] });

const CARDS: Readonly<Record<Step["at"], (given: Given, step: Step) => Drawn>> = {
  hello, film, question, sentence, wonder, choice, close, end,
};

/** The words and controls of one step. */
export function drawn(given: Given, step: Step): Drawn {
  return CARDS[step.at](given, step);
}

/** What stands in place of everything while the page is hidden. */
export function calmCard(say: Say, back: () => void): HTMLElement {
  return make("main", { class: "calm", hidden: true, "aria-label": say("hidden") }, leaf(), button("choice back", back, say("back_when_ready")));
}
