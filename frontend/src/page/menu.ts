/** What is not needed at every moment, behind one button: the commands that say they stand in the menu. */

import { isOffered, type Bench, type Command } from "../commands/command.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { keyHint } from "./buttons.ts";
import { WORDS } from "./words.ts";

/** Room between the menu and the window's edge. */
const MARGIN_PX = 12;

export function menuOf(commands: readonly Command[], bench: Bench, scope: Scope): HTMLElement {
  const button = make("button", { type: "button", "aria-label": WORDS.menu, title: WORDS.menu, "aria-haspopup": "true", "aria-expanded": "false" }, "⋯");
  const list = make("div", { class: "choices", role: "group", "aria-label": WORDS.menu, hidden: true });
  const show = (shown: boolean): void => {
    list.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
    if (!shown) return;
    below(button, list);
    list.querySelector("button")?.focus();
  };
  const run = (command: Command): void => {
    show(false);
    command.run(bench);
  };
  const sections = Object.entries(WORDS.helpGroups).map(([group, title]) => section(title, commands.filter((each) => each.menu && each.group === group && isOffered(each, bench)), bench, run));
  list.append(make("div", { class: "sections" }, ...sections));
  button.onclick = () => show(list.hidden !== false);
  const holder = make("div", { class: "menu" }, button, list);
  scope.listen(holder.ownerDocument, "pointerdown", (event) => {
    if (!event.composedPath().includes(holder)) show(false);
  });
  scope.listen(window, "resize", () => show(false));
  scope.listen(holder, "keydown", (event) => {
    if (event.key !== "Escape" || list.hidden) return;
    event.stopPropagation();
    show(false);
    button.focus();
  });
  return holder;
}

/** Over everything, so that no edge of the list of moments cuts it off. */
function below(button: HTMLElement, list: HTMLElement): void {
  const { bottom, right } = button.getBoundingClientRect();
  list.style.setProperty("--top", `${String(bottom + 6)}px`);
  list.style.setProperty("--right", `${String(Math.max(MARGIN_PX, window.innerWidth - right))}px`);
}

function section(title: string, commands: readonly Command[], bench: Bench, run: (command: Command) => void): HTMLElement {
  const element = make("section", { "aria-label": title, hidden: commands.length === 0 }, make("h3", {}, title));
  for (const command of commands) {
    const choice = make("button", { type: "button" }, make("span", {}, command.says), keyHint(command.id, bench));
    choice.onclick = () => run(command);
    element.append(choice);
  }
  return element;
}
