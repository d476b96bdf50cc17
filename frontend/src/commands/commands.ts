/** Every command: keys, buttons and help read this one list. */

import type { KeyMap } from "../model/keymap.ts";
import type { Scheme } from "../model/types.ts";
import { BESIDE } from "./beside.ts";
import { CODES, FIELDS } from "./codes.ts";
import type { Command } from "./command.ts";
import { OFFSET_HERE, ONSET_HERE } from "./edges.ts";
import { EDITING } from "./edit.ts";
import { ESCAPE } from "./escape.ts";
import { CHECKS, FIND, SUMS } from "./find.ts";
import { HEARING } from "./hearing.ts";
import { HELP } from "./help.ts";
import { NEIGHBOURS } from "./neighbour.ts";
import { PICKS } from "./pick.ts";
import { PLAY } from "./play.ts";
import { tagging } from "./press.ts";
import { REMAP } from "./remap.ts";
import { REMOVE } from "./remove.ts";
import { LOOP, PLAY_MOMENT, REPLAYS } from "./replay.ts";
import { ROWS } from "./rows.ts";
import { SHUTTLE } from "./shuttle.ts";
import { STAR } from "./star.ts";
import { STEPS } from "./step.ts";
import { TAGGING } from "./tagging.ts";
import { EXCERPT, KEEP_PICTURE } from "./taking.ts";
import { REDO, UNDO } from "./undo.ts";
import { ZOOM } from "./zoom.ts";

export const COMMANDS: readonly Command[] = [
  PLAY, ...STEPS, ...SHUTTLE, ...HEARING, ...BESIDE, KEEP_PICTURE,
  ONSET_HERE, OFFSET_HERE, ...NEIGHBOURS, PLAY_MOMENT, LOOP, ...REPLAYS, CODES, FIELDS, STAR, REMOVE, UNDO, REDO, EXCERPT, ...EDITING,
  ...TAGGING, ...ZOOM, ...ROWS, HELP, REMAP, FIND, SUMS, CHECKS, ESCAPE,
];

/** All commands of a workbench: the list above, and the keys of its scheme. */
export function commandsOf(scheme: Scheme): readonly Command[] {
  return [...tagging(scheme), ...COMMANDS];
}

/** Streamlit's own shortcuts (rerun, clear the cache): nobody may hear them here. */
const SWALLOWED: ReadonlySet<string> = new Set(["r", "c", "Shift+r", "Shift+c"]);

export type Bound = Command | "swallowed" | null;

/** Which command a key press means, of all the words it may be bound by; while the codes are open, theirs come first. */
export function binding(commands: readonly Command[], map: KeyMap): (strokes: readonly string[], picking: boolean) => Bound {
  const known = new Map(commands.map((each) => [each.id, each]));
  const picks = new Map(PICKS.flatMap((each) => each.keys.map((key) => [key, each] as const)));
  return (strokes, picking) => {
    const picked = picking ? firstOf(strokes, (stroke) => picks.get(stroke)) : undefined;
    return picked ?? firstOf(strokes, (stroke) => known.get(map.commandOf(stroke) ?? "")) ?? (strokes.some((each) => SWALLOWED.has(each)) ? "swallowed" : null);
  };
}

function firstOf(strokes: readonly string[], find: (stroke: string) => Command | undefined): Command | undefined {
  for (const stroke of strokes) {
    const found = find(stroke);
    if (found) return found;
  }
  return undefined;
}

/** The command of an id, for buttons. */
export function command(id: string): Command {
  const found = COMMANDS.find((each) => each.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
}
