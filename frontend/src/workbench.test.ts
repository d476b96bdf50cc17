// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import workbench from "./workbench.ts";

let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return Promise.resolve(Response.json({ says: "Not now." }, { status: 500 }));
  });
  Object.assign(HTMLVideoElement.prototype, { requestVideoFrameCallback: () => 0 });
});

afterEach(() => vi.unstubAllGlobals());

function mounting(): { readonly place: HTMLElement; readonly run: (session: string) => () => void } {
  const place = document.createElement("div");
  document.body.append(place);
  return { place, run: (session) => workbench({ data: { session }, parentElement: place, setStateValue: () => undefined }) };
}

test("a rerun of the script mounts nothing anew", () => {
  const { place, run } = mounting();
  run("one");
  const first = place.querySelector(".glimmer");
  run("one");
  expect(place.querySelectorAll(".glimmer").length).toBe(1);
  expect(place.querySelector(".glimmer")).toBe(first);
  expect(asked).toEqual(["/coding/one"]);
});

test("another session takes the place of the one before", () => {
  const { place, run } = mounting();
  run("one");
  run("two");
  expect(place.querySelectorAll(".glimmer").length).toBe(1);
  expect(asked).toEqual(["/coding/one", "/coding/two"]);
});

test("a late clean-up of an overtaken run ends nothing; the newest one does", () => {
  const { place, run } = mounting();
  const late = run("one");
  const newest = run("one");
  late();
  expect(place.querySelector(".glimmer")).not.toBeNull();
  newest();
  expect(place.querySelector(".glimmer")).toBeNull();
});

test("what cannot be opened says so, and can be tried again", async () => {
  const { place, run } = mounting();
  run("one");
  await vi.waitFor(() => expect(place.textContent).toContain("Not now."));
  place.querySelector("button")?.click();
  expect(asked).toEqual(["/coding/one", "/coding/one"]);
});
