/** Holds the state; whoever draws listens, whoever wants a change sends an intent. */

import { next, selectedOf, type Around, type Intent, type State } from "../model/state.ts";
import type { Annotation, Operation } from "../model/types.ts";

export class Store {
  readonly around: Around;
  readonly #listeners = new Set<(state: State) => void>();
  readonly #send: (operations: readonly Operation[]) => void;
  #state: State;

  constructor(state: State, around: Around, send: (operations: readonly Operation[]) => void) {
    this.#state = state;
    this.around = around;
    this.#send = send;
  }

  get state(): State {
    return this.#state;
  }

  get selected(): Annotation | null {
    return selectedOf(this.#state);
  }

  onChange(listener: (state: State) => void): void {
    this.#listeners.add(listener);
  }

  /** On its way first, and drawn while it is: neither waits for the other, and what was done is kept whatever becomes of the drawing. */
  do(intent: Intent): void {
    const before = this.#state;
    this.#state = next(before, intent, this.around);
    if (this.#state === before) return;
    try {
      this.#sendNew(before, intent);
    } finally {
      for (const listener of this.#listeners) listener(this.#state);
    }
  }

  #sendNew(before: State, intent: Intent): void {
    if (intent.do === "resume" || intent.do === "settle" || before.log.waiting === this.#state.log.waiting) return;
    const known = new Set(before.log.waiting);
    this.#send(this.#state.log.waiting.filter((each) => !known.has(each)));
  }
}
