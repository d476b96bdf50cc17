/** The tables of docs/keys.md: every command with its keys, in each preset. `node keys.mjs` writes them. */

import { keyMap } from "../model/keymap.ts";
import { PRESETS, type Preset } from "../model/presets.ts";
import { capsOf } from "../model/strokes.ts";
import type { Scheme } from "../model/types.ts";
import { WORDS } from "../page/words.ts";
import type { Command, Group } from "./command.ts";
import { commandsOf } from "./commands.ts";

/** A section for each group; a preset says only where it differs. */
export function keysPage(scheme: Scheme): string {
  const all = commandsOf(scheme);
  const sections = Object.entries(WORDS.helpGroups).map(([group, title]) => {
    const rows = all.filter((each) => each.group === (group as Group)).map((each) => rowOf(each, all));
    return `## ${title}\n\n| | Glimmer | BORIS | ELAN | Datavyu |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return sections.join("\n");
}

function rowOf(command: Command, all: readonly Command[]): string {
  const keys = PRESETS.map((preset) => keysIn(command, preset, all));
  const [glimmer = ""] = keys;
  const shown = keys.map((each, at) => (at > 0 && each === glimmer ? "" : each));
  return `| ${command.says} | ${[shown[0] || "⋯", ...shown.slice(1)].join(" | ")} |`;
}

function keysIn({ id }: Command, preset: Preset, all: readonly Command[]): string {
  return keyMap(all, { preset, own: {} }).strokes(id).map((stroke) => capsOf(stroke).map((cap) => `\`${cap}\``).join(" ")).join(", ");
}
