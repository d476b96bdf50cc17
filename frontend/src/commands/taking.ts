import type { Command } from "./command.ts";

/** What can be taken from a clip: a picture of it, or some of its moments. */
export const KEEP_PICTURE: Command = {
  id: "keep-picture", group: "film", says: "Keep this picture", keys: ["Shift+p"], menu: true,
  offered: ({ taking }) => taking.mayPicture, run: ({ taking }) => taking.picture(),
};

export const EXCERPT: Command = {
  id: "excerpt", group: "moment", says: "An excerpt of what is selected …", keys: [], menu: true,
  offered: ({ taking }) => taking.mayExcerpt, run: ({ taking }) => taking.excerpt(),
};
