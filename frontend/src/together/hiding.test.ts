import { expect, test } from "vitest";
import { told } from "./hiding.ts";

test.each(["hide", "back", "look"] as const)("another window of ours may say %s", (said) => {
  expect(told({ do: said })).toBe(said);
});

test.each([null, "hide", {}, { do: "show" }, { do: 1 }, ["hide"], { hide: true }])("nothing else is heard: %j", (message) => {
  expect(told(message)).toBeNull();
});
