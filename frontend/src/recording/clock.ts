/** When something happened in the film: the recorder's clock begins with the first picture it recorded. */

/** A picture as the preview shows it: when it was taken, by this window's clock. */
export interface Seen {
  readonly takenMs: number;
}

export class FilmClock {
  #begun: number | null = null;
  #first: number | null = null;

  begin(nowMs: number): void {
    this.#begun = nowMs;
    this.#first = null;
  }

  /** A picture was shown. The first one taken after the beginning is the film's first. */
  see({ takenMs }: Seen): void {
    if (this.#begun !== null && this.#first === null && takenMs >= this.#begun) this.#first = takenMs;
  }

  /** Whole ms after the film's first picture; before it is known, after the beginning. */
  at(nowMs: number): number {
    return Math.max(0, Math.round(nowMs - (this.#first ?? this.#begun ?? nowMs)));
  }
}
