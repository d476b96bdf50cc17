import fc from "fast-check";
import { expect, test } from "vitest";
import { hasMissed } from "../outbox/others.ts";
import { annotation, SCHEME, session } from "./builders.ts";
import { fittingValues } from "./log.ts";
import { familyOf } from "./scheme.ts";
import { begun, next, type Around, type Intent, type State } from "./state.ts";
import type { Annotation, Fields, Operation, Result } from "./types.ts";

const LENGTH_MS = 60_000;

interface Stands {
  readonly version: number;
  readonly now: Annotation | null;
}

interface Answer {
  readonly revision: number;
  readonly results: readonly Result[];
}

/** The server's rules (annotator/domain/applying.py, journey/taking.py), as far as a page can meet them. */
class Server {
  readonly #stands = new Map<string, Stands>();
  readonly #before = new Map<string, { readonly of: string; readonly state: Annotation | null }>();
  readonly #answered = new Map<string, { readonly revision: number; readonly version: number; readonly after: Annotation | null } | string>();
  readonly accepted: string[] = [];
  revision: number;

  constructor(stood: readonly Annotation[]) {
    for (const each of stood) this.#stands.set(each.id, { version: each.version, now: each });
    this.revision = stood.length;
  }

  get annotations(): readonly Annotation[] {
    return [...this.#stands.values()].map((each) => each.now).filter((each) => each !== null);
  }

  take(batch: readonly Operation[]): Answer {
    const results = batch.map((each) => this.#take(each));
    return { revision: this.revision, results };
  }

  #take(operation: Operation): Result {
    const { op, annotation: of } = operation;
    const current = this.#stands.get(of)?.now ?? null;
    const known = this.#answered.get(op) ?? this.#tried(operation);
    this.#answered.set(op, known);
    if (typeof known === "string") return { op, ok: false, refusal: known, says: known, current };
    return { op, ok: true, version: known.version, annotation: known.after, revision: known.revision };
  }

  #tried(operation: Operation): { readonly revision: number; readonly version: number; readonly after: Annotation | null } | string {
    const { op, annotation: of, base_version } = operation;
    const held = this.#stands.get(of) ?? { version: 0, now: null };
    const after = this.#after(operation, held);
    if (typeof after === "string") return after;
    const version = base_version + 1;
    const stands = after && { ...after, version };
    this.#stands.set(of, { version, now: stands });
    this.#before.set(op, { of, state: held.now });
    this.accepted.push(op);
    this.revision += 1;
    return { revision: this.revision, version, after: stands };
  }

  #after(operation: Operation, { version, now }: Stands): Annotation | null | string {
    const { kind, annotation: of, base_version, fields } = operation;
    if ((kind === "add") !== (version === 0)) return kind === "add" ? "AlreadyThere" : "NoSuchAnnotation";
    if (base_version !== version) return "VersionConflict";
    if (kind === "undo") return this.#undone(of, fields.undoes ?? "");
    if (kind === "add") return checked(annotation({ offset_ms: null, ...fields, id: of }));
    return this.#altered(operation, now);
  }

  #undone(of: string, op: string): Annotation | null | string {
    const undone = this.#before.get(op);
    return undone?.of === of ? undone.state : "NothingToUndo";
  }

  #altered({ kind, fields }: Operation, now: Annotation | null): Annotation | null | string {
    if (kind === "remove") return null;
    if (now === null) return "NoSuchAnnotation";
    if (kind === "change") return checked(changed(now, fields));
    return kind === "link" ? this.#linked(now, fields.repairs ?? null) : { ...now, starred: fields.starred === true };
  }

  #linked(repair: Annotation, to: string | null): Annotation | string {
    if (repair.family !== "repair") return "NotARepair";
    if (to === null) return { ...repair, repairs: null };
    const rupture = this.#stands.get(to)?.now;
    if (!rupture) return "NotInThisSession";
    if (rupture.family !== "rupture") return "NotARupture";
    return repair.onset_ms <= rupture.onset_ms ? "RepairBeforeRupture" : { ...repair, repairs: to };
  }
}

function changed(now: Annotation, fields: Fields): Annotation {
  const code = fields.code === undefined ? now.code : fields.code;
  const kept = code === now.code ? now.values : fittingValues(familyOf(SCHEME, now.family)?.family, code, now.values);
  return { ...now, values: kept, ...fields };
}

function checked(each: Annotation): Annotation | string {
  if (each.onset_ms < 0 || each.onset_ms >= LENGTH_MS) return "OutsideClip";
  const instant = familyOf(SCHEME, each.family)?.tier.kind === "instant";
  return endRefused(each, instant) ?? each;
}

function endRefused({ onset_ms, offset_ms }: Annotation, instant: boolean): string | null {
  if (instant) return offset_ms === null ? null : "HasNoLength";
  if (offset_ms === null) return "NeedsAnOffset";
  if (offset_ms > LENGTH_MS) return "OutsideClip";
  return offset_ms > onset_ms ? null : "EmptyInterval";
}

/** A window on the coding: the page's own state, its outbox as it is in sending.ts, and what is under way to it. */
class Page {
  state: State;
  readonly #around: Around;
  readonly done: Operation[] = [];
  /** Every operation a notice was shown for, by its annotation. */
  readonly noticed = new Set<string>();
  queue: readonly Operation[] = [];
  answers: Answer[] = [];
  fetched: { readonly annotations: readonly Annotation[]; readonly revision: number }[] = [];
  missed = false;

  constructor(name: string, stood: readonly Annotation[]) {
    let last = 0;
    this.#around = { scheme: SCHEME, lengthMs: LENGTH_MS, reactionMs: 1500, shortestMs: 40, fresh: () => `${name}${String((last += 1))}` };
    this.state = begun(session(stood));
  }

  do(intent: Intent): void {
    const known = new Set(this.state.log.waiting);
    this.state = next(this.state, intent, this.#around);
    const made = this.state.log.waiting.filter((each) => !known.has(each));
    if (intent.do === "settle") return;
    this.done.push(...made);
    this.queue = [...this.queue, ...made];
  }

  hears(answer: Answer): void {
    const held = new Set(answer.results.map((each) => each.op));
    const waited = this.queue.length;
    this.queue = this.queue.filter((each) => !held.has(each.op));
    if (this.queue.length === waited) return;
    if (hasMissed(this.state.log.revision, answer)) this.missed = true;
    this.do({ do: "settle", ...answer });
    for (let notice = this.state.notice; notice; notice = notice.then ?? null) if (notice.of) this.noticed.add(notice.of);
  }

  refreshes(): void {
    const read = this.fetched.shift();
    if (read) this.do({ do: "refresh", ...read });
  }

  /** What is drawn, with its versions. */
  get drawn(): readonly Annotation[] {
    return this.state.sorted;
  }
}

interface Act {
  readonly who: 0 | 1;
  readonly what: Intent | "send" | "deliver" | "deliver late" | "lose" | "read" | "refresh" | "watch" | "any";
  readonly at: number;
}

const stood = [
  annotation({ id: "a", code: "cue_met", values: { cue_type: "hunger" } }),
  annotation({ id: "r", family: "rupture", onset_ms: 4000, offset_ms: 7000 }),
  annotation({ id: "p", family: "repair", onset_ms: 8000, offset_ms: 9000 }),
];
const id = fc.constantFrom("a", "r", "p", "any");
const fields: fc.Arbitrary<Fields> = fc.oneof(
  fc.record({ onset_ms: fc.integer({ min: 0, max: 9500 }) }), fc.record({ offset_ms: fc.integer({ min: 0, max: 9500 }) }),
  fc.record({ note: fc.constantFrom("one", "two") }), fc.record({ code: fc.constantFrom("shared_gaze", "cue_met", null) }),
);
const pressed = fc.record({
  family: fc.constantFrom("attunement", "rupture", "repair", "infant_bid", "infant_state"), code: fc.constant(null), atMs: fc.nat({ max: 60_000 }),
  playing: fc.boolean(), rate: fc.constant(1),
});
const intents: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({ do: fc.constant("press" as const), pressed }),
  fc.record({ do: fc.constant("change" as const), annotation: id, fields }),
  fc.record({ do: fc.constant("star" as const), annotation: id }),
  fc.record({ do: fc.constant("remove" as const), annotation: id }),
  fc.record({ do: fc.constant("link" as const), annotation: fc.constant("p"), repairs: fc.constantFrom("r", null) }),
  fc.record({ do: fc.constantFrom("undo" as const, "redo" as const) }),
  fc.constant({ do: "dismiss" as const }),
);
const network = fc.constantFrom("send", "send", "deliver", "deliver", "deliver late", "lose", "read", "refresh", "watch");
const acts: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const), what: fc.oneof<fc.Arbitrary<Act["what"]>[]>(intents, network), at: fc.nat({ max: 99 }),
});

/** Two pages on one coding, and a network between them and the server that may do anything but invent. */
class World {
  readonly server = new Server(stood);
  readonly pages = [new Page("x", stood), new Page("y", stood)] as const;
  /** Answers that were lost or overtaken, and may still come. */
  readonly #late: Answer[][] = [[], []];

  act({ who, what, at }: Act): void {
    const page = this.pages[who];
    switch (what) {
      case "send":
        // As sending.ts does: what was sent before goes again, with whatever came after it.
        if (page.queue.length > 0) page.answers.push(this.server.take(page.queue.slice(0, 1 + (at % 5))));
        return;
      case "deliver":
        this.#deliver(who, 0, at % 3 === 0);
        return;
      case "deliver late": {
        const late = this.#late[who]?.shift();
        if (late) page.hears(late);
        return;
      }
      case "lose":
        page.answers.splice(0, 1).forEach((each) => this.#late[who]?.push(each));
        return;
      case "read":
        page.fetched.push({ annotations: this.server.annotations, revision: this.server.revision });
        return;
      case "refresh":
        page.refreshes();
        return;
      case "watch":
        if (this.server.revision > page.state.log.revision) page.missed = true;
        return;
      case "any":
        return;
      default:
        page.do(pointed(what, page.state, at));
    }
  }

  #deliver(who: 0 | 1, which: number, twice: boolean): void {
    const [answer] = this.pages[who].answers.splice(which, 1);
    if (!answer) return;
    this.pages[who].hears(answer);
    if (twice) this.pages[who].hears(answer);
  }

  /** The network is well again: all that waits is sent, and each page fetches what it knows itself to have missed. */
  rests(): void {
    for (const page of [...this.pages, ...this.pages]) {
      for (const answer of page.answers.splice(0)) page.hears(answer);
      while (page.queue.length > 0) page.hears(this.server.take(page.queue.slice(0, 200)));
      while (page.fetched.length > 0) page.refreshes();
      if (this.server.revision > page.state.log.revision) page.missed = true;
      if (page.missed) page.do({ do: "refresh", annotations: this.server.annotations, revision: this.server.revision });
      page.missed = false;
    }
  }
}

function pointed(intent: Intent, state: State, at: number): Intent {
  if (!("annotation" in intent) || intent.annotation !== "any") return intent;
  const any = state.sorted[at % Math.max(1, state.sorted.length)];
  return { ...intent, annotation: any?.id ?? "a" };
}

function byId(annotations: readonly Annotation[]): ReadonlyMap<string, Annotation> {
  return new Map([...annotations].sort((one, other) => (one.id < other.id ? -1 : 1)).map((each) => [each.id, each]));
}

/** Enough to find again every fault it has found. */
const RUNS = { numRuns: 400 };
const PATIENCE_MS = 120_000;

test("two windows on one coding, whatever the network does between, end up with what the server holds", () => {
  fc.assert(fc.property(fc.array(acts, { minLength: 2, maxLength: 60 }), (all) => {
    const world = new World();
    for (const each of all) world.act(each);
    world.rests();
    const held = byId(world.server.annotations);
    for (const page of world.pages) {
      expect(page.state.log.waiting).toEqual([]);
      expect(byId(page.drawn)).toEqual(held);
    }
  }), RUNS);
}, PATIENCE_MS);

test("whatever a window did was taken once or is shown as a conflict: nothing goes without a word", () => {
  fc.assert(fc.property(fc.array(acts, { minLength: 2, maxLength: 60 }), (all) => {
    const world = new World();
    for (const each of all) world.act(each);
    world.rests();
    expect(new Set(world.server.accepted).size).toBe(world.server.accepted.length);
    const accepted = new Set(world.server.accepted);
    for (const page of world.pages) {
      for (const each of page.done) expect(accepted.has(each.op) || page.noticed.has(each.annotation)).toBe(true);
    }
  }), RUNS);
}, PATIENCE_MS);

test("what two windows did to different moments is all there", () => {
  const mine = fc.array(fc.record({ do: fc.constant("change" as const), annotation: fc.constant("a"), fields: fc.record({ note: fc.string() }) }), { maxLength: 8 });
  const theirs = fc.array(fc.record({ do: fc.constant("star" as const), annotation: fc.constant("r") }), { maxLength: 8 });
  fc.assert(fc.property(mine, theirs, fc.array(acts.filter(({ what }) => typeof what === "string"), { maxLength: 30 }), (one, other, between) => {
    const world = new World();
    for (const [at, intent] of one.entries()) {
      world.act({ who: 0, what: intent, at });
      const also = other[at];
      if (also) world.act({ who: 1, what: also, at });
      for (const each of between.slice(at * 3, at * 3 + 3)) world.act(each);
    }
    world.rests();
    expect(world.pages.map((page) => page.state.notice)).toEqual([null, null]);
    const held = byId(world.server.annotations);
    expect(held.get("a")?.note).toBe(one.at(-1)?.fields.note ?? "");
  }));
});

test("a conflict shows both versions, and the next one waits until the first has been read", () => {
  const world = new World();
  const [mine, theirs] = world.pages;
  for (const [of, note] of [["a", "theirs"], ["r", "theirs"]] as const) theirs.do({ do: "change", annotation: of, fields: { note } });
  theirs.hears(world.server.take(theirs.queue));
  for (const [of, note] of [["a", "mine"], ["a", "mine, again"], ["r", "mine"]] as const) mine.do({ do: "change", annotation: of, fields: { note } });
  mine.hears(world.server.take(mine.queue));
  expect(mine.state.notice).toMatchObject({ of: "a", wanted: { note: "mine, again" }, stands: { note: "theirs" } });
  mine.do({ do: "tell", says: "The disk is full." });
  mine.do({ do: "tell", says: "The disk is full." });
  mine.do({ do: "dismiss" });
  expect(mine.state.notice).toMatchObject({ of: "r", wanted: { note: "mine" }, stands: { note: "theirs" } });
  mine.do({ do: "dismiss" });
  expect(mine.state.notice).toMatchObject({ says: "The disk is full." });
  mine.do({ do: "dismiss" });
  expect(mine.state.notice).toBeNull();
});

test("a refresh that brings nothing new leaves everything drawn as it is", () => {
  const page = new Page("x", stood);
  const before = page.state;
  page.do({ do: "refresh", annotations: structuredClone(stood), revision: 9 });
  expect(page.state.log.annotations).toBe(before.log.annotations);
  expect(page.state.sorted).toBe(before.sorted);
  page.do({ do: "refresh", annotations: [annotation({ id: "a", note: "theirs", version: 2 }), ...stood.slice(1)], revision: 10 });
  expect(page.state.log.annotations.get("a")?.note).toBe("theirs");
  expect(page.state.log.annotations.get("r")).toBe(before.log.annotations.get("r"));
});

test("an answer that comes long after, when somebody else has changed the same moment, is not taken for how it stands", () => {
  const world = new World();
  const [mine, theirs] = world.pages;
  const read = (page: Page): void => page.do({ do: "refresh", annotations: world.server.annotations, revision: world.server.revision });
  mine.do({ do: "change", annotation: "a", fields: { note: "mine" } });
  world.server.take(mine.queue);
  read(theirs);
  theirs.do({ do: "change", annotation: "a", fields: { note: "theirs, on top" } });
  theirs.hears(world.server.take(theirs.queue));
  read(mine);
  theirs.do({ do: "star", annotation: "r" });
  theirs.hears(world.server.take(theirs.queue));
  mine.hears(world.server.take(mine.queue));
  expect(mine.missed).toBe(true);
  world.rests();
  expect(mine.state.log.annotations.get("a")?.note).toBe("theirs, on top");
});
