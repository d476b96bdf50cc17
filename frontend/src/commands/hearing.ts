import { nextGap, type Stretch, type Way } from "../model/finding_next.ts";
import { heardOf, type Heard } from "../page/heard.ts";
import { hint } from "../page/hint.ts";
import { shortClock, span, WORDS } from "../page/words.ts";
import type { Bench, Command } from "./command.ts";

type Kind = "sound" | "silence";

/** Goes to where the next sound or quiet begins, and says where that is; what is selected stays so. */
function go(kind: Kind, way: Way): (bench: Bench) => void {
  return (bench) => {
    const { store, player, timeline } = bench;
    const heard = heardOf(bench);
    const stretches = heard ? stretchesOf(heard, kind) : WORDS.hearing.notYet;
    if (typeof stretches === "string") {
      hint(store, stretches);
      return;
    }
    const found = nextGap(stretches, player.headedMs, way, (ms) => player.snap(ms));
    if (!found) {
      hint(store, WORDS.hearing.none[kind][way > 0 ? "after" : "before"]);
      return;
    }
    player.seek(found.fromMs);
    timeline.show(found.fromMs);
    hint(store, WORDS.hearing.at[kind](shortClock(found.fromMs), found.toMs > found.fromMs ? span(found.toMs - found.fromMs) : ""));
  };
}

/** The stretches of a kind, or why there are none to be gone to. Of films prepared long ago only the beginnings of sounds are known. */
function stretchesOf({ sound, stretches, onsets }: Heard, kind: Kind): readonly Stretch[] | string {
  if (sound.outline.rate_hz === 0) return WORDS.hearing.noSound;
  if (stretches) return stretches[kind];
  return kind === "sound" ? onsets.map((ms) => ({ fromMs: ms, toMs: ms })) : WORDS.hearing.notLooked;
}

export const HEARING: readonly Command[] = [
  { id: "next-sound", group: "film", says: "Next sound", keys: ["Shift+l"], menu: true, run: go("sound", 1) },
  { id: "previous-sound", group: "film", says: "Previous sound", keys: ["Shift+j"], menu: true, run: go("sound", -1) },
  { id: "next-silence", group: "film", says: "Next quiet", keys: ["Alt+l"], menu: true, run: go("silence", 1) },
  { id: "previous-silence", group: "film", says: "Previous quiet", keys: ["Alt+j"], menu: true, run: go("silence", -1) },
];
