// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scope } from "../scope.ts";
import { Others } from "./others.ts";

let scope: Scope;
let known: number;
let asked: string[];
let server: number;
let reads: number;
let answers: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  scope = new Scope();
  known = server = 5;
  asked = [];
  reads = 0;
  answers = true;
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(Response.json({ revision: server }));
  });
});

afterEach(() => {
  scope.end();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const passing = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const watching = (): Others => new Others({
  session: "s", known: () => known,
  fetch: () => {
    reads += 1;
    if (answers) known = server;
    return Promise.resolve(answers ? server : null);
  },
}, scope);

test("what somebody else did is fetched within seconds, and nothing is fetched where nothing was done", async () => {
  watching();
  await passing(20_000);
  expect(asked.every((each) => each === "/coding/s/revision")).toBe(true);
  expect(reads).toBe(0);
  server = 8;
  await passing(5000);
  expect(reads).toBe(1);
  await passing(60_000);
  expect(reads).toBe(1);
});

test("a page nobody looks at does not ask", async () => {
  vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  watching();
  await passing(60_000);
  expect(asked).toEqual([]);
});

test("several at once are fetched together", async () => {
  const others = watching();
  for (let tag = 0; tag < 9; tag += 1) others.missed();
  await passing(1000);
  expect(reads).toBe(1);
});

test("what could not be fetched is tried again, though the page knows of the revision by then", async () => {
  const others = watching();
  answers = false;
  others.missed();
  await passing(1000);
  expect(reads).toBe(1);
  answers = true;
  await passing(5000);
  expect(reads).toBe(2);
  await passing(60_000);
  expect(reads).toBe(2);
});

test("an answer older than what this page was told of meanwhile is asked for again", async () => {
  const late = new Others({
    session: "s", known: () => known,
    fetch: () => {
      reads += 1;
      const read = server;
      // While the answer is on its way, something of this page is taken after what others did.
      if (reads === 1) known = server += 1;
      else known = server;
      return Promise.resolve(read);
    },
  }, scope);
  late.missed();
  await passing(1000);
  expect(reads).toBe(1);
  await passing(5000);
  expect(reads).toBe(2);
  await passing(60_000);
  expect(reads).toBe(2);
});

test("when the workbench has gone, nobody is asked any more", async () => {
  watching().missed();
  scope.end();
  await passing(60_000);
  expect([asked.length, reads]).toEqual([0, 0]);
});
