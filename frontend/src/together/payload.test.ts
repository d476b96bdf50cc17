import { expect, test } from "vitest";
import { examplePayload, gatedPayload } from "./example.ts";
import { NotAPayload, parsePayload } from "./payload.ts";
import { sayings, WORDS } from "./words.ts";

type Loose = Record<string, unknown> & { cards: Record<string, unknown>[]; moments: Record<string, unknown>[] };

const loose = (): Loose => examplePayload() as Loose;

test("a payload is read as it was meant", () => {
  const payload = parsePayload(examplePayload());
  expect(payload.cards.map((card) => card.kind)).toContain("choice");
  expect(payload.moments[0]).toEqual({ film: "moments/0", still: "stills/0", lengthMs: 8000, crop: null });
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

test("a trickier bit is read with its question and the good moment after it", () => {
  expect(parsePayload(gatedPayload(true)).cards.map((card) => card.kind).slice(-7)).toEqual([
    "ask", "film", "question", "film", "choice", "idea", "close",
  ]);
  expect(parsePayload(gatedPayload(false)).moments).toHaveLength(3);
});

type Change = (cards: Record<string, unknown>[]) => Record<string, unknown>[];

const CHANGES: Readonly<Record<string, Change>> = {
  "without anybody having been asked": (cards) => cards.filter((card) => card["kind"] !== "ask"),
  "with a sentence to it": (cards) => cards.flatMap((card) => (
    card["kind"] === "question" && card["moment"] === 3 ? [card, { kind: "sentence", moment: 3, sentence: "No." }] : [card])),
  "without its question": (cards) => cards.filter((card) => card["kind"] !== "question" || card["moment"] !== 3),
  "with nothing good after it": (cards) => cards.filter((card, at) => card["kind"] !== "film" || cards[at - 1]?.["moment"] !== 3),
  "followed by itself": (cards) => cards.map((card, at) => (cards[at - 1]?.["moment"] === 3 && card["kind"] === "film" ? { ...card, moment: 3 } : card)),
  "to be chosen and kept": (cards) => cards.map((card) => (card["kind"] === "choice" ? { ...card, moments: [0, 1, 2, 3] } : card)),
};

test.each(Object.entries(CHANGES))("a trickier bit %s is refused (PR-10, PR-11)", (_, change) => {
  const document = gatedPayload(true) as Loose;
  document.cards = change(document.cards);
  expect(() => parsePayload(document)).toThrow(NotAPayload);
});

test.each([
  { left: 0.6, top: 0, width: 0.5, height: 0.5 }, { left: -0.1, top: 0, width: 0.5, height: 0.5 },
  { left: 0, top: 0, width: 0, height: 0.5 }, { left: 0, top: 0, width: 0.5 }, "left",
])("a part that is no part of the picture is refused: %j", (crop) => {
  const document = loose();
  document.moments = document.moments.map((moment) => ({ ...moment, crop }));
  expect(() => parsePayload(document)).toThrow(NotAPayload);
});
