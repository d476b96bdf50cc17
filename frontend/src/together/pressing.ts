/** The keys of the family's page besides those that hide: Space for the film, F for the whole screen. */

import type { Scope } from "../scope.ts";
import type { Full } from "./full.ts";
import { isField } from "./hiding.ts";

export interface Pressing {
  readonly isHidden: () => boolean;
  readonly turn: () => void;
  readonly full: Full;
}

function isPlain(event: KeyboardEvent): boolean {
  return ![event.ctrlKey, event.metaKey, event.altKey, event.shiftKey, event.repeat].includes(true);
}

export function listenForKeys(scope: Scope, { isHidden, turn, full }: Pressing): void {
  scope.listen(window, "keydown", (event) => {
    if (event.key.toLowerCase() === "f" && isPlain(event) && !isField(event.target)) {
      event.preventDefault();
      full.turn();
      return;
    }
    const free = event.target === document.body || event.target === document.documentElement;
    if (event.key !== " " || !free || isHidden()) return;
    event.preventDefault();
    turn();
  });
}
