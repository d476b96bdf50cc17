import type { Player } from "../video/player.ts";
import type { Annotation } from "../model/types.ts";
import { withSelected, type Command } from "./command.ts";

/** An instant has no length: what follows it is played. */
const AFTER_AN_INSTANT_MS = 2000;

function play(player: Player, each: Annotation, again: boolean): void {
  player.playStretch({ fromMs: each.onset_ms, toMs: each.offset_ms ?? each.onset_ms + AFTER_AN_INSTANT_MS, again });
}

export const PLAY_MOMENT: Command = {
  id: "play-moment", group: "moment", says: "Play this moment", keys: ["Shift+Space"],
  run: withSelected((each, { player }) => play(player, each, false)),
};

export const LOOP: Command = {
  id: "loop", group: "moment", says: "Loop this moment", keys: ["o"],
  run: (bench) => {
    if (bench.player.looping) bench.player.pause();
    else if (bench.store.selected) play(bench.player, bench.store.selected, true);
  },
};
