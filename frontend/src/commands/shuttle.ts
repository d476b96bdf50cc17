import type { Command } from "./command.ts";

/** J slower, K halt, L on or faster. */
export const SHUTTLE: readonly Command[] = [
  { id: "slower", group: "film", says: "Slower", keys: ["j"], run: ({ player }) => player.faster(-1) },
  { id: "halt", group: "film", says: "Halt", keys: ["k"], run: ({ player }) => player.pause() },
  {
    id: "faster", group: "film", says: "Play, then faster", keys: ["l"],
    run: ({ player }) => {
      if (player.seen.playing) player.faster(1);
      else player.play();
    },
  },
];
