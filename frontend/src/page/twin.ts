/** The rows of the timeline as lists, for those who do not see the canvas: what is in view, said in words. */

import { make } from "../elements.ts";
import type { Line } from "../model/layout.ts";
import type { State } from "../model/state.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import type { View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import { aboutIn, wholeLine } from "./said.ts";

const MOST = 40;
/** Said when the hands rest: words never hold up a tag. */
const REST_MS = 400;

export class Twin {
  readonly element = make("div", { class: "unseen", role: "group", "aria-label": "Timeline as lists" });
  readonly #scheme: Scheme;
  readonly #scope: Scope;
  #stop = (): void => undefined;

  constructor(scheme: Scheme, scope: Scope) {
    this.#scheme = scheme;
    this.#scope = scope;
  }

  says(state: State, lines: readonly Line[], view: View, seenIn: (line: Line) => readonly Annotation[]): void {
    this.#stop();
    this.#stop = this.#scope.after(REST_MS, () => {
      this.element.replaceChildren(...lines.filter((line) => line.row !== null).map((line) => this.#list(state, line, view, seenIn(line))));
    });
  }

  #list(state: State, line: Line, view: View, all: readonly Annotation[]): HTMLElement {
    const inView = all.filter((each) => each.onset_ms < view.toMs && (each.offset_ms ?? each.onset_ms) >= view.fromMs);
    const items = inView.slice(0, MOST).map((each) => {
      const about = aboutIn(state, this.#scheme, each);
      return make("li", { "data-id": each.id }, about ? `${wholeLine(this.#scheme, each)}, ${about}` : wholeLine(this.#scheme, each));
    });
    return make("section", { "aria-label": line.row?.name ?? "" }, make("ul", {}, ...items));
  }
}
