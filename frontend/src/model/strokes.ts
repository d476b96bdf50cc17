/** A key press as one word, the same on every keyboard: "a", "Shift+ArrowLeft", "Mod+z", "?", "Shift+1". */

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  /** The third level of many European keyboards; it reports control and alt as well. */
  readonly altGraph: boolean;
}

const DIGIT = /^(?:Digit|Numpad)(\d)$/;

/** The word of a key press; null where it belongs to the browser or the system. */
export function strokeOf(press: KeyPress): string | null {
  if (press.altGraph) return isSign(press.key) ? press.key : null;
  if (press.alt) return null;
  return `${press.control ? "Mod+" : ""}${shifted(press)}`;
}

function shifted(press: KeyPress): string {
  const digit = digitOf(press);
  // A sign that needs Shift on one keyboard and not on another is the same sign.
  const counts = press.shift && (digit !== undefined || !isSign(press.key));
  return `${counts ? "Shift+" : ""}${digit ?? nameOf(press.key)}`;
}

function nameOf(key: string): string {
  if (key === " ") return "Space";
  return key.length === 1 ? key.toLowerCase() : key;
}

function isSign(key: string): boolean {
  return key.length === 1 && key !== " " && key.toLowerCase() === key.toUpperCase();
}

/** With Shift held the key says "!", its place still says 1; without it, the key itself has to be a digit. */
function digitOf({ key, code, shift }: KeyPress): string | undefined {
  const placed = DIGIT.exec(code)?.[1];
  return /^\d$/.test(key) ? key : shift && code.startsWith("Digit") ? placed : undefined;
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Mod: "Ctrl", Delete: "Del", Escape: "Esc", "-": "−",
};

/** What stands on the keys, for help and buttons. */
export function capsOf(stroke: string): readonly string[] {
  const parts = stroke === "+" ? ["+"] : stroke.split("+");
  return parts.map((part) => CAPS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
