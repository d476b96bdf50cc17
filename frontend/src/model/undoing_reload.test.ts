/// <reference types="vite/client" />
import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotation, counting, SCHEME, session } from "./builders.ts";
import { copiedOf, duplicated, nudged, pastedAt, removedAll, splitAt, starredAll } from "./editing.ts";
import { joined } from "./joining.ts";
import { opened, put, type Log } from "./log.ts";
import { begun, next, type Around, type Intent, type State } from "./state.ts";
import type { Annotation, HistoryLine, Operation, Result } from "./types.ts";
import { isWhole } from "./undoing.ts";

const LENGTH = 60_000;
const frame = (ms: number): number => Math.min(LENGTH, Math.max(0, Math.round(ms / 40) * 40));
const stood: readonly Annotation[] = [
  annotation({ id: "a" }), annotation({ id: "b", onset_ms: 3000, offset_ms: 6000, note: "n" }),
  annotation({ id: "r", family: "rupture", onset_ms: 4000, offset_ms: 7000 }), annotation({ id: "p", family: "repair", onset_ms: 8000, offset_ms: 9000, repairs: "r" }),
  annotation({ id: "s", family: "infant_state", code: "alert", onset_ms: 0, offset_ms: 4000 }), annotation({ id: "t", family: "infant_state", code: "drowsy", onset_ms: 4000, offset_ms: 8000 }),
];

const [schema] = Object.values(import.meta.glob<AnySchemaObject>("../../../schemas/operation.schema.json", { eager: true, import: "default" }));
const readable = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema ?? {});

/** Takes operations as the server does, knows what stood before each, and tells its history. */
class Server {
  #log: Log = opened(stood, 0);
  readonly #taken: Operation[] = [];

  answer(operation: Operation): Result {
    if (!readable(operation)) throw new Error(`${JSON.stringify(operation)}: ${JSON.stringify(readable.errors)}`);
    const version = this.#log.versions.get(operation.annotation) ?? this.#log.annotations.get(operation.annotation)?.version ?? 0;
    if (operation.base_version !== version) return { op: operation.op, ok: false, refusal: "VersionConflict", says: "elsewhere", current: this.#log.annotations.get(operation.annotation) ?? null };
    this.#log = { ...put(this.#log, operation), waiting: [] };
    this.#taken.push(operation);
    return { op: operation.op, ok: true, version: version + 1, annotation: this.#log.annotations.get(operation.annotation) ?? null };
  }

  get annotations(): readonly Annotation[] {
    return [...this.#log.annotations.values()];
  }

  get revision(): number {
    return this.#taken.length;
  }

  lines(before = Infinity, last = Infinity): readonly HistoryLine[] {
    const back = new Set<string>();
    const lines = this.#taken.map((each, at): HistoryLine => ({
      op: each.op, kind: each.kind, annotation: each.annotation, step: each.step ?? null, undone: false, revision: at + 1, version: each.base_version + 1,
      family: this.#log.annotations.get(each.annotation)?.family ?? "attunement", code: null, fields: Object.keys(each.fields),
    }));
    const told = this.#taken.map((each, at) => [each, lines[at]] as const).reverse().map(([each, line]) => {
      const undone = back.has(each.op);
      if (each.kind === "undo" && !undone) back.add(each.fields.undoes ?? "");
      return { ...line, undone } as HistoryLine;
    }).reverse();
    const earlier = told.filter((line) => line.revision < before);
    return earlier.slice(Math.max(0, earlier.length - last));
  }
}

/** A page over a server, which may be opened anew at any time. */
class Page {
  readonly server = new Server();
  readonly around: Around = { scheme: SCHEME, lengthMs: LENGTH, reactionMs: 1500, shortestMs: 40, fresh: counting() };
  state: State = begun(session(stood));

  do(intent: Intent): void {
    this.state = next(this.state, intent, this.around);
    const results = this.state.log.waiting.map((each) => this.server.answer(each));
    if (results.length > 0) this.state = next(this.state, { do: "settle", results, revision: this.server.revision }, this.around);
  }

  reload(last = Infinity): void {
    this.state = begun({ ...session(this.server.annotations), revision: this.server.revision, history: this.server.lines(Infinity, last) });
  }

  undoAll(): void {
    while (this.state.undoing.done.length > 0) this.do({ do: "undo" });
  }

  /** As the page does when it runs low. */
  recall(last: number): void {
    while (!isWhole(this.state.undoing)) {
      this.do({ do: "older", lines: this.server.lines(this.state.undoing.past[0]?.revision ?? 0, last) });
    }
  }
}

const content = (all: readonly Annotation[]): unknown => [...all].sort((one, other) => (one.id < other.id ? -1 : 1)).map((each) => ({ ...each, version: 0 }));

type Doing = (page: Page) => void;
const edit = (make: (all: readonly Annotation[], around: Around) => Extract<Intent, { do: "edit" }>["edits"]): Doing => (page) => {
  page.do({ do: "edit", edits: make(page.state.sorted, page.around), says: "" });
};
const picks = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 });
const chosen = (all: readonly Annotation[], at: readonly number[]): readonly Annotation[] => [...new Set(at.flatMap((each) => all[each % Math.max(1, all.length)] ?? []))];
const doings: fc.Arbitrary<Doing> = fc.oneof(
  fc.tuple(picks, fc.nat({ max: 1500 })).map(([at, ms]) => edit((all, around) => splitAt(chosen(all, at), ms * 40, all, around).edits)),
  picks.map((at) => edit((all, around) => joined(chosen(all, at), all, around).edits)),
  picks.map((at) => edit((all) => removedAll(chosen(all, at)))),
  picks.map((at) => edit((all) => starredAll(chosen(all, at)))),
  fc.tuple(picks, fc.constantFrom("onset" as const, "offset" as const, "whole" as const)).map(([at, part]) => edit((all, around) => nudged(chosen(all, at), part, 1, frame, all, around).edits)),
  fc.tuple(picks, fc.constantFrom("rupture", "infant_bid", "infant_state")).map(([at, family]) => edit((all, around) => duplicated(chosen(all, at), family, all, around).edits)),
  fc.tuple(picks, fc.nat({ max: 1400 })).map(([at, ms]) => edit((all, around) => pastedAt(copiedOf(chosen(all, at)), ms * 40, all, around).edits)),
  fc.record({ family: fc.constantFrom("attunement", "rupture", "repair"), atMs: fc.nat({ max: 50_000 }), playing: fc.boolean() })
    .map((pressed): Doing => (page) => page.do({ do: "press", pressed: { ...pressed, code: null, rate: 1 } })),
);

describe("undoing", () => {
  test("whatever was edited, in groups or alone, undoing all of it is as if nothing had been done; doing it again is as before", () => {
    fc.assert(fc.property(fc.array(doings, { minLength: 1, maxLength: 15 }), (all) => {
      const page = new Page();
      for (const act of all) act(page);
      const after = content(page.state.sorted);
      const steps = page.state.undoing.done.length;
      page.undoAll();
      expect(content(page.state.sorted)).toEqual(content(stood));
      for (let step = 0; step < steps; step += 1) page.do({ do: "redo" });
      expect(content(page.state.sorted)).toEqual(after);
      expect(content(page.server.annotations)).toEqual(after);
    }));
  });

  test("the same after a reload, step by step as it was done, although only the server knows what stood before", () => {
    fc.assert(fc.property(fc.array(doings, { minLength: 1, maxLength: 15 }), fc.nat({ max: 4 }), (all, back) => {
      const page = new Page();
      for (const act of all) act(page);
      for (let each = 0; each < back; each += 1) page.do({ do: "undo" });
      const after = content(page.state.sorted);
      const { done, undone } = page.state.undoing;
      page.reload();
      expect(page.state.undoing.done.map((step) => step.ops.length)).toEqual(done.map((step) => step.ops.length));
      expect(page.state.undoing.undone.map((step) => step.ops.length)).toEqual(undone.map((step) => step.ops.length));
      const steps = page.state.undoing.done.length;
      page.undoAll();
      expect(content(page.state.sorted)).toEqual(content(stood));
      for (let step = 0; step < steps; step += 1) page.do({ do: "redo" });
      expect(content(page.state.sorted)).toEqual(after);
    }));
  });

  test("there is no end to it: what was done before the part that was read can be undone once it is fetched", () => {
    fc.assert(fc.property(fc.array(doings, { minLength: 3, maxLength: 15 }), fc.integer({ min: 1, max: 6 }), fc.nat({ max: 3 }), (all, last, back) => {
      const page = new Page();
      for (const act of all) act(page);
      page.reload(last);
      for (let each = 0; each < back; each += 1) page.do({ do: "undo" });
      page.do({ do: "edit", edits: [{ kind: "add", fields: { family: "attunement", onset_ms: 100, offset_ms: 900 } }], says: "" });
      page.recall(last);
      page.undoAll();
      // A step that was cut by the end of what was read is undone as two; nothing is left of it.
      expect(content(page.state.sorted)).toEqual(content(stood));
    }));
  });
});

describe("a step of which the server refused a part", () => {
  const both: Intent = { do: "edit", edits: [{ kind: "change", annotation: "a", fields: { note: "x" } }, { kind: "change", annotation: "b", fields: { note: "y" } }], says: "two" };
  const refusing = (page: Page, annotation: string, intent: Intent): void => {
    page.state = next(page.state, intent, page.around);
    const results = page.state.log.waiting.map((each): Result => each.annotation === annotation
      ? { op: each.op, ok: false, refusal: "VersionConflict", says: "elsewhere", current: page.server.annotations.find((one) => one.id === annotation) ?? null }
      : page.server.answer(each));
    page.state = next(page.state, { do: "settle", results, revision: page.server.revision }, page.around);
  };

  test("can be undone for the other part", () => {
    const page = new Page();
    refusing(page, "a", both);
    expect(page.state.undoing.done.map((step) => step.ops.map((each) => each.annotation))).toEqual([["b"]]);
    page.undoAll();
    expect(content(page.state.sorted)).toEqual(content(stood));
  });

  test("an undo that was refused in part leaves that part to be undone", () => {
    const page = new Page();
    page.do(both);
    refusing(page, "a", { do: "undo" });
    expect(page.state.undoing.undone.map((step) => step.ops.map((each) => each.annotation))).toEqual([["b"]]);
    expect(page.state.undoing.done.map((step) => step.ops.map((each) => each.annotation))).toEqual([["a"]]);
    page.do({ do: "undo" });
    expect(content(page.state.sorted)).toEqual(content(stood));
  });
});
