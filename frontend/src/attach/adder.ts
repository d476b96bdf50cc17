/** One form: which file, what it is, what it is called. The file goes by our own route. */

import { make } from "../elements.ts";
import { formOf, labelled, word, type Form, type Words } from "../packing/parts.ts";
import type { Scope } from "../scope.ts";
import { send, type Carried } from "./carrying.ts";
import { ACCEPTED, instead, type Kind } from "./reading.ts";

export interface Adding {
  readonly address: string;
  readonly kinds: readonly Kind[];
  readonly most: number;
  readonly longest: number;
  readonly words: Words;
}

export function adderOf(scope: Scope, data: Adding, added: (attachment: string) => void): HTMLElement {
  const { words } = data;
  const file = make("input", { type: "file", accept: ACCEPTED });
  const kind = make("select", {}, ...data.kinds.map(([name, called]) => make("option", { value: name }, called)));
  const label = make("input", { type: "text", maxlength: String(data.longest), autocomplete: "off" });
  const bar = make("progress", { max: "1", "aria-label": word(words, "sending"), hidden: true });
  const parts = [
    make("div", { class: "three" }, labelled(word(words, "file"), file), labelled(word(words, "kind"), kind), labelled(word(words, "label"), label)),
    bar,
  ];
  const form = formOf(scope, word(words, "add"), parts, async (here) => {
    await carry(scope, data, { here, file, kind, label, bar }, added);
  });
  form.element.append(make("p", { class: "soft" }, word(words, "stays")));
  return form.element;
}

interface Parts {
  readonly here: Form;
  readonly file: HTMLInputElement;
  readonly kind: HTMLSelectElement;
  readonly label: HTMLInputElement;
  readonly bar: HTMLProgressElement;
}

async function carry(scope: Scope, data: Adding, parts: Parts, added: (attachment: string) => void): Promise<void> {
  const { words } = data;
  const chosen = parts.file.files?.[0];
  const no = instead(chosen?.size ?? null, data.most);
  if (chosen === undefined || no !== null) {
    parts.here.say(word(words, no ?? "none"), true);
    return;
  }
  parts.bar.hidden = false;
  parts.bar.value = 0;
  parts.here.say(word(words, "sending"), false);
  const to = { address: data.address, kind: parts.kind.value, label: parts.label.value };
  const answer = await send(scope, to, chosen, (done) => { parts.bar.value = done; });
  if (scope.ended) return;
  parts.bar.hidden = true;
  tell(answer, words, parts, added);
}

function tell(answer: Carried, words: Words, { here, file, label }: Parts, added: (attachment: string) => void): void {
  if (!answer.ok) {
    here.say(answer.says ?? word(words, "unreached"), true);
    return;
  }
  file.value = "";
  label.value = "";
  here.say(word(words, "kept"), false);
  added(answer.attachment);
}
