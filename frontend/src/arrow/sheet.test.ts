// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { Scope } from "../scope.ts";
import { Paper, type Sheet, type Told } from "./sheet.ts";

const WORDS = {
  picture: "Still", draw: "Draw", tail: "Begins", head: "Points", start: "Put in", undo: "Undo", remove: "Remove", label: "Arrow from {tail} to {head}",
  upper_left: "the upper left", middle: "the middle", right: "the right", left: "the left", unreached: "Not now",
};

function sheet(more: Partial<Sheet> = {}): { paper: Paper; told: Told[]; scope: Scope; find: (what: string) => HTMLElement } {
  const [told, scope] = [[] as Told[], new Scope()];
  const paper = new Paper(scope, { clip: "c", frame: 7, arrow: null, draws: true, words: WORDS, ...more }, (each) => told.push(each));
  document.body.replaceChildren(paper.element);
  const find = (what: string): HTMLElement => {
    const found = paper.element.querySelector<HTMLElement>(what);
    if (found === null) throw new Error(what);
    return found;
  };
  return { paper, told, scope, find };
}

function button(paper: Paper, says: string): HTMLButtonElement {
  const found = [...paper.element.querySelectorAll("button")].find((each) => each.textContent === says);
  if (found === undefined) throw new Error(says);
  return found;
}

const press = (on: HTMLElement, key: string, shiftKey = false): void => { on.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true })); };

afterEach(() => { vi.useRealTimers(); });

test("the still comes by our own route, and what is drawn on it is said in its other text", () => {
  const { find } = sheet({ arrow: [0, 0, 500, 500], draws: false });
  expect(find("img").getAttribute("src")).toBe("/clips/c/stills/7");
  expect(find("img").getAttribute("alt")).toBe("Still. Arrow from the upper left to the middle");
  expect(find(".says").textContent).toBe("Arrow from the upper left to the middle");
});

test("an arrow that is only read has no handles and no buttons", () => {
  expect(sheet({ arrow: [0, 0, 500, 500], draws: false }).paper.element.querySelectorAll("button")).toHaveLength(0);
});

test("by keys alone an arrow is put in, moved, undone and removed: keys are told once they rest, buttons at once", () => {
  vi.useFakeTimers();
  const { paper, told, find } = sheet();
  expect(find(".end.head").hidden).toBe(true);
  button(paper, "Put in").click();
  expect(find(".end.head").hidden).toBe(false);
  press(find(".end.head"), "ArrowRight");
  press(find(".end.head"), "ArrowDown", true);
  press(find(".end.tail"), "ArrowLeft");
  press(find(".end.tail"), "a");
  expect(told).toEqual([[300, 300, 500, 500]]);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([[300, 300, 500, 500], [290, 300, 510, 550]]);
  button(paper, "Undo").click();
  expect(told.at(-1)).toEqual([300, 300, 510, 550]);
  button(paper, "Remove").click();
  expect(told.at(-1)).toBeNull();
  expect(find(".end.head").hidden).toBe(true);
  expect(find(".says").textContent).toBe("Draw");
  button(paper, "Undo").click();
  expect(told.at(-1)).toEqual([300, 300, 510, 550]);
});

test("whoever leaves the arrow before its keys have rested has it told at once", () => {
  vi.useFakeTimers();
  const { paper, told, find } = sheet();
  button(paper, "Put in").click();
  press(find(".end.head"), "ArrowRight");
  find(".end.head").dispatchEvent(new FocusEvent("blur"));
  expect(told.at(-1)).toEqual([300, 300, 510, 500]);
  vi.advanceTimersByTime(1000);
  expect(told.length).toBe(2);
});

test("what cannot be undone or removed is not offered", () => {
  const { paper } = sheet();
  expect([button(paper, "Undo").disabled, button(paper, "Remove").disabled]).toEqual([true, true]);
  button(paper, "Put in").click();
  expect([button(paper, "Undo").disabled, button(paper, "Remove").disabled]).toEqual([false, false]);
});

test("each end says by name what it is and where", () => {
  const { paper, find } = sheet();
  button(paper, "Put in").click();
  expect(find(".end.tail").getAttribute("aria-label")).toBe("Begins. Arrow from the upper left to the middle");
  expect(find(".end.head").getAttribute("aria-label")).toBe("Points. Arrow from the upper left to the middle");
});

test("a still that cannot be shown says so in words", () => {
  const { find } = sheet();
  find("img").dispatchEvent(new Event("error"));
  expect(find(".says").textContent).toBe("Not now");
});

test("after its end nothing is told any more", () => {
  vi.useFakeTimers();
  const { paper, told, scope } = sheet();
  button(paper, "Put in").click();
  press(paper.element.querySelector(".end.head") as HTMLElement, "ArrowRight");
  scope.end();
  vi.advanceTimersByTime(5000);
  expect(told.length).toBe(1);
});
