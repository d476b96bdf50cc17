/** One thing that can be said of a moment: a choice or a tick that shows how it stands and says what is chosen. */

import { make } from "../elements.ts";
import type { Annotation, Family, Field } from "../model/types.ts";
import { WORDS } from "./words.ts";

/** Drawn once, then told how it stands: the keyboard stays where it is. */
export interface Control {
  readonly element: HTMLElement;
  readonly stands: (all: readonly Annotation[]) => void;
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly values: readonly { readonly id: string; readonly name: string }[];
}

/** What they say of it, where all say the same. */
export function common<T>(all: readonly Annotation[], read: (each: Annotation) => T): T | undefined {
  const [first, ...rest] = all.map(read);
  return rest.every((each) => each === first) ? first : undefined;
}

const SEVERAL = "several";

export function choiceOf({ id, name, values }: Choice, read: (each: Annotation) => string, set: (value: string) => void): Control {
  const choice = make("select", { "data-field": id });
  const several = make("option", { value: SEVERAL, hidden: true, disabled: true }, WORDS.tagging.several);
  choice.append(several, ...values.map((each) => make("option", { value: each.id }, each.name)));
  choice.onchange = () => set(choice.value);
  return {
    element: make("label", { class: "choice" }, make("span", { class: "label" }, name), choice),
    stands: (all) => { choice.value = common(all, read) ?? SEVERAL; },
  };
}

/** One that can only be said or not is a tick; others are a choice. */
export function fieldOf(field: Field, set: (value: string) => void): Control {
  const read = ({ values }: Annotation): string => values[field.id] ?? "";
  const only = field.values.length === 1 ? field.values[0] : undefined;
  if (!only) return choiceOf({ ...field, values: [{ id: "", name: WORDS.notSaid }, ...field.values] }, read, set);
  const tick = make("input", { type: "checkbox", "data-field": field.id });
  tick.onchange = () => set(tick.checked ? only.id : "");
  return {
    element: make("label", { class: "tick" }, tick, field.name),
    stands: (all) => {
      tick.checked = common(all, read) === only.id;
      tick.indeterminate = common(all, read) === undefined;
    },
  };
}

/** The codes of a family, one beside the other; the arrows go from one to the next. */
export function codesOf({ codes }: Family, key: string, set: (code: string | null) => void): Control {
  const chips = codes.map((code) => make("button", { type: "button", class: "chip", "aria-pressed": "false", title: code.definition ?? "", "data-code": code.id }, code.name));
  const element = make("div", { class: "codes", role: "group", "aria-label": WORDS.whatWasIt, "data-keeps": "Escape ArrowLeft ArrowRight" },
    make("span", { class: "label" }, WORDS.whatWasIt, " ", make("kbd", {}, key)), ...chips);
  chips.forEach((chip, at) => {
    chip.onclick = () => set(chip.getAttribute("aria-pressed") === "true" ? null : (chip.dataset["code"] ?? null));
    chip.onkeydown = ({ key: pressed }) => {
      const to = pressed === "ArrowRight" ? at + 1 : pressed === "ArrowLeft" ? at - 1 : null;
      if (to !== null) chips.at(to % chips.length)?.focus();
    };
  });
  return {
    element,
    stands: (all) => {
      const now = common(all, (each) => each.code);
      for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset["code"] === now));
    },
  };
}
