/** Takes the keys before anybody else hears them; while somebody types, none is a command. */

import { strokesOf } from "../model/strokes.ts";
import type { Scheme } from "../model/types.ts";
import { sayKeys } from "../page/buttons.ts";
import type { Scope } from "../scope.ts";
import { binding, command, commandsOf } from "./commands.ts";
import type { Bench } from "./command.ts";
import { Held } from "./held.ts";
import { HELP } from "./help.ts";
import { keysOf } from "./keys.ts";
import { isTypedInto, isWriting, ownerOf } from "./owner.ts";
import { giveBack, pressOf } from "./pressed.ts";

export function takeKeys(root: HTMLElement, scheme: Scheme, bench: Bench, scope: Scope): void {
  const keys = keysOf(bench);
  const commands = commandsOf(scheme);
  const held = new Held(bench, scope);
  let bound = binding(commands, keys.map);
  keys.onChange(() => {
    bound = binding(commands, keys.map);
    sayKeys(root, bench);
  });
  const carryOut = (event: KeyboardEvent, strokes: readonly string[]): void => {
    const meant = bound(strokes, bench.store.state.picking);
    if (meant === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (meant !== "swallowed" && (!event.repeat || meant.repeats)) held.run(meant, event);
  };
  scope.listen(window, "keydown", (event) => {
    if (!root.isConnected || isWriting(event) || event.key === "Escape") return;
    const strokes = strokesOf(pressOf(event));
    const owner = ownerOf(event, strokes, root);
    if (owner === "bench") carryOut(event, strokes);
    // What lies over the workbench has no use for a letter beside it, and the page around must not take it for a shortcut.
    else if (owner === "nobody") keepBack(event, strokes, bench);
  }, { capture: true });
  scope.listen(root, "keydown", (event) => keepInside(event));
  // Who has something of its own to close was asked before.
  scope.listen(window, "keydown", (event) => {
    if (root.isConnected && !isWriting(event) && event.key === "Escape" && !event.defaultPrevented) escape(event, root, bench);
  });
  giveBack(root, scope);
}

function escape(event: KeyboardEvent, root: HTMLElement, bench: Bench): void {
  if (bench.panels.open) bench.panels.close();
  else if (ownerOf(event, ["Escape"], root) === "bench") command("escape").run(bench);
}

/** The key of the map closes it again, also before the focus has come to it. */
function keepBack(event: KeyboardEvent, strokes: readonly string[], bench: Bench): void {
  if (event.ctrlKey || event.metaKey) return;
  event.stopImmediatePropagation();
  if (bench.panels.open && strokes.some((each) => keysOf(bench).map.commandOf(each) === HELP.id)) {
    event.preventDefault();
    bench.panels.close();
  }
}

/**
 * From outside our shadow root a note is not seen to be a field, so the page around would take its letters for
 * shortcuts: they stay here. What the letters do in the field is the browser's and is not hindered.
 */
function keepInside(event: KeyboardEvent): void {
  const at = event.composedPath()[0];
  if (isTypedInto(at) && event.key === "Escape") {
    at.blur();
    event.stopPropagation();
  } else if (event.key !== "Escape" && !event.ctrlKey && !event.metaKey) event.stopPropagation();
}
