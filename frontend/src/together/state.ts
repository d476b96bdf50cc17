/** What the family's page is at any moment, and what may be asked of it. */

import type { Step } from "./steps.ts";

export type Pick = number | "none";

/** How fast a film goes: as it was, slowly, slower. */
export type Pace = 1 | 0.5 | 0.25;

/** How she looks at a moment; nothing here moves a card. */
export interface Looking {
  readonly muted: boolean;
  readonly pace: Pace;
  /** The picture stands still where it was stopped. */
  readonly held: boolean;
  readonly soundOnly: boolean;
  readonly onlyBaby: boolean;
  readonly small: boolean;
}

export interface State extends Looking {
  readonly steps: readonly Step[];
  readonly now: number;
  /** The cards that were left for a later one: the only ones there is a way back to. */
  readonly past: readonly Step[];
  /** Moments whose picture was met and not waved away: the ones she may choose from. */
  readonly met: ReadonlySet<number>;
  /** She asked for a bit: one moment, then the choice and the close. */
  readonly brief: boolean;
  readonly notToday: boolean;
  readonly hidden: boolean;
  readonly liked: ReadonlySet<number>;
  readonly chosen: Pick | null;
  readonly feeling: string | null;
  readonly askedHarder: boolean;
  /** Her answer to the card that asks; nothing behind it opens without her yes. */
  readonly agreed: boolean | null;
  readonly ideas: ReadonlySet<string>;
  /** With an interpreter: whether the words of this card have been asked for. */
  readonly worded: boolean;
}

type View = "mute" | "slowly" | "hold" | "sound_only" | "only_baby" | "smaller";
export type Control = "next" | "previous" | "skip" | "stop" | "like" | "show_words" | "words_for_baby" | View;
export type Hiding = "hide" | "back";
type Of<Names extends string> = { readonly [K in Names]: { readonly do: K } }[Names];

export type Reply =
  | { readonly do: "check_in"; readonly id: string }
  | { readonly do: "choose"; readonly pick: Pick }
  | { readonly do: "feel"; readonly id: string }
  | { readonly do: "agree"; readonly yes: boolean }
  | { readonly do: "idea"; readonly id: string }
  | { readonly do: "harder" };

export type Intent = Of<Control> | Of<Hiding> | Reply;
