/** Puts editing into the workbench: the list of what can be done, copying by the usual keys, named undo, earlier work. */

import type { Bench } from "../commands/command.ts";
import { command } from "../commands/commands.ts";
import type { Scope } from "../scope.ts";
import { isTypedInto } from "../commands/owner.ts";
import { make } from "../elements.ts";
import { contextMenu } from "./context.ts";
import { hints } from "./hint.ts";
import { namedTools, recall } from "./steps.ts";

export function editing(bench: Bench, root: HTMLElement, [undo, redo]: readonly HTMLElement[], scope: Scope): HTMLElement {
  if (undo && redo) namedTools(bench, undo, redo, scope);
  recall(bench, scope);
  // The usual keys, unless a text is being copied: that stays the browser's.
  for (const [type, id] of [["copy", "copy-times"], ["paste", "paste-new"]] as const) {
    scope.listen(document, type, (event) => {
      const at = event.composedPath()[0];
      const isText = isTypedInto(at) || document.getSelection()?.isCollapsed === false;
      if (!root.isConnected || isText || bench.panels.open || bench.store.selected === null) return;
      event.preventDefault();
      command(id).run(bench);
    });
  }
  return make("div", { class: "editing" }, contextMenu(bench, root, scope), hints(bench.store, scope));
}
