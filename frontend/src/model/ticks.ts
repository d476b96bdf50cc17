/** Round times for a ruler. */

import type { View } from "./view.ts";

const STEPS_MS = [100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000];
const APART_PX = 84;

export interface Ticks {
  readonly everyMs: number;
  readonly at: readonly number[];
}

/** Round times in view, far enough apart to be read. */
export function ticksOf(view: View): Ticks {
  const least = ((view.toMs - view.fromMs) / view.width) * APART_PX;
  const everyMs = STEPS_MS.find((each) => each >= least) ?? 3_600_000;
  const at: number[] = [];
  for (let ms = Math.ceil(view.fromMs / everyMs) * everyMs; ms < view.toMs; ms += everyMs) at.push(ms);
  return { everyMs, at };
}
