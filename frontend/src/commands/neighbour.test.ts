import { beforeEach, describe, expect, test, vi } from "vitest";
import { annotation, SCHEME } from "../model/builders.ts";
import type { Annotation } from "../model/types.ts";
import { hint } from "../page/hint.ts";
import type { Bench } from "./command.ts";
import { NEIGHBOURS } from "./neighbour.ts";

vi.mock("../page/hint.ts", () => ({ hint: vi.fn() }));

const went: string[] = [];

function bench(sorted: readonly Annotation[], selected: string | null, ms = 0, lengthMs = 60_000): Bench {
  const said = (what: string) => (at: unknown): void => { went.push(`${what} ${JSON.stringify(at)}`); };
  return {
    store: { state: { sorted, selected }, selected: null, around: { scheme: SCHEME, lengthMs, shortestMs: 500 }, do: said("do") },
    player: { headedMs: ms, seek: said("seek"), snap: (at: number) => at },
    timeline: { show: said("show") },
  } as unknown as Bench;
}

function run(id: string, on: Bench): unknown {
  NEIGHBOURS.find((each) => each.id === id)?.run(on);
  return vi.mocked(hint).mock.calls.at(-1)?.[1] ?? null;
}

beforeEach(() => {
  went.length = 0;
  vi.mocked(hint).mockClear();
});

describe("where there is nothing more to go to, it is said and nothing moves", () => {
  const only = annotation({ id: "a", onset_ms: 1000, offset_ms: 3000 });
  test.each([
    ["next", "No moment after this one."], ["previous", "No moment before this one."],
    ["next-gap", "No gap after this place."], ["previous-gap", "No gap before this place."],
    ["next-unlabelled", "After this, every moment has its name."], ["previous-unlabelled", "Before this, every moment has its name."],
    ["next-comment", "No comment after this one."], ["previous-comment", "No comment before this one."],
  ])("%s", (id, says) => {
    const whole = annotation({ id: "a", onset_ms: 0, offset_ms: 60_000 });
    expect(run(id, bench([id.endsWith("gap") ? whole : only], "a", 1000))).toBe(says);
    expect(went).toEqual([]);
  });
});

test("where there is one, nothing is said", () => {
  const two = [annotation({ id: "a", onset_ms: 1000, offset_ms: 2000 }), annotation({ id: "b", onset_ms: 5000, offset_ms: 6000 })];
  expect(run("next", bench(two, "a"))).toBeNull();
  expect(went).toEqual(['do {"do":"select","annotation":"b"}', "seek 5000", "show 5000"]);
});
