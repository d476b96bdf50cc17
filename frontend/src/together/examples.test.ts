/// <reference types="vite/client" />
import { expect, test } from "vitest";
import { parsePayload } from "./payload.ts";
import { stepsFrom } from "./steps.ts";

const valid = import.meta.glob<unknown>("../../../schemas/examples/valid/together/*.json", { eager: true, import: "default" });

test.each(Object.keys(valid))("the page reads %s", (path) => {
  expect(stepsFrom(parsePayload(valid[path]).cards).at(-1)?.at).toBe("end");
});
