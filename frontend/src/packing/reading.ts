/** What is known of a pack that was opened, and how its bytes travel. */

/** A value by its name: as it is stored, and as it was worked out now; null where one has none. */
export type Line = readonly [name: string, stored: string | null, found: string | null];

export interface Opened {
  readonly pack: string;
  readonly made_at: string;
  readonly program: string;
  readonly film: string;
  readonly scheme: string;
  readonly length_ms: number;
  readonly annotations: readonly [number, number];
  readonly lines: readonly Line[];
}

export const MOST_BYTES = 32 * 1024 * 1024;
const PIECE = 0x8000;

/** The bytes in base64 (RFC 4648), piece by piece: an argument list has an end. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

export function agrees(line: Line): boolean {
  return line[1] === line[2];
}

/** Those that differ first, each group in its own order. */
export function differingFirst(lines: readonly Line[]): readonly Line[] {
  return [...lines.filter((line) => !agrees(line)), ...lines.filter(agrees)];
}

/** The lines that have a word of their own, in the order of the words. */
export function named(lines: readonly Line[], words: Readonly<Record<string, string>>): readonly Line[] {
  const by = new Map(lines.map((line) => [line[0], line]));
  return Object.keys(words).map((name) => by.get(name)).filter((line) => line !== undefined);
}

/** A sentence with its `{facts}` filled in; what is not known stays as it is written. */
export function filled(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => name in facts ? String(facts[name]) : whole);
}
