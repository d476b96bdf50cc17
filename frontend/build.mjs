// Builds each entry by itself, readable, with nothing shared: what the family's page gets stays its own.
import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const out = fileURLToPath(new URL("../annotator/timeline/built/", import.meta.url));
const named = process.argv.slice(2);
const entries = named.length > 0 ? named : ["workbench", "together", "upload", "sign-in", "keeper"];

if (named.length === 0) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
copyFileSync(fileURLToPath(new URL("src/workbench.css", import.meta.url)), `${out}workbench.css`);
for (const entry of entries) {
  const source = fileURLToPath(new URL(`src/${entry}.ts`, import.meta.url));
  if (!existsSync(source)) continue;
  await build({
    configFile: false,
    logLevel: "warn",
    root: fileURLToPath(new URL(".", import.meta.url)),
    build: {
      outDir: out,
      emptyOutDir: false,
      minify: false,
      target: "es2022",
      lib: { entry: { [entry]: source }, formats: ["es"], fileName: (_format, name) => `${name}.js`, cssFileName: entry },
      rolldownOptions: { output: { banner: "// Built from frontend/src by `make timeline`. Do not edit.\n" } },
    },
  });
}
