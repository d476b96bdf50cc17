/** The palette: one large button for each family that has a key, with its key on it; what is being recorded shows it. */

import type { Bench } from "../commands/command.ts";
import { press } from "../commands/press.ts";
import { make } from "../elements.ts";
import { codeOf, isKeyed } from "../model/scheme.ts";
import type { State } from "../model/state.ts";
import type { Family } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { coloured, shapeDrawing, stateColour } from "./look.ts";
import { WORDS } from "./words.ts";

type Draw = (state: State) => void;

export function palette(bench: Bench, scope: Scope): HTMLElement {
  const element = make("div", { class: "palette", role: "group", "aria-label": "Tag" });
  const draws: Draw[] = [];
  for (const tier of bench.store.around.scheme.tiers) {
    for (const family of tier.families.filter(isKeyed)) {
      const [button, draw] = family.key ? familyButton(family, tier.id === "moments", bench) : stateButton(family, bench, scope);
      element.append(button);
      draws.push(draw);
    }
  }
  bench.store.onChange((state) => draws.forEach((draw) => draw(state)));
  return element;
}

function familyButton(family: Family, large: boolean, bench: Bench): readonly [HTMLElement, Draw] {
  const recording = make("small", { class: "recording", hidden: true }, WORDS.recording);
  const button = coloured(make("button", { type: "button", class: large ? "tag large" : "tag", "aria-pressed": "false", "data-family": family.id },
    shapeDrawing(family),
    make("span", { class: "name" }, family.name, recording),
    make("kbd", {}, (family.key ?? "").toUpperCase())), family);
  button.onclick = () => press(family.id, null)(bench);
  return [button, ({ open }) => {
    const on = open.has(family.id);
    button.setAttribute("aria-pressed", String(on));
    recording.hidden = !on;
  }];
}

/** States share one button: it says the one that is running and opens the others, for fingers. */
function stateButton(family: Family, bench: Bench, scope: Scope): readonly [HTMLElement, Draw] {
  const keyed = family.codes.filter((code) => code.key);
  const name = make("span", { class: "name" }, family.name);
  const button = make("button", { type: "button", class: "tag state", "aria-expanded": "false", "aria-pressed": "false", "aria-haspopup": "true", "data-family": family.id },
    shapeDrawing(family), name,
    make("kbd", {}, `${keyed[0]?.key ?? ""}–${keyed.at(-1)?.key ?? ""}`));
  const menu = make("div", { class: "states", role: "group", "aria-label": family.name, hidden: true });
  const show = (shown: boolean): void => {
    menu.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
  };
  for (const code of keyed) {
    const choice = make("button", { type: "button", "data-code": code.id }, make("kbd", {}, code.key ?? ""), code.name);
    choice.style.setProperty("--pale", stateColour(family, code.id));
    choice.onclick = () => {
      press(family.id, code.id)(bench);
      show(false);
    };
    menu.append(choice);
  }
  button.onclick = () => show(menu.hidden !== false);
  const holder = coloured(make("div", { class: "holder" }, button, menu), family);
  scope.listen(holder.ownerDocument, "pointerdown", (event) => {
    if (!event.composedPath().includes(holder)) show(false);
  });
  return [holder, (state) => {
    const running = codeOf(family, state.log.annotations.get(state.open.get(family.id) ?? "")?.code ?? null);
    name.textContent = running?.name ?? family.name;
    button.setAttribute("aria-pressed", String(running !== undefined));
    for (const choice of menu.children) choice.setAttribute("aria-pressed", String(choice.getAttribute("data-code") === running?.id));
  }];
}
