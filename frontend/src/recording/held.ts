/** What is recorded and not kept by the server yet: in this window's memory, and nowhere else. */

/** A piece of a film; a Blob is one. */
export interface Piece<P> {
  readonly size: number;
  readonly slice: (from: number, to?: number) => P;
}

export interface Batch<P> {
  /** The byte it begins at. */
  readonly at: number;
  readonly pieces: readonly P[];
  /** How long the recording was when the last of it came, in ms. */
  readonly lastedMs: number;
}

interface Waiting<P> {
  readonly at: number;
  readonly piece: P;
  readonly lastedMs: number;
}

export class Held<P extends Piece<P>> {
  #waiting: Waiting<P>[] = [];
  #kept = 0;
  #end = 0;

  /** Bytes the server has for good. */
  get kept(): number {
    return this.#kept;
  }

  /** Bytes that are in this window only. */
  get bytes(): number {
    return this.#end - this.#kept;
  }

  add(piece: P, lastedMs: number): void {
    if (piece.size === 0) return;
    this.#waiting.push({ at: this.#end, piece, lastedMs });
    this.#end += piece.size;
  }

  /** What to send next, at most so many bytes; null when everything is kept. */
  next(most: number): Batch<P> | null {
    const first = this.#waiting[0];
    if (first === undefined) return null;
    const batch: P[] = [];
    let [room, lastedMs] = [most, 0];
    for (const { at, piece, lastedMs: lasted } of this.#waiting) {
      const from = Math.max(0, this.#kept - at);
      const part = piece.slice(from, Math.min(piece.size, from + room));
      batch.push(part);
      room -= part.size;
      lastedMs = lasted;
      if (room <= 0) break;
    }
    return { at: this.#kept, pieces: batch, lastedMs };
  }

  /** The server has so many bytes for good: they are let go. False where it has fewer than it had, or more than there are. */
  keptUpTo(bytes: number): boolean {
    if (bytes < this.#kept || bytes > this.#end) return false;
    this.#kept = bytes;
    this.#waiting = this.#waiting.filter(({ at, piece }) => at + piece.size > bytes);
    return true;
  }
}
