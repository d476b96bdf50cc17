/** Two cameras of one moment: the second film's own time is the first one's and a nudge. */

import { msOf, nearestFrame, type FrameTable } from "./frames.ts";
import type { Lengths, Played } from "./one_clock.ts";

/** When both films show the moment, on the first one's clock; nothing where they never do. */
export function together(nudgeMs: number, { meetingMs, clipMs }: Lengths): readonly Played[] {
  const onset_ms = Math.max(0, -nudgeMs);
  const offset_ms = Math.min(meetingMs, clipMs - nudgeMs);
  return onset_ms < offset_ms ? [{ onset_ms, offset_ms, begins_ms: onset_ms + nudgeMs }] : [];
}

/**
 * The nudge that lays the second film's next frame, or the one before, beneath the picture at `atMs` of the first: one
 * frame is one frame, however long it lasts, and many presses add up to as many frames.
 */
export function nudgedByFrame(table: FrameTable, nudgeMs: number, atMs: number, by: 1 | -1): number {
  const here = nearestFrame(table, (atMs + nudgeMs) / 1000);
  const to = here + by;
  if (to >= 0 && to < table.pts.length) return msOf(table, to) - atMs;
  const step = table.pts.length > 1 ? msOf(table, 1) - msOf(table, 0) : 0;
  return nudgeMs + by * step;
}
