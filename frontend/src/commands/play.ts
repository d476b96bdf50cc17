import type { Command } from "./command.ts";

export const PLAY: Command = {
  id: "play", group: "film", says: "Play, pause", keys: ["Space"], run: ({ player }) => player.toggle(),
};
