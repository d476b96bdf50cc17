/** What happens on the family's page, as a pure machine: no control can take a card out of its order. */

import { isOfMoment } from "./steps.ts";
import type { Step } from "./steps.ts";

export type Pick = number | "none";

export interface State {
  readonly steps: readonly Step[];
  readonly now: number;
  /** Moments whose picture was met and not waved away: the ones she may choose from. */
  readonly met: ReadonlySet<number>;
  /** She asked for a bit: one moment, then the choice and the close. */
  readonly brief: boolean;
  readonly notToday: boolean;
  readonly hidden: boolean;
  readonly muted: boolean;
  readonly slow: boolean;
  readonly liked: ReadonlySet<number>;
  readonly chosen: Pick | null;
  readonly feeling: string | null;
  readonly askedHarder: boolean;
}

type Control = "next" | "skip" | "stop" | "mute" | "slowly" | "like";
type Hiding = "hide" | "back";
type Of<Names extends string> = { readonly [K in Names]: { readonly do: K } }[Names];

type Reply =
  | { readonly do: "check_in"; readonly id: string }
  | { readonly do: "choose"; readonly pick: Pick }
  | { readonly do: "feel"; readonly id: string }
  | { readonly do: "harder" };

export type Intent = Of<Control> | Of<Hiding> | Reply;

/** Where a page begins; a page that was reloaded goes on at the picture of the moment it had reached. */
export function begun(steps: readonly Step[], hidden = false, resumed: Resumed | null = null): State {
  const now = resumed === null ? 0 : pictureBefore(steps, resumed.now);
  const passed = steps.slice(0, now).filter(isOfMoment);
  return {
    steps, now, hidden, met: new Set(passed.map((step) => step.moment)), brief: resumed?.brief === true, notToday: false,
    muted: false, slow: false, liked: new Set(), chosen: null, feeling: null, askedHarder: false,
  };
}

function pictureBefore(steps: readonly Step[], reached: number): number {
  const step = steps[reached];
  if (step === undefined) return 0;
  if (!isOfMoment(step)) return reached;
  return Math.max(0, steps.findIndex((each) => each.at === "film" && each.moment === step.moment));
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

function firstMoment(steps: readonly Step[]): number | null {
  return steps.find(isOfMoment)?.moment ?? null;
}

function isOpen(state: State, step: Step): boolean {
  if (isOfMoment(step)) return !state.brief || step.moment === firstMoment(state.steps);
  if (step.at === "choice") return step.moments.some((moment) => state.met.has(moment));
  return true;
}

function onwards(state: State, isWanted: (step: Step) => boolean): State {
  const now = state.steps.findIndex((step, at) => at > state.now && isWanted(step) && isOpen(state, step));
  return now < 0 ? state : { ...state, now, slow: false };
}

function withMet(state: State): State {
  const step = current(state);
  return isOfMoment(step) ? { ...state, met: new Set([...state.met, step.moment]) } : state;
}

function forwards(state: State): State {
  // The first card asks; only its answer leads on.
  return current(state).at === "hello" ? state : onwards(withMet(state), () => true);
}

function skipped(state: State): State {
  const here = current(state);
  if (here.at === "choice") return onwards(state, () => true);
  if (!isOfMoment(here)) return state;
  const kept = here.at === "film" ? state : withMet(state);
  return onwards(kept, (step) => !isOfMoment(step) || step.moment !== here.moment);
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
  if (!isOfMoment(step)) return state;
  const now = new Set(state.liked);
  if (!now.delete(step.moment)) now.add(step.moment);
  return { ...state, liked: now };
}

function picked(state: State, pick: Pick): State {
  if (current(state).at !== "choice") return state;
  return pick === "none" || offered(state).includes(pick) ? { ...state, chosen: pick } : state;
}

const CONTROLS: Readonly<Record<Control | Hiding, (state: State) => State>> = {
  next: forwards,
  skip: skipped,
  stop: stopped,
  like: liked,
  mute: (state) => ({ ...state, muted: !state.muted }),
  slowly: (state) => ({ ...state, slow: !state.slow }),
  hide: (state) => ({ ...state, hidden: true }),
  back: (state) => ({ ...state, hidden: false }),
};

function replied(state: State, reply: Reply): State {
  switch (reply.do) {
    case "check_in": return checkedIn(state, reply.id);
    case "choose": return picked(state, reply.pick);
    case "feel": return current(state).at === "close" ? { ...state, feeling: reply.id } : state;
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
