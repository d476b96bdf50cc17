import type { Command } from "./command.ts";

function moving(id: string, says: string, key: string, ms: number): Command {
  return { id, group: "film", says, keys: [key], repeats: true, run: ({ player }) => player.move(ms) };
}

/** Through the film by frames, seconds and five seconds; held keys go on. */
export const STEPS: readonly Command[] = [
  { id: "frame-back", group: "film", says: "One frame back", keys: ["ArrowLeft", ","], repeats: true, run: ({ player }) => player.step(-1) },
  { id: "frame-on", group: "film", says: "One frame on", keys: ["ArrowRight", "."], repeats: true, run: ({ player }) => player.step(1) },
  moving("second-back", "One second back", "Shift+ArrowLeft", -1000),
  moving("second-on", "One second on", "Shift+ArrowRight", 1000),
  moving("five-back", "Five seconds back", "ArrowDown", -5000),
  moving("five-on", "Five seconds on", "ArrowUp", 5000),
  { id: "film-start", group: "film", says: "The first frame", keys: ["Home"], run: ({ player }) => player.seek(0) },
  { id: "film-end", group: "film", says: "The last frame", keys: ["End"], run: ({ player, store }) => player.seek(store.around.lengthMs) },
];
