/** What she tells: her words, her pick, how she is. Given when she leaves a card, so she may change her mind on it. */

import type { Scope } from "../scope.ts";
import { Answers } from "./answers.ts";
import type { AnswerKind, Post } from "./answers.ts";
import { current } from "./model.ts";
import type { State } from "./model.ts";
import type { Say } from "./words.ts";

const SIGN_MS = 4000;

export class Telling {
  readonly written = new Map<number, string>();
  readonly #given = new Map<number, string>();
  readonly #seen = new Set<number>();
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
    });
    scope.listen(window, "online", () => {
      this.#answers.hurry();
    });
    scope.listen(window, "beforeunload", (event) => {
      this.keepWords();
      if (this.#answers.waiting.length > 0) event.preventDefault();
    });
  }

  give(kind: AnswerKind, card: number, value: string): void {
    const id = this.#answers.give(kind, card, value);
    if (kind !== "words" && kind !== "choice") return;
    this.#hers = [...this.#hers, id];
    this.#sign();
  }

  hasSeen(moment: number): boolean {
    return this.#seen.has(moment);
  }

  /** A film that ran to its end, told once. */
  saw(moment: number, card: number): void {
    if (!this.#seen.has(moment)) this.give("seen", card, String(moment));
    this.#seen.add(moment);
  }

  left(before: State): void {
    const step = current(before);
    this.keepWords();
    if (step.at === "choice" && before.chosen !== null) this.give("choice", step.card, String(before.chosen));
    if (step.at === "close" && before.feeling !== null) this.give("checkout", step.card, before.feeling);
  }

  keepWords(): void {
    for (const [card, words] of this.written) {
      const said = words.trim();
      if (said === (this.#given.get(card) ?? "")) continue;
      this.#given.set(card, said);
      this.give("words", card, said);
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
