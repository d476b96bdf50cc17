import fc from "fast-check";
import { expect, test } from "vitest";
import { asBefore, between, moved, proposed, type Piece } from "./ordering.ts";

const piece = (name: string, over: Partial<Piece> = {}): Piece => ({ name, size: 1, atS: null, lengthMs: null, ...over });
const names = (pieces: readonly Piece[]): readonly string[] => pieces.map(({ name }) => name);

test("files are ordered by the numbers in their names, and not as letters", () => {
  expect(names(proposed(["M10.mp4", "M9.mp4", "M100.mp4"].map((name) => piece(name))))).toEqual(["M9.mp4", "M10.mp4", "M100.mp4"]);
  expect(names(proposed(["GH020123.MP4", "GH010123.MP4"].map((name) => piece(name))))).toEqual(["GH010123.MP4", "GH020123.MP4"]);
  expect(names(proposed(["GP010007.MP4", "GOPR0007.MP4"].map((name) => piece(name))))).toEqual(["GOPR0007.MP4", "GP010007.MP4"]);
  expect(names(proposed(["feed (2).mp4", "feed.mp4"].map((name) => piece(name))))).toEqual(["feed.mp4", "feed (2).mp4"]);
});

test("where names say nothing the time each was recorded does, if all say one", () => {
  expect(names(proposed([piece("b.mp4", { atS: 10 }), piece("a.mp4", { atS: 90 })]))).toEqual(["b.mp4", "a.mp4"]);
  expect(names(proposed([piece("b.mp4", { atS: 10 }), piece("a.mp4")]))).toEqual(["a.mp4", "b.mp4"]);
  expect(names(proposed([piece("b.mp4", { atS: 10 }), piece("a.mp4", { atS: 10 })]))).toEqual(["a.mp4", "b.mp4"]);
});

test("no file is lost or doubled by ordering or moving", () => {
  fc.assert(fc.property(fc.array(fc.record({ name: fc.string(), atS: fc.option(fc.nat()) })), fc.nat(), (made, at) => {
    const all = made.map(({ name, atS }, size) => piece(name, { atS, size }));
    const sizes = (pieces: readonly Piece[]): readonly number[] => pieces.map(({ size }) => size).sort((one, other) => one - other);
    expect(sizes(proposed(all))).toEqual(sizes(all));
    expect(sizes(moved(all, at, 1))).toEqual(sizes(all));
    expect(moved(moved(all, at, 1), at + 1, -1)).toEqual(all);
  }));
});

test("what was begun before is known by its lengths, in the order it was begun in", () => {
  const two = [piece("a", { size: 5 }), piece("b", { size: 9 })];
  expect(names(asBefore(two, [9, 5]) ?? [])).toEqual(["b", "a"]);
  expect(asBefore(two, [9, 5, 5])).toBeNull();
  expect(asBefore(two, [9])).toBeNull();
});

test("a gap is told only when neither way of writing the time explains it", () => {
  const minute = (atS: number | null, s = 60): Piece => piece("x", { atS, lengthMs: s * 1000 });
  expect(between(minute(1000), minute(1060))).toEqual({ is: "whole" });
  // The times of when each file was ended, the last one short.
  expect(between(minute(1060), minute(1070, 10))).toEqual({ is: "whole" });
  expect(between(minute(1000), minute(1068))).toEqual({ is: "missing", seconds: 8 });
  expect(between(minute(1000), minute(940))).toEqual({ is: "earlier" });
  expect(between(minute(1000), minute(1000))).toEqual({ is: "unknown" });
  expect(between(minute(null), minute(1000))).toEqual({ is: "unknown" });
});
