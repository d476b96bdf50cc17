import { expect, test } from "vitest";
import { examplePayload } from "./example.ts";
import { NotAPayload, parsePayload } from "./payload.ts";
import { sayings, WORDS } from "./words.ts";

type Loose = Record<string, unknown> & { cards: Record<string, unknown>[]; moments: Record<string, unknown>[] };

const loose = (): Loose => examplePayload() as Loose;

test("a payload is read as it was meant", () => {
  const payload = parsePayload(examplePayload());
  expect(payload.cards.map((card) => card.kind)).toContain("choice");
  expect(payload.moments[0]).toEqual({ film: "moments/0", still: "stills/0", lengthMs: 8000 });
});

test("a sentence that would come without its question is refused", () => {
  const document = loose();
  document.cards = document.cards.filter((card) => card["kind"] !== "question");
  expect(() => parsePayload(document)).toThrow(NotAPayload);
});

test("a question that would come before its picture is refused", () => {
  const document = loose();
  document.cards = document.cards.filter((card) => card["kind"] !== "film");
  expect(() => parsePayload(document)).toThrow("order of question");
});

test.each(["../clips/1/film", "https://elsewhere/1", "moments/0/../../x", "/clips/0/film"])(
  "a film that lies anywhere but beside the page is refused: %s", (film) => {
    const document = loose();
    document.moments = [{ ...document.moments[0], film }];
    expect(() => parsePayload(document)).toThrow(NotAPayload);
  });

test.each(["format", "language", "infant", "carer", "cards", "moments", "words"])("a payload without %s is refused", (name) => {
  const document: Record<string, unknown> = examplePayload();
  expect(() => parsePayload(Object.fromEntries(Object.entries(document).filter(([key]) => key !== name)))).toThrow(NotAPayload);
});

test("a card about a moment that is not there is refused", () => {
  const document = loose();
  document.moments = document.moments.slice(0, 1);
  expect(() => parsePayload(document)).toThrow("moment");
});

test("the payload's own words come first, and no control is ever without one", () => {
  const say = sayings({ again: "Noch einmal" });
  expect(say("again")).toBe("Noch einmal");
  for (const word of WORDS) expect(say(word)).not.toBe("");
});
