/** Scrolls the rows until all of one can be seen: what somebody has asked for does not stay below the edge. */

import type { Bench } from "../commands/command.ts";

/** So much is left below it. */
const ROOM_PX = 6;

export function reveal({ timeline }: Pick<Bench, "timeline">, id: string): void {
  const line = timeline.lines.find((each) => each.id === id);
  const ground = timeline.element.querySelector<HTMLElement>(".lines");
  const rows = timeline.element.querySelector<HTMLElement>(".line.rows");
  if (!line || !ground || !rows) return;
  const below = rows.offsetTop + line.top + line.height + ROOM_PX - ground.clientHeight;
  if (below > ground.scrollTop) ground.scrollTop = below;
}
