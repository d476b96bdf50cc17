/** Carries several files of one recording in, one after another, each by tus and on from where it broke off. */

import type { Upload } from "tus-js-client";
import { get, post } from "../asking.ts";
import { begunBefore, carry, type News } from "./carrier.ts";

export interface PartStands {
  readonly length: number;
  readonly received: number;
  readonly in: boolean;
}

/** How far each file of the clip is; empty where it is one film, or nothing was begun. */
export async function partsOf(clip: string): Promise<readonly PartStands[]> {
  const answer = await get<{ readonly parts: readonly PartStands[] }>(`/clips/${clip}/parts`);
  return answer.ok ? answer.value.parts : [];
}

export interface SeveralNews extends News {
  readonly at: (number: number) => void;
}

export class Several {
  readonly #url: string;
  readonly #files: readonly File[];
  readonly #news: SeveralNews;
  #upload: Upload | null = null;
  #before = 0;
  #stopped = false;
  #turn = 0;

  constructor(clip: string, files: readonly File[], news: SeveralNews) {
    this.#url = `/clips/${clip}/parts`;
    this.#files = files;
    this.#news = news;
  }

  get total(): number {
    return this.#files.reduce((all, { size }) => all + size, 0);
  }

  /** From the beginning, or from where it broke off. */
  start(): void {
    this.#stopped = false;
    this.#turn += 1;
    void this.#carryAll(this.#turn);
  }

  abort(): void {
    this.#stopped = true;
    void this.#upload?.abort();
    this.#upload = null;
  }

  async #carryAll(turn: number): Promise<void> {
    const known = await this.#announced();
    if (known === null) return;
    this.#before = 0;
    for (const [at, file] of this.#files.entries()) {
      this.#news.at(at + 1);
      const arrived = await this.#bring(at, file, known[at]);
      if (!arrived || this.#stopped || turn !== this.#turn) return;
      this.#before += file.size;
      this.#news.kept(this.#before);
    }
    this.#news.arrived();
  }

  async #bring(at: number, file: File, known: PartStands | undefined): Promise<boolean> {
    if (known?.in === true) return true;
    return await this.#carry(`${this.#url}/${String(at + 1)}`, file, (known?.received ?? 0) > 0);
  }

  /** The server knows of these files in this order; what was begun of them before goes on. */
  async #announced(): Promise<readonly PartStands[] | null> {
    const lengths = this.#files.map(({ size }) => size);
    const known = await get<{ readonly parts: readonly PartStands[] }>(this.#url);
    if (known.ok && String(known.value.parts.map(({ length }) => length)) === String(lengths)) return known.value.parts;
    const answer = await post(this.#url, { lengths });
    if (answer.ok) return [];
    this.#news.broke(answer.says, answer.status === 0 || answer.status >= 500 || [401, 403, 409].includes(answer.status));
    return null;
  }

  /** Whether the file is in; where it is not, what broke it off was told. */
  async #carry(url: string, file: File, wasBegun: boolean): Promise<boolean> {
    const begun = wasBegun ? await begunBefore(url) : null;
    if (begun?.length === file.size && begun.received === file.size) return true;
    return await new Promise<boolean>((done) => {
      if (this.#stopped) {
        done(false);
        return;
      }
      const before = this.#before;
      this.#upload = carry(url, file, begun, {
        sent: (sent) => {
          this.#news.sent(before + sent, this.total);
        },
        kept: (bytes) => {
          this.#news.kept(before + bytes);
        },
        arrived: () => {
          done(true);
        },
        broke: (says, canGoOn) => {
          this.#news.broke(says, canGoOn);
          done(false);
        },
      });
    });
  }
}
