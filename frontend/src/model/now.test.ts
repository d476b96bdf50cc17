import fc from "fast-check";
import { expect, test } from "vitest";
import { annotation } from "./builders.ts";
import { covering, coveringOf, INSTANT_SHOWN_MS, nowIn } from "./now.ts";

const names = (all: readonly { readonly id: string }[]): readonly string[] => all.map((each) => each.id);

test("a moment is named from its onset on, and no longer at its end", () => {
  const index = coveringOf([annotation({ id: "a", onset_ms: 1000, offset_ms: 3000 })]);
  expect([999, 1000, 2999, 3000].map((at) => covering(index, at).length)).toEqual([0, 1, 1, 0]);
});

test("of two moments that meet, only the second is named where they meet", () => {
  const index = coveringOf([annotation({ id: "a", onset_ms: 0, offset_ms: 2000 }), annotation({ id: "b", onset_ms: 2000, offset_ms: 4000 })]);
  expect(names(covering(index, 2000))).toEqual(["b"]);
});

test("an instant is named for half a second", () => {
  const index = coveringOf([annotation({ id: "i", onset_ms: 700, offset_ms: null })]);
  expect([699, 700, 700 + INSTANT_SHOWN_MS - 1, 700 + INSTANT_SHOWN_MS].map((at) => covering(index, at).length)).toEqual([0, 1, 1, 0]);
});

test("in an empty session nothing is coded anywhere", () => {
  expect(covering(coveringOf([]), 0)).toEqual([]);
  expect(nowIn(coveringOf([]), 10_000, [])).toEqual([]);
});

test("what is recorded is named since its onset, past the end it was given for now, and once only", () => {
  const open = annotation({ id: "o", onset_ms: 1000, offset_ms: 6000 });
  const index = coveringOf([open]);
  expect([999, 1000, 9000].map((at) => names(nowIn(index, at, [open])))).toEqual([[], ["o"], ["o"]]);
});

const moments = fc.array(fc.tuple(fc.nat(5000), fc.option(fc.integer({ min: 1, max: 5000 }))), { maxLength: 60 }).map((all) =>
  all.map(([onset, length], at) => annotation({ id: String(at), onset_ms: onset, offset_ms: length === null ? null : onset + length }))
    .sort((one, other) => one.onset_ms - other.onset_ms));

test("nothing that covers the instant is missed, and nothing else is named", () => {
  fc.assert(fc.property(moments, fc.nat(11_000), (all, at) => {
    const plain = all.filter((each) => each.onset_ms <= at && at < (each.offset_ms ?? each.onset_ms + INSTANT_SHOWN_MS));
    expect(names(covering(coveringOf(all), at))).toEqual(names(plain));
  }));
});

test("among ten thousand, only those near the instant are looked at", () => {
  let looks = 0;
  const counted = Array.from({ length: 10_000 }, (_, at) => annotation({ id: String(at), onset_ms: at * 100, offset_ms: at * 100 + 90 }));
  const watched = new Proxy(counted, {
    get: (all, name) => {
      if (typeof name === "string" && /^\d+$/.test(name)) looks += 1;
      return Reflect.get(all, name) as unknown;
    },
  });
  const index = { sorted: watched, latest: coveringOf(counted).latest };
  expect(names(covering(index, 500_050))).toEqual(["5000"]);
  expect(looks).toBeLessThan(60);
});
