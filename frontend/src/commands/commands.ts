/** Every command: keys, buttons and help read this one list. */

import type { Scheme } from "../model/types.ts";
import { CODES } from "./codes.ts";
import type { Command } from "./command.ts";
import { OFFSET_HERE, ONSET_HERE } from "./edges.ts";
import { ESCAPE } from "./escape.ts";
import { HELP } from "./help.ts";
import { NEIGHBOURS } from "./neighbour.ts";
import { PICKS } from "./pick.ts";
import { PLAY } from "./play.ts";
import { tagging } from "./press.ts";
import { REMOVE } from "./remove.ts";
import { LOOP, PLAY_MOMENT } from "./replay.ts";
import { SHUTTLE } from "./shuttle.ts";
import { STAR } from "./star.ts";
import { STEPS } from "./step.ts";
import { REDO, UNDO } from "./undo.ts";
import { ZOOM } from "./zoom.ts";

export const COMMANDS: readonly Command[] = [
  PLAY, ...STEPS, ...SHUTTLE,
  ONSET_HERE, OFFSET_HERE, ...NEIGHBOURS, PLAY_MOMENT, LOOP, CODES, STAR, REMOVE, UNDO, REDO,
  ...ZOOM, HELP, ESCAPE,
];

/** All commands of a workbench: the list above, and the keys of its scheme. */
export function commandsOf(scheme: Scheme): readonly Command[] {
  return [...tagging(scheme), ...COMMANDS];
}

/** Streamlit's own shortcuts (rerun, clear the cache): nobody may hear them here. */
const SWALLOWED: readonly string[] = ["r", "c", "Shift+r", "Shift+c"];

export type Bound = Command | "swallowed" | null;

/** Which command a stroke means; the scheme's keys come first. */
export function binding(scheme: Scheme): (stroke: string, picking: boolean) => Bound {
  const bound = new Map<string, Command>();
  for (const command of commandsOf(scheme)) for (const key of command.keys) if (!bound.has(key)) bound.set(key, command);
  const picks = new Map(PICKS.flatMap((command) => command.keys.map((key) => [key, command] as const)));
  return (stroke, picking) =>
    (picking ? picks.get(stroke) : undefined) ?? bound.get(stroke) ?? (SWALLOWED.includes(stroke) ? "swallowed" : null);
}

/** The command of an id, for buttons. */
export function command(id: string): Command {
  const found = COMMANDS.find((each) => each.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
}
