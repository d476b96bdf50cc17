/** Making a pack: which two codings, under which passphrase; the sealed file goes to whoever asked. */

import { make } from "../elements.ts";
import { refusalOf } from "../asking.ts";
import type { Scope } from "../scope.ts";
import { formOf, labelled, secret, word, type Form, type Words } from "./parts.ts";

export interface Making {
  readonly mode: "make";
  readonly clip: string;
  readonly codings: readonly (readonly [id: string, says: string])[];
  readonly words: Words;
}

export function makerOf(scope: Scope, data: Making): HTMLElement {
  const { words } = data;
  const one = choice(data, 0);
  const other = choice(data, 1);
  const passphrase = secret("new-password");
  const again = secret("new-password");
  const both = make("div", { class: "two" },
    labelled(word(words, "first"), one), labelled(word(words, "second"), other));
  const keys = make("div", { class: "two" },
    labelled(word(words, "passphrase"), passphrase, word(words, "passphrase_help")),
    labelled(word(words, "again"), again));
  return formOf(scope, word(words, "make"), [both, keys], async (form) => {
    const no = one.value === other.value ? "same_coding" : passphrase.value !== again.value ? "not_alike" : "";
    if (no !== "") {
      form.say(word(words, no), true);
      return;
    }
    await send(form, data, { first: one.value, second: other.value, passphrase: passphrase.value });
    passphrase.value = "";
    again.value = "";
  }).element;
}

function choice(data: Making, at: number): HTMLSelectElement {
  const options = data.codings.map(([id, says], place) => make("option", { value: id, selected: place === at }, says));
  return make("select", {}, ...options);
}

async function send(form: Form, data: Making, body: Readonly<Record<string, string>>): Promise<void> {
  form.say(word(data.words, "making"), false);
  try {
    const answer = await fetch(`/clips/${data.clip}/pack`, {
      method: "POST", cache: "no-store",
      headers: { "content-type": "application/json", "X-App-CSRF": "1" }, body: JSON.stringify(body),
    });
    if (!answer.ok) {
      form.say(await refusalOf(answer), true);
      return;
    }
    save(await answer.blob());
    form.say(word(data.words, "made"), false);
  } catch {
    form.say(word(data.words, "unreached"), true);
  }
}

/** Into the browser's downloads, under a name that names nobody. */
function save(file: Blob): void {
  const url = URL.createObjectURL(file);
  make("a", { href: url, download: "supervision-pack.age" }).click();
  URL.revokeObjectURL(url);
}
