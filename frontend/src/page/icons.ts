/** The few drawings that stand on buttons. */

import { drawing } from "../elements.ts";

const PATHS = {
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M7.5 5.5h3v13h-3zM13.5 5.5h3v13h-3z",
  back: "M15 6l-6.5 6 6.5 6",
  on: "M9 6l6.5 6L9 18",
  loop: "M6 9.5A5 5 0 0 1 10 7h7m0 0-2.5-2.5M17 7l-2.5 2.5M18 14.5a5 5 0 0 1-4 2.5H7m0 0 2.5 2.5M7 17l2.5-2.5",
  sound: "M5 10v4h3l4 3.5v-11L8 10zM15 9.5a3.5 3.5 0 0 1 0 5M17 7.5a6.5 6.5 0 0 1 0 9",
  silent: "M5 10v4h3l4 3.5v-11L8 10zM15.5 9.5l4 5M19.5 9.5l-4 5",
  full: "M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4",
  undo: "M8 8H14.5a4.5 4.5 0 0 1 0 9H9M8 8l3-3M8 8l3 3",
  redo: "M16 8H9.5a4.5 4.5 0 0 0 0 9H15M16 8l-3-3M16 8l-3 3",
  closer: "M12 6v12M6 12h12",
  farther: "M6 12h12",
  whole: "M5 7v10M19 7v10M8.5 12h7M8.5 12l2-2M8.5 12l2 2M15.5 12l-2-2M15.5 12l-2 2",
  bin: "M6 8h12M10 8V6h4v2M8 8l.8 10.5h6.4L16 8",
  close: "M7 7l10 10M17 7L7 17",
  again: "M7.2 8.2A6.2 6.2 0 1 1 5.8 12M7.2 8.2V4.6M7.2 8.2h3.6M11.2 10.6h2.2v1.8h-2.2V14h2.4",
  selection: "M5 6v12M19 6v12M9 9.5h6v5H9z",
  follow: "M12 5v14M12 5l-2.2 2.4M12 5l2.2 2.4M5 12h4M15 12h4M17 10l2 2-2 2",
} as const;

const SOLID: ReadonlySet<string> = new Set(["play", "pause"]);

export type Icon = keyof typeof PATHS;

export function icon(name: Icon): SVGElement {
  const paint = SOLID.has(name) ? { fill: "currentColor" } : { fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linecap": "round", "stroke-linejoin": "round" };
  return drawing("0 0 24 24", ["path", { d: PATHS[name], ...paint }]);
}
