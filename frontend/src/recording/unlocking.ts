/** After a restart Glimmer is locked: the passphrase is asked for here, so that what is held in this window goes on. */

import { get, post } from "../asking.ts";
import { make } from "../elements.ts";
import { door, line } from "./parts.ts";
import { WORDS } from "./words.ts";

export class Unlocking {
  readonly element = make("div", { class: "unlocking", hidden: true });

  show(): void {
    if (!this.element.hidden) return;
    const field = (type: string, words: string): HTMLInputElement =>
      make("input", { type, autocomplete: "off", "aria-label": words, placeholder: words });
    const [name, passphrase] = [field("text", WORDS.name), field("password", WORDS.passphrase)];
    const says = make("p", { role: "alert" });
    const open = door(WORDS.unlock, () => undefined);
    open.type = "submit";
    const form = make("form", { class: "row" }, passphrase, open, says);
    form.onsubmit = (event) => {
      event.preventDefault();
      void this.#unlock(name.value, passphrase, says);
    };
    this.element.replaceChildren(line(WORDS.lockedHere), form);
    this.element.hidden = false;
    passphrase.focus();
    void this.#askWho(form, name);
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Where several people come in here, who it is. */
  async #askWho(form: HTMLFormElement, name: HTMLInputElement): Promise<void> {
    const standing = await get<{ readonly names: boolean }>("/sign-in/state");
    if (standing.ok && standing.value.names) form.prepend(name);
  }

  async #unlock(name: string, passphrase: HTMLInputElement, says: HTMLElement): Promise<void> {
    const answer = await post("/sign-in/unlock", { name, passphrase: passphrase.value });
    if (answer.ok) this.hide();
    else {
      says.textContent = answer.says;
      passphrase.select();
    }
  }
}
