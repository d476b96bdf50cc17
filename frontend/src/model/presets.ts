/**
 * The keys that people bring with them from BORIS, ELAN and Datavyu, as far as a browser can take them:
 * what it keeps for itself (Alt+← goes back, Ctrl+PgUp to another tab, Ctrl++ makes letters larger) has the nearest that is free.
 */

export const PRESETS = ["glimmer", "boris", "elan", "datavyu"] as const;
export type Preset = (typeof PRESETS)[number];

type Lists = Readonly<Record<string, readonly string[]>>;

/** One hand on the arrows; speed on Home, End and ⌫. The keys of codes are the scheme's, as in BORIS. */
const BORIS: Lists = {
  "faster": ["Home", "l"],
  "slower": ["End", "j"],
  "normal-speed": ["Backspace", "Shift+k"],
  "remove": ["Delete"],
  "film-start": ["Mod+Home"],
  "film-end": ["Mod+End"],
};

/** Ctrl with the arrows for frames, Shift with them for seconds, Ctrl+Alt for what changes something. */
const ELAN: Lists = {
  "play": ["Mod+Space", "Space"],
  "frame-back": ["Mod+ArrowLeft", "ArrowLeft", ","],
  "frame-on": ["Mod+ArrowRight", "ArrowRight", "."],
  "five-back": ["PageUp", "ArrowDown"],
  "five-on": ["PageDown", "ArrowUp"],
  "normal-speed": ["Mod+Alt+r", "Shift+k"],
  "next": ["Alt+PageDown", "n"],
  "previous": ["Alt+PageUp", "Shift+n"],
  "play-around": ["Mod+Shift+Space"],
  "loop": ["Mod+l", "o"],
  "onset-back": ["Mod+j", "Mod+Shift+ArrowLeft"],
  "onset-on": ["Mod+u", "Mod+Shift+ArrowRight"],
  "offset-back": ["Mod+Shift+j", "Mod+Shift+ArrowDown"],
  "offset-on": ["Mod+Shift+u", "Mod+Shift+ArrowUp"],
  "moment-back": ["Mod+Alt+j"],
  "moment-on": ["Mod+Alt+u"],
  "remove": ["Mod+Alt+d", "Delete", "Backspace"],
  "redo": ["Mod+y", "Mod+Shift+z"],
};

/** The number pad; each has a second key for a keyboard without one. */
const DATAVYU: Lists = {
  "play": ["Numpad8", "Space"],
  "halt": ["Numpad5", "Numpad2", "k"],
  "frame-back": ["Numpad1", "ArrowLeft", ","],
  "frame-on": ["Numpad3", "ArrowRight", "."],
  "slower": ["Numpad4", "j"],
  "faster": ["Numpad6", "l"],
  "onset-here": ["Numpad7", "["],
  "offset-here": ["Numpad9", "NumpadDecimal", "]"],
  "five-back": ["NumpadSubtract", "ArrowDown"],
  "five-on": ["Shift+NumpadSubtract", "ArrowUp"],
};

export const PRESET_KEYS: Readonly<Record<Preset, Lists>> = { glimmer: {}, boris: BORIS, elan: ELAN, datavyu: DATAVYU };
