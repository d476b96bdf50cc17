/// <reference types="vite/client" />
import { expect, test } from "vitest";
import { SCHEME } from "../model/builders.ts";
import type { Scheme } from "../model/types.ts";
import { keysPage } from "./keys_page.ts";

const [CONNECTION = SCHEME] = Object.values(import.meta.glob<Scheme>("../../../schemas/schemes/connection-1.0.json", { eager: true, import: "default" }));
const [PAGE = ""] = Object.values(import.meta.glob<string>("../../../docs/keys.md", { eager: true, import: "default", query: "?raw" }));

test("the page about keys says what the keys are (`node keys.mjs` writes it anew)", () => {
  expect(PAGE.slice(PAGE.indexOf("\n## ") + 1)).toBe(keysPage(CONNECTION));
});
