import { beginsHere, stopsHere } from "../model/one_clock.ts";
import { besideOf, type Beside } from "../page/beside.ts";
import { cameraOf } from "../page/camera.ts";
import { nudge } from "../page/beside_tools.ts";
import { hint } from "../page/hint.ts";
import { WORDS } from "../page/words.ts";
import type { Bench, Command } from "./command.ts";

/** The clip beside the film of a shared review: from when to when it is on the screen, and how it lies beneath. */
export const BESIDE: readonly Command[] = [
  {
    id: "clip-begins", group: "film", says: "The clip beside it begins here", keys: ["m"],
    run: withBeside((beside) => beside.change((played, lengths, atMs) => beginsHere(played, lengths, atMs, beside.clipMs))),
  },
  {
    id: "clip-stops", group: "film", says: "The clip beside it stops here", keys: ["Shift+m"],
    run: withBeside((beside) => beside.change(stopsHere, WORDS.beside.notInClip)),
  },
  { id: "clip-back", group: "film", says: WORDS.beside.back, keys: ["<"], repeats: true, run: (bench) => oneFrame(bench, -1) },
  { id: "clip-on", group: "film", says: WORDS.beside.on, keys: [">"], repeats: true, run: (bench) => oneFrame(bench, 1) },
];

/** Whatever lies beside the film: the clip a shared review discusses, or a second camera. */
function oneFrame(bench: Bench, by: 1 | -1): void {
  const camera = cameraOf(bench);
  if (camera) camera.frame(by);
  else withBeside((beside) => nudge(beside, by * beside.frameMs))(bench);
}

function withBeside(act: (beside: Beside) => void): (bench: Bench) => void {
  return (bench) => {
    const beside = besideOf(bench);
    if (beside) act(beside);
    else hint(bench.store, WORDS.beside.only);
  };
}
