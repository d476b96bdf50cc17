import { lookingIn } from "../model/looking.ts";
import type { Annotation } from "../model/types.ts";
import { hint } from "../page/hint.ts";
import { WORDS } from "../page/words.ts";
import { withSelected, type Bench, type Command } from "./command.ts";

/** An instant has no length: what follows it is played. */
const AFTER_AN_INSTANT_MS = 2000;
/** So much before and after a moment is "around" it. */
const AROUND_MS = 2000;
/** "What was that?" */
const BACK_MS = 2000;

function endOf(each: Annotation): number {
  return each.offset_ms ?? each.onset_ms + AFTER_AN_INSTANT_MS;
}

function play({ player, store }: Bench, fromMs: number, toMs: number, again = false): void {
  player.playStretch({ fromMs: Math.max(0, fromMs), toMs: Math.min(toMs, store.around.lengthMs), again });
}

/** Round and round, from a little before it where that was chosen. */
function loop(bench: Bench, each: Annotation): void {
  const { preRollMs } = lookingIn(bench.preferences.read<unknown>("looking", null));
  play(bench, each.onset_ms - preRollMs, endOf(each), true);
}

export const PLAY_MOMENT: Command = {
  id: "play-moment", group: "moment", says: "Play this moment", keys: ["Shift+Space"],
  run: withSelected((each, bench) => play(bench, each.onset_ms, endOf(each))),
};

export const LOOP: Command = {
  id: "loop", group: "moment", says: "Loop this moment", keys: ["o"],
  run: (bench) => {
    if (bench.player.looping) bench.player.pause();
    else if (bench.store.selected) loop(bench, bench.store.selected);
    else hint(bench.store, WORDS.chooseFirst);
  },
};

export const REPLAYS: readonly Command[] = [
  {
    id: "play-around", group: "moment", says: "Play around it, 2 s before and after", keys: ["Mod+Shift+Space"], menu: true,
    run: withSelected((each, bench) => play(bench, each.onset_ms - AROUND_MS, endOf(each) + AROUND_MS)),
  },
  {
    id: "play-to-end", group: "moment", says: "Play from here to its end", keys: ["e"], menu: true,
    run: withSelected((each, bench) => {
      const { headedMs: ms } = bench.player;
      play(bench, ms < endOf(each) ? ms : each.onset_ms, endOf(each));
    }),
  },
  {
    id: "what-was-that", group: "film", says: "What was that? The last 2 s again", keys: ["b"],
    run: ({ player }) => {
      player.move(-BACK_MS);
      player.play();
    },
  },
];
