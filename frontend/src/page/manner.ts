/** How this person tags: the style, and how far live tags are moved back. Chosen once, kept for every clip. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { STYLES, taggingOf, type Tagging } from "../model/reaction.ts";
import type { Style } from "../model/live.ts";
import { warmUp } from "./warmup.ts";
import { WORDS } from "./words.ts";

export function chosen({ preferences }: Bench): Tagging {
  return taggingOf(preferences.read<unknown>("tagging", null));
}

export function choose(bench: Bench, parts: Partial<Tagging>): void {
  bench.preferences.keep("tagging", { ...chosen(bench), ...parts });
}

export function manner(bench: Bench): void {
  const content = make("div", { class: "manners" });
  const draw = (): void => {
    const { style } = chosen(bench);
    content.replaceChildren(
      make("div", { class: "styles", role: "group", "aria-label": WORDS.tagging.style }, ...STYLES.map((each) => styleButton(each, each === style, bench, draw))),
      reaction(bench, draw));
  };
  draw();
  bench.panels.show(WORDS.tagging.manner, content, { wide: true });
}

function styleButton(style: Style, on: boolean, bench: Bench, draw: () => void): HTMLElement {
  const { name, says } = WORDS.tagging.styles[style];
  const button = make("button", { type: "button", class: "style", "aria-pressed": String(on), "data-style": style }, make("b", {}, name), make("span", {}, says));
  button.onclick = () => {
    choose(bench, { style });
    const { parentElement } = button;
    draw();
    // What was pressed is drawn anew: the keyboard stays on it.
    (parentElement?.isConnected === false ? bench.panels.element : parentElement)?.querySelector<HTMLElement>(`[data-style="${style}"]`)?.focus();
  };
  return button;
}

function reaction(bench: Bench, draw: () => void): HTMLElement {
  const { reaction_ms, simple_ms, measured_at, style } = chosen(bench);
  const scheme = bench.store.around.scheme.windows.live_backdate_ms;
  const words = WORDS.tagging;
  const says = reaction_ms === null ? words.asScheme(scheme) : words.asMeasured(reaction_ms, simple_ms, measured_at?.slice(0, 10) ?? "");
  const measure = make("button", { type: "button", class: "primary" }, words.measure);
  measure.onclick = () => warmUp(bench);
  const reset = make("button", { type: "button", class: "quiet" }, words.reset(scheme));
  reset.onclick = () => {
    choose(bench, { reaction_ms: null, simple_ms: null, measured_at: null });
    draw();
    bench.panels.element.querySelector<HTMLElement>(".manners .primary")?.focus();
  };
  return make("section", { class: "own" }, make("h3", {}, words.reaction), make("p", {}, says),
    ...(style === "mark" ? [make("p", { class: "label" }, words.notInMarks)] : []),
    make("div", { class: "buttons" }, measure, ...(reaction_ms === null ? [] : [reset])));
}
