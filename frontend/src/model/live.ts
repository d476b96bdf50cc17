/** What a press of a family's key means: a moment opens, or the open one closes. */

import { carved, givenBack, lasts, type Carved, type Taken } from "./carving.ts";
import { rivals } from "./exclusive.ts";
import { operation, put, type Log } from "./log.ts";
import { familyOf } from "./scheme.ts";
import type { Annotation, Family, Kind, Operation, Scheme, Tier } from "./types.ts";

/**
 * How a person tags. `toggle`: a press opens, the same key closes. `hold`: open as long as the key is down. `mark`: as in
 * ELAN, BORIS and Datavyu, a press says "at this frame": one marks in, the next marks out, and nothing is moved back.
 */
export type Style = "toggle" | "hold" | "mark";

export interface Pressed {
  readonly family: string;
  readonly code: string | null;
  /** The time of the frame on screen. */
  readonly atMs: number;
  readonly playing: boolean;
  readonly rate: number;
  readonly style?: Style;
}

export interface Surroundings {
  readonly scheme: Scheme;
  readonly lengthMs: number;
  readonly reactionMs: number;
  /** One frame: nothing is shorter. */
  readonly shortestMs: number;
  readonly open: ReadonlyMap<string, string>;
  /** By family: what its open stretch took from another. */
  readonly taken: ReadonlyMap<string, Taken>;
  readonly fresh: () => string;
}

export interface Answer {
  readonly log: Log;
  readonly operations: readonly Operation[];
  readonly open: ReadonlyMap<string, string>;
  readonly taken: ReadonlyMap<string, Taken>;
  readonly selected: string | null;
  /** Tagged while the film plays and not named yet: its codes may be offered, in passing. */
  readonly asks: boolean;
}

/** How far back a repair looks for the rupture it answers, where the scheme does not say. */
const REACH_MS = 30_000;

/** The person saw it before the finger fell: by the reaction time, at the speed of the film. */
export function backDated(pressed: Pressed, reactionMs: number): number {
  if (!pressed.playing || pressed.style === "mark") return pressed.atMs;
  return Math.max(0, Math.round(pressed.atMs - reactionMs * pressed.rate));
}

export function press(log: Log, pressed: Pressed, around: Surroundings): Answer {
  const found = familyOf(around.scheme, pressed.family);
  if (!found) return { log, operations: [], open: around.open, taken: around.taken, selected: null, asks: false };
  const at = Math.min(backDated(pressed, around.reactionMs), Math.max(0, around.lengthMs - around.shortestMs));
  return new Presses(log, around, pressed, at).take(found.tier, found.family);
}

class Presses {
  readonly #operations: Operation[] = [];
  readonly #open: Map<string, string>;
  readonly #taken: Map<string, Taken>;
  #log: Log;
  readonly #around: Surroundings;
  readonly #pressed: Pressed;
  #listed: readonly Annotation[] | null = null;
  #at: number;

  constructor(log: Log, around: Surroundings, pressed: Pressed, at: number) {
    this.#log = log;
    this.#around = around;
    this.#pressed = pressed;
    this.#at = at;
    this.#open = new Map(around.open);
    this.#taken = new Map(around.taken);
  }

  take(tier: Tier, family: Family): Answer {
    const running = this.#open.get(family.id);
    const id = running !== undefined && this.#ends(running, tier) ? this.#again(running, family) : this.#anew(tier, family);
    return this.#answer(id, family);
  }

  #again(running: string, family: Family): string {
    if (this.#begins(running)) this.#beginsHere(running);
    else this.#close(family.id, running);
    return running;
  }

  #anew(tier: Tier, family: Family): string {
    this.#switch(this.#closedBy(tier, family));
    const same = this.#alreadySo(family);
    // What is said here already is taken up again: where it ends is to be told anew.
    if (same) this.#open.set(family.id, same.id);
    const id = same?.id ?? this.#add(tier, family);
    if (family.id === "repair") this.#link(id);
    return id;
  }

  /** The same key ends it; in an exclusive tier another code takes over instead. */
  #ends(running: string, tier: Tier): boolean {
    return !tier.exclusive || this.#log.annotations.get(running)?.code === this.#pressed.code;
  }

  #answer(selected: string, family: Family): Answer {
    const many = this.#operations.length;
    const step = many > 1 ? { step: this.#around.fresh() } : {};
    const operations = this.#operations.map((each) => ({ ...each, ...step }));
    const { waiting } = this.#log;
    const log = { ...this.#log, waiting: [...waiting.slice(0, waiting.length - many), ...operations] };
    const unnamed = family.codes.length > 0 && log.annotations.get(selected)?.code === null;
    return { log, operations, open: this.#open, taken: this.#taken, selected, asks: this.#pressed.playing && unnamed };
  }

  /** In step and out of step exclude each other; so do the codes of one exclusive tier. */
  #closedBy(tier: Tier, family: Family): string[] {
    const pair = family.id === "attunement" ? "rupture" : family.id === "rupture" ? "attunement" : "";
    return [...this.#open.keys()].filter(
      (each) => each === pair || (tier.exclusive && tier.families.some((one) => one.id === each)),
    );
  }

  /** One ends at the very millisecond the other begins, and neither is shorter than a frame. */
  #switch(closed: readonly string[]): void {
    const { shortestMs, lengthMs } = this.#around;
    for (const family of closed) {
      const stands = this.#log.annotations.get(this.#open.get(family) ?? "");
      if (stands && this.#pressed.atMs >= stands.onset_ms) this.#at = Math.max(this.#at, stands.onset_ms + shortestMs);
    }
    this.#at = Math.min(this.#at, Math.max(0, lengthMs - shortestMs));
    for (const family of closed) this.#giveWay(family, this.#open.get(family) ?? "");
  }

  /** What was only taken up again keeps its end beyond the other, which cuts its own stretch out of it. */
  #giveWay(family: string, id: string): void {
    const stands = this.#log.annotations.get(id);
    if (stands && !stands.end_unchecked && this.#at < lasts(stands) && this.#isExclusive(family)) this.#open.delete(family);
    else this.#close(family, id);
  }

  #isExclusive(family: string): boolean {
    return familyOf(this.#around.scheme, family)?.tier.exclusive === true;
  }

  #close(family: string, id: string): void {
    this.#open.delete(family);
    const stands = this.#log.annotations.get(id);
    // The film was taken back to before it began: where it ends stays to be checked.
    if (!stands || this.#pressed.atMs < stands.onset_ms) return;
    const offset = Math.min(this.#around.lengthMs, Math.max(this.#at, stands.onset_ms + this.#around.shortestMs));
    const pressed = this.#pressed.playing ? this.#pressed.atMs : null;
    this.#make(carved(this.#rivals(family, id), { from: stands.onset_ms, to: offset }, this.#leastMs));
    this.#do("change", id, { offset_ms: offset, end_unchecked: false, pressed_offset_ms: pressed });
    const taken = this.#taken.get(family);
    this.#taken.delete(family);
    if (taken?.by === id) this.#make(givenBack(taken, offset, this.#rivals(family, ""), this.#leastMs));
  }

  /** Marked in, then gone back: the mark was meant earlier. Nobody marks out before in. */
  #begins(running: string): boolean {
    const stands = this.#log.annotations.get(running);
    return this.#pressed.style === "mark" && stands !== undefined && this.#at < stands.onset_ms;
  }

  #beginsHere(running: string): void {
    const stands = this.#log.annotations.get(running);
    if (!stands) return;
    this.#make(carved(this.#rivals(stands.family, running), { from: this.#at, to: stands.onset_ms }, this.#leastMs));
    this.#do("change", running, { onset_ms: this.#at });
  }

  #alreadySo(family: Family): Annotation | undefined {
    const here = (each: Annotation): boolean => each.onset_ms <= this.#at && lasts(each) > this.#at;
    return this.#rivals(family.id, "").find((each) => here(each) && each.family === family.id && each.code === this.#pressed.code);
  }

  #add(tier: Tier, family: Family): string {
    const id = this.#around.fresh();
    const instant = tier.kind === "instant";
    const end = this.#end(family);
    if (!instant) this.#take(family, id, end);
    this.#do("add", id, {
      family: family.id, code: this.#pressed.code, onset_ms: this.#at, offset_ms: instant ? null : end,
      end_unchecked: !instant, confidence: 2, note: "", values: {},
      pressed_onset_ms: this.#pressed.playing ? this.#pressed.atMs : null, pressed_offset_ms: null,
    });
    if (!instant) this.#open.set(family.id, id);
    return id;
  }

  /** Where it ends until that is told: in an exclusive tier no later than what comes next there. */
  #end(family: Family): number {
    const { lengthMs, shortestMs, scheme } = this.#around;
    const borders = this.#rivals(family.id, "").map((each) => (each.onset_ms > this.#at ? each.onset_ms : lasts(each)));
    const usual = Math.min(lengthMs, this.#at + scheme.windows.live_length_ms, ...borders.filter((each) => each > this.#at));
    return Math.max(usual, this.#at + shortestMs);
  }

  #take(family: Family, by: string, until: number): void {
    const others = this.#rivals(family.id, by);
    const from = others.find((each) => each.onset_ms <= this.#at && lasts(each) > this.#at);
    if (from) this.#taken.set(family.id, { by, from, until });
    this.#make(carved(others, { from: this.#at, to: until }, this.#leastMs));
  }

  /** What excludes it: nothing, but in an exclusive tier. */
  #rivals(family: string, without: string): readonly Annotation[] {
    if (!this.#isExclusive(family)) return [];
    this.#listed ??= [...this.#log.annotations.values()];
    return rivals(this.#listed, family, this.#around.scheme, new Set([without]));
  }

  get #leastMs(): number {
    return this.#around.shortestMs / 2;
  }

  #link(repair: string): void {
    const rupture = ruptureFor(this.#log, this.#at, Math.max(0, ...this.#around.scheme.windows.repair_within_ms));
    if (rupture) this.#do("link", repair, { repairs: rupture.id });
  }

  #make(all: readonly Carved[]): void {
    for (const each of all) {
      const annotation = each.kind === "add" ? this.#around.fresh() : each.annotation;
      this.#do(each.kind, annotation, each.kind === "remove" ? {} : each.fields);
    }
  }

  #do(kind: Kind, annotation: string, fields: Operation["fields"]): void {
    const next = operation(this.#log, this.#around.fresh(), annotation, kind, fields);
    this.#log = put(this.#log, next);
    this.#listed = null;
    this.#operations.push(next);
  }
}

/** The nearest rupture before an instant that no repair has fully answered. */
export function ruptureFor(log: Log, atMs: number, reachMs: number): Annotation | null {
  const reach = reachMs || REACH_MS;
  const [answered, near] = [new Set<string>(), [] as Annotation[]];
  log.annotations.forEach((each) => {
    if (each.repairs !== null && each.values["outcome"] === "full") answered.add(each.repairs);
    if (each.family === "rupture" && each.onset_ms < atMs && atMs - (each.offset_ms ?? 0) <= reach) near.push(each);
  });
  return near.reduce<Annotation | null>((best, each) => (answered.has(each.id) || (best && best.onset_ms >= each.onset_ms) ? best : each), null);
}
