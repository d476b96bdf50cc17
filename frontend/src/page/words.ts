/** What the workbench says. */

import { span } from "./clock.ts";
import { BESIDE_WORDS } from "./words_beside.ts";
import { EDITING_WORDS } from "./words_editing.ts";
import { FINDING_WORDS } from "./words_finding.ts";
import { HEARING_WORDS } from "./words_hearing.ts";
import { KEYS_WORDS } from "./words_keys.ts";
import { MOVING_WORDS } from "./words_moving.ts";
import { TAGGING_WORDS } from "./words_tagging.ts";
import { TAKING_WORDS } from "./words_taking.ts";
import { ROWS_WORDS } from "./words_rows.ts";

export { clock, shortClock, span, tickClock } from "./clock.ts";

export const WORDS = {
  /** Until it is known whether an earlier page left anything that is not saved yet. */
  reading: "Opening",
  saved: "Saved",
  waiting: (n: number): string => `${String(n)} waiting`,
  offline: (n: number): string => (n > 0 ? `Offline · ${String(n)} waiting` : "Offline"),
  locked: (n: number): string => (n > 0 ? `Locked · ${String(n)} waiting` : "Locked"),
  lockedTitle: "Glimmer is locked",
  lockedLead: (n: number): string =>
    n > 0 ? `Nothing is lost. ${String(n)} of your changes wait in this browser and are saved as soon as you unlock.` : "Your passphrase opens it again, right here.",
  passphrase: "Passphrase",
  name: "Your name here",
  unlock: "Unlock",
  moments: "Moments",
  show: "Show",
  filters: { all: "All", starred: "★ Starred", unchecked: "End to be checked", unnamed: "Not yet named" },
  search: "Search",
  none: "Nothing tagged yet. Play the film and press a key of the palette when you see something; the same key ends it.",
  noneFound: "Nothing here fits.",
  recording: "recording",
  unchecked: "end to be checked",
  answers: "repairs",
  notRepaired: "not repaired yet",
  repairedAfter: (ms: number): string => `repaired after ${span(ms)}`,
  whole: "Whole clip",
  film: "Film",
  sound: "Sound",
  timeline: "Timeline",
  whatWasIt: "What was it?",
  chooseByKey: "1–9 choose",
  note: "Note: stays with you, no family sees it",
  noRupture: "no rupture chosen",
  answersRupture: "Repairs",
  confidence: "How sure",
  confidences: ["Unsure", "Fairly", "Very"],
  notSaid: "not said",
  refusedMine: "You wanted",
  refusedTheirs: "Stands now",
  gone: "it is no longer there",
  understood: "All right",
  chooseFirst: "Choose a moment first: press it in its row or in the list.",
  help: "Keys",
  helpGroups: { tag: "Tag: the same key ends it", film: "Film", moment: "The selected moment", edit: "Editing", view: "View" },
  menu: "More",
  close: "Close",
  preparing: "Getting the clip ready",
  preparingLead: "You can stay here; it opens by itself.",
  left: (seconds: number): string => (seconds < 90 ? "about a minute left" : `about ${String(Math.round(seconds / 60))} min left`),
  notLoaded: "The workbench could not be opened.",
  again: "Try again",
  unsupported: "This browser cannot show a film frame by frame. A current Chrome, Edge, Safari or Firefox can.",
  frame: "frame",
  volume: "Volume",
  mute: "Sound on or off",
  full: "Full screen",
  speed: "Speed",
  silentWhenSlow: (rate: number): string => `Silent when slower than ${String(rate)}×`,
  now: "Coded at this instant",
  nothingHere: "Nothing coded here",
  moreNow: (n: number): string => `${String(n)} more at this instant`,
  waitingForFilm: "Waiting for the film…",
  looking: "How the film is shown",
  follow: "The rows follow the film",
  follows: { page: "by page", centre: "centred", off: "not at all" },
  followsLong: { page: "By page: when the playhead leaves, they turn over", centre: "Centred: the playhead stays in the middle", off: "Not at all: they stay where they are" },
  preRoll: "A loop begins",
  before: (ms: number): string => (ms === 0 ? "with the moment" : `${span(ms)} before it`),
  pads: { left: "Moments", right: "More to tag" },
  beside: BESIDE_WORDS,
  editing: EDITING_WORDS,
  finding: FINDING_WORDS,
  hearing: HEARING_WORDS,
  keys: KEYS_WORDS,
  tagging: TAGGING_WORDS,
  taking: TAKING_WORDS,
  rows: ROWS_WORDS,
  moving: MOVING_WORDS,
} as const;
