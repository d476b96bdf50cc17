/** Looks over the words in the fields around it while they are written, and says what a family should not meet. */

import { post } from "./asking.ts";
import { make } from "./elements.ts";
import { Scope } from "./scope.ts";

interface Component {
  readonly data: {
    readonly visit: string;
    readonly within: string;
    readonly blocks: string;
    readonly warns: string;
    readonly instead: string;
    readonly reading: string;
    readonly fine: string;
    readonly language: string;
    readonly direction: string;
  };
  readonly parentElement: HTMLElement | ShadowRoot;
}

interface Looked {
  readonly noticed: readonly { readonly word: string; readonly blocks: boolean; readonly instead: string }[];
  readonly reading: string;
}

const PAUSE_MS = 300;
const mounts = new WeakMap<object, Scope>();

export default function writing({ data, parentElement: place }: Component): () => void {
  mounts.get(place)?.end();
  const scope = new Scope();
  mounts.set(place, scope);
  // Drawn again by Streamlit while somebody writes: what was said of the words stays.
  const said = place.querySelector<HTMLElement>(".said") ?? make("div", { class: "said", role: "status" });
  place.append(said);
  for (const field of document.querySelectorAll(`${data.within} :is(textarea, input)`)) speak(data, field);
  scope.listen(document, "focusin", (event) => {
    const field = event.target;
    if (field instanceof Element && field.matches(`${data.within} :is(textarea, input)`)) speak(data, field);
  });
  let stop: () => void = () => undefined;
  let turn = 0;
  scope.listen(document, "input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    if (field.closest(data.within) === null) return;
    turn += 1;
    const mine = turn;
    stop();
    stop = scope.after(PAUSE_MS, () => void look(data, field.value).then((lines) => {
      if (mine === turn && !scope.ended) said.replaceChildren(...lines);
    }));
  });
  return () => {
    if (mounts.get(place) === scope) scope.end();
  };
}

/** A field holds the family's language, whatever the screen around it speaks. */
function speak(data: Component["data"], field: Element): void {
  field.setAttribute("lang", data.language);
  field.setAttribute("dir", data.direction);
}

async function look(data: Component["data"], text: string): Promise<readonly HTMLElement[]> {
  if (text.trim() === "") return [];
  const answer = await post<Looked>(`/prepare/${data.visit}/words`, { text });
  if (!answer.ok) return [make("p", {}, answer.says)];
  const { noticed, reading } = answer.value;
  const lines = noticed.map(({ word, blocks, instead }) => {
    const line = (blocks ? data.blocks : data.warns).replace("{word}", word);
    const more = instead === "" ? "" : ` ${data.instead.replace("{instead}", instead)}`;
    return make("p", { class: blocks ? "stays-out" : "second-look" }, line + more);
  });
  if (reading === "") return lines;
  const plain = noticed.length > 0 ? data.reading : data.fine;
  return [...lines, make("p", {}, plain.replace("{reading}", reading))];
}
