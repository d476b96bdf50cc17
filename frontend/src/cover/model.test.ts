import fc from "fast-check";
import { expect, test } from "vitest";
import { msOf, type FrameTable } from "../model/frames.ts";
import { allBut, begun, between, boxesOf, drawn, fitted, Looked, lostShare, moved, nextLost, placeOf, SIDE, SMALLEST, undrawn, within, type Key, type Moment, type Sides } from "./model.ts";

const table: FrameTable = { num: 1, den: 600, pts: [0, 20, 41, 60, 100, 120, 139, 160, 200, 220] };
const number = fc.double({ min: -2000, max: 2000, noNaN: true });
const sides: fc.Arbitrary<Sides> = fc.tuple(number, number, number, number).map(fitted);
const key: fc.Arbitrary<Key> = fc.tuple(fc.nat(3), fc.nat(9), fc.option(sides, { nil: null }));

const inside = ([left, top, width, height]: Sides): boolean =>
  [left, top, width, height].every((each) => Number.isInteger(each)) && left >= 0 && top >= 0 && width >= SMALLEST && height >= SMALLEST && left + width <= SIDE && top + height <= SIDE;

const A: Sides = [100, 100, 200, 200];
const B: Sides = [300, 300, 100, 100];
const moment = (more: Partial<Moment>): Moment => ({ revision: 1, checked: false, keys: [], path: null, covered: null, ...more });
const span = { first: 4, count: 4 };

test("whatever is drawn, moved or typed lies in the picture and covers something", () => {
  fc.assert(fc.property(sides, number, number, fc.boolean(), (box, right, down, grows) => {
    expect(inside(box)).toBe(true);
    expect(inside(moved(box, right, down, grows))).toBe(true);
  }));
});

test("a box is drawn from any corner to the other, and a slip is none", () => {
  expect(between([0.5, 0.6], [0.1, 0.2])).toEqual([100, 200, 400, 400]);
  expect(between([0.1, 0.2], [0.5, 0.6])).toEqual([100, 200, 400, 400]);
  expect(between([0.1, 0.1], [0.11, 0.5])).toBeNull();
  expect(between([-1, -1], [2, 2])).toEqual([0, 0, 1000, 1000]);
});

test("the frames of a window are those whose rounded time lies in it, as the server counts them", () => {
  fc.assert(fc.property(fc.nat(400), fc.nat(400), (one, other) => {
    const [onset, offset] = [Math.min(one, other), Math.max(one, other)];
    const found = within(table, onset, offset);
    const expected = table.pts.map((_, at) => at).filter((at) => msOf(table, at) >= onset && msOf(table, at) < offset);
    expect(found.count).toBe(expected.length);
    if (expected.length > 0) expect(found.first).toBe(expected[0]);
  }));
});

test("of one box there is one drawing at a frame, the last; and it can be taken back", () => {
  fc.assert(fc.property(fc.array(key, { maxLength: 8 }), key, (keys, last) => {
    const begin = keys.reduce<readonly Key[]>((all, each) => drawn(all, each), []);
    const now = drawn(begin, last);
    expect(now.filter(([box, frame]) => box === last[0] && frame === last[1])).toEqual([last]);
    expect(now.map(([box, frame]) => `${String(box)} ${String(frame)}`)).toHaveLength(new Set(now.map(([box, frame]) => `${String(box)} ${String(frame)}`)).size);
    expect(undrawn(now, last[0], last[1]).some(([box, frame]) => box === last[0] && frame === last[1])).toBe(false);
    expect([...now].map(([, frame]) => frame)).toEqual([...now].map(([, frame]) => frame).sort((x, y) => x - y));
  }));
});

test("a box is where it was drawn, else where it went, and nowhere where nobody knows", () => {
  const keys: Key[] = [[0, 4, A], [2, 5, null]];
  const here = moment({ keys, path: [[A, null], [B, null], null, [B, null]] });
  expect(boxesOf(keys)).toEqual([0, 2]);
  expect(placeOf(here, span, 0, 4)).toEqual(A);
  expect(placeOf(here, span, 0, 5)).toEqual(B);
  expect(placeOf(here, span, 0, 6)).toBeUndefined();
  expect(placeOf(here, span, 2, 7)).toBeNull();
  expect(placeOf(here, span, 1, 5)).toBeUndefined();
  expect(placeOf(moment({ keys }), span, 0, 5)).toBeUndefined();
  expect(begun(here, span, 0, 6)).toEqual(A);
  expect(begun(here, span, 3, 6)).toEqual([400, 300, 200, 300]);
});

test("the places covered whole are found one after another, and round again", () => {
  const path = [null, [A], null, null, [A], null];
  const here = moment({ path });
  expect(nextLost(here, { first: 4, count: 6 }, 4)).toBe(6);
  expect(nextLost(here, { first: 4, count: 6 }, 6)).toBe(9);
  expect(nextLost(here, { first: 4, count: 6 }, 9)).toBe(4);
  expect(nextLost(moment({ path: [[A]] }), span, 4)).toBeNull();
  expect(nextLost(moment({}), span, 4)).toBeNull();
  expect(lostShare(here)).toBeCloseTo(4 / 6);
});

test("all but a region is the picture with a hole", () => {
  expect(allBut([A])).toBe("polygon(evenodd, 0% 0%, 100% 0%, 100% 100%, 0% 100%, 0% 0%, 10% 10%, 10% 30%, 30% 30%, 30% 10%, 10% 10%, 0% 0%)");
});

test("all was looked at when each half second was on the screen, played through or stepped to", () => {
  const played = new Looked(1000, 3000);
  for (let ms = 1000; ms < 3000; ms += 400) played.at(ms, true);
  expect(played.share).toBe(1);
  expect(played.all).toBe(true);
  const jumped = new Looked(1000, 3000);
  jumped.at(1000, true);
  jumped.at(2900, true);
  expect(jumped.share).toBe(0.5);
  const stepped = new Looked(1000, 3000);
  stepped.at(1100, false);
  stepped.at(1700, false);
  stepped.at(5000, false);
  expect(stepped.share).toBe(0.5);
});
