/** A payload for the tests, in the shape of `schemas/together.schema.json`. */

export function examplePayload(moments = 3): Record<string, unknown> {
  const triple = (moment: number): unknown[] => [
    { kind: "film", moment, title: "A moment together" },
    { kind: "question", moment, question: "What do you notice?" },
    {
      kind: "sentence", moment, sentence: moment === 1 ? null : "Wren stayed with your face.",
      wonder: "What might Wren be feeling?",
    },
  ];
  const numbers = Array.from({ length: moments }, (_, moment) => moment);
  const choices = ["ready", "a_bit", "not_today"].map((id) => ({ id, text: id }));
  return {
    format: "glimmer-together/1", language: "en", direction: "ltr", infant: "Wren", carer: "Mama", goal: null,
    cards: [
      { kind: "hello", title: "Hello", text: ["Is now a good time?"], choices },
      ...numbers.flatMap(triple),
      { kind: "choice", question: "Which one would you keep?", moments: numbers, none: "None today" },
      { kind: "close", title: "How are you now?", text: [], choices, finish: "Finish" },
    ],
    moments: numbers.map((moment) => ({
      film: `moments/${String(moment)}`, still: `stills/${String(moment)}`, length_ms: 8000,
    })),
    words: { again: "Again" },
  };
}
