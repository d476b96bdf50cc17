/** The moments of the clip as a row beneath the meeting's own: at the times they are seen there, to look at and not in hand. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { lanesOf } from "../model/lanes.ts";
import type { Line } from "../model/layout.ts";
import { seenIn, type Played } from "../model/one_clock.ts";
import type { Family } from "../model/types.ts";
import { toPx, type View } from "../model/view.ts";
import { drawTrack, type Ink } from "./drawing.ts";
import { drawTheirs } from "./drawing_theirs.ts";
import { clock, WORDS } from "./words.ts";

export interface Moment {
  readonly onset_ms: number;
  readonly offset_ms: number;
  readonly says: string;
  readonly shape: string;
  readonly colour: string;
}

interface Seen {
  readonly onset_ms: number;
  readonly offset_ms: number;
  readonly of: Moment;
}

const ROW = ":clip";
const PLAYED = "#E9E1D6";

export class BesideRow {
  /** The same in words, for whoever does not see the row. */
  readonly list = make("ol", { class: "unseen", "aria-label": WORDS.beside.moments });
  readonly #bench: Bench;
  readonly #moments: readonly Moment[];
  readonly #played: () => readonly Played[];

  constructor(bench: Bench, moments: readonly Moment[], played: () => readonly Played[]) {
    this.#bench = bench;
    this.#moments = moments;
    this.#played = played;
    bench.timeline.element.append(this.list);
    bench.timeline.rows.offer({ id: ROW, name: WORDS.beside.row, kind: "other", usual: true }, (ink, line, view) => this.#draw(ink, line, view));
  }

  redraw(): void {
    this.list.replaceChildren(...this.#seen.map(({ onset_ms, of }) => make("li", {}, `${clock(onset_ms)} ${of.says}`)));
    this.#bench.timeline.redraw();
  }

  get #seen(): readonly Seen[] {
    const all = this.#moments.flatMap((of) => seenIn(this.#played(), of.onset_ms, of.offset_ms).map(({ fromMs, toMs }) => ({ onset_ms: fromMs, offset_ms: toMs, of })));
    return all.sort((one, other) => one.onset_ms - other.onset_ms);
  }

  #draw(ink: Ink, line: Line, view: View): void {
    drawTrack(ink, line, view.width);
    ink.fillStyle = PLAYED;
    for (const { onset_ms, offset_ms } of this.#played()) {
      const from = toPx(view, onset_ms);
      ink.fillRect(from, line.top, Math.max(2, toPx(view, offset_ms) - from), line.height);
    }
    const lanes = lanesOf(this.#seen);
    const high = line.height / Math.max(1, lanes.length);
    lanes.forEach(({ all }, lane) => {
      for (const { onset_ms, offset_ms, of } of all) {
        const from = toPx(view, onset_ms);
        const to = toPx(view, offset_ms);
        if (to > 0 && from < view.width) drawTheirs(ink, { from, to, top: line.top + lane * high, high }, familyOf(of), null);
      }
    });
  }
}

/** A family of which nothing but its look and its word is known here. */
function familyOf({ says, shape, colour }: Moment): Family {
  return { id: ROW, name: says, shape, colour, fields: [], codes: [] };
}
