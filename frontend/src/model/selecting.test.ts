import fc from "fast-check";
import { expect, test } from "vitest";
import { annotation } from "./builders.ts";
import { ranged, toggled } from "./selecting.ts";

const NONE = { selected: null, also: new Set<string>() };

test("a second one joins and is in hand; taken away again, the first is", () => {
  const one = toggled(NONE, "a");
  expect(one).toEqual({ annotation: "a", also: new Set() });
  const two = toggled({ selected: one.annotation, also: one.also }, "b");
  expect(two).toEqual({ annotation: "b", also: new Set(["a"]) });
  expect(toggled({ selected: two.annotation, also: two.also }, "b")).toEqual({ annotation: "a", also: new Set() });
  expect(toggled({ selected: two.annotation, also: two.also }, "a")).toEqual({ annotation: "b", also: new Set() });
});

test("toggling twice changes nothing of what is selected", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
  fc.assert(fc.property(ids, fc.constantFrom("a", "b", "c", "d", "e"), ([selected = "a", ...also], id) => {
    const once = toggled({ selected, also: new Set(also) }, id);
    const twice = toggled({ selected: once.annotation, also: once.also }, id);
    expect(new Set([twice.annotation, ...twice.also])).toEqual(new Set([selected, ...also]));
  }));
});

test("a range goes both ways and keeps the one that was reached in hand", () => {
  const shown = ["a", "b", "c", "d"].map((id) => annotation({ id }));
  expect(ranged(shown, "b", "d")).toEqual({ annotation: "d", also: new Set(["b", "c"]) });
  expect(ranged(shown, "d", "b")).toEqual({ annotation: "b", also: new Set(["c", "d"]) });
  expect(ranged(shown, null, "b")).toEqual({ annotation: "b", also: new Set() });
});
