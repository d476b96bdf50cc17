import { expect, test } from "vitest";
import type { HistoryLine } from "./types.ts";
import { fromHistory } from "./undoing.ts";

const line = (op: string, annotation: string, undone = false, kind: HistoryLine["kind"] = "change"): HistoryLine => ({
  op, annotation, kind, undone, step: null, revision: 0, version: 1, family: "attunement", code: null, fields: [],
});
const ops = (steps: ReturnType<typeof fromHistory>["done"]): string[] => steps.flatMap((step) => step.ops.map((each) => each.op));

test("after a reload everything that holds can be undone, the newest first", () => {
  expect(ops(fromHistory([line("1", "a", false, "add"), line("2", "b", false, "add"), line("3", "a")]).done)).toEqual(["1", "2", "3"]);
});

test("what was undone can be done again after a reload", () => {
  const { done, undone } = fromHistory([line("1", "a", false, "add"), line("2", "a", true), line("u", "a", false, "undo")]);
  expect(ops(done)).toEqual(["1"]);
  expect(ops(undone)).toEqual(["u"]);
});

test("what was undone and done again can be undone", () => {
  const { done, undone } = fromHistory([line("1", "a", false, "add"), line("u", "a", true, "undo"), line("uu", "a", false, "undo")]);
  expect(ops(done)).toEqual(["uu"]);
  expect(undone).toEqual([]);
});

test("after something new, what had been undone stays undone", () => {
  const { done, undone } = fromHistory([line("1", "a", true, "add"), line("u", "a", false, "undo"), line("2", "b", false, "add")]);
  expect(ops(done)).toEqual(["2"]);
  expect(undone).toEqual([]);
});

test("what was done as one step is undone as one after a reload", () => {
  const together = (op: string, annotation: string, kind: HistoryLine["kind"] = "change", undone = false): HistoryLine => ({ ...line(op, annotation, undone, kind), step: kind });
  const { done } = fromHistory([line("1", "z", false, "add"), together("2", "a"), together("3", "b")]);
  expect(done.map((step) => step.ops.map((each) => each.op))).toEqual([["1"], ["2", "3"]]);
  const undone = fromHistory([together("2", "a", "change", true), together("3", "b", "change", true), together("u", "b", "undo"), together("v", "a", "undo")]);
  expect([ops(undone.done), ops(undone.undone)]).toEqual([[], ["u", "v"]]);
});
