/** Pieces of something large that are fetched where somebody looks, and the oldest let go. */

/** The numbers of the pieces that hold what lies from one place up to another, in order. */
export function piecesFor(from: number, to: number, each: number, count: number): readonly number[] {
  const first = Math.max(0, Math.floor(from / each));
  const last = Math.min(Math.ceil(count / each) - 1, Math.floor((Math.max(from, to - 1)) / each));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Keeps the pieces that were looked at last; what does not come is asked for again the next time. */
export class Pieces<Piece> {
  readonly #most: number;
  readonly #fetch: (number: number) => Promise<Piece | null>;
  readonly #letGo: (piece: Piece) => void;
  readonly #come: () => void;
  readonly #kept = new Map<number, Piece>();
  readonly #coming = new Set<number>();

  constructor(most: number, hands: { fetch: (number: number) => Promise<Piece | null>; come: () => void; letGo?: (piece: Piece) => void }) {
    this.#most = most;
    this.#fetch = hands.fetch;
    this.#come = hands.come;
    this.#letGo = hands.letGo ?? (() => undefined);
  }

  /** The piece if it is there; if not it is fetched, and `come` says when it is. */
  at(number: number): Piece | null {
    const piece = this.#kept.get(number);
    if (piece === undefined) {
      void this.#bring(number);
      return null;
    }
    this.#kept.delete(number);
    this.#kept.set(number, piece);
    return piece;
  }

  async #bring(number: number): Promise<void> {
    if (this.#coming.has(number)) return;
    this.#coming.add(number);
    const piece = await this.#fetch(number).catch(() => null);
    this.#coming.delete(number);
    if (piece === null) return;
    this.#kept.set(number, piece);
    for (const [oldest, old] of this.#kept) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
      this.#letGo(old);
    }
    this.#come();
  }
}
