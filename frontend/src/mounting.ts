/** Components of Streamlit's second kind: mounted once for a place, told again at every redraw, ended once. */

import { Scope } from "./scope.ts";

/** What Streamlit hands to a component of its second kind. */
export interface Component<Data> {
  readonly parentElement: ShadowRoot | HTMLElement;
  readonly data: Data;
}

interface Mounted {
  readonly about: string;
  readonly scope: Scope;
  turn: number;
}

/** A component that is built anew only where what it is about has changed; `build` hands over the element to show. */
export function mounting<Data, Handed extends Component<Data>>(
  look: string, build: (component: Handed, scope: Scope) => HTMLElement,
): (component: Handed) => () => void {
  const mounted = new WeakMap<Node, Mounted>();
  const mount = (component: Handed): Mounted => {
    const { parentElement: root, data } = component;
    const about = JSON.stringify(data);
    const before = mounted.get(root);
    if (before?.about === about && !before.scope.ended) return before;
    before?.scope.end();
    if (before === undefined) dress(root, look);
    const scope = new Scope();
    const element = build(component, scope);
    root.append(element);
    scope.own(() => {
      element.remove();
    });
    const now: Mounted = { about, scope, turn: 0 };
    mounted.set(root, now);
    return now;
  };
  // A late cleanup of an earlier call must not end a later one.
  return (component) => {
    const here = mount(component);
    here.turn += 1;
    const { turn } = here;
    return () => {
      if (here.turn === turn) here.scope.end();
    };
  };
}

export function dress(root: ShadowRoot | HTMLElement, look: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  const place = root instanceof ShadowRoot ? root : root.ownerDocument;
  place.adoptedStyleSheets = [...place.adoptedStyleSheets, sheet];
}
