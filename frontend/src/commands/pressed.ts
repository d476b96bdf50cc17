/** A key press as it comes from the browser, and whose computer it is pressed on. */

import type { KeyPress } from "../model/strokes.ts";
import type { Scope } from "../scope.ts";

/** A key press as the model knows it. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const mac = isMac();
  return {
    key: event.key, code: event.code, shift: event.shiftKey, control: event.ctrlKey || event.metaKey, alt: event.altKey,
    // Some browsers call ⌥ AltGr; it is Alt that sometimes writes signs.
    altGraph: !mac && event.getModifierState("AltGraph"), mac,
  };
}

/** A choice or slider that was used by pointer does not keep the keys: the next Space plays the film. */
export function giveBack(root: HTMLElement, scope: Scope): void {
  let byPointer = false;
  scope.listen(root, "pointerdown", () => {
    byPointer = true;
  }, { capture: true });
  scope.listen(window, "keydown", () => {
    byPointer = false;
  }, { capture: true });
  scope.listen(root, "change", (event) => {
    const at = event.composedPath()[0];
    if (byPointer && at instanceof HTMLElement && at.matches('select, input[type="range"], input[type="checkbox"], input[type="radio"]')) at.blur();
  });
}

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
