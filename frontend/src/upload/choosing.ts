/** Which files were chosen: one is brought in at once, several are put in order first. */

import { post } from "../asking.ts";
import { Arranging, type Row } from "./arranging.ts";
import { asBefore, between, proposed, type Piece } from "./ordering.ts";
import { sizeInWords } from "./pace.ts";
import { recordedIn } from "./recorded.ts";
import { partsOf, type PartStands } from "./several.ts";
import { aboutFile, ARRANGING, betweenInWords } from "./words.ts";

interface Chosen extends Piece {
  readonly file: File;
}

export interface Leads {
  readonly show: (element: HTMLElement) => void;
  readonly one: (file: File) => void;
  readonly several: (files: readonly File[]) => void;
  /** Other files are wanted. */
  readonly again: () => void;
  readonly prepared: () => void;
}

export class Choosing {
  readonly #clip: string;
  readonly #leads: Leads;

  constructor(clip: string, leads: Leads) {
    this.#clip = clip;
    this.#leads = leads;
  }

  async choose(files: readonly File[]): Promise<void> {
    const [first, ...more] = files;
    if (first === undefined) return;
    if (more.length === 0) {
      this.#leads.one(first);
      return;
    }
    const [known, ...chosen] = await Promise.all([partsOf(this.#clip), ...files.map(readOf)]);
    const before = known.some(({ received }) => received > 0) ? asBefore(chosen, known.map(({ length }) => length)) : null;
    this.#arrange(before ?? proposed(chosen), before !== null);
  }

  /** Files that are here already and could not be made one clip: which of them, and in which order. */
  mend(parts: readonly PartStands[], says: string | null): void {
    const rows = parts.map(({ length }, at): Row => ({ id: at + 1, name: ARRANGING.file(at + 1), about: sizeInWords(length) }));
    this.#mend(rows, says);
  }

  #mend(rows: readonly Row[], says: string | null): void {
    this.#leads.show(new Arranging(rows, {
      title: ARRANGING.mendTitle, lead: ARRANGING.mendLead, note: says, isAlarm: true, go: () => ARRANGING.again, between: () => "",
      done: (kept) => void this.#again(rows, kept), other: this.#leads.again,
    }).element);
  }

  async #again(rows: readonly Row[], kept: readonly Row[]): Promise<void> {
    const answer = await post(`/clips/${this.#clip}/parts/again`, { order: kept.map(({ id }) => id) });
    if (answer.ok) this.#leads.prepared();
    else this.#mend(rows, answer.says);
  }

  #arrange(chosen: readonly Chosen[], goesOn: boolean): void {
    const rows = chosen.map((each, at) => ({ ...each, id: at, about: aboutFile(each) }));
    this.#leads.show(new Arranging(rows, {
      title: ARRANGING.title, lead: ARRANGING.lead, note: goesOn ? ARRANGING.goesOn : null, isAlarm: false,
      go: (count) => (count === 1 ? ARRANGING.bringOne : ARRANGING.bring),
      between: (one, next) => betweenInWords(between(one, next)),
      done: (kept) => {
        const files = kept.map(({ file }) => file);
        const [only] = files;
        if (files.length === 1 && only) this.#leads.one(only);
        else this.#leads.several(files);
      },
      other: this.#leads.again,
    }).element);
  }
}

async function readOf(file: File): Promise<Chosen> {
  return { file, name: file.name, size: file.size, ...(await recordedIn(file)) };
}
