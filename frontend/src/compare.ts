/// <reference types="vite/client" />
/** Codings side by side: mounted by Streamlit, built anew only where what is compared has changed. */

import { Comparer, type Chosen } from "./compare/comparer.ts";
import look from "./compare/compare.css?inline";
import type { Laid } from "./compare/payload.ts";
import { dress, type Component } from "./mounting.ts";
import { Scope } from "./scope.ts";

interface Handed extends Component<Laid> {
  readonly setTriggerValue: (name: "chosen", value: Chosen) => void;
}

interface Mounted {
  readonly about: string;
  readonly scope: Scope;
  readonly comparer: Comparer;
  tell: (chosen: Chosen) => void;
  turn: number;
}

const mounted = new WeakMap<Node, Mounted>();

function mount({ parentElement: root, data }: Handed): Mounted {
  const about = JSON.stringify(data.about);
  const before = mounted.get(root);
  if (before?.about === about && !before.scope.ended) return before;
  before?.scope.end();
  if (before === undefined) dress(root, look);
  const scope = new Scope();
  const comparer = new Comparer(scope, data.about, (chosen) => { now.tell(chosen); });
  const now: Mounted = { about, scope, comparer, tell: () => undefined, turn: 0 };
  root.append(comparer.element);
  scope.own(() => {
    comparer.element.remove();
  });
  mounted.set(root, now);
  return now;
}

/** A late cleanup of an earlier call must not end a later one. */
export default function compare(handed: Handed): () => void {
  const here = mount(handed);
  here.turn += 1;
  const { turn } = here;
  here.tell = (chosen) => { handed.setTriggerValue("chosen", chosen); };
  here.comparer.go(handed.data.go);
  return () => {
    if (here.turn === turn) here.scope.end();
  };
}
