/** A payload for the tests, in the shape of `schemas/together.schema.json`. */

export function examplePayload(moments = 3): Record<string, unknown> {
  const triple = (moment: number): unknown[] => [
    { kind: "film", moment, title: "A moment together" },
    { kind: "question", moment, question: "What do you notice?" },
    {
      kind: "sentence", moment, sentence: moment === 1 ? null : "Wren stayed with your face.",
      wonder: "What might Wren be feeling?", subtitle: { title: "What might Wren be saying?", ask: "Words for Wren" },
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
      {
        kind: "idea", title: "One small thing", question: "Is there one small thing?", own: "My own idea", none: "Nothing this time",
        ideas: [{ id: "first", text: "Sing the same song." }, { id: "second", text: "Sit still for a minute." }],
      },
      { kind: "close", title: "How are you now?", text: [], choices, finish: "Finish" },
    ],
    moments: numbers.map((moment) => ({
      film: `moments/${String(moment)}`, still: `stills/${String(moment)}`, length_ms: 8000,
    })),
    words: { again: "Again" },
  };
}

/** The same while a gate is open: she is asked, and after her yes what she said yes to is there. */
export function gatedPayload(agreed: boolean, moments = 3): Record<string, unknown> {
  const document = examplePayload(moments) as { cards: { kind: string }[]; moments: unknown[] };
  const at = document.cards.findIndex((card) => card.kind === "choice");
  const behind = [
    { kind: "film", moment: moments, title: "A trickier bit" },
    { kind: "question", moment: moments, question: "What might Wren be telling you?" },
    { kind: "film", moment: moments - 1, title: "A moment together" },
  ];
  const ask = { kind: "ask", question: "Shall we look at a trickier bit together?", yes: "Yes", no: "Not today" };
  const film = { film: `moments/${String(moments)}`, still: `stills/${String(moments)}`, length_ms: 8000 };
  return {
    ...document,
    cards: [...document.cards.slice(0, at), ask, ...(agreed ? behind : []), ...document.cards.slice(at)],
    moments: agreed ? [...document.moments, film] : document.moments,
  };
}

/** The same as care ends: two good moments, then and now, behind all that was told. */
export function pairedPayload(moments = 3): Record<string, unknown> {
  const document = examplePayload(moments) as { cards: { kind: string }[] };
  const at = document.cards.findIndex((card) => card.kind === "choice");
  const card = {
    kind: "then_now", title: "Then and now", question: "What do you see in these two?",
    then: { label: "Then", still: "pair/0" }, now: { label: "Now", still: "pair/1" },
  };
  return { ...document, cards: [...document.cards.slice(0, at), card, ...document.cards.slice(at)] };
}
