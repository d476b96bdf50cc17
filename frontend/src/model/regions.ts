/** Two frames over a picture, in thousandths of its width and height: moved, drawn larger, kept inside. */

export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Who = "carer" | "infant";
export type Regions = Readonly<Record<Who, Region>>;
export type Side = keyof Region;
/** Which corner is in hand. */
export type Corner = "nw" | "ne" | "sw" | "se";

export const WHOLE = 1000;
export const SMALLEST = 20;
/** What a frame keeps to: one in a hundred. */
export const GRAIN = 10;
export const WHO: readonly Who[] = ["carer", "infant"];
export const SIDES: readonly Side[] = ["left", "top", "width", "height"];

/** Where they stand before anybody has drawn them: side by side, to be moved. */
export const UNDRAWN: Regions = {
  carer: { left: 40, top: 80, width: 430, height: 840 },
  infant: { left: 530, top: 380, width: 430, height: 540 },
};

/** The two of a document, if they are there. */
export function regionsIn(told: unknown): Regions | null {
  const { carer, infant } = (typeof told === "object" && told !== null ? told : {}) as Readonly<Record<string, unknown>>;
  return isRegion(carer) && isRegion(infant) ? { carer, infant } : null;
}

function isRegion(told: unknown): told is Region {
  if (typeof told !== "object" || told === null) return false;
  const sides = told as Readonly<Record<string, unknown>>;
  return SIDES.every((side) => Number.isInteger(sides[side]));
}

/** Elsewhere, of the same size, and never out of the picture. */
export function movedBy(region: Region, right: number, down: number): Region {
  return {
    ...region,
    left: between(grained(region.left + right), 0, WHOLE - region.width),
    top: between(grained(region.top + down), 0, WHOLE - region.height),
  };
}

/** One corner taken elsewhere; the one across from it stays. */
export function cornered(region: Region, corner: Corner, right: number, down: number): Region {
  const across = corner.endsWith("w") ? before(region.left, region.width, right) : behind(region.left, region.width, right);
  const along = corner.startsWith("n") ? before(region.top, region.height, down) : behind(region.top, region.height, down);
  return { left: across.from, width: across.long, top: along.from, height: along.long };
}

/** One side as somebody typed it, in hundredths; the rest gives way as little as it can. */
export function typed(region: Region, side: Side, hundredths: number): Region {
  if (!Number.isFinite(hundredths)) return region;
  const to = Math.round(hundredths) * GRAIN;
  switch (side) {
    case "left": return { ...region, left: between(to, 0, WHOLE - region.width) };
    case "top": return { ...region, top: between(to, 0, WHOLE - region.height) };
    case "width": return { ...region, width: between(to, SMALLEST, WHOLE - region.left) };
    case "height": return { ...region, height: between(to, SMALLEST, WHOLE - region.top) };
  }
}

export function overlap({ carer, infant }: Regions): boolean {
  return carer.left < infant.left + infant.width && infant.left < carer.left + carer.width
    && carer.top < infant.top + infant.height && infant.top < carer.top + carer.height;
}

interface Span {
  readonly from: number;
  readonly long: number;
}

function before(from: number, long: number, by: number): Span {
  const to = between(grained(from + by), 0, from + long - SMALLEST);
  return { from: to, long: from + long - to };
}

function behind(from: number, long: number, by: number): Span {
  return { from, long: between(grained(from + long + by), from + SMALLEST, WHOLE) - from };
}

function grained(place: number): number {
  return Math.round(place / GRAIN) * GRAIN;
}

function between(place: number, least: number, most: number): number {
  return Math.min(Math.max(place, least), most);
}
