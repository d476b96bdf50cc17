/** The wheel over the rows: it zooms to the pointer; sideways, or with Shift, it pans; with Alt it goes through the rows. */

import { panned, toMs, zoomed, type View } from "../model/view.ts";
import type { Scope } from "../scope.ts";

const WHEEL = 0.0016;

export interface Wheeled {
  readonly element: HTMLElement;
  /** What the rows scroll in. */
  readonly scrolls: HTMLElement;
  readonly view: () => View;
  readonly look: (view: View) => void;
}

export function takeWheel({ element, scrolls, view, look }: Wheeled, scope: Scope): void {
  scope.listen(element, "wheel", (event) => {
    event.preventDefault();
    const now = view();
    if (event.altKey) {
      scrolls.scrollTop += event.deltaY;
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      look(panned(now, (event.deltaX || event.deltaY) * ((now.toMs - now.fromMs) / now.width)));
    } else {
      const x = event.clientX - element.getBoundingClientRect().left;
      look(zoomed(now, Math.exp(event.deltaY * WHEEL), toMs(now, x)));
    }
  }, { passive: false });
}
