/** Which rows there are, and how this person has arranged them; kept for each scheme. */

import { arranged, arrangementIn, AS_EVER, heightened, keptWith, linesOf, movedBy, movedTo, type Arrangement, type Candidate, type Line } from "../model/layout.ts";
import { allRowsOf, isUsual } from "../model/scheme.ts";
import type { Scheme } from "../model/types.ts";
import type { Extra } from "./board.ts";
import type { LabelGround } from "./labels.ts";
import type { Preferences } from "./preferences.ts";
import { WORDS } from "./words.ts";

const SECTION = "rows";

/** Rows of no scheme; a colon keeps them apart from any family's name. */
export const FILM = ":film";
export const SOUND = ":sound";
export const TOGETHER = ":together";

export class Rows {
  /** How rows are drawn that come from elsewhere. */
  readonly extras = new Map<string, Extra>();
  readonly #scheme: Scheme;
  readonly #listeners = new Set<() => void>();
  #more: readonly Candidate[] = [];
  #arrangement: Arrangement = AS_EVER;
  #keep: (arrangement: Arrangement) => void = () => undefined;

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** As it was left, and from now on kept whenever it changes. */
  remember(preferences: Preferences): void {
    const { id } = this.#scheme;
    this.#keep = (arrangement) => preferences.keep(SECTION, keptWith(preferences.read<unknown>(SECTION, null), id, arrangement));
    preferences.onChange(SECTION, () => this.#take(arrangementIn(preferences.read<unknown>(SECTION, null), id)));
    this.#take(arrangementIn(preferences.read<unknown>(SECTION, null), id));
  }

  change(to: Arrangement): void {
    if (to === this.#arrangement) return;
    this.#arrangement = to;
    this.#keep(to);
    this.#tell();
  }

  /** Everything that could be a row, in the order in which it stands by itself. */
  candidates(used: ReadonlySet<string>): readonly Candidate[] {
    const scheme = allRowsOf(this.#scheme).map((row): Candidate => ({ id: row.id, name: row.name, kind: row.kind, row, usual: isUsual(row, used) }));
    return [
      { id: FILM, name: WORDS.film, kind: "film", row: null, usual: true },
      { id: SOUND, name: WORDS.sound, kind: "sound", row: null, usual: true },
      ...scheme, ...this.#more,
    ];
  }

  lines(used: ReadonlySet<string>, scale: number): readonly Line[] {
    return linesOf(arranged(this.candidates(used), this.#arrangement), this.#arrangement, scale);
  }

  /** What its name's being dragged or stepped does to a row. */
  hands(candidates: () => readonly Candidate[], scale: () => number): Pick<LabelGround, "moved" | "movedBy" | "heightened"> {
    return {
      moved: (id, place) => this.change(movedTo(candidates(), this.#arrangement, id, place)),
      movedBy: (id, by) => this.change(movedBy(candidates(), this.#arrangement, id, by)),
      heightened: (id, height) => this.change(heightened(this.#arrangement, id, height / scale())),
    };
  }

  /** A row from elsewhere; unless it says otherwise it is off until somebody asks for it. */
  offer(row: Omit<Candidate, "row" | "usual"> & { readonly usual?: boolean }, draw: Extra): void {
    this.extras.set(row.id, draw);
    if (!this.#more.some((each) => each.id === row.id)) this.#more = [...this.#more, { usual: false, ...row, row: null }];
    this.#tell();
  }

  /** The answer stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #take(arrangement: Arrangement): void {
    if (JSON.stringify(arrangement) === JSON.stringify(this.#arrangement)) return;
    this.#arrangement = arrangement;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
