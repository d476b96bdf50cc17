/** What the workbench says about ways of tagging. */

import { hundredths } from "./clock.ts";

export const TAGGING_WORDS = {
  later: "Name it later",
  saidOfMany: (many: number): string => `said of ${String(many)} moments`,
  moments: (many: number): string => `${String(many)} moments`,
  several: "different",
  markedIn: (at: string): string => `in at ${at}, its end?`,
  noEndYet: (which: string): string => `Marked in, and not yet out: ${which}. Go to its end and press the same key, or Enter.`,
  exact: "at the frame",
  back: (ms: number): string => `− ${hundredths(ms)}`,
  manner: "How you tag",
  style: "Style",
  styles: {
    toggle: { name: "Press, press", says: "A key opens a moment, the same key ends it. Tags made while the film plays are moved back by your reaction time." },
    hold: {
      name: "Hold", says: "A moment lasts as long as you hold its key or button; tags are moved back as well. A short tap leaves it open, as with press, press; so a long one need not be held.",
    },
    mark: {
      name: "Mark in, mark out", says: "A key marks in exactly at the frame shown, the same key or Enter marks out; nothing is moved back. For those who halt and step, as in ELAN, BORIS or Datavyu.",
    },
  },
  reaction: "Your reaction time",
  asScheme: (ms: number): string => `Live tags are moved back by ${hundredths(ms)}, as the scheme says for everybody.`,
  asMeasured: (ms: number, simple: number | null, on: string): string =>
    `Live tags are moved back by ${hundredths(ms)}.${simple === null ? "" : ` Measured ${on}: ${String(simple)} ms from eye to finger.`}`,
  notInMarks: "In this style nothing is moved back.",
  measure: "Measure it, one minute",
  reset: (ms: number): string => `Back to the scheme's ${hundredths(ms)}`,
  warmUp: "Your reaction time",
  warmUpLead: "A circle brightens now and then, for one minute. Press any letter, Space, or the circle itself as soon as you see it.",
  backdateIs: (ms: number): string =>
    `This measures the way from eye to finger only. To recognise a moment takes longer: for that the scheme allows ${hundredths(ms)} in all, and your own way takes the place of the usual one in it.`,
  begin: "Begin",
  press: "Press when it brightens",
  minute: "How much of the minute is over",
  found: (ms: number, low: number, high: number): string => `${String(ms)} ms from eye to finger; half of your presses lay between ${String(low)} and ${String(high)} ms.`,
  meaning: (scheme: number, back: number): string => `In the scheme's ${hundredths(scheme)}, a usual 231 ms are for this. With yours instead, live tags are moved back by ${hundredths(back)}. When you really pressed stays kept with each.`,
  counted: (counted: number, early: number, missed: number): string => `${String(counted)} presses counted, ${String(early)} came too early, ${String(missed)} too late or not at all.`,
  tooFew: (counted: number): string => `Only ${String(counted)} presses counted: too few to say anything. You can try again, or stay with what the scheme says.`,
  use: (ms: number): string => `Use ${hundredths(ms)}`,
  keepScheme: (ms: number): string => `Stay with ${hundredths(ms)}`,
  other: "Tag something else",
  ends: "ends",
  setAside: "Set aside",
  setAsideTitle: "Set a stretch aside",
  setAsideLead: "Nothing of such a stretch is ever shown to a family, cut out, counted or exported. On the timeline it is only a hatched stretch.",
  setAsideNote: "It holds no words. What you saw, and what was done, belongs in a note as your service's own safeguarding procedure says.",
  beginsHere: (at: string): string => `It begins here, at ${at}`,
  endsHere: (at: string): string => `It ends here, at ${at}`,
  begunAt: (at: string): string => `It began at ${at}.`,
} as const;
