/** What was done, by name: on the buttons that undo it, and in a list. */

import { get } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { familyOf, nameOf } from "../model/scheme.ts";
import type { HistoryLine, Scheme } from "../model/types.ts";
import { isWhole, type Step, type Undoing, type What } from "../model/undoing.ts";
import type { Scope } from "../scope.ts";
import { behind } from "./behind.ts";
import { keyOf } from "./buttons.ts";
import { WORDS } from "./words.ts";

/** With fewer left to undo, earlier ones are asked for. */
const FEW = 40;
const AT_ONCE = 500;
/** So many stand in the list at first. */
const LISTED = 60;

export function stepName(scheme: Scheme, { says, what }: Step): string {
  return says === "" ? whatName(scheme, what) : says;
}

const TIMES: ReadonlySet<string> = new Set(["onset_ms", "offset_ms", "end_unchecked", "pressed_offset_ms"]);

function whatName(scheme: Scheme, { kind, family, code, fields, many }: What): string {
  const { named } = WORDS.editing;
  const name = nameOf(familyOf(scheme, family)?.family, code) || WORDS.editing.aMoment;
  if (many > 2 || (many > 1 && kind === "change")) return severalName(kind, many, isTimes(fields));
  return kind === "change" ? named.change(partOf(fields), name) : named[kind](name);
}

function isTimes(fields: readonly string[]): boolean {
  return fields.length > 0 && fields.every((each) => TIMES.has(each));
}

function partOf(fields: readonly string[]): string {
  const { parts, something } = WORDS.editing;
  const [first] = fields;
  if (isTimes(fields)) return parts.times;
  return isPart(first) ? parts[first] : something;
}

function severalName(kind: What["kind"], many: number, times: boolean): string {
  const { named, didRemove, didStar } = WORDS.editing;
  if (kind === "add") return named.severalAdded(many);
  if (kind === "remove") return didRemove(many);
  if (kind === "star") return didStar(many);
  return times ? named.severalMoved(many) : named.several(many);
}

function isPart(field: string | undefined): field is keyof typeof WORDS.editing.parts {
  return field !== undefined && field in WORDS.editing.parts;
}

/** The two buttons say what they would do, and rest while there is nothing. */
export function namedTools(bench: Bench, undo: HTMLElement, redo: HTMLElement, scope: Scope): void {
  const { store } = bench;
  let drawn: Undoing | null = null;
  const name = (tool: HTMLElement, steps: readonly Step[], plain: string, says: (what: string) => string): void => {
    const last = steps.at(-1);
    const words = last ? says(stepName(store.around.scheme, last)) : plain;
    tool.toggleAttribute("disabled", last === undefined);
    tool.setAttribute("aria-label", words);
    tool.setAttribute("title", `${words} (${keyOf(plain === WORDS.editing.plainUndo ? "undo" : "redo")})`);
  };
  const draw = (): void => {
    const { undoing } = store.state;
    if (undoing === drawn) return;
    drawn = undoing;
    name(undo, undoing.done, WORDS.editing.plainUndo, WORDS.editing.undo);
    name(redo, undoing.undone, WORDS.editing.plainRedo, WORDS.editing.redo);
  };
  store.onChange(behind(scope, draw));
  draw();
}

/** Earlier work is fetched before what can be undone runs out: there is no end to undoing but the beginning. */
export function recall({ session, store }: Bench, scope: Scope): void {
  let asking = false;
  const ask = async (): Promise<void> => {
    asking = true;
    const [first] = store.state.undoing.past;
    const answer = await get<{ readonly lines: readonly HistoryLine[] }>(`/coding/${session}/history?before=${String(first?.revision ?? 0)}&last=${String(AT_ONCE)}`);
    // A server that is away, or that knows of nothing earlier, is not asked over and over.
    asking = !answer.ok || answer.value.lines.length === 0;
    if (answer.ok) store.do({ do: "older", lines: answer.value.lines });
    else scope.after(AGAIN_MS, () => { asking = false; });
  };
  const look = (): void => {
    const { undoing } = store.state;
    if (!asking && undoing.done.length < FEW && !isWhole(undoing) && !scope.ended) void ask();
  };
  store.onChange(look);
  look();
}

const AGAIN_MS = 10_000;

/** The last steps by name, the newest first; those undone above them. */
export function showSteps(bench: Bench): void {
  const { store } = bench;
  const list = make("ol", { class: "steps" });
  const draw = (most: number): void => {
    const { done, undone } = store.state.undoing;
    const items = [
      ...undone.map((step) => item(bench, step, WORDS.editing.undone)),
      ...[...done].reverse().slice(0, most).map((step, at) => item(bench, step, at === 0 ? WORDS.editing.nextUndone : "")),
    ];
    const more = make("button", { type: "button", class: "quiet" }, WORDS.editing.older);
    more.onclick = () => draw(most + LISTED);
    list.replaceChildren(...(items.length > 0 ? items : [make("li", {}, WORDS.editing.noSteps)]), ...(done.length > most ? [make("li", {}, more)] : []));
  };
  draw(LISTED);
  bench.panels.show(WORDS.editing.steps, make("div", {}, make("p", { class: "label" }, WORDS.editing.stepsLead), list));
}

function item({ store }: Bench, step: Step, about: string): HTMLElement {
  const state = about === WORDS.editing.undone ? "undone" : "done";
  return make("li", { class: state }, stepName(store.around.scheme, step), ...(about === "" ? [] : [make("small", {}, about)]));
}
