/** What a press of a family's key means: a moment opens, or the open one closes. */

import { operation, put, type Log } from "./log.ts";
import { familyOf } from "./scheme.ts";
import type { Annotation, Family, Operation, Scheme, Tier } from "./types.ts";

export interface Pressed {
  readonly family: string;
  readonly code: string | null;
  /** The time of the frame on screen. */
  readonly atMs: number;
  readonly playing: boolean;
  readonly rate: number;
}

export interface Surroundings {
  readonly scheme: Scheme;
  readonly lengthMs: number;
  readonly reactionMs: number;
  /** One frame: nothing is shorter. */
  readonly shortestMs: number;
  readonly open: ReadonlyMap<string, string>;
  readonly fresh: () => string;
}

export interface Answer {
  readonly log: Log;
  readonly operations: readonly Operation[];
  readonly open: ReadonlyMap<string, string>;
  readonly selected: string | null;
}

/** How far back a repair looks for the rupture it answers, where the scheme does not say. */
const REACH_MS = 30_000;


/** The person saw it before the finger fell: by the reaction time, at the speed of the film. */
export function backDated(pressed: Pressed, reactionMs: number): number {
  return pressed.playing ? Math.max(0, Math.round(pressed.atMs - reactionMs * pressed.rate)) : pressed.atMs;
}

export function press(log: Log, pressed: Pressed, around: Surroundings): Answer {
  const found = familyOf(around.scheme, pressed.family);
  if (!found) return { log, operations: [], open: around.open, selected: null };
  const at = Math.min(backDated(pressed, around.reactionMs), Math.max(0, around.lengthMs - around.shortestMs));
  return new Presses(log, around, pressed, at).take(found.tier, found.family);
}

class Presses {
  readonly #operations: Operation[] = [];
  readonly #open: Map<string, string>;
  #log: Log;
  readonly #around: Surroundings;
  readonly #pressed: Pressed;
  readonly #at: number;

  constructor(log: Log, around: Surroundings, pressed: Pressed, at: number) {
    this.#log = log;
    this.#around = around;
    this.#pressed = pressed;
    this.#at = at;
    this.#open = new Map(around.open);
  }

  take(tier: Tier, family: Family): Answer {
    const running = this.#open.get(family.id);
    if (running !== undefined && this.#ends(running, tier)) {
      this.#close(family.id, running);
      return this.#answer(running);
    }
    for (const other of this.#closedBy(tier, family)) this.#close(other, this.#open.get(other) ?? "");
    const id = this.#add(tier, family);
    if (family.id === "repair") this.#link(id);
    return this.#answer(id);
  }

  /** The same key ends it; in an exclusive tier another code takes over instead. */
  #ends(running: string, tier: Tier): boolean {
    return !tier.exclusive || this.#log.annotations.get(running)?.code === this.#pressed.code;
  }

  #answer(selected: string): Answer {
    return { log: this.#log, operations: this.#operations, open: this.#open, selected };
  }

  /** In step and out of step exclude each other; so do the codes of one exclusive tier. */
  #closedBy(tier: Tier, family: Family): string[] {
    const pair = family.id === "attunement" ? "rupture" : family.id === "rupture" ? "attunement" : "";
    return [...this.#open.keys()].filter(
      (each) => each === pair || (tier.exclusive && tier.families.some((one) => one.id === each)),
    );
  }

  #close(family: string, id: string): void {
    this.#open.delete(family);
    const stands = this.#log.annotations.get(id);
    // The film was taken back to before it began: where it ends stays to be checked.
    if (!stands || this.#pressed.atMs < stands.onset_ms) return;
    const offset = Math.min(this.#around.lengthMs, Math.max(this.#at, stands.onset_ms + this.#around.shortestMs));
    const pressed = this.#pressed.playing ? this.#pressed.atMs : null;
    this.#do("change", id, { offset_ms: offset, end_unchecked: false, pressed_offset_ms: pressed });
  }

  #add(tier: Tier, family: Family): string {
    const id = this.#around.fresh();
    const instant = tier.kind === "instant";
    const end = Math.min(this.#around.lengthMs, this.#at + this.#around.scheme.windows.live_length_ms);
    this.#do("add", id, {
      family: family.id, code: this.#pressed.code, onset_ms: this.#at, offset_ms: instant ? null : end,
      end_unchecked: !instant, confidence: 2, note: "", values: {},
      pressed_onset_ms: this.#pressed.playing ? this.#pressed.atMs : null, pressed_offset_ms: null,
    });
    if (!instant) this.#open.set(family.id, id);
    return id;
  }

  #link(repair: string): void {
    const rupture = ruptureFor(this.#log, this.#at, Math.max(0, ...this.#around.scheme.windows.repair_within_ms));
    if (rupture) this.#do("link", repair, { repairs: rupture.id });
  }

  #do(kind: "add" | "change" | "link", annotation: string, fields: Operation["fields"]): void {
    const next = operation(this.#log, this.#around.fresh(), annotation, kind, fields);
    this.#log = put(this.#log, next);
    this.#operations.push(next);
  }
}

/** The nearest rupture before an instant that no repair has fully answered. */
export function ruptureFor(log: Log, atMs: number, reachMs: number): Annotation | null {
  const reach = reachMs || REACH_MS;
  const all = [...log.annotations.values()];
  const answered = new Set(all.filter((each) => each.values["outcome"] === "full").map((each) => each.repairs));
  const near = all.filter(
    (each) => each.family === "rupture" && each.onset_ms < atMs && !answered.has(each.id) && atMs - (each.offset_ms ?? 0) <= reach,
  );
  return near.reduce<Annotation | null>((best, each) => (best && best.onset_ms >= each.onset_ms ? best : each), null);
}
