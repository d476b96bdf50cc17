import { lookingIn, nextFollow } from "../model/looking.ts";
import { looking } from "../page/looking.ts";
import type { Command } from "./command.ts";

const CLOSER = 0.6;

export const ZOOM: readonly Command[] = [
  { id: "zoom-in", group: "view", says: "Closer", keys: ["+", "="], repeats: true, run: ({ timeline }) => timeline.zoom(CLOSER) },
  { id: "zoom-out", group: "view", says: "Farther", keys: ["-", "_"], repeats: true, run: ({ timeline }) => timeline.zoom(1 / CLOSER) },
  { id: "whole-clip", group: "view", says: "The whole clip", keys: ["0"], run: ({ timeline }) => timeline.showAll() },
  { id: "zoom-selection", group: "view", says: "As close as what is selected", keys: ["z"], run: ({ timeline }) => timeline.zoomToSelection() },
  {
    id: "follow", group: "view", says: "Follow the film: by page, centred, off", keys: ["f"],
    run: ({ preferences }) => {
      const now = lookingIn(preferences.read<unknown>("looking", null));
      preferences.keep("looking", { ...now, follow: nextFollow(now.follow) });
    },
  },
  { id: "looking", group: "view", says: "How the film is shown", keys: ["Shift+f"], menu: true, run: looking },
];
