/** The keys of the comparing screen, and the list of them that ? opens. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { isField } from "../together/hiding.ts";
import { said, type Words } from "./payload.ts";

export type Act = "next" | "previous" | "next_any" | "previous_any" | "play" | "again" | "nearer" | "farther" | "whole" | "back" | "on" | "keys";

const ACTS: Readonly<Record<string, Act>> = {
  n: "next", p: "previous", N: "next_any", P: "previous_any", " ": "play", r: "again",
  "+": "nearer", "=": "nearer", "-": "farther", "0": "whole", ArrowLeft: "back", ArrowRight: "on", "?": "keys",
};

const SHOWN: readonly (readonly [keys: string, act: Act])[] = [
  ["N", "next"], ["P", "previous"], ["Shift N", "next_any"], ["Shift P", "previous_any"], ["Space", "play"], ["R", "again"],
  ["←", "back"], ["→", "on"], ["+", "nearer"], ["−", "farther"], ["0", "whole"], ["?", "keys"],
];

/** Where Space, Enter and the arrows mean something already. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a, summary, input, select, textarea, [role=slider], [role=tab], [role=combobox], [role=listbox]") !== null;
}

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

/** What a control already does with a key of its own. */
const OF_CONTROLS: ReadonlySet<Act> = new Set(["play", "back", "on"]);

/** What a key asks for here; null where it is being written, or is the browser's. */
export function actOf(event: Pressed, target: EventTarget | null): Act | null {
  if ([event.ctrlKey, event.metaKey, event.altKey, event.isComposing, isField(target)].includes(true)) return null;
  const act = ACTS[event.key];
  if (act === undefined) return null;
  return OF_CONTROLS.has(act) && isControl(target) ? null : act;
}

export function takeKeys(scope: Scope, act: (what: Act) => void): void {
  scope.listen(window, "keydown", (event) => {
    const what = actOf(event, event.composedPath()[0] ?? event.target);
    if (what === null) return;
    event.preventDefault();
    act(what);
  });
}

export function keyList(words: Words): HTMLDetailsElement {
  const rows = SHOWN.map(([keys, act]) => make("li", {}, make("kbd", {}, keys), ` ${said(words, `key_${act}`)}`));
  return make("details", { class: "keys" }, make("summary", {}, said(words, "keys")), make("ul", {}, ...rows));
}
