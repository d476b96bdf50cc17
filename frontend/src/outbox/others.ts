/** Notices that others have been at work in the same coding: another window of this browser, or somebody else. */

import { get } from "../asking.ts";
import type { Scope } from "../scope.ts";
import type { Taken } from "./sending.ts";

/** Somebody else's tag is seen this much later at the most, while the page is looked at. */
const ASK_EVERY_MS = 4000;
/** Several tags in a row are fetched together. */
const TOGETHER_MS = 250;

/**
 * Whether others have done what this page has not seen: not every step from the revision it knows to the answer's is
 * its own, or what was accepted had been taken before already, and may have been changed by others since.
 */
export function hasMissed(known: number, { revision, results }: Taken): boolean {
  const accepted = results.filter((each) => each.ok);
  return revision - known !== accepted.length || accepted.some((each) => each.revision !== undefined && each.revision <= known);
}

export interface Watched {
  readonly session: string;
  /** The revision up to which this page has seen everything. */
  readonly known: () => number;
  /** Read anew how the coding stands: as of which revision; null where that did not work. */
  readonly fetch: () => Promise<number | null>;
}

/** Windows of one browser tell each other at once; of anybody else's work the page asks while it is looked at. */
export class Others {
  readonly #watched: Watched;
  readonly #scope: Scope;
  readonly #channel: BroadcastChannel | null;
  #due = false;
  /** Something is known to be missing, and could not be fetched yet. */
  #behind = false;

  constructor(watched: Watched, scope: Scope) {
    this.#watched = watched;
    this.#scope = scope;
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`glimmer-coding-${watched.session}`);
    if (this.#channel) this.#hear(this.#channel);
    scope.every(ASK_EVERY_MS, () => void this.#ask());
    scope.listen(document, "visibilitychange", () => void this.#ask());
  }

  /** Something of this page was kept. */
  tell(revision: number): void {
    this.#channel?.postMessage(revision);
  }

  /** Fetch how the coding stands, soon, and once for all that asks for it meanwhile. */
  missed(): void {
    if (this.#due) return;
    this.#due = true;
    this.#scope.after(TOGETHER_MS, () => {
      this.#due = false;
      void this.#catchUp();
    });
  }

  async #catchUp(): Promise<void> {
    this.#behind = true;
    const read = await this.#watched.fetch();
    // Written down before something of this page was taken, and here after it: what it lacks is not seen yet.
    this.#behind = read === null || read < this.#watched.known();
  }

  #hear(channel: BroadcastChannel): void {
    this.#scope.listen(channel, "message", (event) => this.#heard((event as MessageEvent<unknown>).data));
    this.#scope.own(() => channel.close());
  }

  #heard(revision: unknown): void {
    if (typeof revision === "number" && (this.#behind || revision > this.#watched.known())) this.missed();
  }

  async #ask(): Promise<void> {
    if (document.hidden) return;
    const answer = await get<{ readonly revision: number }>(`/coding/${this.#watched.session}/revision`);
    if (answer.ok && !this.#scope.ended) this.#heard(answer.value.revision);
  }
}
