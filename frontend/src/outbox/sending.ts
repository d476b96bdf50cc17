/** Sends what waits, in order, one batch at a time, until the server has answered each operation. */

import { refusalOf } from "../asking.ts";
import type { Operation, Result } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import type { Kept } from "./kept.ts";

export type Line = "saved" | "sending" | "offline" | "locked";

/** The server's answer to a batch. */
export interface Taken {
  readonly revision: number;
  readonly results: readonly Result[];
}

export interface Told {
  settled(taken: Taken): void;
  stands(line: Line, waiting: number): void;
  /** The server took none of it and says why; it is asked again. */
  held(says: string): void;
}

const MOST = 200;
const PAUSES_MS = [300, 700, 1500, 3000, 6000, 10_000];
/** A connection that is open and says nothing is as good as none; what was sent on it can be sent again. */
const PATIENCE_MS = 20_000;
/** A server that is busy or away for a moment is not worth a sentence. */
const SERVER_AWAY = 500;

export class Sending {
  readonly #url: string;
  readonly #kept: Kept;
  readonly #scope: Scope;
  readonly #told: Told;
  #queue: readonly Operation[] = [];
  #busy = false;
  #keeping: Promise<unknown> = Promise.resolve();
  #tries = 0;
  #line: Line = "saved";
  #stopPause = (): void => undefined;

  constructor(session: string, kept: Kept, scope: Scope, told: Told) {
    this.#url = `/coding/${session}/operations`;
    this.#kept = kept;
    this.#scope = scope;
    this.#told = told;
    scope.listen(window, "online", () => this.again());
    scope.listen(document, "visibilitychange", () => { if (!document.hidden) this.again(); });
  }

  get waiting(): number {
    return this.#queue.length;
  }

  /**
   * Kept in this browser and sent, both at once: waiting for the one before the other would make nothing safer,
   * since until either is done a crash takes it, and half of the time until it is acknowledged was that wait.
   */
  take(operations: readonly Operation[]): void {
    if (operations.length === 0) return;
    this.#queue = [...this.#queue, ...operations];
    this.#say(this.#line === "saved" ? "sending" : this.#line);
    const before = this.#keeping;
    // Awaited one after the other, and nothing handed on: a chain of answers would grow with every tag.
    this.#keeping = this.#kept.keep(operations).catch(() => undefined).then(() => before).then(() => undefined);
    void this.#send();
  }

  /** What an earlier page left, which may be nothing; it is kept already. */
  resume(operations: readonly Operation[]): void {
    this.#queue = [...operations, ...this.#queue];
    this.#say(this.#queue.length > 0 && this.#line === "saved" ? "sending" : this.#line);
    void this.#send();
  }

  /** Try now: the network is back, or the passphrase was given. */
  again(): void {
    this.#stopPause();
    this.#tries = 0;
    if (this.#line === "locked") this.#say(this.#queue.length > 0 ? "sending" : "saved");
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#busy || this.#queue.length === 0 || this.#scope.ended) return;
    this.#busy = true;
    this.#stopPause();
    const taken = await this.#post(this.#queue.slice(0, MOST));
    this.#busy = false;
    if (taken && this.#settle(taken)) {
      this.#tries = 0;
      void this.#send();
    } else if (this.#line !== "locked") {
      this.#later();
    }
  }

  /** Whether anything that waited was answered: an answer about nothing may not be asked for without a pause. */
  #settle(taken: Taken): boolean {
    const held = new Set(taken.results.map((each) => each.op));
    const left = this.#queue.filter((each) => !held.has(each.op));
    if (left.length === this.#queue.length) return false;
    this.#queue = left;
    // Not before it is kept: a late write would leave here what is long acknowledged.
    void this.#keeping.then(() => this.#kept.forget([...held])).catch(() => undefined);
    try {
      this.#told.settled(taken);
    } catch (trouble) {
      // Heard as any other error of the page, but what waits is sent all the same.
      this.#scope.after(0, () => { throw trouble; });
    }
    this.#say(this.#queue.length > 0 ? "sending" : "saved");
    return true;
  }

  async #post(batch: readonly Operation[]): Promise<Taken | null> {
    const patience = new AbortController();
    const stop = this.#scope.after(PATIENCE_MS, () => patience.abort());
    let answer: Response;
    try {
      answer = await fetch(this.#url, {
        method: "POST", cache: "no-store", headers: { "content-type": "application/json", "X-App-CSRF": "1" },
        body: JSON.stringify({ operations: batch }), signal: patience.signal,
      });
      if (answer.ok) return read(await answer.json());
    } catch {
      this.#say("offline");
      return null;
    } finally {
      stop();
    }
    if (answer.status === 401) {
      this.#say("locked");
      return null;
    }
    this.#say("offline");
    if (answer.status < SERVER_AWAY) this.#told.held(await refusalOf(answer));
    return null;
  }

  #later(): void {
    const pause = PAUSES_MS[Math.min(this.#tries, PAUSES_MS.length - 1)] ?? 10_000;
    this.#tries += 1;
    this.#stopPause();
    this.#stopPause = this.#scope.after(pause, () => void this.#send());
  }

  #say(line: Line): void {
    this.#line = line;
    this.#told.stands(line, this.#queue.length);
  }
}

/** Somebody else's page with a friendly 200 (a hotel's network, say) is no answer of ours. */
function read(answer: unknown): Taken {
  const { results, revision } = answer as Partial<Taken>;
  if (!Array.isArray(results) || typeof revision !== "number") throw new TypeError("not an answer");
  return { results: results as readonly Result[], revision };
}
