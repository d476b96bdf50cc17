/** The last cards: which one to keep, one small thing, how she is now. */

import { make } from "../elements.ts";
import { button, cardOf, field, lines } from "./card.ts";
import type { Drawn, Given } from "./card.ts";
import { face, heart } from "./drawn.ts";
import { MOST_IDEAS, NO_IDEA, OWN_IDEA } from "./ideas.ts";
import { offered } from "./model.ts";
import type { Pick } from "./model.ts";
import type { Choice, Slot } from "./payload.ts";
import type { Step } from "./steps.ts";

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

export function choice(given: Given, step: Step): Drawn {
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

/** A tap takes it, another gives it back. */
function tap(given: Given, id: string, text: string, full: boolean): HTMLElement {
  const made = button(id === NO_IDEA ? "choice quiet-choice" : "choice idea", () => {
    given.react.idea(id);
  }, text);
  const taken = id === NO_IDEA ? given.state.ideas.size === 0 : given.state.ideas.has(id);
  made.setAttribute("aria-pressed", String(taken));
  made.disabled = full && !taken && id !== NO_IDEA;
  return made;
}

export function idea(given: Given, step: Step): Drawn {
  const card = cardOf(given, step, "idea");
  const full = given.state.ideas.size >= MOST_IDEAS;
  const taps = [...card.ideas, { id: OWN_IDEA, text: card.own }].map((each) => tap(given, each.id, each.text, full));
  const own = given.state.ideas.has(OWN_IDEA) ? [field(given, "own", step, card.own)] : [];
  return {
    says: [make("p", { class: "line" }, card.title), make("h1", { class: "question", id: "ideas" }, card.question)],
    asks: [
      make("div", { class: "ideas", role: "group", "aria-labelledby": "ideas" }, ...taps),
      ...own,
      tap(given, NO_IDEA, card.none, full),
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

const APART = /(\+\d[\d ().\-/]*\d|\(?\d+\)?(?:[ ().\-/]+\d+)+)/u;

/** A number of several parts reads from left to right, whichever way the line around it runs. */
export function numbersInOrder(text: string): (Node | string)[] {
  return text.split(APART).map((part, at) => (at % 2 === 1 ? make("bdi", { dir: "ltr" }, part) : part));
}

/** A date or somebody to call: the one place besides her own words where digits stand (rulings 7). */
function slot(found: Slot | null, kind: string): HTMLElement[] {
  if (found === null) return [];
  return [make("p", { class: `line slot ${kind}` }, make("span", {}, found.label), make("strong", { dir: "auto" }, ...numbersInOrder(found.text)))];
}

export function close(given: Given, step: Step): Drawn {
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
      ...slot(card.meet, "date"),
      ...slot(card.call, "contact"),
      button("choice finish", given.react.finish, card.finish),
      harder(given),
    ],
  };
}
