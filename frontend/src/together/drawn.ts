/** The page's few drawings: three faces and a leaf, in lines, never in red. */

import { drawing } from "../elements.ts";

const MOUTHS = ["M22 39c5 7 15 7 20 0", "M23 41h18", "M23 43c4-4 8-4 10-1s5 2 8-1"];

/** How somebody may feel: well, so-so, stirred up. The words beside it say it too. */
export function face(which: number): SVGElement {
  return drawing(
    "0 0 64 64",
    ["circle", { cx: "32", cy: "32", r: "25" }],
    ["path", { d: "M23 26v2M41 26v2" }],
    ["path", { d: MOUTHS[which % MOUTHS.length] ?? "" }],
  );
}

export function heart(): SVGElement {
  return drawing("0 0 24 24", ["path", { d: "M12 20C5 14.500 3 11 3 8a4.700 4.700 0 0 1 9-1.700A4.700 4.700 0 0 1 21 8c0 3-2 6.500-9 12Z" }]);
}

export function triangle(): SVGElement {
  return drawing("0 0 24 24", ["path", { d: "M8 5.500v13l11-6.500Z" }]);
}

export function leaf(): SVGElement {
  return drawing(
    "0 0 96 96",
    ["path", { d: "M48 84C22 66 22 34 48 12c26 22 26 54 0 72Z" }],
    ["path", { d: "M48 84V34M48 58l13-12M48 66 36 54" }],
  );
}

/** Something soft to look at while only the sound is there. */
export function soft(): SVGElement {
  return drawing(
    "0 0 160 90",
    ["ellipse", { cx: "66", cy: "48", rx: "34", ry: "26", class: "far" }],
    ["ellipse", { cx: "96", cy: "45", rx: "30", ry: "24", class: "near" }],
  );
}

/** Four corners: the whole screen. */
export function corners(): SVGElement {
  return drawing("0 0 24 24", ["path", { d: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" }]);
}
