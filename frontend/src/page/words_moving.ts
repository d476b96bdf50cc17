/** What the workbench says about movement. */

import { shortClock } from "./clock.ts";

export const MOVING_WORDS = {
  name: "Moving together",
  carer: "Carer",
  infant: "Infant",
  inStep: "In step",
  note: "a help for finding places to look at",
  draw: "Where the two are …",
  places: "Read it as a list",
  whatItIs: "What it shows",
  measuring: "This film is being looked through for movement. The lines appear here by themselves.",
  notDrawn: "Draw where the two are: press the name of this row.",
  cannot: "The movement in this film could not be measured.",
  nothing: "Nothing could be fetched just now.",
  lead: "Draw one frame around the carer and one around the infant, wide enough for how they move in this clip. Everybody who codes the clip has the same two.",
  byKeys: "Arrow keys move the frame that is in focus; with Shift they change its size.",
  overlap: "Where the frames lie over each other, what moves belongs to the infant's.",
  still: "A picture of the clip, with the two frames over it",
  frame: (who: string, left: number, top: number, width: number, height: number): string =>
    `${who}: ${String(left)} % from the left, ${String(top)} % from the top, ${String(width)} % wide, ${String(height)} % high`,
  sides: { left: "From the left", top: "From the top", width: "Wide", height: "High" },
  percent: "%",
  side: (who: string, side: string): string => `${who}: ${side}, in per cent`,
  keep: "Show the lines",
  kept: "Keep these two frames",
  now: "At this moment of the film",
  explained: [
    "The two lines say how much of the picture changes within each frame, 25 times a second. Each is drawn to its own height, so one being higher than the other says nothing. Light, shadows and whatever else moves within a frame count too.",
    "In step says how alike the two lines rise and fall over five seconds, when one may come up to two seconds after the other. Drawn is only what lies above 95 of 100 places when the two lines are laid against each other at other times of the same film; so about one place in twenty is there by chance.",
    "It stays empty where one of the two hardly moves, where you marked that something cannot be seen, where camera or light moves the whole picture, and in a clip of less than about half a minute.",
    "It helps to find places to look at, and says nothing about how the two are with each other: moving together can be a wrestle, and resting together moves nothing. It enters no figure, report or file, and no family sees it. No face is looked for.",
  ],
  sources: "Windowed cross-lagged correlation after Boker et al. (2002), held against shifted lines after Ramseyer & Tschacher (2011); windows of 5 s every 0.4 s, shifts up to 2 s either way, the largest r of each.",
  listLead: "Places where the two lines rise and fall alike, in the order of the film. Press one to go there.",
  place: (fromMs: number, toMs: number): string => `${shortClock(fromMs)} to ${shortClock(toMs)}`,
  noPlaces: "There is no such place in this clip.",
  unseen: (many: number): string => (many === 1 ? "Moving together: one place" : `Moving together: ${String(many)} places`),
} as const;
