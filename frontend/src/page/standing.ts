/** Whether everything is saved, always in sight; what was refused; the passphrase, asked for in place. */

import { get, post } from "../asking.ts";
import { make } from "../elements.ts";
import type { Notice } from "../model/state.ts";
import type { Annotation } from "../model/types.ts";
import type { Line } from "../outbox/sending.ts";
import type { Scope } from "../scope.ts";
import { differences } from "./changes.ts";
import { wholeLine } from "./said.ts";
import type { Store } from "./store.ts";
import { WORDS } from "./words.ts";

const SAYS: Readonly<Record<Line, (waiting: number) => string>> = {
  saved: () => WORDS.saved, sending: WORDS.waiting, offline: WORDS.offline, locked: WORDS.locked,
};

export class Pill {
  readonly element = make("span", { class: "pill", role: "status", "aria-live": "off" }, WORDS.reading);

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
    const close = make("button", { type: "button", class: "quiet" }, WORDS.understood);
    close.onclick = () => store.do({ do: "dismiss" });
    banner.replaceChildren(make("div", {}, make("p", {}, make("b", {}, notice.says)), ...versionsOf(store, notice)), close);
  });
  return banner;
}

/** What was wanted and what stands, in that in which they differ; a plain refusal has neither. */
function versionsOf({ state, around: { scheme } }: Store, { wanted, stands, then }: Notice): readonly HTMLElement[] {
  if (wanted === null && stands === null) return [];
  const also = then ? [make("p", { class: "label" }, WORDS.editing.moreRefused)] : [];
  const parts = wanted && stands ? differences(state, scheme, stands, wanted) : [];
  const version = (label: string, of: Annotation | null, says: readonly string[]): HTMLElement => {
    const words = of === null ? WORDS.gone : [wholeLine(scheme, of), ...says].join(" · ");
    return make("p", {}, make("span", { class: "label" }, label), " ", words);
  };
  return [
    version(WORDS.refusedMine, wanted, parts.map(({ part, to }) => `${part}: ${to}`)),
    version(WORDS.refusedTheirs, stands, parts.map(({ part, from }) => `${part}: ${from}`)), ...also,
  ];
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
    const name = make("input", { type: "text", autocomplete: "username", "aria-label": WORDS.name, placeholder: WORDS.name });
    const says = make("p", { class: "says", role: "alert" });
    const form = make("form", { class: "card" }, make("h2", {}, WORDS.lockedTitle), make("p", {}, WORDS.lockedLead(waiting)),
      passphrase, make("button", { type: "submit", class: "primary" }, WORDS.unlock), says);
    form.onsubmit = (event) => {
      event.preventDefault();
      void this.#unlock(name, passphrase, says);
    };
    this.element.replaceChildren(form);
    this.element.hidden = false;
    this.#scope.after(0, () => passphrase.focus());
    void this.#askWho(form, name);
  }

  /** Where several people come in here, who it is. */
  async #askWho(form: HTMLFormElement, name: HTMLInputElement): Promise<void> {
    const standing = await get<{ readonly names: boolean }>("/sign-in/state");
    if (!standing.ok || !standing.value.names) return;
    form.querySelector("p")?.after(name);
    name.focus();
  }

  hide(): void {
    this.element.hidden = true;
  }

  async #unlock(name: HTMLInputElement, passphrase: HTMLInputElement, says: HTMLElement): Promise<void> {
    const answer = await post<{ readonly another: boolean }>("/sign-in/unlock", { name: name.value, passphrase: passphrase.value });
    if (!answer.ok) {
      says.textContent = answer.says;
      passphrase.select();
      return;
    }
    // What lies beneath is somebody else's: it waits for them.
    if (answer.value.another) {
      location.replace("/");
      return;
    }
    this.hide();
    this.#opened();
  }
}
