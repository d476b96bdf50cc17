/** Strokes that are not ours to give: the browser, the system or the page's own order keeps them. */

import { partsOf } from "./strokes.ts";

export type Reason = "closing" | "reload" | "history" | "tabs" | "size" | "system" | "around" | "fixed";

const KEPT: readonly (readonly [Reason, readonly string[]])[] = [
  ["closing", ["Mod+w", "Mod+Shift+w", "Mod+q", "Mod+Shift+q", "Alt+F4", "Mod+F4", "Mod+t", "Mod+Shift+t", "Mod+n", "Mod+Shift+n", "Mod+Shift+p"]],
  ["reload", ["F5", "Mod+F5", "Shift+F5", "Mod+r", "Mod+Shift+r"]],
  ["history", ["Alt+ArrowLeft", "Alt+ArrowRight", "Alt+Home", "Mod+h"]],
  ["tabs", ["Mod+Tab", "Mod+Shift+Tab", "Mod+PageUp", "Mod+PageDown", "Mod+Shift+PageUp", "Mod+Shift+PageDown"]],
  ["size", ["Mod++", "Mod+-", "Mod+=", "Mod+0", "F11"]],
  ["system", ["F1", "F12", "Mod+Shift+i", "Mod+Alt+Delete", "Mod+Alt+Backspace", "Alt+Tab", "Alt+Shift+Tab", "Alt+Space", "Alt+Escape", "Mod+Escape", "Mod+m", "Mod+,", "ContextMenu", "PrintScreen"]],
  ["around", ["Tab", "Shift+Tab"]],
  ["fixed", ["Escape", "Shift+Escape"]],
];
const REASONS = new Map(KEPT.flatMap(([reason, strokes]) => strokes.map((stroke) => [stroke, reason] as const)));
const PAD_SIZE: ReadonlySet<string> = new Set(["NumpadAdd", "NumpadSubtract", "Numpad0"]);

/** Why a stroke cannot mean anything here; null where it can. */
export function keptElsewhere(stroke: string): Reason | null {
  const [held, key] = partsOf(stroke);
  return REASONS.get(stroke) ?? keptFor(held.join("+"), key);
}

function keptFor(held: string, key: string): Reason | null {
  if (held === "Mod" && PAD_SIZE.has(key)) return "size";
  // Ctrl, ⌘ or Alt with a digit goes to a tab; both of them with an arrow or an F key are the desktop's.
  if (/^(?:Mod|Alt)$/.test(held) && /^(?:Numpad)?\d$/.test(key)) return "tabs";
  return /^Mod\+Alt/.test(held) && /^(?:F\d+|Arrow.+)$/.test(key) ? "system" : null;
}
