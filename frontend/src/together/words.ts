/** The controls' words. The payload brings them in the family's language; these stand in for what it leaves out. */

const PLAIN = {
  play: "Play",
  pause: "Pause",
  again: "Again",
  slowly: "Slowly",
  slower: "Slower",
  as_it_was: "As it was",
  hold: "Hold this picture",
  go_on: "Go on",
  sound_only: "Sound without picture",
  with_picture: "With picture",
  only_baby: "A picture of the baby",
  both: "Both of you in the picture",
  smaller: "A smaller picture",
  larger: "A larger picture",
  show_words: "Show the words",
  words_for_baby: "Words for the baby",
  mute: "Sound off",
  unmute: "Sound on",
  skip: "Skip",
  stop: "Stop",
  hide: "Hide",
  fill: "Full view",
  next: "Next",
  hidden: "A quiet moment",
  back_when_ready: "Back when you are ready",
  like: "I like this one",
  your_words: "Your words, if you like",
  kept: "Kept",
  keeping: "Keeping …",
  picture_of: "A still picture of this moment",
  not_today: "Not today is fine. We can look another day.",
  harder_bit: "I’d like to look at a harder bit",
  harder_bit_heard: "Thank you for asking. You can talk about it together.",
  thanks: "Thank you for looking together.",
  done: "Done",
} as const;

export type Word = keyof typeof PLAIN;

export const WORDS: readonly Word[] = Object.keys(PLAIN) as Word[];

export type Say = (word: Word) => string;

/** How this page says a word, in the family's language where the payload has it. */
export function sayings(words: Readonly<Record<string, string>>): Say {
  return (word) => words[word] ?? PLAIN[word];
}
