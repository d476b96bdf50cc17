/** The sound of the open film: what was told of it at once, and the finer outlines as they are looked at. */

import { getPart } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import type { Stretch } from "../model/finding_next.ts";
import { Pieces, piecesFor } from "../model/pieces.ts";
import { levelFor, soundIn, soundsBetween, type Level, type Outline, type Sound } from "../model/sound.ts";
import { soundOnsets } from "../model/sound_onsets.ts";

/** A level of this rate is small enough to be had as a whole: of two hours a megabyte and a half. */
const WHOLE_HZ = 100;
/** Pairs in a piece of a finer level: eight seconds of the finest. */
const PAIRS = 8192;
const MOST_PIECES = 48;
/** A film in which nothing is louder is not drawn as if something were. */
const FAINTEST = 12;

const OF = new WeakMap<Bench["store"], Heard>();

/** What is known of the film's sound; nothing until it has come. */
export function heardOf({ store }: Pick<Bench, "store">): Heard | undefined {
  return OF.get(store);
}

/** The document has come: it is drawn, and the next level is fetched. */
export function hear({ store, timeline }: Bench, clip: string, told: unknown): void {
  const heard = new Heard(soundIn(told), `/clips/${clip}/sound/levels`, store.around.lengthMs, () => timeline.redraw());
  OF.set(store, heard);
  timeline.sound = heard;
}

export class Heard {
  readonly sound: Sound;
  /** Where there is sound and where it is quiet; null where nobody looked. */
  readonly stretches: { readonly sound: readonly Stretch[]; readonly silence: readonly Stretch[] } | null;
  /** What the bars are drawn against: the loudest of the film, so that a faint recording can be seen too. */
  readonly loudest: number;
  readonly #url: string;
  readonly #come: () => void;
  readonly #pieces = new Map<Level, Pieces<Int8Array>>();
  #whole: Outline | null = null;
  #onsets: readonly number[] | null = null;

  constructor(sound: Sound, url: string, lengthMs: number, come: () => void) {
    this.sound = sound;
    this.stretches = sound.quiet && sound.outline.rate_hz > 0 ? { sound: soundsBetween(sound.quiet, lengthMs), silence: sound.quiet } : null;
    this.loudest = Math.max(FAINTEST, loudestOf(sound.outline.peaks));
    this.#url = url;
    this.#come = come;
    void this.#bringWhole();
  }

  /** Where sounds begin, to be drawn to; found when they are first wanted. */
  get onsets(): readonly number[] {
    const outline = this.#whole ?? (this.sound.outline.rate_hz >= WHOLE_HZ ? this.sound.outline : null);
    if (outline && !this.#onsets) this.#onsets = soundOnsets(outline);
    return this.#onsets ?? [];
  }

  /** Outlines of what lies there, the finest first; where it has not come yet only coarser ones are there. */
  outlines(fromMs: number, toMs: number, everyMs: number): readonly Outline[] {
    const { outline } = this.sound;
    const level = levelFor(this.sound, everyMs);
    const whole = this.#whole && this.#whole.rate_hz > outline.rate_hz && level ? [this.#whole] : [];
    if (!level || level.rate_hz <= WHOLE_HZ) return [...whole, outline];
    const per = level.rate_hz / 1000;
    const fine = piecesFor(Math.floor(fromMs * per), Math.ceil(toMs * per), PAIRS, level.count).flatMap((number) => {
      const peaks = this.#piecesOf(level).at(number);
      return peaks ? [{ rate_hz: level.rate_hz, firstMs: (number * PAIRS) / per, peaks }] : [];
    });
    return [...fine, ...whole, outline];
  }

  async #bringWhole(): Promise<void> {
    const level = this.sound.levels.find((each) => each.rate_hz <= WHOLE_HZ);
    const peaks = level ? await this.#bytes(level, 0, level.count) : null;
    if (!level || !peaks) return;
    this.#whole = { rate_hz: level.rate_hz, firstMs: 0, peaks };
    this.#come();
  }

  #piecesOf(level: Level): Pieces<Int8Array> {
    const known = this.#pieces.get(level) ?? new Pieces(MOST_PIECES, {
      fetch: (number) => this.#bytes(level, number * PAIRS, Math.min(level.count, (number + 1) * PAIRS)), come: this.#come,
    });
    this.#pieces.set(level, known);
    return known;
  }

  async #bytes({ at }: Level, from: number, to: number): Promise<Int8Array | null> {
    const bytes = await getPart(this.#url, at + 2 * from, at + 2 * to);
    return bytes && new Int8Array(bytes);
  }
}

function loudestOf(peaks: ArrayLike<number>): number {
  let loud = 0;
  for (let at = 0; at < peaks.length; at += 1) loud = Math.max(loud, Math.abs(peaks[at] ?? 0));
  return loud;
}
