/** What the workbench says. */

export const WORDS = {
  saved: "Saved",
  waiting: (n: number): string => `${String(n)} waiting`,
  offline: (n: number): string => (n > 0 ? `Offline · ${String(n)} waiting` : "Offline"),
  locked: (n: number): string => (n > 0 ? `Locked · ${String(n)} waiting` : "Locked"),
  lockedTitle: "Glimmer is locked",
  lockedLead: (n: number): string => (n > 0 ? `Nothing is lost: ${String(n)} waiting to be saved. Your passphrase sends them.` : "Your passphrase opens it again, just here."),
  passphrase: "Passphrase",
  unlock: "Unlock",
  moments: "Moments",
  none: "No moments yet. Press A, R or P while the film plays; the same key closes.",
  unchecked: "end to be checked",
  answers: "answers",
  notRepaired: "not repaired yet",
  repaired: "repaired",
  whole: "Whole clip",
  film: "Film",
  sound: "Sound",
  points: "Points",
  whatWasIt: "What was it?",
  note: "Note (stays with you)",
  noRupture: "answers no rupture",
  remove: "Delete",
  star: "Star",
  confidence: "Sure?",
  confidences: ["not very", "fairly", "very"],
  play: "Play this moment",
  conflict: "Changed somewhere else meanwhile. What stands there now is shown.",
  understood: "All right",
  help: "Keys",
  close: "Close",
  preparing: "The clip is being prepared",
  notLoaded: "The workbench could not be loaded.",
  again: "Try again",
  unsupported: "This browser cannot show a film frame by frame. Please use a current Chrome, Edge, Safari or Firefox.",
  frame: "frame",
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

/** 3.1 s */
export function span(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
