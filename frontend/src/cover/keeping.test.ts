// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scope } from "../scope.ts";
import { Keeping } from "./keeping.ts";
import type { Key } from "./model.ts";

const KEYS: readonly Key[] = [[0, 3, [1, 1, 50, 50]]];
const BEGUN = { revision: 4, checked: false, keys: [], path: [[null]], covered: [[]] };
let sent: { url: string; body: unknown }[] = [];
let answers: { status: number; told: unknown }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  [sent, answers] = [[], []];
  vi.stubGlobal("fetch", (url: string, how: RequestInit = {}) => {
    sent.push({ url, body: typeof how.body === "string" ? JSON.parse(how.body) : null });
    const { status, told } = answers.shift() ?? { status: 200, told: BEGUN };
    return Promise.resolve(new Response(JSON.stringify(told), { status }));
  });
});
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });

async function kept(): Promise<{ keeping: Keeping; scope: Scope }> {
  const scope = new Scope();
  const keeping = new Keeping(scope, "/here", () => undefined);
  await vi.advanceTimersByTimeAsync(10);
  return { keeping, scope };
}

test("what is drawn is known as covered by nobody until it was followed", async () => {
  const { keeping } = await kept();
  expect(keeping.moment.path).not.toBeNull();
  keeping.draw(KEYS);
  expect([keeping.moment.path, keeping.moment.covered, keeping.moment.checked]).toEqual([null, null, false]);
});

test("drawings are sent once the hand rests, upon the revision they were drawn on", async () => {
  const { keeping } = await kept();
  keeping.draw([]);
  keeping.draw(KEYS);
  answers = [{ status: 200, told: { revision: 5 } }];
  await vi.advanceTimersByTimeAsync(600);
  const posts = sent.filter(({ body }) => body !== null);
  expect(posts).toEqual([{ url: "/here/boxes", body: { keys: KEYS, revision: 4 } }]);
  expect(keeping.moment.revision).toBe(5);
});

test("where somebody else drew meanwhile, it says so and shows what stands there", async () => {
  const { keeping } = await kept();
  keeping.draw(KEYS);
  answers = [{ status: 409, told: { says: "Drawn anew." } }, { status: 200, told: { ...BEGUN, revision: 9 } }];
  await vi.advanceTimersByTimeAsync(600);
  expect(keeping.says).toBe("Drawn anew.");
  expect(keeping.moment.revision).toBe(9);
});

test("a tick is of what is shown; refused, it is none", async () => {
  const { keeping } = await kept();
  answers = [{ status: 409, told: { says: "Not yet." } }];
  expect(await keeping.tick()).toBe(false);
  expect(keeping.moment.checked).toBe(false);
  expect(await keeping.tick()).toBe(true);
  expect(sent.at(-1)).toEqual({ url: "/here/checked", body: { revision: 4 } });
  expect(keeping.moment.checked).toBe(true);
});

test("after its end nothing is asked any more", async () => {
  const { keeping, scope } = await kept();
  keeping.draw(KEYS);
  scope.end();
  const before = sent.length;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent.length).toBe(before);
});
