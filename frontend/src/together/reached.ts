/** How far a page had come, for its own reload: a number and a yes in the tab's history, nothing about anybody. */

import type { Resumed } from "./model.ts";

export function note(history: History, state: Resumed): void {
  history.replaceState({ now: state.now, brief: state.brief }, "");
}

export function reached(history: History): Resumed | null {
  const kept: unknown = history.state;
  if (typeof kept !== "object" || kept === null || !("now" in kept) || !("brief" in kept)) return null;
  return typeof kept.now === "number" ? { now: kept.now, brief: kept.brief === true } : null;
}
