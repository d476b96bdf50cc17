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

type Answer = "taken" | "lost" | "away" | "locked" | "gone";

/** A server that takes each operation once, in the state it is told to be in. */
class Server {
  now: Answer = "taken";
  readonly batches: string[][] = [];
  readonly taken: string[] = [];

  ask = (_url: string, { body }: { readonly body: string }): Promise<Response> => {
    const { operations } = JSON.parse(body) as { operations: Operation[] };
    if (this.now === "lost") return Promise.reject(new TypeError("network"));
    if (this.now === "away") return Promise.resolve(new Response("", { status: 503 }));
    if (this.now === "locked") return Promise.resolve(Response.json({ refusal: "Locked", says: "Locked." }, { status: 401 }));
    this.batches.push(operations.map((each) => each.op));
    for (const { op } of operations) if (!this.taken.includes(op)) this.taken.push(op);
    if (this.now === "gone") return Promise.reject(new TypeError("the answer was lost"));
    const results = operations.map(({ op }): Result => ({ op, ok: true, version: 1, annotation: null }));
    return Promise.resolve(Response.json({ revision: this.taken.length, results }));
  };
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

test.each<Answer>(["lost", "away"])("while the server is %s everything waits, and is sent when it is back", async (trouble) => {
  server.now = trouble;
  sending.take(doing(1));
  sending.take(doing(2));
  await passing(3000);
  expect(lines.at(-1)).toBe("offline 2");
  expect(shelf.held.size).toBe(2);
  server.now = "taken";
  await passing(10_000);
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
