/** Opening a coding session: wait for the clip, ask for the passphrase, say what went wrong, or begin. */

import { get } from "../asking.ts";
import { make } from "../elements.ts";
import type { Opened } from "../model/types.ts";
import { IndexedKept, KEPT_NOWHERE, type Kept } from "../outbox/kept.ts";
import type { Scope } from "../scope.ts";
import { setUp } from "./bench.ts";
import { Locked } from "./standing.ts";
import { WORDS } from "./words.ts";

const ASK_EVERY_MS = 1000;

interface Stands {
  readonly playable: boolean;
  readonly found: string | null;
  readonly says: string | null;
  readonly progress: { readonly done: number; readonly left_s: number | null } | null;
}

export async function open(root: HTMLElement, session: string, told: (revision: number) => void, scope: Scope): Promise<void> {
  if (!("requestVideoFrameCallback" in HTMLVideoElement.prototype)) {
    root.replaceChildren(make("div", { class: "calm" }, make("p", {}, WORDS.unsupported)));
    return;
  }
  const again = (): void => void open(root, session, told, scope);
  const answer = await get<Opened>(`/coding/${session}`);
  if (scope.ended) return;
  if (answer.ok && answer.value.clip.playable) {
    root.replaceChildren();
    await setUp(root, { opened: answer.value, kept: await keptOf(answer.value, scope), told }, scope);
  } else if (answer.ok) {
    await preparing(root, answer.value.clip.id, again, scope);
  } else if (answer.status === 401) {
    const locked = new Locked(scope, again);
    root.replaceChildren(locked.element);
    locked.show(0);
  } else {
    failed(root, answer.says, again);
  }
}

async function keptOf({ session, outbox_key }: Opened, scope: Scope): Promise<Kept> {
  try {
    const kept = await IndexedKept.open(session, outbox_key);
    scope.own(() => kept.close());
    return kept;
  } catch {
    return KEPT_NOWHERE;
  }
}

/** Shows how far the clip is, until it can be played. */
async function preparing(root: HTMLElement, clip: string, again: () => void, scope: Scope): Promise<void> {
  const bar = make("progress", { max: "1", "aria-label": WORDS.preparing });
  const far = make("p", { class: "far" });
  const found = make("p", {});
  root.replaceChildren(make("div", { class: "calm" }, make("h2", {}, WORDS.preparing), found, bar, far, make("p", {}, WORDS.preparingLead)));
  for (;;) {
    const answer = await get<Stands>(`/clips/${clip}`);
    if (scope.ended) return;
    if (answer.ok ? answer.value.playable : answer.status === 401) {
      again();
      return;
    }
    if (answer.ok && answer.value.says) {
      failed(root, answer.value.says, again);
      return;
    }
    if (answer.ok) shows(answer.value, bar, far, found);
    await new Promise<void>((done) => scope.after(ASK_EVERY_MS, done));
  }
}

function shows({ progress, found }: Stands, bar: HTMLProgressElement, far: HTMLElement, what: HTMLElement): void {
  what.textContent = found ?? "";
  if (!progress) return;
  bar.value = progress.done;
  const left = progress.left_s === null ? "" : ` · ${WORDS.left(progress.left_s)}`;
  far.textContent = `${String(Math.round(progress.done * 100))} %${left}`;
}

function failed(root: HTMLElement, says: string, again: () => void): void {
  const button = make("button", { type: "button", class: "primary" }, WORDS.again);
  button.onclick = again;
  root.replaceChildren(make("div", { class: "calm" }, make("h2", {}, WORDS.notLoaded), make("p", {}, says), button));
}
