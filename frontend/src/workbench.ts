/** The workbench as Streamlit mounts it: once for each root. A rerun touches neither film, selection nor scroll. */

import { make } from "./elements.ts";
import { open } from "./page/opening.ts";
import { Scope } from "./scope.ts";

interface Message {
  readonly session: string;
  readonly height?: number | null;
  readonly tells?: boolean;
}

interface Component {
  readonly data: Message;
  readonly parentElement: HTMLElement | ShadowRoot;
  readonly setStateValue: (name: string, value: unknown) => void;
}

interface Mounted {
  readonly session: string;
  readonly scope: Scope;
  component: Component;
  turn: number;
}

/** Streamlit runs its script again for each; twice a second is the most, and only when the hands rest. */
const TELL_AFTER_MS = 600;
/** Room the page keeps below the workbench. */
const BELOW_PX = 34;
const LEAST_PX = 560;

const mounts = new WeakMap<object, Mounted>();

export default function workbench(component: Component): () => void {
  const { data, parentElement: place } = component;
  let mounted = mounts.get(place);
  if (mounted?.session !== data.session) {
    mounted?.scope.end();
    mounted = { session: data.session, scope: new Scope(), component, turn: 0 };
    mounts.set(place, mounted);
    begin(mounted);
  }
  mounted.component = component;
  mounted.turn += 1;
  const { turn } = mounted;
  const mine = mounted;
  return () => {
    // A late clean-up can belong to a call that was overtaken: only the newest one may end it.
    if (mine.turn !== turn || mounts.get(place) !== mine) return;
    mine.scope.end();
    mounts.delete(place);
  };
}

function begin(mounted: Mounted): void {
  const { scope, session } = mounted;
  const { parentElement: place, data } = mounted.component;
  place.querySelector(".glimmer")?.remove();
  const root = make("div", { class: "glimmer" });
  place.append(root);
  scope.own(() => root.remove());
  fit(root, data.height ?? null, scope);
  void open(root, session, teller(mounted), scope);
}

/** As high as the window leaves room for, so that nothing has to be scrolled while tagging. */
function fit(root: HTMLElement, height: number | null, scope: Scope): void {
  const set = (): void => {
    const top = root.getBoundingClientRect().top + scrolledBy(root);
    root.style.setProperty("--height", `${String(height ?? Math.max(LEAST_PX, Math.floor(window.innerHeight - Math.max(0, top) - BELOW_PX)))}px`);
  };
  set();
  scope.listen(window, "resize", set);
  // The head of the page may come after the workbench and push it down.
  for (const ms of [150, 600, 1500]) scope.after(ms, set);
}

/** How far the page around is scrolled, through the shadow's border. */
function scrolledBy(root: HTMLElement): number {
  const at = root.getRootNode();
  let around: Element | null = at instanceof ShadowRoot ? at.host : root.parentElement;
  let by = 0;
  for (; around; around = around.parentElement) by += around.scrollTop;
  return by;
}

function teller(mounted: Mounted): (revision: number) => void {
  let newest = 0;
  let stop = (): void => undefined;
  return (revision) => {
    newest = revision;
    if (mounted.component.data.tells !== true) return;
    stop();
    stop = mounted.scope.after(TELL_AFTER_MS, () => mounted.component.setStateValue("revision", newest));
  };
}
