/** The parts of the two forms. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";

export type Words = Readonly<Record<string, string>>;

/** A word of the page; what was not handed over shows as its name, never as nothing. */
export function word(words: Words, name: string): string {
  return words[name] ?? name;
}

let made = 0;

export function labelled(label: string, control: HTMLElement, beneath = ""): HTMLElement {
  made += 1;
  control.id = `pack-${String(made)}`;
  const hint = make("p", { class: "soft" }, beneath);
  return make("div", { class: "field" }, make("label", { for: control.id }, label), control, ...(beneath === "" ? [] : [hint]));
}

export function secret(autocomplete: string): HTMLInputElement {
  return make("input", { type: "password", autocomplete, spellcheck: "false", autocapitalize: "none", maxlength: "1024" });
}

export interface Form {
  readonly element: HTMLFormElement;
  /** What there is to say now: done, or a "no". */
  readonly say: (says: string, no: boolean) => void;
}

/** A form with one button; while what it asked for is under way it cannot be asked again. */
export function formOf(scope: Scope, button: string, parts: readonly HTMLElement[], send: (form: Form) => Promise<void>): Form {
  const said = make("p", { class: "said", role: "status" });
  const go = make("button", { type: "submit", class: "door" }, button);
  const element = make("form", { novalidate: true }, ...parts, go, said);
  const form: Form = {
    element,
    say: (says, no) => {
      said.textContent = says;
      said.classList.toggle("no", no);
    },
  };
  scope.listen(element, "submit", (event) => {
    event.preventDefault();
    if (go.disabled) return;
    go.disabled = true;
    form.say("", false);
    void send(form).finally(() => { go.disabled = false; });
  });
  return form;
}
