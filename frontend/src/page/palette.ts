/** The palette: one large button for each family that has a key, with its key on it; what is being recorded shows it. */

import type { Bench } from "../commands/command.ts";
import { press, styleOf } from "../commands/press.ts";
import { make } from "../elements.ts";
import { taggingOf } from "../model/reaction.ts";
import { codeOf, familyOf, isKeyed } from "../model/scheme.ts";
import type { State } from "../model/state.ts";
import type { Family } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { commandButton, icon, keyHint } from "./buttons.ts";
import { Fingers } from "./fingers.ts";
import { coloured, shapeDrawing, stateColour } from "./look.ts";
import { manner } from "./manner.ts";
import { onlyNew } from "./only_new.ts";
import { clock, shortClock, WORDS } from "./words.ts";

type Draw = (state: State) => void;

export function palette(bench: Bench, scope: Scope): HTMLElement {
  const element = make("div", { class: "palette", role: "group", "aria-label": "Tag" });
  const fingers = new Fingers(bench, scope);
  const draws: Draw[] = [];
  for (const tier of bench.store.around.scheme.tiers) {
    for (const family of tier.families.filter(isKeyed)) {
      const [button, draw] = family.key ? familyButton(family, tier.id === "moments", bench, fingers) : stateButton(family, bench, scope);
      element.append(button);
      draws.push(draw);
    }
  }
  element.append(make("div", { class: "foot" }, mannerButton(bench), commandButton("tag-other", bench, icon("closer"))), fingers.element);
  const draw = (): void => draws.forEach((each) => each(bench.store.state));
  bench.store.onChange(draw);
  bench.preferences.onChange("tagging", draw);
  scope.listen(bench.player.film, "ended", () => remind(bench));
  return element;
}

function familyButton(family: Family, large: boolean, bench: Bench, fingers: Fingers): readonly [HTMLElement, Draw] {
  const recording = make("small", { class: "recording", hidden: true });
  const button = coloured(make("button", { type: "button", class: large ? "tag large" : "tag", "aria-pressed": "false", "data-family": family.id },
    shapeDrawing(family),
    make("span", { class: "name" }, family.name, recording),
    keyHint(`press-${family.id}`, bench)), family);
  fingers.on(button, family);
  const write = onlyNew((says: string | null) => {
    button.setAttribute("aria-pressed", String(says !== null));
    recording.hidden = says === null;
    if (says !== null) recording.textContent = says;
  });
  return [button, ({ open, log }) => {
    const since = log.annotations.get(open.get(family.id) ?? "")?.onset_ms;
    write(since === undefined ? null : styleOf(bench) === "mark" ? WORDS.tagging.markedIn(shortClock(since)) : WORDS.recording);
  }];
}

/** What is marked in and never out is not left silently: when the film is over, it is said. */
function remind(bench: Bench): void {
  const { store } = bench;
  if (styleOf(bench) !== "mark") return;
  const { open, log } = store.state;
  const left = [...open].map(([family, id]) => `${familyOf(store.around.scheme, family)?.family.name ?? ""} ${clock(log.annotations.get(id)?.onset_ms ?? 0)}`);
  if (left.length > 0) store.do({ do: "tell", says: WORDS.tagging.noEndYet(left.join(", ")) });
}

/** How this person tags, small: it opens what can be chosen about it. */
function mannerButton(bench: Bench): HTMLElement {
  const style = make("b", {});
  const time = make("span", {});
  const button = make("button", { type: "button", class: "manner", title: WORDS.tagging.manner }, style, time);
  const draw = (): void => {
    const own = taggingOf(bench.preferences.read<unknown>("tagging", null));
    style.textContent = WORDS.tagging.styles[own.style].name;
    time.textContent = own.style === "mark" ? WORDS.tagging.exact : WORDS.tagging.back(bench.store.around.reactionMs);
  };
  bench.preferences.onChange("tagging", draw);
  draw();
  button.onclick = () => manner(bench);
  return button;
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
    const choice = make("button", { type: "button", "data-code": code.id }, keyHint(`press-${family.id}-${code.id}`, bench), code.name);
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
  const write = onlyNew((code: string | null) => {
    const running = codeOf(family, code);
    name.textContent = running?.name ?? family.name;
    button.setAttribute("aria-pressed", String(running !== undefined));
    for (const choice of menu.children) choice.setAttribute("aria-pressed", String(choice.getAttribute("data-code") === running?.id));
  });
  return [holder, (state) => write(state.log.annotations.get(state.open.get(family.id) ?? "")?.code ?? null)];
}
