/** The clip's own frame beside the film: its picture, where it is, what it says, and what lays it beneath the film. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { nudged, without, type Lengths } from "../model/one_clock.ts";
import type { Scope } from "../scope.ts";
import type { Beside } from "./beside.ts";
import { besideOf } from "./beside.ts";
import { commandButton, icon } from "./buttons.ts";
import { onlyNew } from "./only_new.ts";
import { clock, WORDS } from "./words.ts";

const SECOND_MS = 1000;

export interface Standing {
  /** Whether the clip is on the screen at this instant, and whether it ever is. */
  readonly here: boolean;
  readonly any: boolean;
  readonly ms: number;
}

export interface Tools {
  /** The clip itself, and what lays it beneath the film. */
  readonly element: HTMLElement;
  readonly hands: HTMLElement;
  readonly draw: (standing: Standing) => void;
  readonly unsaved: (is: boolean) => void;
  /** The clip was drawn along beneath the film. */
  readonly slid: (beside: Beside, byMs: number) => void;
}

export function tools(bench: Bench, { clipMs }: Lengths, stage: HTMLElement | null, slide: (toMs: number, whole: boolean) => void, scope: Scope): Tools {
  const words = WORDS.beside;
  const time = new Text();
  const says = make("p", { class: "says", role: "status" });
  const place = make("input", { type: "range", class: "place", min: "0", max: String(Math.max(1, clipMs - 1)), step: "1", value: "0", "aria-label": words.place });
  scope.listen(place, "input", () => slide(Number(place.value), false));
  scope.listen(place, "change", () => slide(Number(place.value), true));
  const none = make("button", { type: "button", class: "word none" }, words.none);
  none.onclick = () => besideOf(bench)?.change((played, _, atMs) => without(played, atMs));
  const hands = make("div", { class: "hands", role: "group", "aria-label": words.title },
    make("span", { class: "lead" }, words.lead), commandButton("clip-begins", bench, words.begins), commandButton("clip-stops", bench, words.stops), none,
    make("span", { class: "nudges" }, bySecond(bench, -1), commandButton("clip-back", bench, icon("back")), commandButton("clip-on", bench, icon("on")), bySecond(bench, 1)));
  const head = make("header", {}, make("h2", {}, words.title), make("span", { class: "clip-clock" }, time));
  const picture = stage ? make("div", { class: "picture" }, stage) : make("div", { class: "picture none" });
  const element = make("section", { class: "beside", "aria-label": words.title }, head, picture, says, place);
  let unsaved = false;
  let last: Standing = { here: false, any: false, ms: 0 };
  const drawTime = onlyNew((ms: number) => { time.data = clock(ms); });
  const drawPlace = onlyNew((ms: number) => { place.value = String(ms); });
  const drawSays = onlyNew((text: string) => { says.textContent = text; });
  const drawHere = onlyNew((here: boolean) => {
    element.classList.toggle("away", !here);
    none.disabled = !here;
  });
  const draw = (standing: Standing): void => {
    last = standing;
    drawTime(standing.ms);
    drawPlace(standing.ms);
    drawHere(standing.here);
    drawSays(unsaved ? words.notSaved : stage ? sentence(standing) : words.notAllowed);
  };
  return {
    element, hands, draw,
    unsaved: (is) => { unsaved = is; draw(last); },
    slid: (beside, byMs) => beside.change((played, lengths, atMs) => nudged(played, lengths, atMs, byMs)),
  };
}

function sentence({ here, any }: Standing): string {
  if (here) return "";
  return any ? WORDS.beside.notHere : WORDS.beside.notPlaced;
}

function bySecond(bench: Bench, by: 1 | -1): HTMLButtonElement {
  const says = by < 0 ? WORDS.beside.secondBack : WORDS.beside.secondOn;
  const button = make("button", { type: "button", class: "word", "aria-label": says, title: says }, by < 0 ? "−1 s" : "+1 s");
  button.onclick = () => { const beside = besideOf(bench); if (beside) nudge(beside, by * SECOND_MS); };
  return button;
}

/** Beneath the film where the clip is on the screen; by itself where it is not. */
export function nudge(beside: Beside, byMs: number): void {
  if (beside.isHere) beside.change((played, lengths, atMs) => nudged(played, lengths, atMs, byMs));
  else beside.move(byMs);
}
