/** What the workbench says. */

export const WORDS = {
  saved: "Saved",
  waiting: (n: number): string => `${String(n)} waiting`,
  offline: (n: number): string => (n > 0 ? `Offline · ${String(n)} waiting` : "Offline"),
  locked: (n: number): string => (n > 0 ? `Locked · ${String(n)} waiting` : "Locked"),
  lockedTitle: "Glimmer is locked",
  lockedLead: (n: number): string =>
    n > 0 ? `Nothing is lost. ${String(n)} of your changes wait in this browser and are saved as soon as you unlock.` : "Your passphrase opens it again, right here.",
  passphrase: "Passphrase",
  unlock: "Unlock",
  moments: "Moments",
  show: "Show",
  filters: { all: "All", starred: "★ Starred", unchecked: "End to be checked", unnamed: "Not yet named" },
  search: "Search",
  none: "Nothing tagged yet. Play the film and press A, R or P when you see something; the same key ends it.",
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
  help: "Keys",
  helpGroups: { tag: "Tag: the same key ends it", film: "Film", moment: "The selected moment", view: "View" },
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
} as const;

/** 00:41.240 */
export function clock(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.floor(ms / 1000) % 60;
  const rest = Math.floor(ms % 1000);
  return `${String(minutes).padStart(2, "0")}:${String(seconds).padStart(2, "0")}.${String(rest).padStart(3, "0")}`;
}

/** 00:41.2 */
export function shortClock(ms: number): string {
  return clock(ms).slice(0, -2);
}

/** 0:41 */
export function tickClock(ms: number): string {
  return `${String(Math.floor(ms / 60_000))}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;
}

/** 3.1 s */
export function span(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
