/** What the workbench says of pictures and moments that are taken from a clip. */

export const TAKING_WORDS = {
  picture: {
    keeping: (frame: number, at: string): string => `Keeping picture ${String(frame)}, at ${at} …`,
    kept: (frame: number, at: string): string => `Picture ${String(frame)}, at ${at}, is kept with the papers of this clip.`,
    already: (frame: number, at: string): string => `Picture ${String(frame)}, at ${at}, is kept already.`,
    notYet: "Which picture this is, is not known yet. Try again in a moment.",
    notYours: "Pictures of this film are kept by those who look after its family.",
  },
  excerpt: {
    saving: "What you changed is being saved, then the excerpt opens.",
    notSaved: "Not everything is saved yet, so the excerpt was not opened. Try again once it is.",
    tooMany: (most: number): string => `An excerpt holds ${String(most)} moments at most. Select fewer of them.`,
    notYours: "Excerpts of this film are made by those who look after its family.",
  },
} as const;
