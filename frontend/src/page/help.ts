/** The map of keys as it is in effect: the same list of commands that the keys go by. */

import type { Bench, Command, Group } from "../commands/command.ts";
import { pressOf } from "../commands/pressed.ts";
import { keysOf, type Keys } from "../commands/keys.ts";
import { make } from "../elements.ts";
import { strokesOf } from "../model/strokes.ts";
import { strokeShown } from "./buttons.ts";
import { showKeys } from "./keys.ts";
import { presetLine } from "./keys_preset.ts";
import { WORDS } from "./words.ts";

/** More would make the list hard to read; the others work all the same. */
const MOST_SHOWN = 2;

/** Opens the map, or closes what is open. */
export function showHelp(bench: Bench): void {
  if (bench.panels.open) {
    bench.panels.close();
    return;
  }
  const keys = keysOf(bench);
  const search = make("input", { type: "search", "aria-label": WORDS.keys.search, placeholder: WORDS.keys.search, autofocus: true });
  // With the focus on it, the arrows move it.
  const groups = make("div", { class: "groups", tabindex: "0", role: "region", "aria-label": WORDS.help });
  const draw = (): void => groups.replaceChildren(...sectionsOf(keys, search.value));
  const change = make("button", { type: "button", class: "plain" }, WORDS.keys.change);
  change.onclick = () => showKeys(bench);
  search.oninput = draw;
  draw();
  const content = make("div", { class: "map" }, make("div", { class: "bar" }, make("p", {}, presetLine(keys)), search, change), groups);
  content.onkeydown = (event) => {
    // The key that opened it closes it, unless it is being searched for.
    if (search.value !== "" || !strokesOf(pressOf(event)).some((each) => keys.map.commandOf(each) === "help")) return;
    event.preventDefault();
    bench.panels.close();
  };
  bench.panels.show(WORDS.help, content, { wide: true });
}

function sectionsOf(keys: Keys, wanted: string): readonly HTMLElement[] {
  return Object.entries(WORDS.helpGroups).flatMap(([group, title]) => {
    const lines = keys.commands.filter((each) => each.group === (group as Group) && fits(each, keys, wanted));
    return lines.length === 0 ? [] : [make("section", {}, make("h3", {}, title), make("dl", {}, ...lines.map((each) => line(each, keys))))];
  });
}

/** By its words or by its key. */
export function fits({ id, says }: Command, keys: Keys, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  return text === "" || says.toLowerCase().includes(text) || keys.map.strokes(id).some((stroke) => keys.capsOf(stroke).toLowerCase() === text);
}

function line({ id, says, menu }: Command, keys: Keys): HTMLElement {
  const strokes = keys.map.strokes(id).slice(0, MOST_SHOWN);
  const shown = strokes.flatMap((stroke, at) => (at === 0 ? [strokeShown(stroke)] : [make("small", {}, WORDS.keys.or), strokeShown(stroke)]));
  return make("div", {}, make("dt", {}, ...(shown.length > 0 ? shown : [make("small", {}, menu === true ? `⋯ ${WORDS.menu}` : WORDS.keys.none)])), make("dd", {}, says));
}
