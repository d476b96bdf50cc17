/// <reference types="vite/client" />
/** The upload component: mounted by Streamlit once for each place, told again whenever its data changes. */

import { Scope } from "./scope.ts";
import { Bringing } from "./upload/bringing.ts";
import look from "./upload/upload.css?inline";

/** What Streamlit hands to a component of its second kind. */
export interface Component {
  readonly parentElement: ShadowRoot | HTMLElement;
  readonly data: { readonly clip: string };
  readonly setStateValue: (name: "state", value: "ready") => void;
}

interface Mounted {
  readonly clip: string;
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

function mount(component: Component): Mounted {
  const { parentElement: root, data, setStateValue } = component;
  const before = mounted.get(root);
  if (before?.clip === data.clip && !before.scope.ended) return before;
  before?.scope.end();
  const scope = new Scope();
  const bringing = new Bringing(scope, data.clip, () => {
    setStateValue("state", "ready");
  });
  if (before === undefined) dress(root);
  root.append(bringing.element);
  scope.own(() => {
    bringing.element.remove();
  });
  const now: Mounted = { clip: data.clip, scope, turn: 0 };
  mounted.set(root, now);
  return now;
}

/** Called again on the same root for every redraw; a late cleanup of an earlier call must not end a later one. */
export default function upload(component: Component): () => void {
  const here = mount(component);
  here.turn += 1;
  const turn = here.turn;
  return () => {
    if (here.turn === turn) here.scope.end();
  };
}
