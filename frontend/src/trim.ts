/// <reference types="vite/client" />
/** The trimmer: mounted by Streamlit once for a moment, told again whenever the plan has changed. */

import { Scope } from "./scope.ts";
import { Trimmer, type Kept, type Trim } from "./trim/trimmer.ts";
import look from "./trim/trim.css?inline";

/** What Streamlit hands to a component of its second kind. */
export interface Component {
  readonly parentElement: ShadowRoot | HTMLElement;
  readonly data: Trim;
  readonly setTriggerValue: (name: "kept", value: Kept) => void;
}

interface Mounted {
  readonly about: string;
  readonly scope: Scope;
  turn: number;
}

const mounted = new WeakMap<Node, Mounted>();

function dress(root: ShadowRoot | HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  const place = root instanceof ShadowRoot ? root : root.ownerDocument;
  place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
}

function mount({ parentElement: root, data, setTriggerValue }: Component): Mounted {
  const about = JSON.stringify(data);
  const before = mounted.get(root);
  if (before?.about === about && !before.scope.ended) return before;
  before?.scope.end();
  if (before === undefined) dress(root);
  const scope = new Scope();
  const trimmer = new Trimmer(scope, data, (kept) => {
    setTriggerValue("kept", kept);
  });
  root.append(trimmer.element);
  scope.own(() => {
    trimmer.element.remove();
  });
  const now: Mounted = { about, scope, turn: 0 };
  mounted.set(root, now);
  return now;
}

/** Called again on the same root for every redraw; a late cleanup of an earlier call must not end a later one. */
export default function trim(component: Component): () => void {
  const here = mount(component);
  here.turn += 1;
  const turn = here.turn;
  return () => {
    if (here.turn === turn) here.scope.end();
  };
}
