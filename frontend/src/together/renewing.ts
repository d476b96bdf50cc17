/** A payload that was fetched again while the page is open: what a gate has opened comes in, and what it has
 * locked goes. It is the therapist's act and her own yes that do this, never a control of the page. */

import { current, isWaiting } from "./model.ts";
import type { State } from "./model.ts";
import { isGated, isSame } from "./steps.ts";
import type { Step } from "./steps.ts";

const PAST: ReadonlySet<Step["at"]> = new Set(["choice", "idea", "close"]);

function placeOf(steps: readonly Step[], at: Step["at"]): number {
  return steps.findIndex((step) => step.at === at);
}

/** The same step among the new ones; what is gone leads to the choice. */
function moved(state: State, steps: readonly Step[]): State {
  const here = current(state);
  const same = steps.findIndex((step) => isSame(step, here));
  return { ...state, steps, now: same < 0 ? placeOf(steps, "choice") : same };
}

/** She said yes: to what stands behind the card, or on, where it was locked meanwhile. */
function answered(state: State, steps: readonly Step[]): State {
  const open = steps.findIndex(isGated);
  if (open >= 0) return { ...state, steps, now: open };
  return { ...state, steps, now: placeOf(steps, "choice"), agreed: null };
}

/** Whether there is something new to be asked: never again what she said no to. */
function isAskedAnew(state: State, steps: readonly Step[]): boolean {
  if (placeOf(steps, "ask") < 0 || state.agreed === false || state.brief) return false;
  return !steps.some(isGated) && PAST.has(current(state).at);
}

/** The page with the steps as they are now. */
export function renewed(state: State, steps: readonly Step[]): State {
  if (placeOf(steps, "choice") < 0 || current(state).at === "end") return state;
  if (isWaiting(state)) return answered(state, steps);
  if (isAskedAnew(state, steps)) return { ...state, steps, now: placeOf(steps, "ask"), agreed: null };
  return moved(state, steps);
}
