import fc from "fast-check";
import { expect, test } from "vitest";
import { KINDS, type Differing } from "./payload.ts";
import { counts, DIFFERING, EVERY, followed, NOTHING_HANDED, pageAround, sifted, stepped, telling, turned } from "./sifting.ts";

const some = fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.nat(60_000)), { maxLength: 40 }).map((found) =>
  found.sort((one, other) => one[1] - other[1])
    .map(([kind, at], n): Differing => [`k${n}`, kind, at, at + 500, at, at + 900, 0, 0, null]));

test("going on and on visits every difference let through once, and comes back to the first", () => {
  fc.assert(fc.property(some, fc.subarray([...KINDS]), (all, kinds) => {
    const sieve = new Set(kinds);
    const through = sifted(all, sieve);
    let at: Differing | null = null;
    for (const [n] of through.entries()) {
      at = stepped(all, sieve, at?.[0] ?? "", -1, 1);
      expect(at).toEqual(through[n]);
    }
    expect(stepped(all, sieve, at?.[0] ?? "", -1, 1)).toEqual(through[0] ?? null);
  }));
});

test("one back is where one came from", () => {
  fc.assert(fc.property(some, (all) => {
    const through = sifted(all, DIFFERING);
    for (const [n, each] of through.entries()) {
      const on = stepped(all, DIFFERING, each[0], 0, 1);
      if (n < through.length - 1) expect(stepped(all, DIFFERING, on?.[0] ?? "", 0, -1)).toEqual(each);
    }
  }));
});

test("what is alike is passed over until it is asked for", () => {
  const all: Differing[] = [["a", "matched", 0, 9, 0, 9, 0, 0, 0], ["b", "early", 5, 9, 0, 9, 0, 0, -2500]];
  expect(stepped(all, DIFFERING, "", -1, 1)?.[0]).toBe("b");
  expect(stepped(all, EVERY, "", -1, 1)?.[0]).toBe("a");
  expect(stepped(all, turned(DIFFERING, "early"), "", -1, 1)).toBe(null);
  expect(stepped(all, new Set(["early"]), "a", 0, -1)?.[0]).toBe("b");
  expect(counts(all).get("matched")).toBe(1);
});

test("from a place in the film the next is the next after it", () => {
  const all: Differing[] = ["a", "b", "c"].map((key, n) => [key, "late", n * 1000, n * 1000 + 5, 0, 9, 0, 0, 3000]);
  expect(stepped(all, DIFFERING, "", 1500, 1)?.[0]).toBe("c");
  expect(stepped(all, DIFFERING, "", 1500, -1)?.[0]).toBe("b");
});

test("a list shows so many at most and always the one that is chosen", () => {
  fc.assert(fc.property(some, fc.integer({ min: 1, max: 9 }), fc.nat(39), (all, most, n) => {
    const chosen = all[n % Math.max(1, all.length)]?.[0] ?? "";
    const page = pageAround(all, chosen, most);
    expect(page.shown.length).toBe(Math.min(most, all.length));
    expect(page.of).toBe(all.length);
    expect(page.shown).toEqual(all.slice(page.from, page.from + page.shown.length));
    if (all.length > 0) expect(page.shown.map(([key]) => key)).toContain(chosen);
  }));
});

test("what the page told of itself is never followed when it comes back, however late; what others choose is", () => {
  let now = telling(telling(NOTHING_HANDED, "a"), "b");
  let { go } = followed(now, "a");
  expect(go).toBe(false);
  now = followed(now, "a").now;
  ({ go, now } = followed(now, "b"));
  expect(go).toBe(false);
  ({ go, now } = followed(now, "c"));
  expect(go).toBe(true);
  expect(followed(now, "c").go).toBe(false);
  expect(followed(now, "a").go).toBe(true);
  expect(followed(NOTHING_HANDED, "").go).toBe(false);
});
