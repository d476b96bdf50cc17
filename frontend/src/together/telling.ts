/** What she tells: her words, her pick, how she is. Given when she leaves a card, so she may change her mind on it. */

import type { Scope } from "../scope.ts";
import { Answers } from "./answers.ts";
import type { AnswerKind, Post } from "./answers.ts";
import { ideaAnswers } from "./ideas.ts";
import { current } from "./model.ts";
import type { State } from "./model.ts";
import type { Say } from "./words.ts";

const SIGN_MS = 4000;
const HERS: ReadonlySet<AnswerKind> = new Set(["words", "subtitle", "choice", "idea", "agreed"]);

/** What she writes: about a moment, for the baby to say, or an idea of her own. */
export type Writing = "words" | "subtitle" | "own";

interface Written {
  readonly kind: Writing;
  readonly card: number;
  readonly words: string;
}

/** Her own idea belongs to no place: its card may come later, when something was asked in between. */
function placeOf(kind: Writing, card: number): string {
  return kind === "own" ? kind : `${kind} ${String(card)}`;
}

export class Telling {
  readonly #written = new Map<string, Written>();
  readonly #given = new Map<string, string>();
  readonly #after = new Map<string, () => void>();
  readonly #seen = new Set<number>();
  #sawBoth = false;
  /** Only what she said herself gets a sign; what the page notes by itself is quiet. */
  #hers: readonly string[] = [];
  readonly #answers: Answers;
  readonly #scope: Scope;
  readonly #say: Say;
  readonly #show: (sign: string) => void;
  #clear: () => void = () => undefined;

  constructor(scope: Scope, post: Post, say: Say, show: (sign: string) => void) {
    this.#scope = scope;
    this.#say = say;
    this.#show = show;
    this.#answers = new Answers(scope, post, () => {
      this.#sign();
      this.#goOn();
    });
    scope.listen(window, "online", () => {
      this.#answers.hurry();
    });
    scope.listen(window, "beforeunload", (event) => {
      this.keepWords();
      if (this.#answers.waiting.length > 0) event.preventDefault();
    });
  }

  give(kind: AnswerKind, card: number, value: string): string {
    const id = this.#answers.give(kind, card, value);
    if (!HERS.has(kind)) return id;
    this.#hers = [...this.#hers, id];
    this.#sign();
    return id;
  }

  /** The same, and something to do once it is kept: what she said yes to comes only after her yes is there. */
  giveThen(kind: AnswerKind, card: number, value: string, then: () => void): void {
    this.#after.set(this.give(kind, card, value), then);
  }

  write(kind: Writing, card: number, words: string): void {
    this.#written.set(placeOf(kind, card), { kind, card, words });
  }

  wrote(kind: Writing, card: number): string {
    return this.#written.get(placeOf(kind, card))?.words ?? "";
  }

  hasSeen(moment: number): boolean {
    return this.#seen.has(moment);
  }

  /** A film that ran to its end, told once. */
  saw(moment: number, card: number): void {
    if (!this.#seen.has(moment)) this.give("seen", card, String(moment));
    this.#seen.add(moment);
  }

  /** What a step from one state to the next has to tell. */
  moved(before: State, { now, agreed, askedHarder }: State, renew: () => void): void {
    if (now !== before.now) this.left(before);
    if (askedHarder && !before.askedHarder) this.give("harder_bit", current(before).card, "yes");
    if (agreed === before.agreed || agreed === null) return;
    this.giveThen("agreed", current(before).card, agreed ? "yes" : "no", renew);
  }

  /** Then and now were on the page: told once, each by its own name. */
  #sawPair(card: number): void {
    if (this.#sawBoth) return;
    this.#sawBoth = true;
    for (const which of ["then", "now"]) this.give("seen", card, which);
  }

  left(before: State): void {
    const step = current(before);
    this.keepWords();
    if (step.at === "then_now") this.#sawPair(step.card);
    if (step.at === "choice" && before.chosen !== null) this.give("choice", step.card, String(before.chosen));
    if (step.at === "idea") {
      for (const said of ideaAnswers(before.ideas, this.wrote("own", step.card))) this.#giveNew(`idea ${said.slice(0, 3)}`, "idea", step.card, said);
    }
    if (step.at === "close" && before.feeling !== null) this.give("checkout", step.card, before.feeling);
  }

  keepWords(): void {
    for (const [place, { kind, card, words }] of this.#written) {
      if (kind !== "own") this.#giveNew(place, kind, card, words.trim());
    }
  }

  /** Told once; what was never said and what is still the same are not told. */
  #giveNew(place: string, kind: AnswerKind, card: number, said: string): void {
    if (said === (this.#given.get(place) ?? "")) return;
    this.#given.set(place, said);
    this.give(kind, card, said);
  }

  #goOn(): void {
    for (const [id, then] of this.#after) {
      if (!this.#answers.isKept(id)) continue;
      this.#after.delete(id);
      then();
    }
  }

  #sign(): void {
    if (this.#hers.length === 0) return;
    this.#clear();
    if (!this.#hers.every((id) => this.#answers.isKept(id))) {
      this.#show(this.#say("keeping"));
      return;
    }
    this.#hers = [];
    this.#show(this.#say("kept"));
    this.#clear = this.#scope.after(SIGN_MS, () => {
      this.#show("");
    });
  }
}
