/** What nobody looks for in the very frame that shows a tag is drawn behind it, once for all that happened meanwhile. */

import type { Scope } from "../scope.ts";

/** A frame and a little. */
const BEHIND_MS = 20;

export function behind(scope: Scope, draw: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    scope.after(BEHIND_MS, () => {
      due = false;
      draw();
    });
  };
}
