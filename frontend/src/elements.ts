/** Making elements of a page from words, never from markup: what a person typed stays text. */

type Child = Node | string;

/** Attributes by name; `true` writes an empty one, `false` none. */
export type Attributes = Readonly<Record<string, string | boolean>>;

const SVG = "http://www.w3.org/2000/svg";

function dress(element: Element, attributes: Attributes, children: readonly Child[]): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  dress(element, attributes, children);
  return element;
}

/** A drawing made of paths, hidden from screen readers: the word beside it says the same. */
export function drawing(viewBox: string, ...shapes: readonly (readonly [string, Attributes])[]): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  dress(svg, { viewBox, "aria-hidden": "true", focusable: "false" }, shapes.map(([tag, attributes]) => {
    const shape = document.createElementNS(SVG, tag);
    dress(shape, attributes, []);
    return shape;
  }));
  return svg;
}
