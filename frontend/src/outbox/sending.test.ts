// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Operation, Result } from "../model/types.ts";
import { Scope } from "../scope.ts";
import type { Kept } from "./kept.ts";
import { Sending } from "./sending.ts";

/** A browser's keeping, in memory. */
class Shelf implements Kept {
  readonly held = new Map<string, Operation>();

  keep(operations: readonly Operation[]): Promise<void> {
    for (const each of operations) this.held.set(each.op, each);
    return Promise.resolve();
  }

  forget(ops: readonly string[]): Promise<void> {
    for (const op of ops) this.held.delete(op);
    return Promise.resolve();
  }

  left(): Promise<readonly Operation[]> {
    return Promise.resolve([...this.held.values()]);
  }
}

type Answer = "taken" | "lost" | "away" | "locked" | "gone" | "silent" | "hotel" | "vague";

/** What is heard where the server does not get to take anything. */
const TROUBLE: Partial<Record<Answer, (signal: AbortSignal) => Promise<Response>>> = {
  lost: () => Promise.reject(new TypeError("network")),
  away: () => Promise.resolve(new Response("", { status: 503 })),
  locked: () => Promise.resolve(Response.json({ refusal: "Locked", says: "Locked." }, { status: 401 })),
  hotel: () => Promise.resolve(Response.json({ welcome: "Please sign in to our network." })),
  vague: () => Promise.resolve(Response.json({ revision: 0, results: [] })),
  silent: (signal) => new Promise((_, fail) => { signal.onabort = () => fail(new DOMException("aborted", "AbortError")); }),
};

/** A server that takes each operation once, in the state it is told to be in. */
class Server {
  now: Answer = "taken";
  readonly batches: string[][] = [];
  readonly taken: string[] = [];

  asked = 0;

  ask = (_url: string, { body, signal }: { readonly body: string; readonly signal: AbortSignal }): Promise<Response> => {
    this.asked += 1;
    const { operations } = JSON.parse(body) as { operations: Operation[] };
    return TROUBLE[this.now]?.(signal) ?? this.#taken(operations);
  };

  #taken(operations: readonly Operation[]): Promise<Response> {
    this.batches.push(operations.map((each) => each.op));
    for (const { op } of operations) if (!this.taken.includes(op)) this.taken.push(op);
    if (this.now === "gone") return Promise.reject(new TypeError("the answer was lost"));
    const results = operations.map(({ op }): Result => ({ op, ok: true, version: 1, annotation: null }));
    return Promise.resolve(Response.json({ revision: this.taken.length, results }));
  }
}

let scope: Scope;
let server: Server;
let shelf: Shelf;
let lines: string[];
let sending: Sending;

beforeEach(() => {
  vi.useFakeTimers();
  scope = new Scope();
  server = new Server();
  shelf = new Shelf();
  lines = [];
  vi.stubGlobal("fetch", server.ask);
  sending = new Sending("s", shelf, scope, { settled: () => undefined, stands: (line, waiting) => lines.push(`${line} ${String(waiting)}`), held: () => undefined });
});

afterEach(() => {
  scope.end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const doing = (from: number, count = 1): Operation[] =>
  Array.from({ length: count }, (_, at) => ({ op: `o${String(from + at)}`, kind: "star", annotation: "a", base_version: from + at, fields: { starred: true } }));

const passing = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

test("what is done is kept, sent, and forgotten when the server holds it", async () => {
  sending.take(doing(1));
  expect(lines.at(-1)).toBe("sending 1");
  expect(shelf.held.size).toBe(1);
  await passing(0);
  expect(server.taken).toEqual(["o1"]);
  expect(shelf.held.size).toBe(0);
  expect(lines.at(-1)).toBe("saved 0");
});

test("many go in their order, at most two hundred at once", async () => {
  sending.take(doing(0, 450));
  await passing(0);
  expect(server.batches.map((each) => each.length)).toEqual([200, 200, 50]);
  expect(server.taken).toEqual(doing(0, 450).map((each) => each.op));
});

test.each<Answer>(["lost", "away", "hotel", "silent", "vague"])("while the server is %s everything waits, and is sent when it is back", async (trouble) => {
  server.now = trouble;
  sending.take(doing(1));
  sending.take(doing(2));
  await passing(30_000);
  if (trouble !== "vague") expect(lines).toContain("offline 2");
  expect(shelf.held.size).toBe(2);
  server.now = "taken";
  await passing(40_000);
  expect(server.taken).toEqual(["o1", "o2"]);
  expect(lines.at(-1)).toBe("saved 0");
});

test("an answer that was lost on its way makes nothing happen twice", async () => {
  server.now = "gone";
  sending.take(doing(1));
  await passing(0);
  server.now = "taken";
  await passing(10_000);
  expect(server.batches.length).toBeGreaterThan(1);
  expect(server.taken).toEqual(["o1"]);
  expect(shelf.held.size).toBe(0);
});

test("locked, it waits for the passphrase and does not go on asking", async () => {
  server.now = "locked";
  sending.take(doing(1));
  await passing(20_000);
  expect(lines.at(-1)).toBe("locked 1");
  server.now = "taken";
  await passing(20_000);
  expect(server.taken).toEqual([]);
  sending.again();
  await passing(0);
  expect(server.taken).toEqual(["o1"]);
});

test("what an earlier page left is sent before anything new", async () => {
  sending.resume(doing(1, 2));
  sending.take(doing(3));
  await passing(0);
  expect(server.taken).toEqual(["o1", "o2", "o3"]);
});

test("that everything is saved is said only once it is known what an earlier page left", () => {
  expect(lines).toEqual([]);
  sending.resume([]);
  expect(lines).toEqual(["saved 0"]);
});

test("when the workbench has gone, nothing is sent any more", async () => {
  server.now = "lost";
  sending.take(doing(1));
  await passing(100);
  scope.end();
  server.now = "taken";
  await passing(20_000);
  expect(server.taken).toEqual([]);
  expect(shelf.held.size).toBe(1);
});

test("an hour offline loses nothing, asks with patience, and all of it is kept within a moment of coming back", async () => {
  server.now = "lost";
  const minute = 60_000;
  for (let at = 0; at < 60; at += 1) {
    sending.take(doing(at * 3, 3));
    await passing(minute);
  }
  expect(server.asked).toBeLessThan(600);
  expect(shelf.held.size).toBe(180);
  expect(lines.at(-1)).toBe("offline 180");
  server.now = "taken";
  await passing(10_000);
  expect(server.taken).toEqual(doing(0, 180).map((each) => each.op));
  expect(shelf.held.size).toBe(0);
  expect(lines.at(-1)).toBe("saved 0");
});

test("when the browser says that the network is back, nothing waits for the next try", async () => {
  server.now = "lost";
  sending.take(doing(1));
  await passing(60 * 60_000);
  server.now = "taken";
  window.dispatchEvent(new Event("online"));
  await passing(0);
  expect(server.taken).toEqual(["o1"]);
});

test("the page closed after an hour offline, what it left is sent by the next one, once and in its order", async () => {
  server.now = "gone";
  sending.take(doing(0, 250));
  await passing(60 * 60_000);
  scope.end();
  expect(shelf.held.size).toBe(250);
  server.now = "taken";
  const next = new Scope();
  const again = new Sending("s", shelf, next, { settled: () => undefined, stands: (line, waiting) => lines.push(`${line} ${String(waiting)}`), held: () => undefined });
  again.resume(await shelf.left());
  again.take(doing(250));
  await passing(10_000);
  expect(server.taken).toEqual(doing(0, 251).map((each) => each.op));
  expect(shelf.held.size).toBe(0);
  next.end();
});

test("an error while the answer is drawn does not keep what waits from being sent", async () => {
  const failing = new Sending("s", shelf, scope, {
    settled: () => { throw new Error("drawing"); }, stands: (line, waiting) => lines.push(`${line} ${String(waiting)}`), held: () => undefined,
  });
  failing.take(doing(0, 201));
  await expect(passing(0)).rejects.toThrow("drawing");
  await passing(0).catch(() => undefined);
  expect(server.taken).toEqual(doing(0, 201).map((each) => each.op));
  expect(lines.at(-1)).toBe("saved 0");
});
