/** A map that is never changed: the one after a change shares what stayed with the one before, so that a tag among thousands costs one entry. */

/** What an entry became; null where it is gone. */
type Over<V> = ReadonlyMap<string, { readonly now: V } | null>;

/** With more than this on top all of it is laid down once. */
const MOST_OVER = 256;
const NOTHING_OVER: Over<never> = new Map();

export class Layered<V> implements ReadonlyMap<string, V> {
  readonly #ground: ReadonlyMap<string, V>;
  readonly #over: Over<V>;
  readonly size: number;

  private constructor(ground: ReadonlyMap<string, V>, over: Over<V>, size: number) {
    this.#ground = ground;
    this.#over = over;
    this.size = size;
  }

  static of<V>(map: ReadonlyMap<string, V>): Layered<V> {
    return map instanceof Layered ? (map as Layered<V>) : new Layered<V>(map, NOTHING_OVER, map.size);
  }

  /** The names whose entries are not the same in both; null where the two share no ground to tell it by. */
  static between<V>(before: ReadonlyMap<string, V>, after: ReadonlyMap<string, V>): readonly string[] | null {
    const [one, other] = [Layered.of(before), Layered.of(after)];
    if (one.#ground !== other.#ground) return null;
    const names = new Set([...one.#over.keys(), ...other.#over.keys()]);
    return [...names].filter((name) => one.get(name) !== other.get(name) || one.has(name) !== other.has(name));
  }

  with(name: string, value: V): Layered<V> {
    return this.#laid(name, { now: value }, this.has(name) ? 0 : 1);
  }

  without(name: string): Layered<V> {
    return this.has(name) ? this.#laid(name, null, -1) : this;
  }

  get(name: string): V | undefined {
    const over = this.#over.get(name);
    return over === undefined ? this.#ground.get(name) : over?.now;
  }

  has(name: string): boolean {
    const over = this.#over.get(name);
    return over === undefined ? this.#ground.has(name) : over !== null;
  }

  /** As in any map: what was changed stays in its place, what is new comes last. */
  forEach(act: (value: V, name: string, map: ReadonlyMap<string, V>) => void): void {
    this.#ground.forEach((value, name) => {
      const over = this.#over.get(name);
      if (over !== null) act(over ? over.now : value, name, this);
    });
    this.#over.forEach((over, name) => {
      if (over !== null && !this.#ground.has(name)) act(over.now, name, this);
    });
  }

  entries(): MapIterator<[string, V]> {
    return this.#flat().entries();
  }

  keys(): MapIterator<string> {
    return this.#flat().keys();
  }

  values(): MapIterator<V> {
    return this.#flat().values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  #laid(name: string, over: { readonly now: V } | null, by: number): Layered<V> {
    const after = new Layered<V>(this.#ground, new Map(this.#over).set(name, over), this.size + by);
    return after.#over.size <= MOST_OVER ? after : Layered.of(after.#flat());
  }

  #flat(): ReadonlyMap<string, V> {
    if (this.#over.size === 0) return this.#ground;
    const flat = new Map<string, V>();
    this.forEach((value, name) => flat.set(name, value));
    return flat;
  }
}
