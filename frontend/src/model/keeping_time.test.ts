import fc from "fast-check";
import { expect, test } from "vitest";
import { JUMP_MS, moveOf, WAIT_MS } from "./keeping_time.ts";

const PLAYED = [{ onset_ms: 1000, offset_ms: 9000, begins_ms: 500 }];
const at = (ms: number, playing = true, rate = 1) => ({ ms, playing, rate });

test("where the clip is not on the screen it rests, whether the film plays or not", () => {
  for (const ms of [0, 999, 9000, 20_000]) {
    expect(moveOf(PLAYED, at(ms), 700)).toEqual({ do: "rest" });
    expect(moveOf(PLAYED, at(ms, false), 700)).toEqual({ do: "rest" });
  }
});

test("while the film rests the clip stands on the very instant", () => {
  expect(moveOf(PLAYED, at(1234, false), 0)).toEqual({ do: "show", ms: 734 });
});

test("a clip that is where it should be plays at the film's own speed, whatever that is", () => {
  for (const rate of [0.1, 0.5, 1, 2, 4]) expect(moveOf(PLAYED, at(3000, true, rate), 2500)).toEqual({ do: "run", rate, fromMs: null });
});

test("a clip behind plays a little faster, one ahead a little slower", () => {
  expect(moveOf(PLAYED, at(3000), 2460)).toMatchObject({ rate: 1.1 });
  expect(moveOf(PLAYED, at(3000), 2540)).toMatchObject({ rate: 0.9 });
});

test("a clip that has fallen behind jumps, one that is ahead waits, and one that is somewhere else jumps back", () => {
  expect(moveOf(PLAYED, at(3000), 2500 - JUMP_MS - 1)).toMatchObject({ rate: 1, fromMs: 2500 });
  expect(moveOf(PLAYED, at(3000), 2500 + JUMP_MS + 1)).toEqual({ do: "run", rate: 0.0625, fromMs: null });
  expect(moveOf(PLAYED, at(3000), 2500 + WAIT_MS + 1)).toMatchObject({ rate: 1, fromMs: 2500 });
});

test("however long a jump takes, jumping as far ahead as the last one took is enough: it happens twice at most", () => {
  fc.assert(fc.property(fc.integer({ min: 20, max: 1500 }), fc.constantFrom(0.5, 1, 2), (takes, rate) => {
    let clip = 0;
    let jumps = 0;
    let lead = 150;
    for (let ms = 3000, real = 0; real < 12_000 && ms < 9000; real += 16) {
      const move = moveOf(PLAYED, at(ms, true, rate), clip);
      if (move.do !== "run") throw new Error("it plays on");
      if (move.fromMs !== null) {
        jumps += 1;
        clip = move.fromMs + lead * rate;
        ms += rate * takes;
        lead = takes;
      } else clip += move.rate * 16;
      ms += rate * 16;
    }
    expect(jumps).toBeLessThanOrEqual(2);
  }));
});

test("from any small distance it comes within a frame in two seconds, and never overshoots by as much", () => {
  fc.assert(fc.property(fc.integer({ min: -JUMP_MS, max: JUMP_MS }), fc.constantFrom(0.25, 0.5, 1, 2), (away, rate) => {
    let clip = 2500 + away;
    for (let ms = 3000, real = 0; real < 2000; real += 16) {
      const move = moveOf(PLAYED, at(ms, true, rate), clip);
      if (move.do !== "run") throw new Error("it plays on");
      clip = (move.fromMs ?? clip) + move.rate * 16;
      ms += rate * 16;
      if (real > 1900) expect(Math.abs(clip - (ms - 500))).toBeLessThan(40);
    }
  }));
});
