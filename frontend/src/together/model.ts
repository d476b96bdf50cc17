/** What happens on the family's page, as a pure machine: no control can take a card out of its order. */

import { MOST_IDEAS, toggled } from "./ideas.ts";
import type { Control, Hiding, Intent, Looking, Pace, Pick, Reply, State } from "./state.ts";
import { isGated, isOfMoment, isSame } from "./steps.ts";
import type { Step } from "./steps.ts";

export type { Intent, Looking, Pace, Pick, State } from "./state.ts";

/** How a page is opened: hidden before a reload, further on, without sound because we go gently. */
export interface Opening {
  readonly hidden?: boolean;
  readonly resumed?: Resumed | null;
  readonly gently?: boolean;
}

/** Where a page begins; a page that was reloaded goes on at the picture of the moment it had reached. */
export function begun(steps: readonly Step[], opening: Opening = {}): State {
  const resumed = opening.resumed ?? null;
  const now = resumed === null ? 0 : pictureBefore(steps, resumed.now);
  const passed = steps.slice(0, now).filter(isOfMoment);
  const here = steps[now];
  return {
    steps, now, past: steps.slice(0, now), hidden: opening.hidden === true, met: new Set(passed.map((step) => step.moment)),
    brief: resumed?.brief === true, notToday: false, muted: opening.gently === true, pace: 1, held: false,
    soundOnly: false, onlyBaby: false, small: false, liked: new Set(), chosen: null, feeling: null,
    askedHarder: false, agreed: here !== undefined && isGated(here) ? true : null, ideas: new Set(), worded: false,
  };
}

function pictureBefore(steps: readonly Step[], reached: number): number {
  const step = steps[reached];
  if (step === undefined) return 0;
  if (!isOfMoment(step)) return reached;
  return Math.max(0, steps.slice(0, reached + 1).findLastIndex((each) => each.at === "film" && each.moment === step.moment));
}

/** What a reload may know: a number and a yes, nothing about anybody. */
export interface Resumed {
  readonly now: number;
  readonly brief: boolean;
}

export function current(state: State): Step {
  const step = state.steps[state.now];
  if (step === undefined) throw new RangeError(`no step ${String(state.now)}`);
  return step;
}

/** The stills she is offered: what she has met today, nothing she waved away. */
export function offered(state: State): readonly number[] {
  const step = current(state);
  return step.at === "choice" ? step.moments.filter((moment) => state.met.has(moment)) : [];
}

/** Whether she has said yes and what she said it to is still on its way. */
export function isWaiting(state: State): boolean {
  return current(state).at === "ask" && state.agreed === true;
}

function firstMoment(steps: readonly Step[]): number | null {
  return steps.find(isOfMoment)?.moment ?? null;
}

function isOpenMoment(state: State, step: Extract<Step, { moment: number }>): boolean {
  if (step.at === "subtitle") return false;
  if (step.gated) return state.agreed === true;
  return !state.brief || step.moment === firstMoment(state.steps);
}

function isOpen(state: State, step: Step): boolean {
  if (isOfMoment(step)) return isOpenMoment(state, step);
  if (step.at === "choice") return step.moments.some((moment) => state.met.has(moment));
  if (step.at === "then_now" || step.at === "ask" || step.at === "idea") return !state.brief;
  return true;
}

/** At another step: a card's words wait again; another moment is met as it was, in its own pace. */
function at(state: State, now: number): State {
  const [here, there] = [state.steps[state.now], state.steps[now]];
  const same = here !== undefined && there !== undefined && isOfMoment(here) && isOfMoment(there) && here.moment === there.moment;
  const looking: Partial<Looking> = same ? {} : { pace: 1, held: false };
  const past = here !== undefined && now > state.now ? [...state.past, here] : state.past;
  return { ...state, ...looking, now, past, worded: false };
}

function onwards(state: State, isWanted: (step: Step) => boolean): State {
  const now = state.steps.findIndex((step, place) => place > state.now && isWanted(step) && isOpen(state, step));
  return now < 0 ? state : at(state, now);
}

function withMet(state: State): State {
  const step = current(state);
  return isOfMoment(step) ? { ...state, met: new Set([...state.met, step.moment]) } : state;
}

const ANSWERED: ReadonlySet<Step["at"]> = new Set(["hello", "ask"]);

function forwards(state: State): State {
  // The cards that ask are left by an answer only.
  return ANSWERED.has(current(state).at) ? state : onwards(withMet(state), () => true);
}

/** Cards that belong to no moment and can be left without an answer. */
const UNLED: ReadonlySet<Step["at"]> = new Set(["then_now", "choice", "idea"]);

function skipped(state: State): State {
  const here = current(state);
  if (UNLED.has(here.at)) return onwards(state, () => true);
  if (here.at === "ask") return onwards({ ...state, agreed: false }, () => true);
  if (!isOfMoment(here)) return state;
  const kept = here.at === "film" ? state : withMet(state);
  return onwards(kept, (step) => !isOfMoment(step) || step.moment !== here.moment);
}

/**
 * Back to a card she has been at: never over one that she answered, never behind a gate, and never to a moment she
 * waved away. Where there is none, nothing moves.
 */
function backwards(state: State): State {
  const wall = state.steps.findLastIndex((step, place) => place <= state.now && ANSWERED.has(step.at));
  const wanted = state.past.map((step) => state.steps.findIndex((each) => isSame(each, step)));
  const may = (place: number): boolean => {
    const step = state.steps[place];
    return step !== undefined && place > wall && place < state.now && !isGated(step) && isStillOpen(state, step);
  };
  const found = wanted.findLastIndex(may);
  const now = wanted[found];
  return now === undefined ? state : { ...at(state, now), past: state.past.slice(0, found) };
}

function isStillOpen(state: State, step: Step): boolean {
  const here = current(state);
  const known = !isOfMoment(step) || state.met.has(step.moment) || (isOfMoment(here) && here.moment === step.moment);
  return known && isOpen(state, step);
}

function stopped(state: State): State {
  return onwards(state, (step) => step.at === "close" || step.at === "end");
}

function checkedIn(state: State, id: string): State {
  if (current(state).at !== "hello") return state;
  if (id === "not_today") return stopped({ ...state, notToday: true });
  return onwards({ ...state, brief: id === "a_bit" }, () => true);
}

function liked(state: State): State {
  const step = current(state);
  if (!isOfMoment(step) || step.gated) return state;
  const now = new Set(state.liked);
  if (!now.delete(step.moment)) now.add(step.moment);
  return { ...state, liked: now };
}

function picked(state: State, pick: Pick): State {
  if (current(state).at !== "choice") return state;
  return pick === "none" || offered(state).includes(pick) ? { ...state, chosen: pick } : state;
}

/** From the wondering to words for the baby, for who asks for them. */
function toWords(state: State): State {
  const next = state.steps[state.now + 1];
  return current(state).at === "wonder" && next?.at === "subtitle" ? at(state, state.now + 1) : state;
}

/** A no leads on at once; a yes leads to what stands behind the card, as soon as it is there. */
function agreedTo(state: State, yes: boolean): State {
  if (current(state).at !== "ask" || state.agreed !== null) return state;
  const answered = { ...state, agreed: yes };
  return yes && !state.steps.some(isGated) ? answered : onwards(answered, () => true);
}

const SLOWER: Readonly<Record<Pace, Pace>> = { 1: 0.5, 0.5: 0.25, 0.25: 1 };

const CONTROLS: Readonly<Record<Control | Hiding, (state: State) => State>> = {
  next: forwards,
  previous: backwards,
  skip: skipped,
  stop: stopped,
  like: liked,
  words_for_baby: toWords,
  show_words: (state) => ({ ...state, worded: true }),
  mute: (state) => ({ ...state, muted: !state.muted }),
  slowly: (state) => ({ ...state, pace: SLOWER[state.pace] }),
  hold: (state) => (isOfMoment(current(state)) ? { ...state, held: !state.held } : state),
  sound_only: (state) => ({ ...state, soundOnly: !state.soundOnly }),
  only_baby: (state) => ({ ...state, onlyBaby: !state.onlyBaby }),
  smaller: (state) => ({ ...state, small: !state.small }),
  hide: (state) => ({ ...state, hidden: true }),
  back: (state) => ({ ...state, hidden: false }),
};

function replied(state: State, reply: Reply): State {
  switch (reply.do) {
    case "check_in": return checkedIn(state, reply.id);
    case "choose": return picked(state, reply.pick);
    case "feel": return current(state).at === "close" ? { ...state, feeling: reply.id } : state;
    case "agree": return agreedTo(state, reply.yes);
    case "idea": return current(state).at === "idea" ? { ...state, ideas: toggled(state.ideas, reply.id, MOST_IDEAS) } : state;
    case "harder": return { ...state, askedHarder: true };
  }
}

function isReply(intent: Intent): intent is Reply {
  return !(intent.do in CONTROLS);
}

/** What the page is after an intent; while it is hidden, nothing moves but coming back. */
export function next(state: State, intent: Intent): State {
  if (state.hidden && intent.do !== "back") return state;
  return isReply(intent) ? replied(state, intent) : CONTROLS[intent.do](state);
}
