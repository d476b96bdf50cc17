/** Opening a pack: everything in it is worked out again and shown beside what is stored. */

import { post } from "../asking.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { formOf, labelled, secret, word, type Form, type Words } from "./parts.ts";
import { agrees, base64, differingFirst, filled, MOST_BYTES, named, type Line, type Opened } from "./reading.ts";

export interface Opening {
  readonly mode: "open";
  readonly words: Words;
  /** What some of the values are called, by their names in the pack. */
  readonly values: Words;
  /** What a value that is a closed word means. */
  readonly means: Words;
}

export function openerOf(scope: Scope, data: Opening): HTMLElement {
  const { words } = data;
  const file = make("input", { type: "file", accept: ".age" });
  const passphrase = secret("off");
  const found = make("div", { class: "found" });
  const parts = [make("div", { class: "two" }, labelled(word(words, "file"), file), labelled(word(words, "its_passphrase"), passphrase))];
  const { element } = formOf(scope, word(words, "open"), parts, async (form) => {
    found.replaceChildren();
    const chosen = file.files?.[0];
    if (chosen === undefined || passphrase.value === "") {
      form.say(word(words, "both_needed"), true);
      return;
    }
    await open(form, data, { chosen, passphrase: passphrase.value }, found);
  });
  return make("div", {}, element, found);
}

async function open(
  form: Form, data: Opening, asked: { readonly chosen: File; readonly passphrase: string }, found: HTMLElement,
): Promise<void> {
  const { words } = data;
  if (asked.chosen.size > MOST_BYTES) {
    form.say(word(words, "too_large"), true);
    return;
  }
  form.say(word(words, "opening"), false);
  const bytes = await asked.chosen.arrayBuffer().catch(() => null);
  if (bytes === null) {
    form.say(word(words, "not_read"), true);
    return;
  }
  const sealed = base64(new Uint8Array(bytes));
  const answer = await post<Opened>("/packs/opened", { passphrase: asked.passphrase, sealed });
  if (!answer.ok) {
    form.say(answer.says, true);
    return;
  }
  form.say("", false);
  found.replaceChildren(...shown(answer.value, data));
}

function shown(opened: Opened, { words, values, means }: Opening): readonly HTMLElement[] {
  const differ = opened.lines.filter((line) => !agrees(line)).length;
  const all = opened.lines.length;
  const verdict = filled(word(words, differ === 0 ? "all_agree" : "some_differ"), { all, differ });
  const [one, other] = opened.annotations;
  const facts = {
    pack: opened.pack, at: opened.made_at.slice(0, 16).replace("T", " "), program: opened.program, scheme: opened.scheme,
    one, other, film: opened.film === "" ? word(words, "no_film") : opened.film,
  };
  return [
    make("p", { class: differ === 0 ? "verdict" : "verdict differs", role: "status" }, verdict),
    make("p", { class: "soft" }, filled(word(words, "about"), facts)),
    make("p", { class: "soft hash" }, filled(word(words, "about_film"), facts)),
    table(named(opened.lines, values), words, (name) => values[name] ?? name, means),
    make("details", {}, make("summary", {}, filled(word(words, "every"), { all })),
      make("div", { class: "every" }, table(differingFirst(opened.lines), words, (name) => name))),
  ];
}

function table(lines: readonly Line[], words: Words, called: (name: string) => string, means: Words = {}): HTMLElement {
  const heads = ["value", "stored", "found", "same"].map((name) => make("th", { scope: "col" }, word(words, name)));
  const rows = lines.map((line) => make("tr", { class: agrees(line) ? "" : "differs" },
    make("th", { scope: "row" }, called(line[0])), cell(line[1], words, means), cell(line[2], words, means),
    make("td", { class: "sign" }, agrees(line) ? `= ${word(words, "yes")}` : `≠ ${word(words, "no")}`)));
  return make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows));
}

function cell(value: string | null, words: Words, means: Words): HTMLElement {
  if (value === null) return make("td", { class: "soft" }, word(words, "absent"));
  return value === "" ? make("td", { class: "soft" }, word(words, "blank")) : make("td", {}, means[value] ?? value);
}
