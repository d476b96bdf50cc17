import { manner } from "../page/manner.ts";
import { setAside } from "../page/aside.ts";
import { warmUp } from "../page/warmup.ts";
import type { Command } from "./command.ts";
import { OTHER } from "./other.ts";

/** How a person tags, their reaction time, and the stretch nothing of which is ever shown. */
export const TAGGING: readonly Command[] = [
  OTHER,
  { id: "manner", group: "tag", says: "How you tag", keys: [], menu: true, run: manner },
  {
    id: "warm-up", group: "tag", says: "Measure your reaction time", keys: [], menu: true,
    run: (bench) => warmUp(bench, { now: () => performance.now(), chance: () => Math.random(), today: () => new Date().toISOString() }),
  },
  { id: "set-aside", group: "tag", says: "Set a stretch aside", keys: [], menu: true, run: setAside },
];
