/** What the workbench says of the film of a second camera. */

export const CAMERA_WORDS = {
  title: "Second camera",
  place: "Where the second camera is",
  back: "The second camera one frame back",
  on: "The second camera one frame on",
  secondBack: "The second camera one second back",
  secondOn: "The second camera one second on",
  sound: "What is heard",
  first: "Clip",
  second: "Second camera",
  coming: "The film of the second camera is being made ready. It comes here by itself.",
  notAllowed: "The film of the second camera may not be opened just now.",
  notLoaded: "The second camera could not be read. Your tagging goes on without it.",
  notSaved: "How the two films lie is not saved yet. It is tried again by itself.",
  notLaid: "Halt on a clear moment, and draw this camera to it below.",
  notHere: "The second camera was not running here.",
  use: "Use this",
  heardApart: (ms: number): string => `By its sound this camera ${began(ms)}.`,
  lies: (ms: number): string => (ms === 0 ? "Began with the clip." : `${capital(began(ms))}.`),
} as const;

/** The second film's own time is the clip's and this much. */
function began(ms: number): string {
  if (ms === 0) return "began with the clip";
  return `began ${(Math.abs(ms) / 1000).toFixed(2)} s ${ms < 0 ? "later" : "earlier"}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
