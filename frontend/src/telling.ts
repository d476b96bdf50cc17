/** Says to Streamlit how a component stands, and says it again until it was heard. */

import type { Scope } from "./scope.ts";

const AGAIN_MS = 5000;

/**
 * Streamlit drops what is told while its own line is down, and never asks for it. What ends a
 * component's time on the page is therefore told anew, each time in other words, until the page is
 * drawn without it.
 */
export function toldUntilHeard(scope: Scope, state: string, tell: (state: string) => void): void {
  let times = 0;
  tell(state);
  scope.every(AGAIN_MS, () => {
    times += 1;
    tell(`${state} ${String(times)}`);
  });
}
