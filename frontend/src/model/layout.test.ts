import fc from "fast-check";
import { expect, test } from "vitest";
import {
  arranged, arrangementIn, AS_EVER, folded, heightened, heightOf, isShown, keptWith, lineAt, linesOf, movedBy, movedTo, ordered, placeAt, showing,
  type Arrangement, type Candidate,
} from "./layout.ts";

const NAMES = ["film", "sound", "attunement", "rupture", "repair", "gaze", "touch"];
const QUIET = new Set(["gaze", "touch"]);
const ALL: readonly Candidate[] = NAMES.map((id) => ({ id, name: id, kind: "moment", row: null, usual: !QUIET.has(id) }));

function shownIn(arrangement: Arrangement, all: readonly Candidate[] = ALL): readonly string[] {
  return arranged(all, arrangement).map((each) => each.id);
}

function candidate(id: string): Candidate {
  return ALL.find((each) => each.id === id) ?? { id, name: id, kind: "moment", row: null, usual: true };
}

const change = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), fc.nat({ max: 8 })).map(([id, place]) => (now: Arrangement) => movedTo(ALL, now, id, place)),
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(1 as const, -1 as const)).map(([id, by]) => (now: Arrangement) => movedBy(ALL, now, id, by)),
  fc.tuple(fc.constantFrom(...NAMES), fc.boolean()).map(([id, shown]) => (now: Arrangement) => showing(candidate(id), now, shown)),
  fc.tuple(fc.constantFrom(...NAMES), fc.boolean()).map(([id, thin]) => (now: Arrangement) => folded(now, id, thin)),
  fc.tuple(fc.constantFrom(...NAMES), fc.integer({ min: -50, max: 400 })).map(([id, high]) => (now: Arrangement) => heightened(now, id, high)),
);
const arrangements = fc.array(change, { maxLength: 20 }).map((changes) => changes.reduce((now, each) => each(now), AS_EVER));

test("whatever was changed about the rows is there again after it was kept, and nothing of another scheme is lost", () => {
  fc.assert(fc.property(arrangements, (arrangement) => {
    const kept: unknown = JSON.parse(JSON.stringify(keptWith({ other: { order: ["x"] } }, "connection", arrangement)));
    expect(arrangementIn(kept, "connection")).toEqual(arrangement);
    expect(arrangementIn(kept, "other").order).toEqual(["x"]);
  }));
});

test("no change loses a row or shows it twice", () => {
  fc.assert(fc.property(arrangements, (arrangement) => {
    expect([...ordered(ALL, arrangement)].map((each) => each.id).sort()).toEqual([...NAMES].sort());
  }));
});

test("a row goes where it is put, and the others keep their order", () => {
  fc.assert(fc.property(arrangements, fc.constantFrom(...NAMES), fc.nat({ max: 8 }), (arrangement, id, place) => {
    const before = shownIn(arrangement);
    const after = shownIn(movedTo(ALL, arrangement, id, place));
    expect(after.filter((each) => each !== id)).toEqual(before.filter((each) => each !== id));
    if (!before.includes(id)) return;
    const at = before.indexOf(id);
    expect(after.indexOf(id)).toBe(Math.min(before.length - 1, place > at ? place - 1 : place));
  }));
});

test("up and down are one place each, and undo each other", () => {
  const up = movedBy(ALL, AS_EVER, "rupture", -1);
  expect(shownIn(up)).toEqual(["film", "sound", "rupture", "attunement", "repair"]);
  expect(shownIn(movedBy(ALL, up, "rupture", 1))).toEqual(shownIn(AS_EVER));
  expect(movedBy(ALL, AS_EVER, "film", -1)).toBe(AS_EVER);
});

test("a row of a new scheme that nobody has ordered stands where it stands by itself", () => {
  const arrangement = movedTo(ALL, AS_EVER, "repair", 0);
  const more: readonly Candidate[] = [...ALL.slice(0, 4), { id: "calm", name: "calm", kind: "moment", row: null, usual: true }, ...ALL.slice(4)];
  expect(shownIn(arrangement, more)).toEqual(["repair", "film", "sound", "attunement", "rupture", "calm"]);
});

test("what is hidden can be shown again; what is not usual is shown only where it was asked for", () => {
  const hidden = showing(candidate("rupture"), AS_EVER, false);
  expect(shownIn(hidden)).not.toContain("rupture");
  expect(shownIn(showing(candidate("rupture"), hidden, true))).toEqual(shownIn(AS_EVER));
  expect(isShown(candidate("gaze"), AS_EVER)).toBe(false);
  expect(shownIn(showing(candidate("gaze"), AS_EVER, true))).toContain("gaze");
});

test("heights stay such that a row can be seen and the others too; what is folded is thin", () => {
  const [, high] = linesOf(arranged(ALL, AS_EVER), heightened(AS_EVER, "film", 9000), 1);
  expect(high?.height).toBe(160);
  const [, thin] = linesOf(arranged(ALL, AS_EVER), folded(heightened(AS_EVER, "film", 90), "film", true), 1);
  expect(thin).toMatchObject({ height: 7, thin: true });
});

test("rows stand under each other without touching, and are found again", () => {
  fc.assert(fc.property(arrangements, fc.constantFrom(1, 0.86), (arrangement, scale) => {
    const lines = linesOf(arranged(ALL, arrangement), arrangement, scale);
    lines.forEach((line, at) => {
      const below = lines[at + 1];
      if (below) expect(line.top + line.height).toBeLessThan(below.top);
      expect(lineAt(lines, line.top + line.height / 2)).toBe(line);
      if (at > 0) expect(placeAt(lines, line.top)).toBe(at - 1);
    });
    expect(placeAt(lines, heightOf(lines) + 5)).toBe(lines.length - 1);
  }));
});

test("nonsense that was kept is as if nothing was", () => {
  fc.assert(fc.property(fc.jsonValue(), (kept) => {
    const arrangement = arrangementIn({ connection: kept }, "connection");
    expect(() => linesOf(arranged(ALL, arrangement), arrangement, 1)).not.toThrow();
  }));
});
