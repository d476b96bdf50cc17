/** The tables of the parts that are ready: each asked for once, again where it could not be had. */

import { get } from "../asking.ts";
import type { Scope } from "../scope.ts";
import type { PartTable } from "./place.ts";

export class Tables {
  readonly #scope: Scope;
  readonly #clip: string;
  readonly #changed: () => void;
  readonly #known = new Map<number, PartTable>();
  readonly #asked = new Map<number, Promise<PartTable | null>>();
  #no = "";

  constructor(scope: Scope, clip: string, changed: () => void) {
    this.#scope = scope;
    this.#clip = clip;
    this.#changed = changed;
  }

  /** Why the one asked for last could not be had; "" where it could. */
  get no(): string {
    return this.#no;
  }

  /** The table of a part, where it is there already. */
  known(part: number): PartTable | undefined {
    return this.#known.get(part);
  }

  /** The table of a part; null where it cannot be had just now. */
  of(part: number): Promise<PartTable | null> {
    const asked = this.#asked.get(part) ?? this.#fetch(part);
    this.#asked.set(part, asked);
    return asked;
  }

  /** The table of a part, and then that of the next of so many: what is said does not falter at the seam. */
  async ahead(part: number, count: number): Promise<void> {
    const table = await this.of(part);
    if (table !== null && part + 1 < count && !this.#scope.ended) await this.of(part + 1);
  }

  forget(): void {
    this.#known.clear();
    this.#asked.clear();
    this.#no = "";
  }

  async #fetch(part: number): Promise<PartTable | null> {
    const answer = await get<PartTable>(`/clips/${this.#clip}/segments/${String(part)}/frames`);
    if (answer.ok) this.#known.set(part, answer.value);
    else this.#asked.delete(part);
    this.#no = answer.ok ? "" : answer.says;
    if (!this.#scope.ended) this.#changed();
    return answer.ok ? answer.value : null;
  }
}
