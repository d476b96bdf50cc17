import type { Command } from "./command.ts";

/** J slower, K halt, L on or faster. Editors know J as backwards; no browser plays a film backwards, so it is slower here. */
export const SHUTTLE: readonly Command[] = [
  { id: "slower", group: "film", says: "Slower (no browser plays backwards)", keys: ["j"], run: ({ player }) => player.faster(-1) },
  { id: "halt", group: "film", says: "Halt", keys: ["k"], run: ({ player }) => player.pause() },
  {
    id: "faster", group: "film", says: "Play, then faster", keys: ["l"],
    run: ({ player }) => {
      if (player.seen.playing) player.faster(1);
      else player.play();
    },
  },
  { id: "normal-speed", group: "film", says: "Normal speed", keys: ["Shift+k"], menu: true, run: ({ player }) => player.setSpeed(1) },
];
