/** An arrow over a picture: its two ends in thousandths of the picture, and what was drawn before. */

export type Spot = readonly [number, number];
export type End = "tail" | "head";

export interface Ends {
  readonly tail: Spot;
  readonly head: Spot;
}

/** What is drawn, and what it was before, the last first. */
export interface Drawn {
  readonly ends: Ends | null;
  readonly before: readonly (Ends | null)[];
}

/** Shorter than this an arrow points nowhere. */
export const SHORTEST = 20;
const MOST_BEFORE = 50;
const FIRST: Ends = { tail: [300, 300], head: [500, 500] };
const PARTS = ["upper_left", "upper", "upper_right", "left", "middle", "right", "lower_left", "lower", "lower_right"] as const;

const within = (each: number): number => Math.round(Math.max(0, Math.min(1000, each)));

/** A spot of the picture, given as shares of its width and height: never outside it. */
export function spotAt(x: number, y: number): Spot {
  return [within(x * 1000), within(y * 1000)];
}

export function isLongEnough({ tail, head }: Ends): boolean {
  return Math.hypot(head[0] - tail[0], head[1] - tail[1]) >= SHORTEST;
}

/** One end moved by so much; an arrow that would become too short to point stays as it is. */
export function moved(ends: Ends, end: End, [right, down]: Spot): Ends {
  const [x, y] = ends[end];
  return put(ends, end, [within(x + right), within(y + down)]);
}

/** One end put somewhere, unless the arrow would be too short to point. */
export function put(ends: Ends, end: End, spot: Spot): Ends {
  const next = { ...ends, [end]: spot };
  return isLongEnough(next) ? next : ends;
}

/** Something else is drawn; it can be undone. */
export function redrawn(drawn: Drawn, ends: Ends | null): Drawn {
  if (JSON.stringify(ends) === JSON.stringify(drawn.ends)) return drawn;
  return { ends, before: [drawn.ends, ...drawn.before].slice(0, MOST_BEFORE) };
}

export function undone(drawn: Drawn): Drawn {
  const [last, ...before] = drawn.before;
  return last === undefined ? drawn : { ends: last, before };
}

/** The arrow somebody without a pointer begins with, to be moved by keys. */
export function first(): Ends {
  return FIRST;
}

/** Which ninth of the picture a spot lies in. */
export function partOf([x, y]: Spot): (typeof PARTS)[number] {
  const third = (each: number): number => Math.min(2, Math.floor((each * 3) / 1000));
  return PARTS[3 * third(y) + third(x)] ?? "middle";
}

/** Where it begins and points, in words. */
export function described(ends: Ends, words: Readonly<Record<string, string>>): string {
  const word = (spot: Spot): string => words[partOf(spot)] ?? "";
  return (words["label"] ?? "").replace("{tail}", word(ends.tail)).replace("{head}", word(ends.head));
}

/** The lines of the arrow on a picture 1000 wide and so high: its shaft, and its head of two strokes. */
export function linesOf({ tail, head }: Ends, high: number, size = 42): string {
  const [x1, y1, x2, y2] = [tail[0], (tail[1] * high) / 1000, head[0], (head[1] * high) / 1000];
  const way = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number): string => `M${at(x2 - size * Math.cos(way + turn), y2 - size * Math.sin(way + turn))} L${at(x2, y2)}`;
  return `M${at(x1, y1)} L${at(x2, y2)} ${barb(0.5)} ${barb(-0.5)}`;
}

function at(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
