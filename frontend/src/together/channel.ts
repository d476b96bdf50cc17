/**
 * What two windows of ours say to each other without the server: the therapist's window asks, the family's page says
 * where it stands. Every message names the room, which is its ticket and so belongs to one visit; nothing about anybody
 * passes, and what names another room is not heard.
 */

import type { Scope } from "../scope.ts";
import type { Step } from "./steps.ts";

export const CHANNEL = "glimmer-together";

/** What may be asked of a family's page; its own machine decides what comes of it. */
export type Asked = "hide" | "back" | "next" | "previous" | "turn" | "again" | "hold" | "stop" | "look" | "tell";

/** What changes something; the rest only asks where it stands. */
export type Wanted = Exclude<Asked, "tell">;

const ASKED: ReadonlySet<unknown> = new Set<Asked>(["hide", "back", "next", "previous", "turn", "again", "hold", "stop", "look", "tell"]);

/** Where a family's page stands: places and yes or no, no words. */
export interface Standing {
  readonly now: number;
  readonly at: Step["at"];
  /** How many steps its cards make: another number means that other cards have come. */
  readonly of: number;
  readonly met: readonly number[];
  readonly hidden: boolean;
  readonly playing: boolean;
  readonly held: boolean;
  readonly muted: boolean;
  readonly brief: boolean;
  readonly agreed: boolean | null;
  readonly chosen: number | "none" | null;
  readonly harder: boolean;
  readonly before: boolean;
  /** Whether its window is in front of everything else on its screen. */
  readonly seen: boolean;
}

export type Told = { readonly room: string; readonly is: Standing } | { readonly room: string; readonly left: true };

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> | null {
  return typeof message === "object" && message !== null && !Array.isArray(message) ? (message as Record<string, unknown>) : null;
}

function isAsked(said: unknown): said is Asked {
  return ASKED.has(said);
}

/** What is asked of the page in this room, or null: another room, another word, no message of ours. */
export function askedOf(room: string, message: unknown): Asked | null {
  const said = fieldsOf(message);
  return said !== null && said["room"] === room && isAsked(said["do"]) ? said["do"] : null;
}

const PLACES = ["now", "of"] as const;
const YES_OR_NO = ["hidden", "playing", "held", "muted", "brief", "harder", "before", "seen"] as const;
const AT: Readonly<Record<Step["at"], true>> = {
  hello: true, film: true, question: true, sentence: true, wonder: true, subtitle: true, then_now: true, ask: true, choice: true,
  idea: true, close: true, end: true,
};

function isPlace(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isChosen(value: unknown): boolean {
  return value === null || value === "none" || isPlace(value);
}

function isStanding({ at, met, agreed, chosen, ...is }: Readonly<Record<string, unknown>>): boolean {
  const plain = PLACES.every((name) => isPlace(is[name])) && YES_OR_NO.every((name) => typeof is[name] === "boolean");
  const known = Object.hasOwn(AT, String(at)) && (agreed === null || typeof agreed === "boolean") && isChosen(chosen);
  return plain && known && Array.isArray(met) && met.every(isPlace);
}

/** Where a page says that it stands, from any room; null where it is no message of that kind. */
export function toldBy(message: unknown): Told | null {
  const said = fieldsOf(message);
  if (said === null || typeof said["room"] !== "string") return null;
  if (said["left"] === true) return { room: said["room"], left: true };
  const is = fieldsOf(said["is"]);
  return is !== null && isStanding(is) ? { room: said["room"], is: is as unknown as Standing } : null;
}

/** One end of the channel, until the scope ends. */
export class Line {
  readonly #channel = new BroadcastChannel(CHANNEL);

  constructor(scope: Scope, heard: (message: unknown) => void) {
    scope.listen(this.#channel, "message", (event) => {
      if (event instanceof MessageEvent) heard(event.data);
    });
    scope.own(() => {
      this.#channel.close();
    });
  }

  ask(room: string, asked: Asked): void {
    this.#channel.postMessage({ room, do: asked });
  }

  tell(told: Told): void {
    this.#channel.postMessage(told);
  }
}
