/** Whether everything is saved, always in sight; what was refused; the passphrase, asked for in place. */

import { post } from "../asking.ts";
import { make } from "../elements.ts";
import type { Notice } from "../model/state.ts";
import type { Line } from "../outbox/sending.ts";
import type { Scope } from "../scope.ts";
import { versionLine } from "./said.ts";
import type { Store } from "./store.ts";
import { WORDS } from "./words.ts";

const SAYS: Readonly<Record<Line, (waiting: number) => string>> = {
  saved: () => WORDS.saved, sending: WORDS.waiting, offline: WORDS.offline, locked: WORDS.locked,
};

export class Pill {
  readonly element = make("span", { class: "pill saved", role: "status" }, WORDS.saved);

  stands(line: Line, waiting: number): void {
    const says = SAYS[line](waiting);
    if (this.element.textContent === says) return;
    this.element.className = `pill ${line}`;
    this.element.textContent = says;
  }
}

/** A change that was refused: both versions, calmly, and in nobody's way. */
export function refusals(store: Store): HTMLElement {
  const banner = make("div", { class: "banner", role: "status", hidden: true });
  let shown: Notice | null = null;
  store.onChange(({ notice }) => {
    if (notice === shown) return;
    shown = notice;
    banner.hidden = notice === null;
    if (!notice) return;
    const version = (label: string, of: Notice["wanted"]): HTMLElement =>
      make("p", {}, make("span", { class: "label" }, label), " ", of ? versionLine(store.state, store.around.scheme, of) : WORDS.gone);
    const close = make("button", { type: "button", class: "quiet" }, WORDS.understood);
    close.onclick = () => store.do({ do: "dismiss" });
    const both = notice.wanted ? [version(WORDS.refusedMine, notice.wanted), version(WORDS.refusedTheirs, notice.stands)] : [];
    banner.replaceChildren(make("div", {}, make("p", {}, make("b", {}, notice.says)), ...both), close);
  });
  return banner;
}

/** Over everything while Glimmer is locked: nothing of a family is to be seen. */
export class Locked {
  readonly element = make("div", { class: "veil locked", hidden: true, role: "dialog", "aria-modal": "true", "aria-label": WORDS.lockedTitle });
  readonly #scope: Scope;
  readonly #opened: () => void;

  constructor(scope: Scope, opened: () => void) {
    this.#scope = scope;
    this.#opened = opened;
  }

  show(waiting: number): void {
    if (!this.element.hidden) return;
    const passphrase = make("input", { type: "password", autocomplete: "current-password", "aria-label": WORDS.passphrase, placeholder: WORDS.passphrase });
    const says = make("p", { class: "says", role: "alert" });
    const form = make("form", { class: "card" }, make("h2", {}, WORDS.lockedTitle), make("p", {}, WORDS.lockedLead(waiting)),
      passphrase, make("button", { type: "submit", class: "primary" }, WORDS.unlock), says);
    form.onsubmit = (event) => {
      event.preventDefault();
      void this.#unlock(passphrase, says);
    };
    this.element.replaceChildren(form);
    this.element.hidden = false;
    this.#scope.after(0, () => passphrase.focus());
  }

  hide(): void {
    this.element.hidden = true;
  }

  async #unlock(passphrase: HTMLInputElement, says: HTMLElement): Promise<void> {
    const answer = await post("/sign-in/unlock", { passphrase: passphrase.value });
    if (!answer.ok) {
      says.textContent = answer.says;
      passphrase.select();
      return;
    }
    this.hide();
    this.#opened();
  }
}
