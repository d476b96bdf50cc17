import { expect, test } from "vitest";
import { examplePayload } from "../together/example.ts";
import { parseTold } from "./told.ts";

const document = {
  format: "glimmer-companion/1", pseudonym: "Heron", number: 3, who_is_here: "", working_point: "", next_film_on: "", note: "",
  since: "2026-11-12T12:00:00+00:00", tickets: ["a1"], confined: true, asked: false, page: examplePayload(),
  moments: [{ named: "Shared gaze", at: "0:12–0:20", note: "hers" }],
  said: [{ kind: "words", text: "She looks", moment: 0 }],
  gates: [{ kind: "growth", open: null, possible: [{ named: "x", at: "y", note: "", annotation: "a", against: ["why"], may_ask: true }] }],
  words: { title: "Beside them" },
};

test("what the server tells is read as it is", () => {
  const told = parseTold(document);
  expect(told.since).toBe(Date.parse("2026-11-12T12:00:00Z"));
  expect(told.gates[0]?.possible[0]).toMatchObject({ annotation: "a", mayAsk: true, against: ["why"] });
  expect(told.page.cards[0]?.kind).toBe("hello");
});

test.each([null, [], {}, { ...document, format: "glimmer-together/1" }, { ...document, page: {} }, { ...document, words: { title: 1 } }])(
  "anything else is refused: %j", (other) => {
    expect(() => parseTold(other)).toThrow();
  });
