// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { annotation } from "../model/builders.ts";
import { exchanged } from "../model/order.ts";
import type { Annotation } from "../model/types.ts";
import { Contents, grouped, regrouped } from "./contents.ts";

const FAMILIES = ["attunement", "rupture", "repair"];
const byOnset = (one: Annotation, other: Annotation): number => one.onset_ms - other.onset_ms || (one.id < other.id ? -1 : 1);

function* chance(): Generator<number, never> {
  let seed = 11;
  for (;;) yield (seed = (seed * 48_271) % 2_147_483_647);
}

test("grouped again after each of many changes it is as if it were grouped anew, and what nothing happened to stays the same list", () => {
  const random = chance();
  const next = (below: number): number => random.next().value % below;
  let sorted: readonly Annotation[] = [];
  let byFamily = grouped(sorted);
  for (let turn = 0; turn < 400; turn += 1) {
    const gone = sorted.length > 5 && next(3) === 0 ? sorted[next(sorted.length)] : undefined;
    const family = FAMILIES[next(3)] as string;
    const come = annotation({ id: `a${String(turn)}`, family, onset_ms: next(50) });
    const after = [...sorted.filter((each) => each !== gone), come].sort(byOnset);
    const now = regrouped(byFamily, sorted, after);
    expect(now).toEqual(grouped(after));
    const still = FAMILIES.filter((each) => each !== gone?.family && each !== family);
    for (const each of still) expect(now.get(each)).toBe(byFamily.get(each));
    [sorted, byFamily] = [after, now];
  }
});

test("something that should go and is not there is noticed", () => {
  const [one, other] = [annotation({ id: "a", onset_ms: 1 }), annotation({ id: "b", onset_ms: 1 })];
  expect(exchanged([one], { gone: [other], come: [] })).toBeNull();
  expect(exchanged([one], { gone: [one], come: [other] })).toEqual([other]);
});

test("which families are used stays the same value until another one is", () => {
  const contents = new Contents();
  contents.take([annotation({ id: "a", family: "rupture" })]);
  const { used } = contents;
  expect([...used]).toEqual(["rupture"]);
  contents.take([annotation({ id: "a", family: "rupture" }), annotation({ id: "b", family: "rupture" })]);
  expect(contents.used).toBe(used);
  contents.take([annotation({ id: "b", family: "repair" })]);
  expect([...contents.used]).toEqual(["repair"]);
});
