import fc from "fast-check";
import { expect, test } from "vitest";
import { Pieces, piecesFor } from "./pieces.ts";

test("the pieces that hold a stretch are those and no others", () => {
  expect(piecesFor(0, 1, 8, 100)).toEqual([0]);
  expect(piecesFor(7, 9, 8, 100)).toEqual([0, 1]);
  expect(piecesFor(8, 16, 8, 100)).toEqual([1]);
  expect(piecesFor(-5, 300, 8, 20)).toEqual([0, 1, 2]);
  expect(piecesFor(30, 40, 8, 20)).toEqual([]);
});

test("every place of a stretch lies in one of its pieces", () => {
  fc.assert(fc.property(fc.nat(500), fc.nat(100), fc.integer({ min: 1, max: 50 }), (from, long, each) => {
    const pieces = piecesFor(from, from + long + 1, each, 1000);
    for (let at = from; at <= from + long; at += 1) expect(pieces).toContain(Math.floor(at / each));
    expect(pieces.length).toBeLessThanOrEqual(Math.ceil(long / each) + 1);
  }));
});

function kept(most: number, found: (number: number) => string | null = String): { pieces: Pieces<string>; asked: number[]; gone: string[]; come: () => number } {
  const asked: number[] = [];
  const gone: string[] = [];
  let come = 0;
  const pieces = new Pieces<string>(most, {
    fetch: (number) => {
      asked.push(number);
      return Promise.resolve(found(number));
    },
    come: () => { come += 1; },
    letGo: (piece) => { gone.push(piece); },
  });
  return { pieces, asked, gone, come: () => come };
}

/** Everything that was under way has come. */
async function soon(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

test("a piece is asked for once, and told of when it has come", async () => {
  const { pieces, asked, come } = kept(4);
  expect([pieces.at(3), pieces.at(3)]).toEqual([null, null]);
  await soon();
  expect([pieces.at(3), asked, come()]).toEqual(["3", [3], 1]);
});

test("the one longest not looked at is let go", async () => {
  const { pieces, asked, gone } = kept(2);
  for (const number of [1, 2]) pieces.at(number);
  await soon();
  pieces.at(1);
  pieces.at(3);
  await soon();
  expect([gone, pieces.at(1), pieces.at(3), pieces.at(2)]).toEqual([["2"], "1", "3", null]);
  expect(asked).toEqual([1, 2, 3, 2]);
});

test("one that does not come is asked for again, and nothing is told of it", async () => {
  let there = false;
  const { pieces, come } = kept(2, (number) => (there ? String(number) : null));
  pieces.at(1);
  await soon();
  expect([pieces.at(1), come()]).toEqual([null, 0]);
  await soon();
  there = true;
  pieces.at(1);
  await soon();
  expect([pieces.at(1), come()]).toEqual(["1", 1]);
});
