/** The workbench as Streamlit mounts it: once for each root; a rerun touches neither film, selection nor scroll. */

import { get } from "./asking.ts";
import { make } from "./elements.ts";
import type { FrameTable } from "./model/frames.ts";
import type { Opened } from "./model/types.ts";
import { Scope } from "./scope.ts";
import { setUp } from "./workbench/bench.ts";
import { Outbox } from "./workbench/outbox.ts";
import { WORDS } from "./workbench/words.ts";

interface Component {
  readonly data: { readonly session: string };
  readonly parentElement: HTMLElement | ShadowRoot;
  readonly setStateValue: (name: string, value: unknown) => void;
}

interface Mounted {
  readonly session: string;
  readonly scope: Scope;
  turn: number;
}

interface Stands {
  readonly playable: boolean;
  readonly says: string | null;
  readonly progress: { readonly done: number } | null;
}

const mounts = new WeakMap<object, Mounted>();
const TELL_EVERY_MS = 1000;
const ASK_EVERY_MS = 800;

export default function workbench(component: Component): () => void {
  const { data, parentElement: place } = component;
  let mounted = mounts.get(place);
  if (mounted?.session !== data.session) {
    mounted?.scope.end();
    mounted = { session: data.session, scope: new Scope(), turn: 0 };
    mounts.set(place, mounted);
    void begin(component, mounted.scope);
  }
  mounted.turn += 1;
  const { turn } = mounted;
  const mine = mounted;
  return () => {
    // A late clean-up can belong to a call that was overtaken: only the newest one may end it.
    if (mine.turn !== turn) return;
    mine.scope.end();
    mounts.delete(place);
  };
}

async function begin(component: Component, scope: Scope): Promise<void> {
  const { data, parentElement: place, setStateValue } = component;
  place.querySelector(".glimmer")?.remove();
  const root = make("div", { class: "glimmer" });
  place.append(root);
  if (!("requestVideoFrameCallback" in HTMLVideoElement.prototype) || !("indexedDB" in window)) {
    root.append(make("p", { class: "calm" }, WORDS.unsupported));
    return;
  }
  try {
    const first = await load(data.session);
    const opened = first.clip.playable ? first : await waited(first, root, scope);
    const outbox = await Outbox.open(opened.session, opened.outbox_key);
    scope.own(() => outbox.close());
    const table = await frames(opened.clip.id, root, scope);
    await setUp(root, { opened, table, outbox, revision: seldom(setStateValue, scope) }, scope);
  } catch (trouble) {
    failed(root, trouble, () => void begin(component, scope));
  }
}

async function load(session: string): Promise<Opened> {
  const answer = await get<Opened>(`/coding/${session}`);
  if (answer.ok) return answer.value;
  if (answer.status === 401) location.assign("/sign-in");
  throw new Error(answer.says);
}

/** The table of frames; for a clip that is converted it comes with the film. */
async function frames(clip: string, root: HTMLElement, scope: Scope): Promise<FrameTable> {
  for (;;) {
    const answer = await get<FrameTable>(`/clips/${clip}/frames`);
    if (answer.ok) return answer.value;
    if (answer.status !== 404) throw new Error(answer.says);
    await pause(scope, ASK_EVERY_MS);
    root.replaceChildren(make("p", { class: "calm" }, WORDS.preparing));
  }
}

async function waited(opened: Opened, root: HTMLElement, scope: Scope): Promise<Opened> {
  for (;;) {
    const answer = await get<Stands>(`/clips/${opened.clip.id}`);
    if (answer.ok && answer.value.playable) return load(opened.session);
    if (answer.ok && answer.value.says) throw new Error(answer.value.says);
    const done = answer.ok ? answer.value.progress?.done : undefined;
    const share = done === undefined ? "" : ` · ${String(Math.round(done * 100))} %`;
    root.replaceChildren(make("p", { class: "calm" }, WORDS.preparing + share));
    await pause(scope, ASK_EVERY_MS);
  }
}

function pause(scope: Scope, ms: number): Promise<void> {
  return new Promise((done) => scope.after(ms, done));
}

function failed(root: HTMLElement, trouble: unknown, again: () => void): void {
  const button = make("button", { type: "button", class: "primary" }, WORDS.again);
  button.onclick = again;
  const says = trouble instanceof Error && trouble.message ? trouble.message : WORDS.notLoaded;
  root.replaceChildren(make("div", { class: "calm" }, make("p", {}, says), button));
}

/** Streamlit hears of the newest revision only when the hands rest, so that no rerun falls between two tags. */
function seldom(tell: Component["setStateValue"], scope: Scope): (revision: number) => void {
  let newest = 0;
  let told = 0;
  let stop = (): void => undefined;
  return (revision) => {
    newest = revision;
    stop();
    stop = scope.after(TELL_EVERY_MS, () => {
      if (newest === told) return;
      told = newest;
      tell("revision", newest);
    });
  };
}
