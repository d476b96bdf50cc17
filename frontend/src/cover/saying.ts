/** What the page says of a moment: a refusal first, then what it waits for, then what is left to look at. */

import { lostShare, type Looked, type Moment } from "./model.ts";

export interface Standing {
  readonly moment: Moment;
  readonly says: string;
  readonly isFollowing: boolean;
}

type Say = (name: string) => string;

export function sentenceOf({ moment, says, isFollowing }: Standing, looked: Pick<Looked, "all" | "share">, say: Say): string {
  if (says !== "") return says;
  if (isFollowing) return say(moment.keys.length === 0 ? "undrawn_here" : "following");
  if (moment.path === null) return "";
  if (moment.checked) return say("checked");
  return `${lostSaid(moment, say)} ${looked.all ? say("looked") : filled(say("look"), looked.share)}`.trim();
}

function lostSaid(moment: Moment, say: Say): string {
  const share = lostShare(moment);
  return share === 0 ? "" : filled(say(moment.keys.length === 0 ? "nothing_drawn" : "lost_share"), Math.max(0.01, share));
}

function filled(words: string, share: number): string {
  return words.replace("{share}", String(Math.round(share * 100)));
}
