/** What preparation measured of movement, where it did: how much moves in each region, and how far two move together. */

export interface Movement {
  readonly rate_hz: number;
  readonly regions: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** From nought to one; null where it cannot be said. */
  readonly together: readonly (number | null)[];
}

/** The document, if it is one. */
export function movementIn(told: unknown): Movement | null {
  const { rate_hz, regions, together } = partsOf(told);
  if (!isRate(rate_hz) || !areRegions(regions) || !areShares(together)) return null;
  return { rate_hz, regions, together };
}

function partsOf(told: unknown): Readonly<Record<string, unknown>> {
  return typeof told === "object" && told !== null ? (told as Readonly<Record<string, unknown>>) : {};
}

function isRate(told: unknown): told is number {
  return typeof told === "number" && told > 0;
}

function areRegions(told: unknown): told is Movement["regions"] {
  return Array.isArray(told) && told.every((each) => {
    const { name, values } = partsOf(each);
    return typeof name === "string" && Array.isArray(values) && values.every(isShare);
  });
}

function areShares(told: unknown): told is Movement["together"] {
  return Array.isArray(told) && told.every((each) => each === null || isShare(each));
}

function isShare(told: unknown): told is number {
  return typeof told === "number" && told >= 0 && told <= 1;
}
