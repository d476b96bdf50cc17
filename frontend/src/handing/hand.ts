/** The place a file is dropped on or chosen at: it is read in this page, and only its text goes on. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { MOST_BYTES, read, type Fault, type Read } from "./reading.ts";

export interface Words extends Readonly<Record<Fault, string>> {
  readonly choose: string;
  readonly drop: string;
  readonly taken: string;
}

export class Hand {
  readonly element: HTMLElement;
  readonly #said = make("p", { class: "said", role: "status" });
  readonly #words: Words;
  readonly #give: (text: string) => void;
  #turn = 0;

  constructor(scope: Scope, words: Words, give: (text: string) => void) {
    this.#words = words;
    this.#give = give;
    const field = make("input", { type: "file", id: "file", class: "unseen", accept: ".json,application/json" });
    const door = make("label", { class: "door", for: "file" }, words.choose);
    this.element = make("div", { class: "hand" }, field, door, make("span", { class: "soft" }, words.drop), this.#said);
    scope.listen(field, "change", () => {
      const file = field.files?.[0];
      // The same file, mended meanwhile, may be chosen again.
      if (file !== undefined) void this.#take(file).then(() => { field.value = ""; });
    });
    scope.listen(this.element, "dragover", (event) => {
      event.preventDefault();
      this.element.classList.add("over");
    });
    scope.listen(this.element, "dragleave", () => { this.element.classList.remove("over"); });
    scope.listen(this.element, "drop", (event) => {
      event.preventDefault();
      this.element.classList.remove("over");
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void this.#take(file);
    });
  }

  async #take(file: File): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    const found: Read = file.size > MOST_BYTES ? { fault: "too_large" } : await contents(file);
    if (mine !== this.#turn) return;
    const fault = "fault" in found;
    this.#said.classList.toggle("no", fault);
    this.#said.textContent = fault ? this.#words[found.fault] : this.#words.taken;
    if (!fault) this.#give(found.text);
  }
}

async function contents(file: File): Promise<Read> {
  try {
    return read(await file.arrayBuffer());
  } catch {
    // A folder, or a file that went away meanwhile.
    return { fault: "not_text" };
  }
}
