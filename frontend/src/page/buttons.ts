/** Buttons that carry out commands. */

import type { Bench } from "../commands/command.ts";
import { command } from "../commands/commands.ts";
import { caps, keysNow, keysOf } from "../commands/keys.ts";
import { make } from "../elements.ts";

export { icon, type Icon } from "./icons.ts";

/** What a command's key looks like, as it is in effect: "Shift N". */
export function keyOf(id: string): string {
  return keysNow()?.capOf(id) ?? "";
}

/** The key of a command, drawn; it follows when the person changes it. */
export function keyHint(id: string, bench: Bench): HTMLElement {
  return make("kbd", { "data-key-of": id }, keysOf(bench).capOf(id));
}

export function commandButton(id: string, bench: Bench, ...inside: readonly (Node | string)[]): HTMLButtonElement {
  const { says, run } = command(id);
  const button = make("button", { type: "button", class: id, "aria-label": says, title: titleOf(says, keysOf(bench).capOf(id)), "data-command": id }, ...inside);
  button.onclick = () => run(bench);
  return button;
}

/** What buttons say of keys follows when the person changes them. */
export function sayKeys(root: HTMLElement, bench: Bench): void {
  const keys = keysOf(bench);
  for (const hint of root.querySelectorAll("[data-key-of]")) hint.textContent = keys.capOf(hint.getAttribute("data-key-of") ?? "");
  for (const button of root.querySelectorAll("[data-command]")) {
    const id = button.getAttribute("data-command") ?? "";
    button.setAttribute("title", titleOf(command(id).says, keys.capOf(id)));
  }
}

function titleOf(says: string, key: string): string {
  return key === "" ? says : `${says} (${key})`;
}

/** A stroke as it is pressed: its keys side by side. */
export function strokeShown(stroke: string): HTMLElement {
  // With the space between them that is read aloud.
  return make("span", { class: "stroke" }, ...caps(stroke).flatMap((cap, at) => [...(at === 0 ? [] : [" "]), make("kbd", {}, cap)]));
}
