/** A sentence said in passing: why something was not done. It needs no answer and goes by itself. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import type { Store } from "./store.ts";

/** Long enough to be read twice. */
const READ_MS = 7000;

const OF = new WeakMap<object, (says: string) => void>();

/** The one place where such sentences stand, for everything that is done through this store. It is always there, since what has only just come is not read out. */
export function hints(store: Store, scope: Scope): HTMLElement {
  const element = make("p", { class: "hint", role: "status" });
  let stop = (): void => undefined;
  const hide = (): void => {
    if (element.textContent !== "") element.textContent = "";
  };
  element.onclick = hide;
  // Whatever is done next, it has been read or is no longer wanted; what only comes in does not take it away.
  for (const done of ["keydown", "pointerdown"] as const) scope.listen(window, done, hide, { capture: true });
  OF.set(store, (says) => {
    stop();
    element.textContent = says;
    stop = scope.after(READ_MS, hide);
  });
  return element;
}

export function hint(store: object, says: string): void {
  OF.get(store)?.(says);
}
