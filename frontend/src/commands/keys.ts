/** The keys in effect: what commands come with, a preset over it, the person's own over both. */

import { checked, keyMap, type KeptKeys, type KeyMap } from "../model/keymap.ts";
import { capsOf } from "../model/strokes.ts";
import type { Preferences } from "../page/preferences.ts";
import type { Bench, Command } from "./command.ts";
import { commandsOf } from "./commands.ts";
import { isMac } from "./pressed.ts";

const SECTION = "keys";

export class Keys {
  readonly commands: readonly Command[];
  readonly #preferences: Preferences;
  #kept: KeptKeys;
  #map: KeyMap;

  constructor(commands: readonly Command[], preferences: Preferences) {
    this.commands = commands;
    this.#preferences = preferences;
    this.#kept = checked(preferences.read<unknown>(SECTION, null));
    this.#map = keyMap(commands, this.#kept);
    preferences.onChange(SECTION, () => this.#read());
  }

  get kept(): KeptKeys {
    return this.#kept;
  }

  get map(): KeyMap {
    return this.#map;
  }

  /** In effect at once, and kept for this person. */
  keep(kept: KeptKeys): void {
    this.#preferences.keep(SECTION, kept);
  }

  onChange(listener: () => void): void {
    this.#preferences.onChange(SECTION, listener);
  }

  /** What stands on the first key of a command: "Shift N". */
  capOf(command: string): string {
    const [first] = this.#map.strokes(command);
    return first === undefined ? "" : this.capsOf(first);
  }

  /** A stroke in one line: "Ctrl Shift Z". */
  capsOf(stroke: string): string {
    return caps(stroke).join(" ");
  }

  #read(): void {
    this.#kept = checked(this.#preferences.read<unknown>(SECTION, null));
    this.#map = keyMap(this.commands, this.#kept);
  }
}

const KEYS = new WeakMap<Preferences, Keys>();
/** The keyboard is one, and the workbench that was opened last has it. */
let newest: Keys | null = null;

/** The keys of a workbench: one for all who ask. */
export function keysOf({ preferences, store }: Bench): Keys {
  const known = KEYS.get(preferences);
  if (known) return known;
  newest = new Keys(commandsOf(store.around.scheme), preferences);
  KEYS.set(preferences, newest);
  return newest;
}

/** The keys of the workbench that has the keyboard. */
export function keysNow(): Keys | null {
  return newest;
}

/** As the keys of this computer are written on. */
export function caps(stroke: string): readonly string[] {
  return capsOf(stroke, isMac());
}
