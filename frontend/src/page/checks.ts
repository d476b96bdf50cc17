/** What is worth a second look, in plain sentences: it waits until somebody asks, and goes when somebody says it is right so. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { checksOf, unsettled, type Check } from "../model/checks.ts";
import type { Annotation } from "../model/types.ts";
import { ALL } from "../model/wanted.ts";
import type { Scope } from "../scope.ts";
import { wholeLine } from "./said.ts";
import { shortClock, span, WORDS } from "./words.ts";

const SAYS = WORDS.finding;
/** Looked for when the hands rest. */
const REST_MS = 600;
const SECTION = "checks";
/** As many of those found right are remembered, the newest. */
const MOST_KEPT = 600;
const MOST_SHOWN = 60;
const MOST_MOMENTS = 8;

function rightIn({ preferences }: Bench): readonly string[] {
  const kept = preferences.read<unknown>(SECTION, []);
  return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === "string") : [];
}

function allIn({ store }: Bench): readonly Check[] {
  return checksOf(store.state.sorted, store.around.scheme, store.around.lengthMs);
}

/** How many there are, beside the list; nothing where there is none. */
export class ChecksCount {
  readonly element = make("button", { type: "button", class: "checks-count", hidden: true, title: SAYS.checks });
  readonly #bench: Bench;
  #seen: unknown = null;

  constructor(bench: Bench, scope: Scope) {
    this.#bench = bench;
    this.element.onclick = () => showChecks(bench);
    let stop = (): void => undefined;
    const later = (): void => {
      stop();
      stop = scope.after(REST_MS, () => this.#draw());
    };
    bench.store.onChange(({ sorted }) => {
      if (sorted === this.#seen) return;
      this.#seen = sorted;
      later();
    });
    bench.preferences.onChange(SECTION, later);
    this.#draw();
  }

  #draw(): void {
    const many = unsettled(allIn(this.#bench), new Set(rightIn(this.#bench))).length;
    this.element.hidden = many === 0;
    this.element.textContent = SAYS.checksCount(many);
  }
}

export function showChecks(bench: Bench): void {
  const content = make("div", { class: "checks" });
  const draw = (): void => content.replaceChildren(...partsOf(bench, draw));
  draw();
  bench.panels.show(SAYS.checks, content);
}

function partsOf(bench: Bench, again: () => void): readonly HTMLElement[] {
  const all = allIn(bench);
  const right = new Set(rightIn(bench));
  const left = unsettled(all, right);
  const settled = all.length - left.length;
  const list = make("ul", {}, ...left.slice(0, MOST_SHOWN).map((check) => lineOf(bench, check, again)));
  const back = make("button", { type: "button", class: "quiet" }, SAYS.askAgain);
  back.onclick = () => {
    const marks = new Set(all.map((each) => each.mark));
    bench.preferences.keep(SECTION, [...right].filter((mark) => !marks.has(mark)));
    again();
  };
  return [
    make("p", {}, left.length === 0 ? SAYS.noChecks : SAYS.checksLead),
    ...(left.length === 0 ? [] : [list]),
    ...(settled === 0 ? [] : [make("p", { class: "settled" }, SAYS.rightBefore(settled), " ", back)]),
  ];
}

function lineOf(bench: Bench, check: Check, again: () => void): HTMLElement {
  const says = make("p", {}, sentenceOf(check));
  const fine = make("button", { type: "button", class: "quiet", "aria-label": `${SAYS.right}: ${sentenceOf(check)}` }, SAYS.right);
  fine.onclick = () => {
    bench.preferences.keep(SECTION, [...rightIn(bench), check.mark].slice(-MOST_KEPT));
    again();
    bench.panels.element.querySelector<HTMLElement>(".checks .right, .checks button")?.focus();
  };
  fine.classList.add("right");
  return make("li", { "data-kind": check.kind }, says, make("div", { class: "about" }, ...placesOf(bench, check), fine));
}

/** The moments it is about: each a way there. */
function placesOf(bench: Bench, check: Check): readonly HTMLElement[] {
  const { scheme } = bench.store.around;
  if (check.of.length === 0) return [placeButton(`${shortClock(check.atMs)} ${SAYS.goThere}`, () => go(bench, null, check.atMs))];
  const places = check.of.slice(0, MOST_MOMENTS).map((of) => placeButton(wholeLine(scheme, of), () => go(bench, of, of.onset_ms)));
  const more = check.of.length - places.length;
  return more === 0 ? places : [...places, placeButton(SAYS.moreInList(more), () => {
    bench.panels.close();
    bench.finding.want({ ...ALL, only: new Set([check.kind === "unnamed" ? "unnamed" : "unchecked"]) });
  })];
}

function placeButton(says: string, act: () => void): HTMLElement {
  const button = make("button", { type: "button", class: "place" }, says);
  button.onclick = act;
  return button;
}

function go({ panels, store, player, timeline }: Bench, of: Annotation | null, ms: number): void {
  panels.close();
  if (of && store.state.log.annotations.has(of.id)) store.do({ do: "select", annotation: of.id });
  player.seek(ms);
  timeline.show(ms);
}

const COUNTED = {
  unchecked: SAYS.said.unchecked, unnamed: SAYS.said.unnamed, nearlyAllAttuned: SAYS.said.nearlyAllAttuned, everyBidMet: SAYS.said.everyBidMet,
} as const;

function sentenceOf({ kind, name, amount }: Check): string {
  switch (kind) {
    case "overlap":
      return SAYS.said.overlap(name);
    case "tooShort":
      return SAYS.said.tooShort(span(amount));
    case "gaps":
      return SAYS.said.gaps(name, span(amount));
    case "unchecked":
    case "unnamed":
    case "nearlyAllAttuned":
    case "everyBidMet":
      return COUNTED[kind](amount);
    case "bothSteps":
    case "answersNothing":
    case "beforeItsRupture":
    case "inUncodable":
    case "manyRuptures":
      return SAYS.said[kind];
  }
}
