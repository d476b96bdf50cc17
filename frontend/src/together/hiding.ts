/** Hide: one key or one button, and the picture is gone before the key is up. */

import type { Scope } from "../scope.ts";

/** All that is ever kept in the browser: that the page was hidden. Nothing about anybody. */
const FLAG = "glimmer-hidden";

export function wasHidden(store: Storage): boolean {
  return store.getItem(FLAG) === "yes";
}

export function remember(store: Storage, hidden: boolean): void {
  if (hidden) store.setItem(FLAG, "yes");
  else store.removeItem(FLAG);
}

const TYPED = new Set(["text", "search", "email", "tel", "url", "password", "number"]);

/** Whether a key pressed here is a letter being written. */
export function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TYPED.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

export type Pressed = "hide" | "turn" | null;

/** What a key asks for: Esc hides from anywhere, H hides or brings back where nobody is typing. */
export function pressed(event: KeyboardEvent): Pressed {
  if (event.key === "Escape") return "hide";
  return event.key.toLowerCase() === "h" && isPlain(event) && !isField(event.target) ? "turn" : null;
}

/** Pressed once and by itself: a key held down must not bring the picture back. */
function isPlain(event: KeyboardEvent): boolean {
  return ![event.ctrlKey, event.metaKey, event.altKey, event.repeat, event.isComposing].includes(true);
}

export interface Hider {
  readonly hide: () => void;
  readonly turn: () => void;
}

/** Listens to everything that may ask for hiding, before anything else on the page can. */
export function listenForHiding(scope: Scope, page: Window, hider: Hider, mayLeaveFull: () => boolean): void {
  scope.listen(page, "keydown", (event) => {
    const asked = pressed(event);
    if (asked === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hider[asked]();
  }, { capture: true });
  // In full screen the browser takes Esc for itself: then leaving full screen is the request to hide.
  scope.listen(page.document, "fullscreenchange", () => {
    if (page.document.fullscreenElement === null && !mayLeaveFull()) hider.hide();
  });
}
