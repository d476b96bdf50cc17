/** Where in what is ready: a part and a frame of it; its number and its time are those of the whole film. */

import { msOf, nearestFrame, type FrameTable } from "../model/frames.ts";
import { partAt, type Ready } from "./standing.ts";

export interface Place {
  readonly part: number;
  readonly frame: number;
}

/** `GET /clips/{clip}/segments/{n}/frames`: the part's own clock runs from 0 on, and begins here on the film's, in its ticks. */
export interface PartTable extends FrameTable {
  readonly begins: number;
}

/** The frame's number in the film, from 0 on. */
export function numberOf(ready: readonly Ready[], { part, frame }: Place): number {
  return framesIn(ready.slice(0, part)) + frame;
}

/** The frame's time in the film, to the nearest whole millisecond. */
export function filmMs({ num, den, pts, begins }: PartTable, frame: number): number {
  return msOf({ num, den, pts: [begins + (pts[frame] ?? 0)] }, 0);
}

/** So many frames on or back, over as many seams as lie between; never past either end of what is ready. */
export function stepped(ready: readonly Ready[], from: Place, by: number): Place {
  const last = framesIn(ready) - 1;
  let left = Math.max(0, Math.min(numberOf(ready, from) + by, last));
  for (const [part, { frames }] of ready.entries()) {
    if (left < frames) return { part, frame: left };
    left -= frames;
  }
  return from;
}

/** Whether two are the same. */
export function isSame(one: Place, other: Place): boolean {
  return one.part === other.part && one.frame === other.frame;
}

/** The frame of a part nearest to so many seconds of the part's own clock. */
export function placeAt(part: number, table: PartTable, seconds: number): Place {
  return { part, frame: nearestFrame(table, seconds) };
}

/** The part an instant of the film lies in, and how many seconds that is on the part's own clock. */
export function withinPart(ready: readonly Ready[], ms: number): readonly [part: number, seconds: number] {
  const part = partAt(ready, ms);
  return [part, Math.max(0, ms - (ready[part]?.begins_ms ?? 0)) / 1000];
}

function framesIn(ready: readonly Ready[]): number {
  return ready.reduce((sum, { frames }) => sum + frames, 0);
}
