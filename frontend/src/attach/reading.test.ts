import { expect, test } from "vitest";
import { addressOf, attachmentOf, instead } from "./reading.ts";

test("what cannot be kept is not sent", () => {
  expect([null, 0, 1, 20, 21].map((size) => instead(size, 20))).toEqual(["none", "empty", null, null, "too_large"]);
});

test("the kind stands in the address as it is, whatever it holds", () => {
  expect(addressOf("/clips/c/attachments", "setup_sheet")).toBe("/clips/c/attachments?kind=setup_sheet");
  expect(addressOf("/clips/c/attachments", "a&b")).toBe("/clips/c/attachments?kind=a%26b");
});

test("an answer that names no paper is none", () => {
  expect(attachmentOf({ attachment: "a", form: "jpeg" })).toBe("a");
  for (const told of [null, "a", {}, { attachment: 1 }]) expect(attachmentOf(told)).toBeNull();
});
