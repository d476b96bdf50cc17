/** A key press as one word, the same on every keyboard: "a", "Shift+ArrowLeft", "Mod+z", "Alt+PageUp", "?", "Numpad8". */

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
  /** The third level of many European keyboards; it may report control and alt as well. */
  readonly altGraph: boolean;
  /** Where ⌥ writes signs as AltGr does elsewhere. */
  readonly mac?: boolean;
}

const PAD = /^Numpad(?:\d|Add|Subtract|Multiply|Divide|Decimal|Enter|Comma|Equal)$/;
const TOP_DIGIT = /^Digit(\d)$/;
const LETTER_PLACE = /^Key([A-Z])$/;
const LATIN = /^[a-zA-Z]$/;
/** Held or changing something, never a stroke of their own. */
const NO_STROKE: ReadonlySet<string> = new Set([
  "", "Alt", "AltGraph", "CapsLock", "Control", "Fn", "FnLock", "Hyper", "Meta", "NumLock", "OS", "Process", "ScrollLock", "Shift", "Super", "Unidentified",
]);

/** The first word of a key press; null where it belongs to the browser, the system or a text being written. */
export function strokeOf(press: KeyPress): string | null {
  return strokesOf(press)[0] ?? null;
}

/**
 * Every word a key press may be bound by, the most particular first: a key of the number pad is itself before it is its
 * digit; the key that says "&" on a French keyboard is 1 before it is "&"; Cyrillic letters answer for the Latin ones in their place.
 */
export function strokesOf(press: KeyPress): readonly string[] {
  if (NO_STROKE.has(press.key)) return [];
  if (press.altGraph) return thirdLevel(press);
  return press.alt ? withAlt(press) : [...new Set([...onPad(press), ...named(press)].map((word) => `${press.control ? "Mod+" : ""}${word}`))];
}

/** ⌥, and Ctrl+Alt for AltGr, may be writing a sign; otherwise Alt is held with a key. */
function withAlt(press: KeyPress): readonly string[] {
  const written = press.mac === true || press.control ? thirdLevel(press) : [];
  return [...new Set([...written, ...[...onPad(press), ...placed(press)].map((word) => `${press.control ? "Mod+" : ""}Alt+${word}`)])];
}

/** What AltGr writes is a sign or nothing; its letters (æ, π) belong to the text they are written in. */
function thirdLevel({ key, code, altGraph, mac }: KeyPress): readonly string[] {
  // Where Ctrl+Alt stands in for AltGr, only a sign in a letter's or digit's place is the third level.
  const moved = altGraph || mac === true || LETTER_PLACE.test(code) || TOP_DIGIT.test(code);
  return moved && isSign(key) && !/\d/.test(key) ? [key] : [];
}

/** The number pad by its place, so that it is the same with and without Num Lock. */
function onPad({ code, shift }: KeyPress): readonly string[] {
  return PAD.test(code) ? [`${shift ? "Shift+" : ""}${code}`] : [];
}

function named(press: KeyPress): readonly string[] {
  if (press.key === "Dead") return [];
  const digit = digitOf(press);
  if (digit !== null) return [...new Set([`${press.shift ? "Shift+" : ""}${digit}`, ...signOf(press)])];
  const word = nameOf(press.key);
  // A sign that needs Shift on one keyboard and not on another is the same sign.
  const shift = press.shift && !isSign(press.key) ? "Shift+" : "";
  return [shift + word, ...latinOf(press).map((letter) => `${press.shift ? "Shift+" : ""}${letter}`)];
}

/** With Alt held a key may say anything: its place counts. */
function placed(press: KeyPress): readonly string[] {
  const place = TOP_DIGIT.exec(press.code)?.[1] ?? (LATIN.test(press.key) ? press.key : LETTER_PLACE.exec(press.code)?.[1]);
  if (place === undefined) return named(press);
  return [`${press.shift ? "Shift+" : ""}${place.toLowerCase()}`];
}

function nameOf(key: string): string {
  if (key === " " || key === "\u00A0") return "Space";
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Something written that is neither a letter nor a space. */
function isSign(key: string): boolean {
  return /^[^\s\p{L}]$/u.test(key);
}

/** A digit is a digit wherever it is, and so is the row of digits, whatever it says with Shift or without. */
function digitOf({ key, code }: KeyPress): string | null {
  return /^\d$/.test(key) ? key : (TOP_DIGIT.exec(code)?.[1] ?? null);
}

/** What the row of digits says besides: "-" on a French keyboard without Shift, "?" on a German one with it. */
function signOf({ key }: KeyPress): readonly string[] {
  return isSign(key) && !/\d/.test(key) ? [key] : [];
}

/** The Latin letter in the place of another alphabet's. */
function latinOf({ key, code }: KeyPress): readonly string[] {
  const place = LETTER_PLACE.exec(code)?.[1];
  return place !== undefined && /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key) ? [place.toLowerCase()] : [];
}

const NAMED = /^(?:[^\s]|Space|[A-Z][A-Za-z]*\d{0,2})$/u;

/** What is held with a key, and the key: "Mod+Shift+z" is [["Mod", "Shift"], "z"]. */
export function partsOf(stroke: string): readonly [readonly string[], string] {
  const key = stroke.endsWith("+") ? "+" : stroke.slice(stroke.lastIndexOf("+") + 1);
  const held = stroke.slice(0, stroke.length - key.length);
  return [held.split("+").filter((each) => each !== ""), key];
}

/** Whether a word is one that a key press can say, spelt the one way. */
export function isStroke(word: string): boolean {
  const [held, key] = partsOf(word);
  const spelt = ["Mod", "Alt", "Shift"].filter((each) => held.includes(each)).map((each) => `${each}+`).join("") + key;
  const shifted = held.includes("Shift") && isSign(key) && !/\d/.test(key);
  return spelt === word && NAMED.test(key) && key === nameOf(key) && !NO_STROKE.has(key) && !shifted;
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Mod: "Ctrl", Delete: "Del", Escape: "Esc", "-": "−",
  PageUp: "PgUp", PageDown: "PgDn", Backspace: "⌫", NumpadAdd: "Pad +", NumpadSubtract: "Pad −", NumpadMultiply: "Pad ×", NumpadDivide: "Pad ÷",
  NumpadDecimal: "Pad .", NumpadComma: "Pad ,", NumpadEnter: "Pad Enter", NumpadEqual: "Pad =",
};
const MAC_CAPS: Readonly<Record<string, string>> = { Mod: "⌘", Alt: "⌥" };

/** What stands on the keys, for help and buttons. */
export function capsOf(stroke: string, mac = false): readonly string[] {
  const [held, key] = partsOf(stroke);
  return [...held, key].filter((part) => part !== "").map((part) => (mac ? MAC_CAPS[part] : undefined) ?? CAPS[part] ?? capOf(part));
}

function capOf(part: string): string {
  if (part.startsWith("Numpad")) return `Pad ${part.slice("Numpad".length)}`;
  // ß has no capital of one letter.
  return part.length === 1 && part.toUpperCase().length === 1 ? part.toUpperCase() : part;
}
