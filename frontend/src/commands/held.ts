/** Keys that are held down: what the press began, letting go ends, whatever became of the page in between. */

import type { Scope } from "../scope.ts";
import type { Bench, Command } from "./command.ts";

export class Held {
  readonly #bench: Bench;
  readonly #down = new Map<string, Command>();

  constructor(bench: Bench, scope: Scope) {
    this.#bench = bench;
    scope.listen(window, "keyup", (event) => {
      this.#letGo(placeOf(event));
      // While ⌘ is held a Mac does not say that other keys were let go.
      if (event.key === "Meta") this.letAllGo();
    }, { capture: true });
    scope.listen(window, "blur", () => this.letAllGo());
    scope.listen(document, "visibilitychange", () => {
      if (document.hidden) this.letAllGo();
    });
    scope.own(() => this.letAllGo());
  }

  run(command: Command, event: KeyboardEvent): void {
    if (command.release && !event.repeat) this.#down.set(placeOf(event), command);
    command.run(this.#bench);
  }

  letAllGo(): void {
    for (const place of [...this.#down.keys()]) this.#letGo(place);
  }

  #letGo(place: string): void {
    const command = this.#down.get(place);
    this.#down.delete(place);
    command?.release?.(this.#bench);
  }
}

/** The same key says "a" when it goes down and "A" when it comes up with Shift: its place is the same. */
function placeOf({ code, key }: KeyboardEvent): string {
  return code === "" ? key.toLowerCase() : code;
}
