/** What she answers: kept in memory and sent again until the server has it, each exactly once by its id. */

import type { Scope } from "../scope.ts";

export type AnswerKind = "checkin" | "words" | "choice" | "checkout" | "harder_bit" | "seen" | "subtitle" | "idea" | "agreed";

export interface Answer {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly card: number;
  readonly value: string;
}

/** What became of a batch: kept for good, to be tried again, or never going to be taken as it is. */
export type Outcome = "kept" | "later" | "refused";

export type Post = (answers: readonly Answer[]) => Promise<Outcome>;

const WAITS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

/** How long to leave the server alone after so many tries in vain. */
export function patience(tries: number): number {
  return WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? 0;
}

/** Which status means what: signed out, locked or overloaded is "later", never "lost". */
export function outcome(status: number): Outcome {
  if (status >= 200 && status < 300) return "kept";
  return status < 500 && ![401, 403, 408, 421, 429].includes(status) ? "refused" : "later";
}

export class Answers {
  readonly #scope: Scope;
  readonly #post: Post;
  readonly #changed: () => void;
  #waiting: readonly Answer[] = [];
  #kept: ReadonlySet<string> = new Set();
  #tries = 0;
  #oneByOne = false;
  #sending = false;
  #stopWaiting: () => void = () => undefined;

  constructor(scope: Scope, post: Post, changed: () => void) {
    this.#scope = scope;
    this.#post = post;
    this.#changed = changed;
  }

  get waiting(): readonly Answer[] {
    return this.#waiting;
  }

  isKept(id: string): boolean {
    return this.#kept.has(id);
  }

  /** Takes an answer and begins to send it; the id says later whether it was kept. */
  give(kind: AnswerKind, card: number, value: string): string {
    const id = crypto.randomUUID();
    this.#waiting = [...this.#waiting, { id, kind, card, value }];
    this.hurry();
    return id;
  }

  /** Tries now, as when the network comes back. */
  hurry(): void {
    this.#stopWaiting();
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#sending || this.#waiting.length === 0) return;
    this.#sending = true;
    const batch = this.#oneByOne ? this.#waiting.slice(0, 1) : this.#waiting;
    this.#settle(batch, await this.#post(batch).catch((): Outcome => "later"));
    this.#sending = false;
    this.#changed();
    if (this.#waiting.length === 0) return;
    this.#stopWaiting = this.#scope.after(patience(this.#tries), () => void this.#send());
  }

  #settle(batch: readonly Answer[], became: Outcome): void {
    if (became === "later") {
      this.#tries += 1;
      return;
    }
    this.#tries = 0;
    // One answer the server will not have must not hold up her others: they go singly from then on.
    const alone = batch.length === 1;
    this.#oneByOne = became === "refused" && !alone;
    if (became === "refused" && !alone) return;
    const done = new Set(batch.map((answer) => answer.id));
    this.#waiting = this.#waiting.filter((answer) => !done.has(answer.id));
    if (became === "kept") this.#kept = new Set([...this.#kept, ...done]);
  }
}

/** Sends to this ticket's own address; `keepalive` lets the last words out of a page that is closing. */
export function poster(base: string): Post {
  return async (answers) => {
    const answer = await fetch(`${base}answers`, {
      method: "POST",
      headers: { "content-type": "application/json", "X-App-CSRF": "1" },
      body: JSON.stringify({ answers }),
      keepalive: true,
    });
    return outcome(answer.status);
  };
}
