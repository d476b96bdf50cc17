import { expect, test } from "vitest";
import type { Moment } from "./model.ts";
import { sentenceOf } from "./saying.ts";

const say = (name: string): string => `${name} {share}`;
const moment = (more: Partial<Moment> = {}): Moment => ({ revision: 1, checked: false, keys: [[0, 1, [1, 1, 50, 50]]], path: [[null]], covered: [[]], ...more });
const looked = { all: false, share: 0.4 };

test("a refusal comes first, then what is waited for", () => {
  expect(sentenceOf({ moment: moment(), says: "No.", isFollowing: true }, looked, say)).toBe("No.");
  expect(sentenceOf({ moment: moment({ path: null }), says: "", isFollowing: true }, looked, say)).toBe("following {share}");
  expect(sentenceOf({ moment: moment({ path: null, keys: [] }), says: "", isFollowing: true }, looked, say)).toBe("undrawn_here {share}");
  expect(sentenceOf({ moment: moment({ path: null }), says: "", isFollowing: false }, looked, say)).toBe("");
});

test("then how much is covered whole, and how much is left to look at", () => {
  const standing = { says: "", isFollowing: false };
  expect(sentenceOf({ ...standing, moment: moment() }, looked, say)).toBe("look 40");
  expect(sentenceOf({ ...standing, moment: moment() }, { all: true, share: 1 }, say)).toBe("looked {share}");
  expect(sentenceOf({ ...standing, moment: moment({ path: [null, ...Array.from({ length: 999 }, () => [null])] }) }, looked, say)).toBe("lost_share 1 look 40");
  expect(sentenceOf({ ...standing, moment: moment({ path: [null], keys: [] }) }, looked, say)).toBe("nothing_drawn 100 look 40");
  expect(sentenceOf({ ...standing, moment: moment({ checked: true }) }, looked, say)).toBe("checked {share}");
});
