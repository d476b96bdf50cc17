/** Whether everything is saved; the passphrase asked for in place; the list of keys; what was refused. */

import { post } from "../asking.ts";
import { make } from "../elements.ts";
import { HELP } from "../model/keys.ts";
import type { Scope } from "../scope.ts";
import type { Desk } from "./desk.ts";
import type { Line } from "./sending.ts";
import { WORDS } from "./words.ts";

export class Standing {
  readonly pill: HTMLElement;
  readonly banner: HTMLElement;
  readonly veil: HTMLElement;
  readonly #scope: Scope;
  readonly #again: () => void;

  constructor(scope: Scope, again: () => void) {
    this.#scope = scope;
    this.#again = again;
    this.pill = make("div", { class: "pill saved", role: "status" }, WORDS.saved);
    this.banner = make("div", { class: "banner", role: "alert", hidden: true });
    this.veil = make("div", { class: "veil", hidden: true });
  }

  stands(line: Line, waiting: number): void {
    const says = { saved: WORDS.saved, sending: WORDS.waiting(waiting), offline: WORDS.offline(waiting), locked: WORDS.locked(waiting) }[line];
    this.pill.className = `pill ${line}`;
    if (this.pill.textContent !== says) this.pill.textContent = says;
    if (line === "locked" && this.veil.hidden) this.#ask(waiting);
    if (line !== "locked") this.veil.hidden = true;
  }

  refused(desk: Desk): void {
    const notice = desk.notice;
    this.banner.hidden = notice === null;
    if (!notice) return;
    const close = make("button", { type: "button" }, WORDS.understood);
    close.onclick = () => desk.dismiss();
    this.banner.replaceChildren(make("span", {}, notice.says), close);
  }

  #ask(waiting: number): void {
    const passphrase = make("input", { type: "password", autocomplete: "current-password", "aria-label": WORDS.passphrase, placeholder: WORDS.passphrase });
    const says = make("p", { class: "says", role: "alert" });
    const form = make("form", { class: "card" }, make("h2", {}, WORDS.lockedTitle), make("p", {}, WORDS.lockedLead(waiting)),
      passphrase, make("button", { type: "submit", class: "primary" }, WORDS.unlock), says);
    form.onsubmit = (event) => {
      event.preventDefault();
      void post("/sign-in/unlock", { passphrase: passphrase.value }).then((answer) => {
        if (!answer.ok) {
          says.textContent = answer.says;
          passphrase.select();
          return;
        }
        this.veil.hidden = true;
        this.#again();
      });
    };
    this.veil.replaceChildren(form);
    this.veil.hidden = false;
    this.#scope.after(0, () => passphrase.focus());
  }
}

export class Help {
  readonly element: HTMLElement;

  constructor() {
    const close = make("button", { type: "button", class: "small", "aria-label": WORDS.close }, "✕");
    const groups = HELP.map(([title, keys]) => make("section", {}, make("h3", {}, title),
      make("dl", {}, ...keys.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)]))));
    this.element = make("div", { class: "veil help", hidden: true, role: "dialog", "aria-label": WORDS.help },
      make("div", { class: "card wide" }, make("header", {}, make("h2", {}, WORDS.help), close), make("div", { class: "groups" }, ...groups)));
    close.onclick = () => this.close();
    this.element.onclick = (event) => { if (event.target === this.element) this.close(); };
  }

  toggle(): void {
    this.element.hidden = !this.element.hidden;
  }

  close(): void {
    this.element.hidden = true;
  }
}
