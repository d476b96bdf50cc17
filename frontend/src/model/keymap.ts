/** Which key means what: every command has keys, a preset may put others, and a person's own come before both. */

import { PRESET_KEYS, PRESETS, type Preset } from "./presets.ts";
import { keptElsewhere } from "./reserved.ts";
import { isStroke } from "./strokes.ts";

/** What a command is to a map. */
export interface Keyed {
  readonly id: string;
  readonly keys: readonly string[];
}

export type Own = Readonly<Record<string, readonly string[]>>;

/** What is kept for a person. */
export interface KeptKeys {
  readonly preset: Preset;
  readonly own: Own;
}

export const FIRST_KEYS: KeptKeys = { preset: "glimmer", own: {} };

/** Always the same, so that there is always a way out. */
const FIXED: ReadonlySet<string> = new Set(["escape"]);

const RANKS = { own: 2, preset: 1, given: 0 } as const;

interface Claim {
  readonly command: string;
  readonly rank: number;
}

/** One stroke that several want with the same right; the first of them has it. */
export interface Conflict {
  readonly stroke: string;
  readonly commands: readonly string[];
}

export interface KeyMap {
  /** The strokes that carry a command out. */
  readonly strokes: (command: string) => readonly string[];
  /** The command a stroke carries out: at most one. */
  readonly commandOf: (stroke: string) => string | null;
  readonly conflicts: readonly Conflict[];
}

export function isFixed(command: string): boolean {
  return FIXED.has(command);
}

/** A person's own keys before the preset's, those before what the command comes with; among equals the first in the list. */
export function keyMap(commands: readonly Keyed[], kept: KeptKeys): KeyMap {
  const claims = claimsOf(commands, kept);
  const holders = new Map([...claims].map(([stroke, all]) => [stroke, all[0]?.command ?? ""]));
  const strokes = new Map<string, string[]>(commands.map(({ id }) => [id, []]));
  for (const each of commands) {
    for (const stroke of wantedBy(each, kept).strokes) if (holders.get(stroke) === each.id) strokes.get(each.id)?.push(stroke);
  }
  return {
    strokes: (command) => strokes.get(command) ?? [],
    commandOf: (stroke) => holders.get(stroke) ?? null,
    conflicts: [...claims].flatMap(([stroke, all]) => {
      const equals = all.filter((each) => each.rank === all[0]?.rank);
      return equals.length > 1 ? [{ stroke, commands: equals.map((each) => each.command) }] : [];
    }),
  };
}

/** Who wants which stroke, the one who has it first. */
function claimsOf(commands: readonly Keyed[], kept: KeptKeys): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const each of commands) {
    const { strokes, rank } = wantedBy(each, kept);
    for (const stroke of new Set(strokes)) claims.set(stroke, [...(claims.get(stroke) ?? []), { command: each.id, rank }]);
  }
  for (const all of claims.values()) all.sort((one, other) => other.rank - one.rank);
  return claims;
}

function wantedBy({ id, keys }: Keyed, { preset, own }: KeptKeys): { readonly strokes: readonly string[]; readonly rank: number } {
  if (FIXED.has(id)) return { strokes: keys, rank: Infinity };
  const mine = listIn(own, id);
  if (mine) return { strokes: mine, rank: RANKS.own };
  const theirs = listIn(PRESET_KEYS[preset], id);
  return theirs ? { strokes: theirs, rank: RANKS.preset } : { strokes: keys, rank: RANKS.given };
}

/** A command could be called "constructor": only what was put there counts. */
function listIn(lists: Own, id: string): readonly string[] | undefined {
  return Object.hasOwn(lists, id) ? lists[id] : undefined;
}

/** Give a stroke to a command; whoever had it of their own loses it. */
export function given(commands: readonly Keyed[], kept: KeptKeys, command: string, stroke: string): KeptKeys {
  const mine = keyMap(commands, kept).strokes(command);
  const others = Object.entries(kept.own).filter(([id]) => id !== command).map(([id, strokes]) => [id, strokes.filter((each) => each !== stroke)] as const);
  return tidy(commands, { ...kept, own: { ...Object.fromEntries(others), [command]: [...mine.filter((each) => each !== stroke), stroke] } });
}

/** Take a stroke from a command. */
export function taken(commands: readonly Keyed[], kept: KeptKeys, command: string, stroke: string): KeptKeys {
  const mine = keyMap(commands, kept).strokes(command).filter((each) => each !== stroke);
  return tidy(commands, { ...kept, own: { ...kept.own, [command]: mine } });
}

/** Back to what the preset says, or the command itself. */
export function reset(kept: KeptKeys, command: string): KeptKeys {
  return { ...kept, own: Object.fromEntries(Object.entries(kept.own).filter(([id]) => id !== command)) };
}

/** What is the same as without it need not be kept. */
function tidy(commands: readonly Keyed[], kept: KeptKeys): KeptKeys {
  const same = ({ id }: Keyed): boolean => {
    const mine = listIn(kept.own, id);
    return mine !== undefined && sameStrokes(mine, keyMap(commands, reset(kept, id)).strokes(id));
  };
  return commands.filter(same).reduce((rest, { id }) => reset(rest, id), kept);
}

export interface Difference {
  readonly command: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What would change. */
export function differences(commands: readonly Keyed[], before: KeptKeys, after: KeptKeys): readonly Difference[] {
  const [one, other] = [keyMap(commands, before), keyMap(commands, after)];
  return commands
    .map(({ id }) => ({ command: id, before: one.strokes(id), after: other.strokes(id) }))
    .filter((each) => !sameStrokes(each.before, each.after));
}

function sameStrokes(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}

const FORMAT = "glimmer-keys/1";

/** The map as a file that another computer can read. */
export function written(kept: KeptKeys): string {
  return `${JSON.stringify({ format: FORMAT, ...kept }, null, 2)}\n`;
}

/** The map in a file; null where it is none. */
export function readFrom(text: string): KeptKeys | null {
  try {
    const found: unknown = JSON.parse(text);
    return isRecord(found) && found["format"] === FORMAT ? checked(found) : null;
  } catch {
    return null;
  }
}

/** What was kept, as far as it makes sense; never more strokes than can be pressed. */
export function checked(found: unknown): KeptKeys {
  if (!isRecord(found)) return FIRST_KEYS;
  const preset = PRESETS.find((each) => each === found["preset"]) ?? FIRST_KEYS.preset;
  const own = isRecord(found["own"]) ? Object.entries(found["own"]) : [];
  return { preset, own: Object.fromEntries(own.flatMap(([id, strokes]) => (Array.isArray(strokes) && !FIXED.has(id) ? [[id, pressable(strokes)]] : []))) };
}

function pressable(strokes: readonly unknown[]): readonly string[] {
  return [...new Set(strokes)].filter((each): each is string => typeof each === "string" && isStroke(each) && keptElsewhere(each) === null);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
