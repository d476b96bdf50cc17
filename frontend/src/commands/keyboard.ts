/** Takes the keys before anybody else hears them; while somebody types, none is a command. */

import { strokeOf } from "../model/strokes.ts";
import type { Scheme } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { binding } from "./commands.ts";
import type { Bench } from "./command.ts";

export function takeKeys(root: HTMLElement, scheme: Scheme, bench: Bench, scope: Scope): void {
  const bound = binding(scheme);
  scope.listen(window, "keydown", (event) => {
    if (!root.isConnected || event.isComposing) return;
    const at = event.composedPath()[0];
    if (isTypedInto(at)) {
      if (root.contains(at as Node)) typed(event, at as HTMLElement);
      return;
    }
    if (isPressable(at) && (event.key === "Enter" || event.key === " ")) return;
    const stroke = strokeOf({
      key: event.key, code: event.code, shift: event.shiftKey, control: event.ctrlKey || event.metaKey,
      alt: event.altKey, altGraph: event.getModifierState("AltGraph"),
    });
    const command = stroke === null ? null : bound(stroke, bench.store.state.picking);
    if (command === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (command !== "swallowed" && (!event.repeat || command.repeats)) command.run(bench);
  }, { capture: true });
}

/**
 * From outside our shadow root a note is not seen to be a field, so the page around would take its letters for
 * shortcuts: they stay here. What the letters do in the field is the browser's and is not hindered.
 */
function typed(event: KeyboardEvent, field: HTMLElement): void {
  if (event.key === "Escape") field.blur();
  if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
}

function isTypedInto(at: EventTarget | undefined): boolean {
  if (at instanceof HTMLInputElement) return !["range", "checkbox", "radio", "button"].includes(at.type);
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement || (at instanceof HTMLElement && at.isContentEditable);
}

/** Space and Enter belong to a button that has the keyboard's focus. */
function isPressable(at: EventTarget | undefined): boolean {
  return at instanceof HTMLButtonElement || at instanceof HTMLAnchorElement || (at instanceof HTMLElement && at.getAttribute("role") === "button");
}
