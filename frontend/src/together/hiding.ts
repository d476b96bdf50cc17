/** Hide: one key, one button or another window of ours, and the picture is gone before the key is up. */

import type { Scope } from "../scope.ts";

/** All that is ever kept in the browser: that the page was hidden. Nothing about anybody. */
const FLAG = "glimmer-hidden";

/** Another window of ours says "hide" here, without asking the server; nothing about anybody passes. */
export const HIDE_CHANNEL = "glimmer-together";

/** What may be said on it: away with the picture, back again, or look whether something was opened. */
export type Told = "hide" | "back" | "look";

const TOLD: ReadonlySet<unknown> = new Set<Told>(["hide", "back", "look"]);

function isTold(said: unknown): said is Told {
  return TOLD.has(said);
}

export function told(message: unknown): Told | null {
  const said = typeof message === "object" && message !== null && "do" in message ? message.do : null;
  return isTold(said) ? said : null;
}

/** Says it to every other window of ours. */
export function tell(said: Told): void {
  const channel = new BroadcastChannel(HIDE_CHANNEL);
  channel.postMessage({ do: said });
  channel.close();
}

/** Listens for what another window of ours says, until the scope ends. */
export function listenForTold(scope: Scope, react: (said: Told) => void): void {
  const channel = new BroadcastChannel(HIDE_CHANNEL);
  scope.listen(channel, "message", (event) => {
    const said = event instanceof MessageEvent ? told(event.data) : null;
    if (said !== null) react(said);
  });
  scope.own(() => {
    channel.close();
  });
}

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
  readonly back: () => void;
  readonly look: () => void;
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
  listenForTold(scope, (said) => {
    hider[said]();
  });
}
