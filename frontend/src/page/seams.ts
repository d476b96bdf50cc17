/** Where the files of one recording meet: a line across ruler and film, with what the camera's clock says is missing there. */

import { make } from "../elements.ts";
import type { Seam } from "../model/types.ts";
import { toPx, type View } from "../model/view.ts";
import { SEAM_WORDS } from "./words_seams.ts";

export class Seams {
  readonly element: HTMLElement;
  readonly #marks: readonly { readonly ms: number; readonly mark: HTMLElement }[];

  #view: View | null = null;

  constructor(seams: readonly Seam[]) {
    this.#marks = seams.map((seam) => ({ ms: seam.begins_ms, mark: marked(seam) }));
    const marks = this.#marks.map(({ mark }) => mark);
    this.element = make("ul", { class: "seams", "aria-label": SEAM_WORDS.list, hidden: marks.length === 0 }, ...marks);
  }

  /** Each where its time is now in the view. */
  place(view: View): void {
    if (view === this.#view) return;
    this.#view = view;
    for (const { ms, mark } of this.#marks) {
      const x = toPx(view, ms);
      mark.hidden = x < -1 || x > view.width + 1;
      mark.style.transform = `translateX(${String(x)}px)`;
    }
  }
}

function marked(seam: Seam): HTMLElement {
  const says = saidOf(seam);
  const broken = seam.earlier || (seam.missing_s ?? 0) > 0;
  return make("li", { class: broken ? "seam broken" : "seam", title: says }, make("i", { "aria-hidden": "true" }), make("span", {}, says));
}

export function saidOf({ begins_ms, missing_s, earlier }: Seam): string {
  if (earlier) return SEAM_WORDS.earlier(begins_ms);
  if (missing_s === null) return SEAM_WORDS.unknown(begins_ms);
  return missing_s > 0 ? SEAM_WORDS.missing(begins_ms, missing_s) : SEAM_WORDS.none(begins_ms);
}
