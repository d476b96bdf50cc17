/** How a clip stands while it is made ready, and what of it can be watched already. */

import { leftInWords } from "../upload/pace.ts";

/** A part that is ready: where in the clip it begins and ends, and how many frames it has. */
export interface Ready {
  readonly begins_ms: number;
  readonly ends_ms: number;
  readonly frames: number;
}

/** `GET /clips/{clip}/making`, as far as this page reads it. */
export interface Standing {
  readonly state: string;
  readonly playable: boolean;
  readonly progress: { readonly done: number; readonly speed: number | null; readonly left_s: number | null } | null;
  readonly found: string | null;
  readonly can_go_on: boolean;
  readonly ready: readonly Ready[];
}

export type At = "waiting" | "working" | "paused" | "left" | "over";

export function at(standing: Standing): At {
  switch (standing.state) {
    case "preparing": return standing.progress === null ? "waiting" : "working";
    case "paused": return "paused";
    case "left": return "left";
    default: return "over";
  }
}

/** Until when it can be watched; 0 where nothing is ready. */
export function readyMs(ready: readonly Ready[]): number {
  return ready.at(-1)?.ends_ms ?? 0;
}

/** The part an instant lies in: the last that has begun by then. */
export function partAt(ready: readonly Ready[], ms: number): number {
  const after = ready.findIndex((part) => part.begins_ms > ms);
  return Math.max(0, (after === -1 ? ready.length : after) - 1);
}

/** Minutes and seconds, as on a clock. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A sentence with its gaps filled. */
export function filled(sentence: string, facts: Readonly<Record<string, string>>): string {
  return Object.entries(facts).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, value), sentence);
}

/** How far it is, in one line; the speed and the rest only while it goes on. */
export function farInWords(standing: Standing, words: Readonly<Record<string, string>>): string {
  const far = standing.progress;
  if (far === null) return "";
  const share = filled(words["done"] ?? "", { share: String(Math.floor(far.done * 100)) });
  if (at(standing) !== "working") return share;
  const speed = far.speed === null ? "" : filled(words["speed"] ?? "", { times: far.speed.toFixed(1) });
  return [share, speed, leftInWords(far.left_s)].filter((part) => part !== "").join(" · ");
}
