import { expect, test } from "vitest";
import { actOf, mapOf, titleOf } from "./keys.ts";

test("the workbench's keys step here as they do there", () => {
  const map = mapOf(null);
  const pressed = [",", ".", "ArrowLeft", "ArrowRight", "Shift+ArrowLeft", "Shift+ArrowRight", "Space"];
  expect(pressed.map((each) => actOf(map, [each]))).toEqual([
    "frame-back", "frame-on", "frame-back", "frame-on", "second-back", "second-on", "play",
  ]);
});

test("keys that scroll the page, and tag in the workbench, are left alone", () => {
  for (const kept of [null, undefined, { preset: "boris", own: {} }]) {
    const map = mapOf(kept);
    for (const each of ["ArrowUp", "ArrowDown", "Home", "End", "PageDown", "a", "Enter", "Escape", "Tab"]) expect(actOf(map, [each])).toBeNull();
  }
});

test("a preset and a person's own keys count here too", () => {
  const datavyu = mapOf({ preset: "datavyu", own: {} });
  expect([actOf(datavyu, ["Numpad3", "3"]), actOf(datavyu, ["Numpad8", "8"])]).toEqual(["frame-on", "play"]);
  const own = mapOf({ preset: "glimmer", own: { "frame-on": ["x"] } });
  expect([actOf(own, ["x"]), actOf(own, ["ArrowRight"])]).toEqual(["frame-on", null]);
  expect(titleOf(own, "frame-on", false)).toBe("One frame on (X)");
});

test("a key that was given to another command of the workbench does not step here", () => {
  const map = mapOf({ preset: "glimmer", own: { star: [","] } });
  expect(actOf(map, [","])).toBeNull();
  expect(actOf(map, ["ArrowLeft"])).toBe("frame-back");
});

test("what was kept and makes no sense leaves the first keys", () => {
  for (const kept of ["x", 5, [], { own: { "frame-on": 7 } }]) expect(actOf(mapOf(kept), ["."])).toBe("frame-on");
});
