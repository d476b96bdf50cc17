/** The drawings of one moment on the server: read, drawn anew one at a time, asked for while boxes are followed. */

import { get, post } from "../asking.ts";
import type { Scope } from "../scope.ts";
import type { Key, Moment } from "./model.ts";

const ASKS_EVERY_MS = 1200;
const RESTS_MS = 500;

export class Keeping {
  readonly #scope: Scope;
  readonly #address: string;
  readonly #changed: () => void;
  #moment: Moment = { revision: 0, checked: false, keys: [], path: null, covered: null };
  #says = "";
  #reached = false;
  #sending = false;
  #waits = false;
  #stop: () => void = () => undefined;

  constructor(scope: Scope, address: string, changed: () => void) {
    this.#scope = scope;
    this.#address = address;
    this.#changed = changed;
    scope.every(ASKS_EVERY_MS, () => { if (this.isFollowing && !this.#sending && !this.#waits) void this.read(); });
    void this.read();
  }

  get moment(): Moment {
    return this.#moment;
  }

  /** What the server last refused; empty after it took something. */
  get says(): string {
    return this.#says;
  }

  get isFollowing(): boolean {
    return this.#reached && this.#moment.path === null;
  }

  async read(): Promise<void> {
    const answer = await get<Moment>(this.#address);
    if (this.#scope.ended || this.#sending || this.#waits) return;
    if (answer.ok) {
      this.#reached = true;
      this.#moment = answer.value;
    } else this.#says = answer.says;
    this.#changed();
  }

  /** Drawn like this from now on; sent once the hand rests, and nothing of it is known as covered until it was followed. */
  draw(keys: readonly Key[]): void {
    this.#moment = { ...this.#moment, keys, path: null, covered: null, checked: false };
    this.#waits = true;
    this.#stop();
    this.#stop = this.#scope.after(RESTS_MS, () => { void this.#send(); });
    this.#changed();
  }

  async #send(): Promise<void> {
    if (this.#sending) {
      this.#stop = this.#scope.after(RESTS_MS, () => { void this.#send(); });
      return;
    }
    this.#waits = false;
    this.#sending = true;
    const { keys, revision } = this.#moment;
    const answer = await post<{ revision: number }>(`${this.#address}/boxes`, { keys, revision });
    this.#sending = false;
    if (this.#scope.ended) return;
    this.#says = answer.ok ? "" : answer.says;
    if (answer.ok) this.#moment = { ...this.#moment, revision: answer.value.revision };
    else await this.read();
    this.#changed();
  }

  async tick(): Promise<boolean> {
    const { revision } = this.#moment;
    const answer = await post(`${this.#address}/checked`, { revision });
    if (this.#scope.ended) return false;
    this.#says = answer.ok ? "" : answer.says;
    if (answer.ok && this.#moment.revision === revision) this.#moment = { ...this.#moment, checked: true };
    this.#changed();
    return answer.ok;
  }
}
