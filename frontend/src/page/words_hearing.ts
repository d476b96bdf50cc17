/** What the workbench says about a film's sound. */

export const HEARING_WORDS = {
  quiet: "quiet",
  at: {
    sound: (at: string, length: string): string => `Sound at ${at}${length === "" ? "" : `, for ${length}`}.`,
    silence: (at: string, length: string): string => `Quiet at ${at}, for ${length}.`,
  },
  none: {
    sound: { after: "No sound begins after this place.", before: "No sound begins before this place." },
    silence: { after: "No quiet begins after this place.", before: "No quiet begins before this place." },
  },
  notYet: "The sound is still being looked at. Try again in a moment.",
  noSound: "This film has no sound.",
  notLooked: "This film was prepared before quiet was looked for, so only its sounds can be gone to.",
  what: "What is shown here",
  about: [
    "The bars are the outline of the sound: the farthest it swings in each stretch, drawn against the loudest of this film. Go closer and they become finer.",
    "The pale ground behind them is how loud it is, as ears weigh it (momentary loudness, ITU-R BS.1770-4): from −60 LUFS at the bottom to −12 at the top.",
    "A thin line with the word “quiet” marks half a second or more that stays near the film’s own background noise: less than 8 LU above what is there for a tenth of the film. Nothing above −35 LUFS counts as quiet, and a knock of less than a tenth of a second does not end it.",
    "It says nothing about who is heard, what is said or how anybody feels. It is a help for finding places, and it is kept with the clip only.",
  ],
  goTo: (next: string, back: string, quiet: string, quietBack: string): string => `${next} and ${back} go to where a sound begins, ${quiet} and ${quietBack} to where quiet begins.`,
} as const;
