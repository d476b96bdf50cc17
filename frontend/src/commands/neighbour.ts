import type { Bench, Command } from "./command.ts";

function neighbour(by: 1 | -1): (bench: Bench) => void {
  return ({ store, player, timeline }) => {
    const { sorted } = store.state;
    const now = store.selected;
    const here = player.seen.ms;
    const from = now ? sorted.indexOf(now) + by : by === 1 ? sorted.findIndex((each) => each.onset_ms > here) : sorted.findLastIndex((each) => each.onset_ms < here);
    const found = sorted[from];
    if (!found) return;
    store.do({ do: "select", annotation: found.id });
    player.seek(found.onset_ms);
    timeline.show(found.onset_ms);
  };
}

export const NEIGHBOURS: readonly Command[] = [
  { id: "next", group: "moment", says: "Next moment", keys: ["n"], run: neighbour(1) },
  { id: "previous", group: "moment", says: "Previous moment", keys: ["Shift+n"], run: neighbour(-1) },
];
