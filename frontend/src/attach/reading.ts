/** What is known of a file before it is sent, and of the answer after. */

/** A kind of paper and what it is called. */
export type Kind = readonly [name: string, called: string];

export const ACCEPTED = "image/jpeg,image/png,application/pdf";

export function addressOf(address: string, kind: string): string {
  return `${address}?kind=${encodeURIComponent(kind)}`;
}

/** The word for why a file of this size is not sent at all; null where it may be. */
export function instead(size: number | null, most: number): "none" | "empty" | "too_large" | null {
  if (size === null) return "none";
  if (size === 0) return "empty";
  return size > most ? "too_large" : null;
}

export function attachmentOf(told: unknown): string | null {
  return typeof told === "object" && told !== null && "attachment" in told && typeof told.attachment === "string" ? told.attachment : null;
}
