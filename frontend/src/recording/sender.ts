/** Sends a recording as it is made, piece after piece; what is not kept by the server stays in memory until it is. */

import { get, refusalOf } from "../asking.ts";
import type { Scope } from "../scope.ts";
import { Held } from "./held.ts";
import { WORDS } from "./words.ts";

/** As much as a network gap may leave in this window's memory. */
export const MOST_HELD = 256 * 1024 * 1024;
const MOST_AT_ONCE = 4 * 1024 * 1024;
const AGAIN_MS = 1000;
/** Of what is refused, this passes: somebody unlocks, another connection ends. */
const LATER: ReadonlySet<number> = new Set([401, 403, 408, 423, 429]);

export interface News {
  /** How much is kept, how much waits here, and why it waits. */
  readonly moved: (kept: number, waiting: number, says: string | null) => void;
  /** Nobody is signed in any more; true again and again until somebody is. */
  readonly locked: (isLocked: boolean) => void;
  /** The server takes no more: this is why. */
  readonly refused: (says: string) => void;
}

interface Kept {
  readonly received: number;
}

interface Stands {
  readonly recording: Kept | null;
}

export class Sender {
  readonly #held = new Held<Blob>();
  readonly #scope: Scope;
  readonly #url: string;
  readonly #news: News;
  #sending = false;
  #given = false;
  #empty: (() => void)[] = [];

  constructor(scope: Scope, url: string, news: News) {
    this.#scope = scope;
    this.#url = url;
    this.#news = news;
  }

  get waiting(): number {
    return this.#held.bytes;
  }

  add(piece: Blob, lastedMs: number): void {
    this.#held.add(piece, lastedMs);
    if (!this.#sending) void this.#send();
  }

  /** Resolves when everything is kept, or the server takes no more. */
  async drained(): Promise<void> {
    if (this.#held.bytes === 0 || this.#given) return;
    await new Promise<void>((resolve) => this.#empty.push(resolve));
  }

  async #send(): Promise<void> {
    this.#sending = true;
    for (let batch = this.#held.next(MOST_AT_ONCE); batch !== null && !this.#over; batch = this.#held.next(MOST_AT_ONCE)) {
      const body = new Blob([...batch.pieces]);
      const answer = await fetch(this.#url, {
        method: "PATCH", cache: "no-store", body,
        headers: { "content-type": "application/offset+octet-stream", "X-App-CSRF": "1", "Upload-Offset": String(batch.at), "Recorded-Ms": String(Math.round(batch.lastedMs)) },
      }).catch(() => null);
      if (!(await this.#heard(answer))) await this.#pause();
    }
    this.#sending = false;
    if (this.#held.bytes > 0 && !this.#given) return;
    this.#empty.forEach((resolve) => {
      resolve();
    });
    this.#empty = [];
  }

  get #over(): boolean {
    return this.#given || this.#scope.ended;
  }

  /** Whether it goes on at once. */
  async #heard(answer: Response | null): Promise<boolean> {
    if (answer === null) return this.#waits(WORDS.unreached);
    this.#news.locked(answer.status === 401);
    if (answer.ok) {
      const { received } = (await answer.json()) as Kept;
      const fits = this.#held.keptUpTo(received);
      this.#news.moved(this.#held.kept, this.#held.bytes, null);
      return fits || this.#refused(WORDS.stopped);
    }
    if (answer.status === 409) return this.#find();
    if (answer.status < 500 && !LATER.has(answer.status)) return this.#refused(await refusalOf(answer));
    return this.#waits(answer.status === 401 ? WORDS.locked : WORDS.unreached);
  }

  /** After a break the server knows best where it goes on. */
  async #find(): Promise<boolean> {
    const answer = await get<Stands>(this.#url);
    if (!answer.ok) return this.#waits(WORDS.unreached);
    const received = answer.value.recording?.received ?? -1;
    return this.#held.keptUpTo(received) || this.#refused(WORDS.stopped);
  }

  #waits(says: string): false {
    this.#news.moved(this.#held.kept, this.#held.bytes, says);
    return false;
  }

  #refused(says: string): true {
    this.#given = true;
    this.#news.refused(says);
    return true;
  }

  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => this.#scope.after(AGAIN_MS, resolve));
  }
}
