/** The table of real presentation times: the clip's only clock. */

export interface FrameTable {
  readonly num: number;
  readonly den: number;
  readonly pts: readonly number[];
}

/** The exact time of a frame in seconds. */
export function secondsOf(table: FrameTable, frame: number): number {
  return ((table.pts[frame] ?? 0) * table.num) / table.den;
}

/** The same, rounded to the nearest whole millisecond: the time a tag is kept with. */
export function msOf(table: FrameTable, frame: number): number {
  return Math.round(secondsOf(table, frame) * 1000);
}

/** The frame whose time lies nearest; "the last one at or before" would miss half of them. */
export function nearestFrame(table: FrameTable, seconds: number): number {
  const ticks = (seconds * table.den) / table.num;
  let low = 0;
  let high = table.pts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.pts[middle] ?? 0) < ticks) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(0, low - 1);
  const nearer = Math.abs((table.pts[before] ?? 0) - ticks) <= Math.abs((table.pts[low] ?? 0) - ticks);
  return nearer ? before : low;
}

/** The frame so much later or earlier; where pictures are missing for longer than that, the next one there is. */
export function frameAfter(table: FrameTable, seconds: number, byMs: number): number {
  const from = nearestFrame(table, seconds);
  const to = nearestFrame(table, seconds + byMs / 1000);
  return to === from ? from + Math.sign(byMs) : to;
}

/** Where to seek to see a frame: 1 ms past its time, since browsers cut microseconds off. */
export function seekSeconds(seconds: number): number {
  return seconds + 0.001;
}

/** A browser's own time of a frame and the table's differ by less than this. */
const SAME_S = 0.0005;

/** Whether the time a browser says it shows is that of the frame asked for. */
export function isShown(seconds: number, mediaTime: number): boolean {
  return Math.abs(seconds - mediaTime) <= SAME_S;
}

/** The shortest time from one frame to the next, in the whole milliseconds tags are kept with; null where there is no next one. */
export function shortestFrameMs(table: FrameTable): number | null {
  let shortest = Infinity;
  let before = msOf(table, 0);
  for (let frame = 1; frame < table.pts.length; frame += 1) {
    const at = msOf(table, frame);
    // Frames of a broken film can share one time.
    if (at > before) shortest = Math.min(shortest, at - before);
    before = at;
  }
  return Number.isFinite(shortest) ? shortest : null;
}
