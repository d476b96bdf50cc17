/** Large pads left and right of the film, under the thumbs of two hands: the palette of a tablet. */

import type { Bench, Command } from "../commands/command.ts";
import { commandsOf } from "../commands/commands.ts";
import { make } from "../elements.ts";
import { codeOf, isKeyed } from "../model/scheme.ts";
import type { State } from "../model/state.ts";
import type { Family } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { Fingers } from "./fingers.ts";
import { coloured, shapeDrawing, stateColour } from "./look.ts";
import { onlyNew } from "./only_new.ts";
import { WORDS } from "./words.ts";

type Draw = (state: State) => void;

/** Both sides; the kinds of moment are on the left, everything else on the right. */
export function pads(bench: Bench, scope: Scope): readonly [HTMLElement, HTMLElement] {
  const { scheme } = bench.store.around;
  const draws: Draw[] = [];
  const fingers = new Fingers(bench, scope);
  const side = (name: "left" | "right", families: readonly Family[]): HTMLElement => {
    const element = make("div", { class: `pads ${name}`, role: "group", "aria-label": WORDS.pads[name] });
    for (const family of families) {
      const [pad, draw] = family.key ? familyPad(family, fingers) : statePad(family, bench, scope);
      element.append(pad);
      draws.push(draw);
    }
    return element;
  };
  const [first, ...others] = scheme.tiers.map((tier) => tier.families.filter(isKeyed));
  const both = [side("left", first ?? []), side("right", others.flat())] as const;
  both[0].append(fingers.element);
  const draw = (state: State): void => draws.forEach((each) => each(state));
  bench.store.onChange(draw);
  draw(bench.store.state);
  return both;
}

function padOf(family: Family, name: HTMLElement): HTMLButtonElement {
  return coloured(make("button", { type: "button", class: "pad", "aria-pressed": "false", "data-family": family.id }, shapeDrawing(family), name), family);
}

function familyPad(family: Family, fingers: Fingers): readonly [HTMLElement, Draw] {
  const recording = make("small", { class: "recording", hidden: true }, WORDS.recording);
  const pad = padOf(family, make("span", { class: "name" }, family.name, recording));
  fingers.on(pad, family);
  const write = onlyNew((isOpen: boolean) => {
    pad.setAttribute("aria-pressed", String(isOpen));
    recording.hidden = !isOpen;
  });
  return [pad, ({ open }) => write(open.has(family.id))];
}

/** States share one pad: it says the one that is running, and opens the others over the film. */
function statePad(family: Family, bench: Bench, scope: Scope): readonly [HTMLElement, Draw] {
  const name = make("span", { class: "name" }, family.name);
  const pad = padOf(family, name);
  pad.setAttribute("aria-haspopup", "true");
  const states = make("div", { class: "states", role: "group", "aria-label": family.name, hidden: true });
  const show = (shown: boolean): void => {
    states.hidden = !shown;
    pad.setAttribute("aria-expanded", String(shown));
  };
  show(false);
  for (const code of family.codes.filter((each) => each.key)) {
    const choice = make("button", { type: "button", "data-code": code.id }, code.name);
    choice.style.setProperty("--pale", stateColour(family, code.id));
    held(choice, commandFor(`press-${family.id}-${code.id}`, bench), bench, scope);
    scope.listen(choice, "click", () => show(false));
    states.append(choice);
  }
  scope.listen(pad, "click", () => show(states.hidden !== false));
  const holder = make("div", { class: "pad-holder" }, pad, states);
  scope.listen(holder.ownerDocument, "pointerdown", (event) => {
    if (!event.composedPath().includes(holder)) show(false);
  });
  const write = onlyNew((code: string | null) => {
    const running = codeOf(family, code);
    name.textContent = running?.name ?? family.name;
    pad.setAttribute("aria-pressed", String(running !== undefined));
    for (const choice of states.children) choice.setAttribute("aria-pressed", String(choice.getAttribute("data-code") === running?.id));
  });
  return [holder, (state) => write(state.log.annotations.get(state.open.get(family.id) ?? "")?.code ?? null)];
}

function commandFor(id: string, bench: Bench): Command | undefined {
  return commandsOf(bench.store.around.scheme).find((each) => each.id === id);
}

/** As a key is: pressed when the finger comes, let go when it leaves. A reader of screens presses without a finger. */
function held(button: HTMLElement, command: Command | undefined, bench: Bench, scope: Scope): void {
  if (!command) return;
  let finger: number | null = null;
  const letGo = (event: PointerEvent): void => {
    if (event.pointerId !== finger) return;
    finger = null;
    command.release?.(bench);
  };
  scope.listen(button, "pointerdown", (event) => {
    if (event.button !== 0 || finger !== null) return;
    finger = event.pointerId;
    button.setPointerCapture(event.pointerId);
    command.run(bench);
  });
  scope.listen(button, "pointerup", letGo);
  scope.listen(button, "pointercancel", letGo);
  scope.listen(button, "click", (event) => {
    if (event.detail === 0) command.run(bench);
  });
  // A long press is a long tag, not a menu of the browser.
  scope.listen(button, "contextmenu", (event) => event.preventDefault());
}
