/** The professional note, kept while it is written; what could not be kept yet waits here. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { heading } from "./parts.ts";
import type { Say } from "./parts.ts";

const PAUSE_MS = 700;

export class Note {
  readonly element: HTMLElement;
  readonly #field = make("textarea", { id: "note", rows: "2", maxlength: "19000", autocomplete: "off", spellcheck: "false", dir: "auto" });
  readonly #sign = make("span", { class: "sign", role: "status" });
  readonly #say: Say;
  readonly #scope: Scope;
  readonly #keep: (note: string) => Promise<boolean>;
  #kept = "";
  #stop: () => void = () => undefined;

  constructor(scope: Scope, say: Say, keep: (note: string) => Promise<boolean>) {
    this.#scope = scope;
    this.#say = say;
    this.#keep = keep;
    const help = make("p", { class: "soft", id: "note-help" }, say("note_help"));
    this.#field.setAttribute("aria-describedby", "note-help");
    this.#field.setAttribute("aria-label", say("note"));
    this.element = make("section", { class: "note-part" }, make("div", { class: "head" }, heading(say("note")), this.#sign), this.#field, help);
    this.#field.oninput = () => {
      this.#sign.textContent = say("keeping");
      this.#stop();
      this.#stop = scope.after(PAUSE_MS, () => void this.save());
    };
    this.#field.onblur = () => void this.save();
  }

  /** As it was kept elsewhere; never under her own pen. */
  read(note: string): void {
    if (this.#isUnsaved() || document.activeElement === this.#field) return;
    this.#kept = note;
    if (this.#field.value !== note) this.#field.value = note;
  }

  async save(): Promise<void> {
    this.#stop();
    if (!this.#isUnsaved()) return;
    const note = this.#field.value;
    if (await this.#keep(note)) {
      this.#kept = note;
      this.#sign.textContent = this.#say("kept");
    } else {
      this.#stop = this.#scope.after(4 * PAUSE_MS, () => void this.save());
    }
  }

  #isUnsaved(): boolean {
    return this.#field.value !== this.#kept;
  }
}
