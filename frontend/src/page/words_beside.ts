/** What the workbench says of the clip beside the film of a shared review. */

export const BESIDE_WORDS = {
  title: "The clip",
  lead: "The clip",
  row: "In the clip",
  moments: "What was tagged in the clip, as it is seen here",
  notHere: "The clip is not on the screen here.",
  notPlaced: "Go to where the clip comes on the screen, find the same picture here, and press “Begins here”.",
  notAllowed: "The clip itself may not be opened just now. Your coding of the shared review goes on without it.",
  notLoaded: "What lies beside this film could not be read.",
  notSaved: "When the clip plays is not saved yet. It is tried again by itself.",
  begins: "Begins here",
  stops: "Stops here",
  none: "Not here",
  place: "Where the clip is",
  back: "The film beside it one frame back",
  on: "The film beside it one frame on",
  secondBack: "The clip one second back",
  secondOn: "The clip one second on",
  only: "There is no clip beside this film.",
  notInClip: "Here the clip has not begun yet. Press “Begins here” first.",
} as const;
