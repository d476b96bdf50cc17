/** Keeps watch on every screen: the buttons that lock and quit, and leaving the screen when it was locked elsewhere. */

import { get, post } from "./asking.ts";
import { staysHere } from "./busy.ts";
import { make } from "./elements.ts";
import { Scope } from "./scope.ts";
import { asksBeforeWordsAreLost, leavesUnasked } from "./typing.ts";
import { unsent } from "./outbox/rows.ts";

interface Component {
  readonly data: {
    readonly lock: string;
    readonly quit: string | null;
    readonly ask: string;
    readonly gone: string;
    /** The workbench asks for the passphrase in place; there nothing is left by itself. */
    readonly stays: boolean;
  };
  readonly parentElement: HTMLElement | ShadowRoot;
}

const LOOK_EVERY_MS = 3000;
const mounts = new WeakMap<object, Scope>();

export default function keeper(component: Component): () => void {
  const { data, parentElement: place } = component;
  mounts.get(place)?.end();
  const scope = new Scope();
  mounts.set(place, scope);
  place.querySelector(".keeper")?.remove();
  const leave = (how: "lock" | "quit"): void => void end(how, data);
  const shown = make("div", { class: "keeper" });
  for (const [how, says] of [["lock", data.lock], ["quit", data.quit]] as const) {
    if (says === null) continue;
    const button = make("button", { type: "button", class: "leave" }, says);
    scope.listen(button, "click", () => leave(how));
    shown.append(button);
  }
  place.append(shown);
  keepThePageInHand(scope);
  asksBeforeWordsAreLost(scope, document, window);
  if (!data.stays) {
    scope.every(LOOK_EVERY_MS, () => void look());
    scope.listen(document, "visibilitychange", () => void look());
  }
  return () => {
    if (mounts.get(place) === scope) scope.end();
  };
}

/** What Streamlit and the browser do by themselves and may not do here, whenever something new is on the page. */
function keepThePageInHand(scope: Scope): void {
  const look = (): void => {
    closeConnectionError();
    keepFieldsFromTheBrowser();
  };
  const watching = new MutationObserver(look);
  watching.observe(document.body, { childList: true, subtree: true });
  scope.own(() => watching.disconnect());
  look();
}

/**
 * After six tries without an answer Streamlit lays a dialog over the page and makes all beneath it inert: nobody could
 * tag on, or give the passphrase after a restart. Our pages say themselves how they stand, so it is closed at once.
 */
function closeConnectionError(): void {
  for (const dialog of document.querySelectorAll('[role="dialog"]')) {
    if (dialog.querySelector("h2")?.textContent !== "Connection error") continue;
    dialog.querySelector<HTMLButtonElement>('button[aria-label="Close"]')?.click();
  }
}

/** A browser writes what is typed into its profile, unsealed, to offer it again or to restore a tab, unless told not to. */
function keepFieldsFromTheBrowser(): void {
  for (const field of document.querySelectorAll("input, textarea")) {
    if (field.getAttribute("autocomplete") !== "off") field.setAttribute("autocomplete", "off");
  }
}

/** Locked by another window or by time: nothing of a household stays on the screen. */
async function look(): Promise<void> {
  if (staysHere(document)) return;
  const stands = await get<{ readonly state: string }>("/sign-in/state");
  if (stands.ok && stands.value.state !== "open") goToSignIn();
}

/** What is not yet saved stays in this browser, sealed; whoever locks is told so first. */
async function end(how: "lock" | "quit", says: Component["data"]): Promise<void> {
  const waiting = await unsent().catch(() => 0);
  if (waiting > 0 && !window.confirm(says.ask.replace("{n}", String(waiting)))) return;
  const done = await post(`/sign-in/${how}`);
  if (how === "quit" && done.ok) document.body.replaceChildren(make("p", { class: "gone" }, says.gone));
  else goToSignIn();
}

/** Nothing of a household stays in sight until somebody has answered the browser. */
function goToSignIn(): void {
  leavesUnasked();
  location.assign("/sign-in");
}
