import fc from "fast-check";
import { expect, test } from "vitest";
import { Held, type Piece } from "./held.ts";

class Text implements Piece<Text> {
  readonly words: string;
  constructor(words: string) {
    this.words = words;
  }
  get size(): number {
    return this.words.length;
  }
  slice(from: number, to?: number): Text {
    return new Text(this.words.slice(from, to));
  }
}

const sent = (held: Held<Text>, most = 100): string | null => held.next(most)?.pieces.map((each) => each.words).join("") ?? null;

test("what is not acknowledged is sent again, from the byte the server has", () => {
  const held = new Held<Text>();
  held.add(new Text("abcd"), 1000);
  held.add(new Text("efg"), 2000);
  expect(held.next(100)).toMatchObject({ at: 0, lastedMs: 2000 });
  expect(sent(held)).toBe("abcdefg");
  expect(held.keptUpTo(5)).toBe(true);
  expect([held.next(100)?.at, sent(held), held.bytes]).toEqual([5, "fg", 2]);
  expect(held.keptUpTo(7)).toBe(true);
  expect([held.next(100), held.bytes, held.kept]).toEqual([null, 0, 7]);
});

test("a piece larger than may be sent at once goes in parts", () => {
  const held = new Held<Text>();
  held.add(new Text("abcdefgh"), 1000);
  expect(sent(held, 3)).toBe("abc");
});

test("a server that lost what it had acknowledged is not believed", () => {
  const held = new Held<Text>();
  held.add(new Text("abcd"), 1000);
  held.keptUpTo(3);
  expect([held.keptUpTo(2), held.keptUpTo(9), held.kept]).toEqual([false, false, 3]);
});

test("whatever is cut off and sent again, every byte arrives once and in order", () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 9 })), fc.infiniteStream(fc.nat(9)), fc.integer({ min: 1, max: 7 }), (pieces, cuts, most) => {
    const held = new Held<Text>();
    pieces.forEach((each, at) => {
      held.add(new Text(each), at);
    });
    let arrived = "";
    for (let turn = 0; turn < 500 && held.bytes > 0; turn += 1) {
      const batch = sent(held, most) ?? "";
      expect(batch.length).toBeLessThanOrEqual(most);
      const taken = Math.min(batch.length, (cuts.next().value as number) + (turn > 400 ? 9 : 0));
      arrived += batch.slice(0, taken);
      held.keptUpTo(arrived.length);
    }
    expect(arrived).toBe(pieces.join(""));
  }));
});
