/** Times as they are read: never more of them than the eye needs. */

/** 00:41.240 */
export function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.floor(ms / 1000) % 60;
  const rest = Math.floor(ms % 1000);
  return `${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}.${String(rest).padStart(3, "0")}`;
}

/** 00:41.2 */
export function shortClock(ms: number): string {
  return clock(ms).slice(0, -2);
}

/** 0:41 */
export function tickClock(ms: number): string {
  return `${String(Math.floor(ms / 60_000))}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;
}

/** 3.1 s */
export function span(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** 1.53 s */
export function hundredths(ms: number): string {
  return `${String(Math.round(ms / 10) / 100)} s`;
}
