/** Takes the keys before anybody else hears them; while somebody types, none is a command. */

import { strokeOf, type KeyPress } from "../model/strokes.ts";
import type { Scheme } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { binding } from "./commands.ts";
import type { Bench } from "./command.ts";

export function takeKeys(root: HTMLElement, scheme: Scheme, bench: Bench, scope: Scope): void {
  const bound = binding(scheme);
  const pressed = (event: KeyboardEvent): void => {
    const stroke = strokeOf(pressOf(event));
    const command = stroke === null ? null : bound(stroke, bench.store.state.picking);
    if (command === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (command !== "swallowed" && (!event.repeat || command.repeats)) command.run(bench);
  };
  scope.listen(window, "keydown", (event) => {
    if (!root.isConnected || event.isComposing) return;
    const at = event.composedPath()[0];
    if (isTypedInto(at)) typed(event, at, root);
    else if (!isPressing(event, at)) pressed(event);
  }, { capture: true });
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key, code: event.code, shift: event.shiftKey, control: event.ctrlKey || event.metaKey,
    alt: event.altKey, altGraph: event.getModifierState("AltGraph"),
  };
}

/**
 * From outside our shadow root a note is not seen to be a field, so the page around would take its letters for
 * shortcuts: they stay here. What the letters do in the field is the browser's and is not hindered.
 */
function typed(event: KeyboardEvent, field: HTMLElement, root: HTMLElement): void {
  if (!root.contains(field)) return;
  if (event.key === "Escape") field.blur();
  if (!event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
}

function isTypedInto(at: EventTarget | undefined): at is HTMLElement {
  if (at instanceof HTMLInputElement) return !["range", "checkbox", "radio", "button"].includes(at.type);
  return at instanceof HTMLElement && (at.isContentEditable || at.matches("textarea, select"));
}

/** Space and Enter belong to a button that has the keyboard's focus. */
function isPressing(event: KeyboardEvent, at: EventTarget | undefined): boolean {
  if (event.key !== "Enter" && event.key !== " ") return false;
  return at instanceof HTMLElement && at.matches('button, a, summary, input, [role="button"]');
}
