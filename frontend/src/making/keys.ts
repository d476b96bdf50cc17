/** The workbench's own keys for going through a film, as this person has them, where what is ready of one is watched. */

import { giveBack, isMac, pressOf } from "../commands/pressed.ts";
import { isWriting, ownerOf } from "../commands/owner.ts";
import { PLAY } from "../commands/play.ts";
import { STEPS } from "../commands/step.ts";
import { FIRST_KEYS, checked, keyMap, type KeyMap } from "../model/keymap.ts";
import { PRESET_KEYS } from "../model/presets.ts";
import { capsOf, strokesOf } from "../model/strokes.ts";
import type { Scope } from "../scope.ts";

export type Act = "play" | "frame-back" | "frame-on" | "second-back" | "second-on";

const ACTS: readonly Act[] = ["play", "frame-back", "frame-on", "second-back", "second-on"];
const COMMANDS = [PLAY, ...STEPS].filter(({ id }) => isAct(id));
const REPEATS: ReadonlySet<string> = new Set(COMMANDS.filter(({ repeats }) => repeats === true).map(({ id }) => id));

function isAct(id: string | null): id is Act {
  return ACTS.some((each) => each === id);
}

/** The keys in effect. What was given to other commands of the workbench is theirs, and means nothing here. */
export function mapOf(kept: unknown): KeyMap {
  const keys = kept === null || kept === undefined ? FIRST_KEYS : checked(kept);
  const others = new Set([...Object.keys(keys.own), ...Object.keys(PRESET_KEYS[keys.preset])].filter((id) => !isAct(id)));
  return keyMap([...COMMANDS, ...[...others].map((id) => ({ id, keys: [] }))], keys);
}

/** What a press of these strokes asks for; null where it is nothing of ours. */
export function actOf(map: KeyMap, strokes: readonly string[]): Act | null {
  const meant = strokes.map((each) => map.commandOf(each)).find((each) => each !== null) ?? null;
  return isAct(meant) ? meant : null;
}

/** What a button says of an act, with its key: "One frame on (→)". */
export function titleOf(map: KeyMap, act: Act, mac = isMac()): string {
  const says = COMMANDS.find(({ id }) => id === act)?.says ?? "";
  const [first] = map.strokes(act);
  return first === undefined ? says : `${says} (${capsOf(first, mac).join(" ")})`;
}

/** While the film is there its keys are taken, except where a field or a button has them for itself. */
export function takeKeys(root: HTMLElement, map: KeyMap, carryOut: (act: Act) => void, scope: Scope): void {
  scope.listen(window, "keydown", (event) => {
    if (!root.isConnected || isWriting(event)) return;
    const strokes = strokesOf(pressOf(event));
    const act = actOf(map, strokes);
    if (act === null || ownerOf(event, strokes, root) !== "bench") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || REPEATS.has(act)) carryOut(act);
  }, { capture: true });
  giveBack(root, scope);
}
