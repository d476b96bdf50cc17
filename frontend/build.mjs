// Builds each entry by itself, readable, with nothing shared: what the family's page gets stays its own.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

// Somewhere else only to look at a change before it is everybody's.
const elsewhere = process.env["GLIMMER_BUILT"];
const out = elsewhere ? `${elsewhere}/` : fileURLToPath(new URL("../annotator/timeline/built/", import.meta.url));
const named = process.argv.slice(2);
const entries = named.length > 0 ? named : [
  "workbench", "together", "upload", "sign-in", "keeper", "trim", "writing", "handing", "companion", "stretch",
  "arrow", "packing", "compare", "making", "cover", "attach",
];

if (named.length === 0) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// One look, written part by part: the workbench's own sheet first, then those of its parts by name.
const styles = new URL("src/styles/", import.meta.url);
const sheets = existsSync(styles) ? readdirSync(styles).filter((name) => name.endsWith(".css")).sort() : [];
const look = [new URL("src/workbench.css", import.meta.url), ...sheets.map((name) => new URL(name, styles))];
writeFileSync(`${out}workbench.css`, look.map((sheet) => readFileSync(sheet, "utf8")).join("\n"));
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
