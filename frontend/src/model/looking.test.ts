import fc from "fast-check";
import { expect, test } from "vitest";
import { AS_EVER, FOLLOWS, lookingIn, nextFollow, PRE_ROLLS_MS } from "./looking.ts";

test("what was kept is read again; nothing, or nonsense, is as ever", () => {
  expect(lookingIn({ follow: "centre", preRollMs: 2000 })).toEqual({ follow: "centre", preRollMs: 2000 });
  expect(lookingIn(undefined)).toEqual(AS_EVER);
  expect(lookingIn({ follow: "sideways", preRollMs: -4 })).toEqual(AS_EVER);
  fc.assert(fc.property(fc.anything(), (kept) => {
    const { follow, preRollMs } = lookingIn(kept);
    expect(FOLLOWS.includes(follow) && PRE_ROLLS_MS.includes(preRollMs)).toBe(true);
  }));
});

test("one key goes through all ways of following and comes back", () => {
  expect([nextFollow("page"), nextFollow("centre"), nextFollow("off")]).toEqual(["centre", "off", "page"]);
});
