import type { Style } from "../model/live.ts";
import { taggingOf } from "../model/reaction.ts";
import { isKeyed } from "../model/scheme.ts";
import type { Family, Scheme } from "../model/types.ts";
import type { Seen } from "../video/player.ts";
import type { Bench, Command } from "./command.ts";

/**
 * Whoever holds a key for less than this has tapped it: a hand cannot mean so short a moment. What was tapped stays open,
 * as in the toggle style, and the same key ends it; so a long moment does not have to be held.
 */
const TAP_MS = 250;

/** What a key or a finger holds open, and since when by the clock and by the film. */
interface Held {
  readonly annotation: string;
  readonly since: number;
  readonly atMs: number;
}

const HELD = new WeakMap<Bench["store"], Map<string, Held>>();

export function styleOf({ preferences }: Bench): Style {
  return taggingOf(preferences.read<unknown>("tagging", null)).style;
}

/** Tag with a family, or one of its codes: opens, or closes what is open. Live presses are back-dated. */
export function press(family: string, code: string | null): (bench: Bench) => void {
  return (bench) => {
    const before = bench.store.state.open.get(family);
    pressAt(bench, family, code, bench.player.seen);
    const annotation = bench.store.state.open.get(family);
    if (annotation === undefined || annotation === before) return;
    heldBy(bench).set(placeOf(family, code), { annotation, since: performance.now(), atMs: bench.player.seen.ms });
  };
}

/** A press at what was seen then: choosing from a list takes its time, and the film goes on. */
export function pressAt(bench: Bench, family: string, code: string | null, { ms, playing, rate }: Seen): void {
  bench.store.do({ do: "press", pressed: { family, code, atMs: ms, playing, rate, style: styleOf(bench) } });
}

/** The key or finger is lifted: whoever holds to tag has ended what it held open. */
export function release(family: string, code: string | null): (bench: Bench) => void {
  return (bench) => {
    const held = heldBy(bench).get(placeOf(family, code));
    heldBy(bench).delete(placeOf(family, code));
    const { store, player } = bench;
    if (!held || styleOf(bench) !== "hold" || store.state.open.get(family) !== held.annotation) return;
    // Over a film that did not move, nothing lasted: it is a tap, however long.
    if (performance.now() - held.since >= TAP_MS && player.seen.ms !== held.atMs) pressAt(bench, family, code, player.seen);
  };
}

function placeOf(family: string, code: string | null): string {
  return `${family} ${String(code)}`;
}

function heldBy({ store }: Bench): Map<string, Held> {
  const held = HELD.get(store) ?? new Map<string, Held>();
  HELD.set(store, held);
  return held;
}

/** The commands of a scheme's own keys. Digits also answer to Shift, for when the codes are open. */
export function tagging(scheme: Scheme): readonly Command[] {
  return scheme.tiers.flatMap((tier) => tier.families).filter(isKeyed).flatMap(commandsOf);
}

function commandsOf(family: Family): readonly Command[] {
  const own = family.key ? [pressing(family, null, family.name, [family.key])] : [];
  const codes = family.codes.filter((code) => code.key);
  return [...own, ...codes.map(({ id, name, key = "" }) => pressing(family, id, `${family.name}: ${name}`, [key, `Shift+${key}`]))];
}

function pressing(family: Family, code: string | null, says: string, keys: readonly string[]): Command {
  const id = code === null ? `press-${family.id}` : `press-${family.id}-${code}`;
  return { id, group: "tag", says, keys, run: press(family.id, code), release: release(family.id, code) };
}
