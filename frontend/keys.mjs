// Writes the tables of docs/keys.md from the commands themselves; what stands above the first of them stays.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const page = fileURLToPath(new URL("../docs/keys.md", import.meta.url));
const scheme = JSON.parse(readFileSync(new URL("../schemas/schemes/connection-1.0.json", import.meta.url), "utf8"));
const server = await createServer({ configFile: false, root: fileURLToPath(new URL(".", import.meta.url)), logLevel: "error", server: { middlewareMode: true, ws: false } });
const { keysPage } = await server.ssrLoadModule("/src/commands/keys_page.ts");
const before = readFileSync(page, "utf8");
writeFileSync(page, before.slice(0, before.indexOf("\n## ") + 1) + keysPage(scheme));
await server.close();
