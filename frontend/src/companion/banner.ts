/** What has to be known at once: hidden, gone, asleep, asked for; and how their page is opened. */

import { make } from "../elements.ts";
import type { Presence } from "./presence.ts";
import type { Say } from "./parts.ts";

export interface Shown {
  readonly presence: Presence;
  readonly hidden: boolean;
  readonly asked: boolean;
  /** Whether the new window was put on the other screen; null where none was opened from here. */
  readonly placed: boolean | null;
}

/** What is said in words, by which state. */
const SAYS: Readonly<Partial<Record<Presence, readonly [string, string]>>> = {
  lost: ["lost", "lost_help"], left: ["left", "left_help"], behind: ["behind", "behind_help"], ended: ["ended", "ended_help"],
};

function told(kind: string, title: string, help: string, ...more: readonly Node[]): HTMLElement {
  return make("div", { class: `banner ${kind}`, role: "status" }, make("div", {}, make("strong", {}, title), make("p", {}, help)), ...more);
}

function opening(placed: boolean | null, address: string, say: Say, open: () => void): HTMLElement[] {
  const button = make("button", { type: "button", class: "door" }, say("begin_open"));
  button.onclick = open;
  const link = make("a", { class: "link", href: address, target: "_blank", rel: "noopener" }, say("begin_link"));
  const help = placed === null ? "begin_drag" : placed ? "begin_placed" : "begin_drag";
  const blocked = placed === null ? [] : [make("p", { class: "soft" }, say("begin_blocked"))];
  return [make("div", { class: "ways" }, button, link), make("p", { class: "soft" }, say(help)), ...blocked];
}

/** Where their page is not open: how to open it. */
export function beginning({ placed }: Shown, address: string, say: Say, open: () => void): Node[] {
  return [
    make("strong", {}, say("begin_title")), make("p", {}, say("begin_text")), make("p", {}, say("begin_confined")),
    ...opening(placed, address, say, open), make("p", { class: "soft" }, say("begin_one")),
  ];
}

export function banners(shown: Shown, address: string, say: Say): Node[] {
  const found: Node[] = [];
  const words = SAYS[shown.presence];
  const again = make("a", { class: "link", href: address, target: "_blank", rel: "noopener" }, say("open_again"));
  const gone = shown.presence === "lost" || shown.presence === "left";
  if (words !== undefined) found.push(told(shown.presence, say(words[0]), say(words[1]), ...(gone ? [again] : [])));
  if (shown.hidden && shown.presence !== "none") found.push(told("hidden", say("hidden"), say("hidden_help")));
  if (shown.asked) found.push(told("asked", say("asked"), say("asked_help")));
  return found;
}
