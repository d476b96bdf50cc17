/** What her answers on a card do: some are told at once, all lead through the machine. */

import type { Reactions } from "./card.ts";
import type { Intent } from "./model.ts";
import type { Telling } from "./telling.ts";

export interface Led {
  readonly telling: Telling;
  readonly card: () => number;
  readonly press: (intent: Intent) => void;
  /** Her words for the baby are being written. */
  readonly written: () => void;
}

export function reactions({ telling, card, press, written }: Led): Reactions {
  return {
    agree: (yes) => { press({ do: "agree", yes }); },
    checkIn: (id) => {
      telling.give("checkin", card(), id);
      press({ do: "check_in", id });
    },
    choose: (pick) => { press({ do: "choose", pick }); },
    feel: (id) => { press({ do: "feel", id }); },
    finish: () => { press({ do: "stop" }); },
    harder: () => { press({ do: "harder" }); },
    idea: (id) => { press({ do: "idea", id }); },
    leave: () => { location.assign("/"); },
    showWords: () => { press({ do: "show_words" }); },
    wordsForBaby: () => { press({ do: "words_for_baby" }); },
    wrote: (kind, at, words) => {
      telling.write(kind, at, words);
      if (kind === "subtitle") written();
    },
  };
}
