/** One command on the page of keys: what it is, its keys, and what is being asked about it. */

import type { Command } from "../commands/command.ts";
import type { Keys } from "../commands/keys.ts";
import { make } from "../elements.ts";
import { isFixed } from "../model/keymap.ts";
import type { Reason } from "../model/reserved.ts";
import { strokeShown } from "./buttons.ts";
import { WORDS } from "./words.ts";

/** What a person is in the middle of. */
export type Asked =
  | { readonly is: "pressing"; readonly command: string }
  | { readonly is: "wanted"; readonly command: string; readonly stroke: string; readonly holder: string }
  | { readonly is: "refused"; readonly command: string; readonly stroke: string; readonly reason: Reason };

export interface Row {
  readonly command: Command;
  readonly keys: Keys;
  readonly asked: Asked | null;
  readonly ask: () => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly leave: () => void;
  readonly take: (stroke: string) => void;
  readonly remove: (stroke: string) => void;
  readonly reset: () => void;
}

export function rowOf(row: Row): HTMLElement {
  const { command, keys } = row;
  const own = Object.hasOwn(keys.kept.own, command.id);
  const mine = own ? [make("small", { class: "mine" }, WORDS.keys.yours)] : [];
  return make("li", { "data-row": command.id, class: own ? "own" : "" },
    make("span", { class: "called" }, command.says, ...mine),
    make("span", { class: "strokes" }, ...(isFixed(command.id) ? fixed(row) : [...strokes(row), ...standing(row), ...asked(row)])),
    make("span", { class: "acts" }, ...(isFixed(command.id) ? [] : acts(row, own))));
}

function fixed({ command, keys }: Row): readonly HTMLElement[] {
  return [...keys.map.strokes(command.id).map(strokeShown), make("small", {}, WORDS.keys.fixed)];
}

function strokes(row: Row): readonly HTMLElement[] {
  const { command, keys } = row;
  const all = keys.map.strokes(command.id);
  if (all.length === 0 && row.asked?.command !== command.id) return [make("small", {}, WORDS.keys.none)];
  return all.flatMap((stroke) => {
    const says = WORDS.keys.remove(keys.capsOf(stroke), command.says);
    const away = make("button", { type: "button", class: "away", "aria-label": says, title: says }, strokeShown(stroke), make("span", { "aria-hidden": "true" }, "×"));
    away.onclick = () => row.remove(stroke);
    return [away, ...wantedBy(row, stroke)];
  });
}

/** Beside the one who has it: who wants it too. */
function wantedBy({ command, keys, asked: now }: Row, stroke: string): readonly HTMLElement[] {
  const wanting = now?.is === "wanted" && now.stroke === stroke && now.holder === command.id ? [now.command] : [];
  const equals = keys.map.conflicts.filter((each) => each.stroke === stroke && each.commands[0] === command.id).flatMap((each) => each.commands.slice(1));
  return [...wanting, ...equals].map((id) => make("small", { class: "also" }, WORDS.keys.also(saysOf(keys, id))));
}

/** Strokes that come with this command and with another one too, which has them. */
function standing(row: Row): readonly HTMLElement[] {
  const { command, keys } = row;
  return keys.map.conflicts
    .filter(({ commands }) => commands.indexOf(command.id) > 0)
    .flatMap(({ stroke, commands }) => conflicting(row, stroke, commands[0] ?? "", []));
}

function asked(row: Row): readonly HTMLElement[] {
  const { command, keys, asked: now } = row;
  if (now?.command !== command.id) return [];
  switch (now.is) {
    case "pressing":
      return [capture(row)];
    case "refused":
      return [make("p", { class: "refused", role: "alert" }, strokeShown(now.stroke), " ", WORDS.keys.kept[now.reason])];
    case "wanted": {
      const leave = make("button", { type: "button", class: "plain leave" }, WORDS.keys.leave);
      leave.onclick = row.leave;
      return [make("span", { class: "unseen", role: "alert" }, `${keys.capsOf(now.stroke)} ${WORDS.keys.also(saysOf(keys, now.holder))}`),
        ...conflicting(row, now.stroke, now.holder, [leave])];
    }
  }
}

function conflicting(row: Row, stroke: string, holder: string, more: readonly HTMLElement[]): readonly HTMLElement[] {
  const take = make("button", { type: "button", class: "plain take" }, WORDS.keys.takeOver);
  take.onclick = () => row.take(stroke);
  return [make("span", { class: "conflict" }, strokeShown(stroke), make("small", { class: "also" }, WORDS.keys.also(saysOf(row.keys, holder))), take, ...more)];
}

/** Takes the next key press, whatever it is. */
function capture(row: Row): HTMLElement {
  const says = WORDS.keys.pressFor(row.command.says);
  const element = make("span", { class: "capture", tabindex: "0", role: "application", "aria-label": says }, WORDS.keys.press);
  element.onkeydown = row.press;
  return element;
}

function acts(row: Row, own: boolean): readonly HTMLElement[] {
  const { says } = row.command;
  const add = make("button", { type: "button", class: "plain add", "aria-label": WORDS.keys.addTo(says), title: WORDS.keys.addTo(says) }, WORDS.keys.add);
  add.onclick = row.ask;
  if (!own) return [add];
  const back = make("button", { type: "button", class: "plain reset", "aria-label": WORDS.keys.resetOf(says), title: WORDS.keys.resetOf(says) }, WORDS.keys.reset);
  back.onclick = row.reset;
  return [back, add];
}

function saysOf(keys: Keys, id: string): string {
  return keys.commands.find((each) => each.id === id)?.says ?? id;
}
