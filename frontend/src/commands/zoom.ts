import type { Command } from "./command.ts";

const CLOSER = 0.6;

export const ZOOM: readonly Command[] = [
  { id: "zoom-in", group: "view", says: "Closer", keys: ["+", "="], repeats: true, run: ({ timeline }) => timeline.zoom(CLOSER) },
  { id: "zoom-out", group: "view", says: "Farther", keys: ["-"], repeats: true, run: ({ timeline }) => timeline.zoom(1 / CLOSER) },
  { id: "whole-clip", group: "view", says: "The whole clip", keys: ["0"], run: ({ timeline }) => timeline.showAll() },
];
