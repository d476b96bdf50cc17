/** Tells those who do not see it what has just happened: one quiet voice, the newest thing only, at most once a second. */

import { make } from "../elements.ts";
import type { State } from "../model/state.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { aboutIn, calledIn, wholeLine } from "./said.ts";
import { stepName } from "./steps.ts";
import type { Store } from "./store.ts";
import { shortClock, span, WORDS } from "./words.ts";

const SAYS = WORDS.finding.happened;
const APART_MS = 1000;
/** After the drawing: words never hold up a tag. */
const AFTER_MS = 60;

export function announce(store: Store, scope: Scope): HTMLElement {
  const element = make("div", { class: "unseen happened", role: "status", "aria-live": "polite", "aria-atomic": "true" });
  let before = store.state;
  let waiting: string | null = null;
  let resting = false;
  const tell = (): void => {
    resting = waiting !== null;
    if (waiting === null) return;
    element.textContent = waiting;
    waiting = null;
    scope.after(APART_MS, tell);
  };
  store.onChange((state) => {
    const says = happened(before, state, store.around.scheme);
    before = state;
    if (says === null) return;
    waiting = says;
    if (resting) return;
    resting = true;
    scope.after(AFTER_MS, tell);
  });
  return element;
}

/** What the change from one state to the next was, in a few words; null where there is nothing to say. */
export function happened(before: State, now: State, scheme: Scheme): string | null {
  if (before.log.annotations === now.log.annotations && before.selected === now.selected && before.also === now.also) return null;
  return reversed(before, now, scheme) ?? recorded(before, now, scheme) ?? done(before, now, scheme) ?? selected(before, now, scheme);
}

function reversed(before: State, now: State, scheme: Scheme): string | null {
  if (before.undoing === now.undoing || now.log.waiting.at(-1)?.kind !== "undo") return null;
  const undone = now.undoing.undone.length > before.undoing.undone.length;
  const step = (undone ? now.undoing.undone : now.undoing.done).at(-1);
  return (undone ? SAYS.undone : SAYS.redone)(step ? stepName(scheme, step) : SAYS.last);
}

/** A moment opened or closed: the closing of one may open another, and that one is the news. */
function recorded(before: State, now: State, scheme: Scheme): string | null {
  const annotations = now.log.annotations;
  const opened = [...now.open].find(([family, id]) => before.open.get(family) !== id)?.[1];
  const begun = annotations.get(opened ?? "");
  if (begun) return SAYS.opened(calledIn(scheme, begun), shortClock(begun.onset_ms));
  const closed = [...before.open].find(([family, id]) => now.open.get(family) !== id)?.[1];
  const ended = annotations.get(closed ?? "");
  if (!ended) return null;
  return SAYS.closed(calledIn(scheme, ended), span((ended.offset_ms ?? ended.onset_ms) - ended.onset_ms));
}

/** Something this page did: by its own words where it was several things, otherwise by what became of the moment. */
function done(before: State, now: State, scheme: Scheme): string | null {
  const step = now.undoing.done.at(-1);
  if (!step || now.undoing.done.length <= before.undoing.done.length) return null;
  const id = step.ops.at(-1)?.annotation ?? "";
  const one = became(before.log.annotations.get(id), now.log.annotations.get(id), scheme);
  if (step.says === "") return one;
  return step.ops.length > 1 || one === null ? sentence(step.says) : one;
}

function became(was: Annotation | undefined, is: Annotation | undefined, scheme: Scheme): string | null {
  if (is && was) return changed(was, is, scheme);
  if (is) return SAYS.tagged(calledIn(scheme, is), shortClock(is.onset_ms));
  return was ? SAYS.removed(calledIn(scheme, was)) : null;
}

function changed(was: Annotation, is: Annotation, scheme: Scheme): string | null {
  if (was.code !== is.code) return SAYS.named(calledIn(scheme, is));
  if (was.starred !== is.starred) return is.starred ? SAYS.starred : SAYS.unstarred;
  if (was.onset_ms !== is.onset_ms || was.offset_ms !== is.offset_ms) return SAYS.moved(wholeLine(scheme, is));
  return null;
}

function selected(before: State, now: State, scheme: Scheme): string | null {
  if (now.also.size > 0 && now.also !== before.also) return WORDS.finding.several(now.also.size + 1);
  if (now.selected === null || now.selected === before.selected) return null;
  const of = now.log.annotations.get(now.selected);
  return of ? [wholeLine(scheme, of), aboutIn(now, scheme, of)].filter(Boolean).join(", ") : null;
}

function sentence(says: string): string {
  return says.charAt(0).toUpperCase() + says.slice(1);
}
