/** The second camera's own frame beside the clip: its picture, where it is, what it says, and what moves it. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { icon } from "./buttons.ts";
import { onlyNew } from "./only_new.ts";
import { CAMERA_WORDS as SAYS } from "./words_camera.ts";
import { clock } from "./words.ts";

const SECOND_MS = 1000;

export type Heard = "first" | "second";

export interface Hands {
  readonly frame: (by: 1 | -1) => void;
  readonly move: (byMs: number) => void;
  readonly slide: (toMs: number, whole: boolean) => void;
  readonly hear: (which: Heard) => void;
  readonly use: () => void;
}

export interface Shown {
  readonly ms: number;
  readonly says: string;
  /** The proposal, where there is one that nobody has answered yet. */
  readonly proposal: string;
  readonly away: boolean;
  readonly heard: Heard;
}

export interface Tools {
  readonly element: HTMLElement;
  readonly hands: HTMLElement;
  readonly draw: (shown: Shown) => void;
}

export function tools(lengthMs: number, stage: HTMLElement, act: Hands, scope: Scope): Tools {
  const time = new Text();
  const says = make("p", { class: "says", role: "status" });
  const place = make("input", { type: "range", class: "place", min: "0", max: String(Math.max(1, lengthMs - 1)), step: "1", value: "0", "aria-label": SAYS.place });
  scope.listen(place, "input", () => act.slide(Number(place.value), false));
  scope.listen(place, "change", () => act.slide(Number(place.value), true));
  const proposal = make("span", {});
  const proposed = make("p", { class: "proposed", hidden: true }, proposal, pressed(SAYS.use, SAYS.use, act.use));
  const sounds = (["first", "second"] as const).map((which) => pressed(SAYS[which], `${SAYS.sound}: ${SAYS[which]}`, () => act.hear(which)));
  const nudges = make("span", { class: "nudges", role: "group", "aria-label": SAYS.title },
    pressed("−1 s", SAYS.secondBack, () => act.move(-SECOND_MS)), drawn("back", SAYS.back, () => act.frame(-1)),
    drawn("on", SAYS.on, () => act.frame(1)), pressed("+1 s", SAYS.secondOn, () => act.move(SECOND_MS)));
  const hands = make("div", { class: "hands camera", role: "group", "aria-label": SAYS.title },
    make("span", { class: "lead" }, SAYS.title), nudges,
    make("span", { class: "hears", role: "group", "aria-label": SAYS.sound }, make("span", { class: "lead" }, SAYS.sound), ...sounds));
  const element = make("section", { class: "beside camera", "aria-label": SAYS.title },
    make("header", {}, make("h2", {}, SAYS.title), make("span", { class: "clip-clock" }, time)), make("div", { class: "picture" }, stage), says, proposed, place);
  const drawTime = onlyNew((ms: number) => { time.data = clock(ms); });
  const drawPlace = onlyNew((ms: number) => { place.value = String(Math.round(ms)); });
  const drawSays = onlyNew((text: string) => { says.textContent = text; });
  const drawAway = onlyNew((away: boolean) => { element.classList.toggle("away", away); });
  const drawProposal = onlyNew((text: string) => {
    proposal.textContent = text;
    proposed.hidden = text === "";
  });
  const drawHeard = onlyNew((heard: string) => {
    sounds.forEach((button, at) => { button.setAttribute("aria-pressed", String((at === 0) === (heard === "first"))); });
  });
  return {
    element, hands,
    draw: (shown) => {
      drawTime(shown.ms);
      drawPlace(shown.ms);
      drawSays(shown.says);
      drawProposal(shown.proposal);
      drawAway(shown.away);
      drawHeard(shown.heard);
    },
  };
}

function pressed(words: string, says: string, act: () => void): HTMLButtonElement {
  const button = make("button", { type: "button", class: "word", "aria-label": says, title: says }, words);
  button.onclick = act;
  return button;
}

function drawn(which: "back" | "on", says: string, act: () => void): HTMLButtonElement {
  const button = make("button", { type: "button", "aria-label": says, title: says }, icon(which));
  button.onclick = act;
  return button;
}
