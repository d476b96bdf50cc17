/** The palette: one large button for each family that has a key, with its key on it. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import type { Command } from "../model/keys.ts";
import type { Desk } from "./desk.ts";
import { colourOf, shapeOf } from "./look.ts";

export function palette(desk: Desk, scope: Scope, act: (command: Command) => void): HTMLElement {
  const element = make("div", { class: "palette", role: "toolbar", "aria-label": "Tag" });
  const buttons = new Map<string, HTMLButtonElement>();
  for (const tier of desk.start.scheme.tiers) {
    for (const family of tier.families) {
      if (family.key === undefined) continue;
      const button = make("button", { type: "button", class: tier.id === "moments" ? "tag large" : "tag", style: `--colour:${colourOf(family)}`, "aria-pressed": "false" },
        make("span", { class: "shape", "aria-hidden": "true" }, shapeOf(family)),
        make("span", { class: "name" }, family.name),
        make("kbd", {}, family.key.toUpperCase()));
      scope.listen(button, "click", () => {
        act({ do: "press", family: family.id, code: null });
        button.blur();
      });
      buttons.set(family.id, button);
      element.append(button);
    }
  }
  const states = stateButton(desk);
  if (states) element.append(states);
  desk.onChange(() => {
    for (const [family, button] of buttons) button.setAttribute("aria-pressed", String(desk.open.has(family)));
  });
  return element;
}

function stateButton(desk: Desk): HTMLElement | null {
  const family = desk.start.scheme.tiers.flatMap((tier) => tier.families).find((each) => each.codes.some((code) => code.key));
  if (!family) return null;
  const keys = family.codes.filter((code) => code.key);
  const title = keys.map((code) => `${code.key ?? ""} ${code.name}`).join(" · ");
  const element = make("span", { class: "tag states", style: "--colour:#6F6B75", title },
    make("span", { class: "name" }, family.name), make("kbd", {}, `1–${String(keys.length)}`));
  desk.onChange(() => {
    const open = desk.open.get(family.id);
    const code = open === undefined ? null : (desk.log.annotations.get(open)?.code ?? null);
    const name = family.codes.find((each) => each.id === code)?.name;
    element.firstElementChild?.replaceChildren(name ?? family.name);
    element.classList.toggle("open", name !== undefined);
  });
  return element;
}
