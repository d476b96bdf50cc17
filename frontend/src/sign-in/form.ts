/** The parts of the way in: fields that can be looked at, a "no" in words, and one button. */

import { make } from "../elements.ts";

let made = 0;

export interface Field {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/** A field with its label; what stays the same for every reader of the page is said beneath it. */
export function field(label: string, attributes: Readonly<Record<string, string>>, beneath: readonly HTMLElement[] = []): Field {
  made += 1;
  const id = `field-${String(made)}`;
  const input = make("input", { id, required: true, spellcheck: "false", autocapitalize: "none", ...attributes });
  const box = make("div", { class: "box" }, input);
  if (attributes["type"] === "password") box.append(eye(input, label));
  return { input, element: make("div", { class: "field" }, make("label", { for: id }, label), box, ...beneath) };
}

function eye(input: HTMLInputElement, label: string): HTMLButtonElement {
  const button = make("button", { type: "button", "aria-label": `Show: ${label}`, "aria-pressed": "false" }, "Show");
  button.onclick = () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.textContent = shown ? "Hide" : "Show";
    button.setAttribute("aria-pressed", String(shown));
  };
  return button;
}

/** How long a passphrase is, shown once it is being written; it praises and scolds nobody. */
export function meter(input: HTMLInputElement): HTMLElement {
  const bar = make("meter", { min: "0", max: "24", value: "0", "aria-label": "Length of the passphrase" });
  const word = make("span", {});
  const shown = make("div", { class: "meter" }, bar, word);
  const draw = (): void => {
    bar.value = Math.min(24, input.value.length);
    word.textContent = lengthWord(input.value.length);
  };
  input.oninput = draw;
  draw();
  return shown;
}

export function lengthWord(length: number): string {
  if (length === 0) return "Four or five words you can picture work well.";
  if (length < 12) return "Short so far.";
  return length < 20 ? "A good length." : "Long, and hard to guess.";
}

export interface Form {
  readonly element: HTMLFormElement;
  /** The server's or the page's "no", in a sentence; empty when there is none. */
  readonly refuse: (says: string) => void;
}

/** A form with one button; while what it asked for is under way it cannot be asked again. */
export function form(button: string, fields: readonly Field[], send: () => Promise<string | null>): Form {
  const no = make("p", { class: "no", role: "alert" });
  const go = make("button", { type: "submit", class: "door" }, button);
  const element = make("form", { novalidate: true }, ...fields.map((each) => each.element), no, go);
  const refuse = (says: string): void => {
    no.textContent = says;
  };
  element.onsubmit = (event) => {
    event.preventDefault();
    if (go.disabled) return;
    go.disabled = true;
    refuse("");
    void send().then((says) => {
      go.disabled = false;
      if (says === null) return;
      refuse(says);
      fields.find((each) => each.input.value === "")?.input.focus();
    });
  };
  return { element, refuse };
}

export function link(text: string, press: () => void): HTMLButtonElement {
  const button = make("button", { type: "button", class: "link" }, text);
  button.onclick = press;
  return button;
}
