/** Sends what the outbox holds, in order, one batch at a time, until the server has answered each. */

import type { Scope } from "../scope.ts";
import type { Operation, Result } from "../model/types.ts";
import type { Outbox } from "./outbox.ts";

export type Line = "saved" | "sending" | "offline" | "locked";

export interface Told {
  settled(results: readonly Result[], revision: number): void;
  stands(line: Line, waiting: number): void;
}

const MOST = 200;
const PAUSES_MS = [300, 700, 1500, 3000, 6000, 10_000];

interface Taken {
  readonly revision: number;
  readonly results: readonly Result[];
}

export class Sending {
  readonly #url: string;
  readonly #outbox: Outbox;
  readonly #scope: Scope;
  readonly #told: Told;
  #queue: Operation[] = [];
  #busy = false;
  #tries = 0;
  #line: Line = "saved";
  #wake: (() => void) | null = null;

  constructor(session: string, outbox: Outbox, scope: Scope, told: Told) {
    this.#url = `/coding/${session}/operations`;
    this.#outbox = outbox;
    this.#scope = scope;
    this.#told = told;
    scope.listen(window, "online", () => this.again());
  }

  get waiting(): number {
    return this.#queue.length;
  }

  /** Kept in this browser first, then sent. */
  take(operations: readonly Operation[]): void {
    if (operations.length === 0) return;
    this.#queue = [...this.#queue, ...operations];
    this.#say(this.#line === "saved" ? "sending" : this.#line);
    void this.#outbox.keep(operations).catch(() => undefined).then(() => this.#send());
  }

  /** What an earlier page left, kept already. */
  resume(operations: readonly Operation[]): void {
    this.#queue = [...operations, ...this.#queue];
    if (operations.length > 0) this.#say("sending");
    void this.#send();
  }

  /** Try now: the network is back, or the passphrase was given. */
  again(): void {
    this.#wake?.();
    this.#tries = 0;
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#busy || this.#queue.length === 0 || this.#scope.ended) return;
    this.#busy = true;
    const batch = this.#queue.slice(0, MOST);
    const went = await this.#post(batch);
    this.#busy = false;
    if (went) {
      this.#tries = 0;
      this.#settle(batch, went);
      void this.#send();
    } else if (this.#line !== "locked") {
      this.#later();
    }
  }

  #settle(batch: readonly Operation[], taken: Taken): void {
    const held = new Set(taken.results.map((each) => each.op));
    this.#queue = this.#queue.filter((each) => !held.has(each.op));
    void this.#outbox.forget(batch.map((each) => each.op).filter((op) => held.has(op)));
    this.#told.settled(taken.results, taken.revision);
    this.#say(this.#queue.length > 0 ? "sending" : "saved");
  }

  async #post(batch: readonly Operation[]): Promise<Taken | null> {
    try {
      const answer = await fetch(this.#url, {
        method: "POST", cache: "no-store",
        headers: { "content-type": "application/json", "X-App-CSRF": "1" },
        body: JSON.stringify({ operations: batch }),
      });
      if (answer.status === 401) this.#say("locked");
      else if (!answer.ok) this.#say("offline");
      return answer.ok ? ((await answer.json()) as Taken) : null;
    } catch {
      this.#say("offline");
      return null;
    }
  }

  #later(): void {
    const pause = PAUSES_MS[Math.min(this.#tries, PAUSES_MS.length - 1)] ?? 10_000;
    this.#tries += 1;
    this.#wake?.();
    this.#wake = this.#scope.after(pause, () => void this.#send());
  }

  #say(line: Line): void {
    this.#line = line;
    this.#told.stands(line, this.#queue.length);
  }
}
