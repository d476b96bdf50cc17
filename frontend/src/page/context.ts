/** What can be done with a moment, beside it: by the other button, a finger that rests, or Shift+F10. */

import { isOffered, type Bench } from "../commands/command.ts";
import { command } from "../commands/commands.ts";
import type { Scope } from "../scope.ts";
import { keyOf } from "./buttons.ts";
import { choicesOf, choose } from "./choices.ts";
import { hint } from "./hint.ts";
import { WORDS } from "./words.ts";

const ONE = ["play-moment", "codes", "split", "duplicate", "onset-here", "offset-here", "type-times", "copy-times", "paste-new", "paste-onto", "select-row", "star", "moment-history", "excerpt", "remove"];
const SEVERAL = ["join", "split", "duplicate", "copy-times", "paste-new", "paste-onto", "star", "excerpt", "remove"];

/** Opens where it was asked for; what is under the pointer is in hand already, or comes into it. */
export function contextMenu(bench: Bench, root: HTMLElement, scope: Scope): HTMLElement {
  const choices = choicesOf(bench, scope);
  scope.listen(root, "contextmenu", (event) => {
    const at = event.composedPath().find((each): each is HTMLElement => each instanceof HTMLElement && each.dataset["id"] !== undefined);
    const id = at?.dataset["id"];
    const isChosen = id === undefined || id === bench.store.state.selected || bench.store.state.also.has(id);
    if (!isChosen) bench.store.do({ do: "select", annotation: id });
    // On the rows only what is under the pointer asks; everywhere else the browser's own list stays.
    if (!event.defaultPrevented && id === undefined) return;
    event.preventDefault();
    show(bench, { x: event.clientX, y: event.clientY });
  });
  return choices.element;
}

/** By key: beside what has the focus, or the middle of the timeline. */
export function openMenu(bench: Bench): void {
  const root = bench.timeline.element.getRootNode();
  const focused = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  const near = focused instanceof HTMLElement && focused !== document.body ? focused : bench.timeline.element;
  const { left, top, width, height } = near.getBoundingClientRect();
  show(bench, { x: left + Math.min(width / 2, 240), y: top + height / 3 });
}

function show(bench: Bench, at: { readonly x: number; readonly y: number }): void {
  const { store } = bench;
  if (store.selected === null) {
    hint(store, WORDS.editing.no.chooseFirst);
    return;
  }
  const ids = store.state.also.size > 0 ? SEVERAL : ONE;
  const choices = ids.map(command).filter((each) => isOffered(each, bench)).map(({ id, says, run }) => ({ says, key: keyOf(id), act: () => run(bench) }));
  choose(bench, WORDS.editing.doing, choices, at);
}
