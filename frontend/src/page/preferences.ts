/** What this person has chosen about the workbench: read at once, kept on the server when the hands rest. */

import { post } from "../asking.ts";
import type { Scope } from "../scope.ts";

const REST_MS = 400;
const AGAIN_MS = 5000;

export class Preferences {
  readonly #scope: Scope;
  readonly #values: Map<string, unknown>;
  readonly #unkept = new Set<string>();
  readonly #listeners = new Map<string, Set<() => void>>();
  #stop = (): void => undefined;

  constructor(values: Readonly<Record<string, unknown>>, scope: Scope) {
    this.#values = new Map(Object.entries(values));
    this.#scope = scope;
    // What was chosen a moment ago goes along when the page goes.
    scope.listen(window, "pagehide", () => void this.#keep());
    scope.own(() => void this.#keep());
  }

  /** What was chosen, or the fallback where nothing was. Whoever reads checks that it still makes sense. */
  read<T>(section: string, fallback: T): T {
    return this.#values.has(section) ? (this.#values.get(section) as T) : fallback;
  }

  /** Counts at once; the last one wins. */
  keep(section: string, value: unknown): void {
    this.#values.set(section, value);
    this.#unkept.add(section);
    for (const listener of this.#listeners.get(section) ?? []) listener();
    this.#later(REST_MS);
  }

  onChange(section: string, listener: () => void): void {
    const listeners = this.#listeners.get(section) ?? new Set();
    this.#listeners.set(section, listeners.add(listener));
  }

  #later(ms: number): void {
    this.#stop();
    this.#stop = this.#scope.after(ms, () => void this.#keep());
  }

  async #keep(): Promise<void> {
    const sections = [...this.#unkept];
    this.#unkept.clear();
    const answers = await Promise.all(sections.map((section) => post("/workbench/preferences", { section, value: this.#values.get(section) ?? null })));
    answers.forEach((answer, at) => {
      const section = sections[at];
      // A server that is away is asked again; one that says no will say no again.
      if (!answer.ok && (answer.status === 0 || answer.status === 401) && section !== undefined) this.#unkept.add(section);
    });
    if (this.#unkept.size > 0 && !this.#scope.ended) this.#later(AGAIN_MS);
  }
}
