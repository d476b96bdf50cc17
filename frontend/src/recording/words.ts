/** What is said while a film is recorded. */

export const WORDS = {
  here: "Record here",
  title: "Record here",
  asking: "Asking for the camera. Your browser may want you to allow it.",
  camera: "Camera",
  microphone: "Microphone",
  noMicrophone: "No sound",
  level: "How loud it is",
  silent: "No sound is heard yet. Say a word to see the bar move.",
  start: "Start recording",
  stop: "Stop",
  back: "Back",
  recording: "Recording",
  bridged: (minutes: number): string =>
    `It is sealed while it is recorded; nothing lies unsealed anywhere. If Glimmer does not answer, about ${minutes} minutes are held in this window until it does.`,
  stay: "Keep this window open until the film is kept.",
  kept: (size: string): string => `${size} kept`,
  waiting: (size: string): string => `${size} held in this window`,
  unreached: "Glimmer does not answer. The recording goes on and is held in this window.",
  locked: "Glimmer is locked. The recording goes on and is held in this window.",
  lockedHere: "Glimmer is locked. Give the passphrase, and what is held here is kept.",
  passphrase: "Passphrase",
  name: "Your name here",
  unlock: "Unlock",
  saving: "Keeping the last of it",
  savingNote: "The camera is off. This window stays open until everything is kept.",
  marks: "Mark a moment",
  marksNote: "Press once when it begins, and again when it ends. Each is moved back by your reaction time; what it was is said later.",
  marked: (name: string, time: string): string => `${name} marked at ${time}`,
  ended: (name: string, time: string): string => `${name} ends at ${time}`,
  markWaits: "This mark is held in this window until Glimmer answers.",
  marksKept: "Every mark is kept.",
  takeBack: "Take the last press back",
  takenBack: "The last press is taken back.",
  open: "open",
  cut: (time: string): string => `The recording was cut short at ${time}`,
  cutNote: "What arrived until then is kept, sealed. It can be made ready as it is, or deleted for good with its key.",
  keep: "Keep it",
  remove: "Delete it",
  sure: "Delete this recording for good?",
  sureYes: "Delete for good",
  elsewhere: "This clip is being recorded in another window",
  elsewhereNote: "It is shown here when it has ended.",
  cameraGone: (time: string): string => `The camera went away at ${time}. What was recorded until then is kept.`,
  microphoneGone: "The microphone went away. The picture goes on being recorded, without sound.",
  full: "This window cannot hold more while Glimmer does not answer, so the recording was stopped. What is held is sent as soon as it answers.",
  tooLong: "Two hours are recorded, which is the most. The recording was stopped and is kept.",
  stopped: "The browser stopped recording. What was recorded until then is kept.",
  no: {
    NotAllowedError: "The camera may not be used here. Allow camera and microphone for this page in your browser, then try again.",
    NotFoundError: "No camera was found. Connect one, then try again.",
    NotReadableError: "The camera is in use by another program. Close that, then try again.",
    OverconstrainedError: "This camera is not there any more. Choose another one.",
    unsupported: "This browser cannot record. A current Chromium, Edge or Firefox can; a film from a camera can be brought in all the same.",
    other: "The camera could not be opened. Try again, or bring a film in from a file.",
  },
} as const;

/** The sentence for what a browser says when there is no camera to be had. */
export function noCamera(name: string): string {
  return Object.hasOwn(WORDS.no, name) ? WORDS.no[name as keyof typeof WORDS.no] : WORDS.no.other;
}

/** "0:07", "12:30", "1:02:03". */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
