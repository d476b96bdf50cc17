import { expect, test } from "vitest";
import { Layered } from "./layered.ts";

const named = (from: number, to: number): Map<string, number> =>
  new Map(Array.from({ length: to - from }, (_, at) => [`n${String(from + at)}`, from + at]));

test("it says what a map changed in the same way says, however much was changed", () => {
  const plain = named(0, 500);
  let layered = Layered.of<number>(new Map(plain));
  let seed = 7;
  for (let turn = 0; turn < 3000; turn += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const name = `n${String(seed % 900)}`;
    if (seed % 3 === 0) {
      plain.delete(name);
      layered = layered.without(name);
    } else {
      plain.set(name, turn);
      layered = layered.with(name, turn);
    }
    expect(layered.size).toBe(plain.size);
    expect(layered.get(name)).toBe(plain.get(name));
    expect(layered.has(name)).toBe(plain.has(name));
  }
  expect(new Map(layered)).toEqual(plain);
  expect([...layered.keys()].sort()).toEqual([...plain.keys()].sort());
  expect([...layered.values()].sort()).toEqual([...plain.values()].sort());
});

test("the one before a change stays as it was", () => {
  const before = Layered.of<number>(named(0, 3));
  const after = before.with("n1", 9).without("n2").with("n7", 7);
  expect([...before]).toEqual([["n0", 0], ["n1", 1], ["n2", 2]]);
  expect([...after]).toEqual([["n0", 0], ["n1", 9], ["n7", 7]]);
});

test("between two of them only what differs is named, and nothing where they have no ground in common", () => {
  const before = Layered.of<number | null>(named(0, 3)).with("n5", 5);
  expect(Layered.between(before, before.with("n1", 9).with("n5", 5).without("n2"))).toEqual(["n1", "n2"]);
  expect(Layered.between(before, before.with("n8", null))).toEqual(["n8"]);
  expect(Layered.between(before, before)).toEqual([]);
  expect(Layered.between(before, named(0, 3))).toBeNull();
  const plain = named(0, 3);
  expect(Layered.between(plain, Layered.of(plain).with("n0", 4))).toEqual(["n0"]);
});
