/** Elements that stay the same as long as they say the same: focus, and what a reader has heard, are kept. */

export interface Item {
  readonly id: string;
  /** The same mark, the same element. */
  readonly mark: string;
  readonly make: () => HTMLElement;
}

export class Keyed {
  readonly #known = new Map<string, { readonly mark: string; readonly element: HTMLElement }>();
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  of(id: string): HTMLElement | undefined {
    return this.#known.get(id)?.element;
  }

  /** These and no others, in this order. An element is only moved where the order has changed. */
  fill(items: readonly Item[]): readonly HTMLElement[] {
    const wanted = new Set(items.map((item) => item.id));
    for (const [id, { element }] of this.#known) {
      if (wanted.has(id)) continue;
      element.remove();
      this.#known.delete(id);
    }
    const elements = items.map((item) => this.#element(item));
    let next: ChildNode | null = this.#place.firstChild;
    for (const element of elements) {
      if (next === element) next = element.nextSibling;
      else this.#place.insertBefore(element, next);
    }
    return elements;
  }

  #element({ id, mark, make }: Item): HTMLElement {
    const known = this.#known.get(id);
    if (known?.mark === mark) return known.element;
    const element = make();
    this.#known.set(id, { mark, element });
    known?.element.replaceWith(element);
    return element;
  }
}
