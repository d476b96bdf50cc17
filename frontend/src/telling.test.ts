import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Scope } from "./scope.ts";
import { toldUntilHeard } from "./telling.ts";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

test("what was not heard is told again in other words, and no more once the page is drawn without it", () => {
  const scope = new Scope();
  const told: string[] = [];
  toldUntilHeard(scope, "ready", (state) => told.push(state));
  expect(told).toEqual(["ready"]);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual(["ready", "ready 1", "ready 2"]);
  scope.end();
  vi.advanceTimersByTime(60_000);
  expect(told).toHaveLength(3);
});
