/** What is said of several files of one recording. */

import { sizeInWords } from "./pace.ts";
import type { Between, Piece } from "./ordering.ts";

export const ARRANGING = {
  title: "Several files of one recording",
  lead: "They are joined to one clip, in this order, with nothing between them. Please look whether the order is right.",
  mendTitle: "These files could not be made one clip",
  mendLead: "All of them are kept, sealed. Change their order or leave one out, and try again; or choose other files.",
  goesOn: "A part of this recording has arrived already. It goes on from there.",
  bring: "Bring them in as one clip",
  bringOne: "Bring it in",
  again: "Try again with these",
  other: "Choose other files",
  earlier: "By the camera’s clock this one was filmed before the one above.",
  up: (name: string): string => `Move ${name} up`,
  down: (name: string): string => `Move ${name} down`,
  out: (name: string): string => `Leave ${name} out`,
  movedTo: (name: string, place: number): string => `${name} is now file ${String(place)}.`,
  outSaid: (name: string): string => `${name} is left out.`,
  file: (number: number): string => `File ${String(number)}`,
  missing: (seconds: number): string => `By the camera’s clock about ${lasting(seconds)} are missing here.`,
} as const;

/** One line about a file: its size, how long it is, when it was recorded. */
export function aboutFile({ size, atS, lengthMs }: Pick<Piece, "size" | "atS" | "lengthMs">): string {
  const at = atS === null ? "" : `recorded ${new Date(atS * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" })}`;
  return [sizeInWords(size), lengthMs === null ? "" : clock(lengthMs), at].filter((part) => part !== "").join(" · ");
}

export function betweenInWords(between: Between): string {
  if (between.is === "earlier") return ARRANGING.earlier;
  return between.is === "missing" ? ARRANGING.missing(between.seconds) : "";
}

function clock(ms: number): string {
  const s = Math.round(ms / 1000);
  return `${String(Math.floor(s / 60))}:${String(s % 60).padStart(2, "0")}`;
}

function lasting(seconds: number): string {
  return seconds < 90 ? `${String(seconds)} seconds` : `${String(Math.round(seconds / 60))} minutes`;
}
