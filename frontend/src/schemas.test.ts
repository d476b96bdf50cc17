/// <reference types="vite/client" />
import { Ajv2020, type AnySchemaObject, type ErrorObject } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

interface Broken {
  readonly breaks: string;
  readonly at: string;
  readonly keyword: string;
  readonly document: unknown;
}

const schemas = import.meta.glob<AnySchemaObject>("../../schemas/*.schema.json", { eager: true, import: "default" });
const schemes = import.meta.glob<unknown>("../../schemas/schemes/*.json", { eager: true, import: "default" });
const valid = import.meta.glob<unknown>("../../schemas/examples/valid/*/*.json", { eager: true, import: "default" });
const invalid = import.meta.glob<Broken>("../../schemas/examples/invalid/*/*.json", { eager: true, import: "default" });

// strictTypes is off: a field that may be null is told by a list of types, which is plain 2020-12.
const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
const names = Object.keys(schemas).map((path) => path.replace(/^.*\/|\.schema\.json$/gu, ""));

function faults(name: string, document: unknown): ErrorObject[] {
  const schema = schemas[`../../schemas/${name}.schema.json`];
  if (schema === undefined) throw new Error(`no schema ${name}`);
  const validate = ajv.getSchema(String(schema["$id"])) ?? ajv.compile(schema);
  // ajv says once more that the branch it took did not hold; the fault itself is said beside it.
  return validate(document) ? [] : (validate.errors ?? []).filter((fault) => fault.keyword !== "if");
}

const schemaOf = (path: string): string => path.split("/").at(-2) ?? "";
const called = (path: string): string => path.split("/").slice(-2).join("/");

test("there are schemas, and examples of both kinds for each", () => {
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(Object.keys(valid).map(schemaOf))).toEqual(new Set(names));
  expect(new Set(Object.keys(invalid).map(schemaOf))).toEqual(new Set(names));
});

describe("every coding scheme that ships is valid", () => {
  test.each(Object.keys(schemes))("%s", (path) => {
    expect(faults("scheme", schemes[path])).toEqual([]);
  });
});

describe("a valid example is valid", () => {
  test.each(Object.keys(valid).map((path) => [called(path), path]))("%s", (_, path) => {
    expect(faults(schemaOf(path), valid[path])).toEqual([]);
  });
});

describe("an invalid example breaks the one rule it names", () => {
  test.each(Object.keys(invalid).map((path) => [called(path), path]))("%s", (_, path) => {
    const example = invalid[path];
    const found = faults(schemaOf(path), example?.document);
    expect(found.map((fault) => [fault.instancePath, fault.keyword])).toEqual([[example?.at, example?.keyword]]);
  });
});
