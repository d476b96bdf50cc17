/** Asking the server for this window alone: with its key, which lives in this page's memory and nowhere else. */

import { post } from "../asking.ts";
import type { Answered } from "../asking.ts";
import { refusalOf } from "../asking.ts";
import { parseTold } from "./told.ts";
import type { Told } from "./told.ts";

/** "closed": locked, signed out, or nobody answers; then nothing may stay on the screen. */
export type News = { readonly told: Told } | { readonly closed: true } | { readonly says: string };

const CLOSED: ReadonlySet<number> = new Set([0, 401, 403, 404]);

export class Server {
  readonly #base: string;
  #key = "";

  constructor(visit: string) {
    this.#base = `/together/companion/${visit}`;
  }

  /** A key while this browser is the therapist's own; false where it is not. */
  async knock(): Promise<boolean> {
    const answer = await post<{ key: string }>(`${this.#base}/key`);
    if (answer.ok) this.#key = answer.value.key;
    return answer.ok;
  }

  async told(): Promise<News> {
    const answer = await this.#asked<unknown>("told", { method: "GET" });
    if (answer.ok) return { told: parseTold(answer.value) };
    return CLOSED.has(answer.status) ? { closed: true } : { says: answer.says };
  }

  async send(name: "beside" | "note" | "open" | "shut", document: Readonly<Record<string, string>> = {}): Promise<string | null> {
    const answer = await this.#asked<unknown>(name, { method: "POST", body: JSON.stringify(document) });
    return answer.ok ? null : answer.says;
  }

  async #asked<T>(name: string, how: RequestInit): Promise<Answered<T>> {
    const headers = { "content-type": "application/json", "X-App-CSRF": "1", "X-Companion-Key": this.#key };
    const answer = await fetch(`${this.#base}/${name}`, { ...how, headers, cache: "no-store" }).catch(() => null);
    if (answer === null) return { ok: false, says: "", status: 0 };
    if (!answer.ok) return { ok: false, says: await refusalOf(answer), status: answer.status };
    return { ok: true, value: (await answer.json()) as T };
  }
}
