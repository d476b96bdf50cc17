/** Puts the workbench together for one coding session, and takes the keys. */

import { make } from "../elements.ts";
import { commandFor, type Command } from "../model/keys.ts";
import type { FrameTable } from "../model/frames.ts";
import type { Opened } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { carryOut, type Bench } from "./commands.ts";
import { Controls } from "./controls.ts";
import { Desk } from "./desk.ts";
import { Details } from "./details.ts";
import type { Sound, Strip } from "./drawing.ts";
import { Moments } from "./moments.ts";
import type { Outbox } from "./outbox.ts";
import { palette } from "./palette.ts";
import { Player, type Seen } from "./player.ts";
import { Sending } from "./sending.ts";
import { Help, Standing } from "./standing.ts";
import { Timeline } from "./timeline.ts";

export interface Parts {
  readonly opened: Opened;
  readonly table: FrameTable;
  readonly outbox: Outbox;
  readonly revision: (revision: number) => void;
}

export async function setUp(root: HTMLElement, parts: Parts, scope: Scope): Promise<void> {
  const { opened, outbox } = parts;
  const help = new Help();
  const watchers: ((seen: Seen) => void)[] = [];
  const player = new Player(opened.clip, parts.table, scope, (seen) => watchers.forEach((each) => each(seen)));
  const standing = new Standing(scope, () => {
    sending.again();
    if (player.film.error) player.film.load();
  });
  const sending = new Sending(opened.session, outbox, scope, {
    settled: (results, revision) => {
      desk.settled(results, revision);
      parts.revision(revision);
    },
    stands: (line, waiting) => standing.stands(line, waiting),
  });
  const desk = new Desk(opened, (operations) => sending.take(operations));
  const timeline = new Timeline(desk, player, scope);
  const bench: Bench = { desk, player, timeline, help };
  const act = (command: Command): void => carryOut(command, bench);
  const controls = new Controls(player, opened.clip.length_ms, scope, (command) => act({ do: command }));
  const moments = new Moments(desk, scope, (each) => {
    desk.select(each.id);
    player.seek(each.onset_ms);
    timeline.show(each.onset_ms);
  });
  const details = new Details(desk, () => act({ do: "play-moment" }));
  watchers.push((seen) => controls.seen(seen), (seen) => timeline.moved(seen.ms, seen.playing));
  desk.onChange(() => standing.refused(desk));
  root.replaceChildren(
    make("div", { class: "bench" },
      make("div", { class: "left" }, player.stage, controls.element, palette(desk, scope, act)),
      make("div", { class: "right" }, make("div", { class: "status" }, standing.pill), moments.element, details.element),
      timeline.element),
    standing.banner, help.element, standing.veil);
  takeKeys(root, desk, act, scope);
  scope.listen(window, "beforeunload", (event) => { if (sending.waiting > 0) event.preventDefault(); });
  desk.resume(await outbox.left().then((left) => { sending.resume(left); return left; }));
  controls.seen(player.seen);
  timeline.draw();
  moments.redraw();
  void pictures(opened.clip.id, timeline);
}

/** In the capture phase, so that no key of ours reaches anybody else; while somebody types, none is ours. */
function takeKeys(root: HTMLElement, desk: Desk, act: (command: Command) => void, scope: Scope): void {
  scope.listen(window, "keydown", (event) => {
    if (!root.isConnected || isTyping(event)) return;
    const stroke = { key: event.key, code: event.code, shift: event.shiftKey, control: event.ctrlKey || event.metaKey, alt: event.altKey };
    const command = commandFor(stroke, desk.start.scheme, desk.picking);
    if (!command || (isButton(event) && (event.key === "Enter" || event.key === " "))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat || repeats(command)) act(command);
  }, { capture: true });
}

function repeats(command: Command): boolean {
  return command.do.startsWith("frame-") || command.do.startsWith("second-") || command.do.startsWith("five-") || command.do.startsWith("zoom-");
}

function isTyping(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  if (!(at instanceof HTMLElement)) return false;
  if (at instanceof HTMLInputElement) return at.type !== "range";
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement || at.isContentEditable;
}

function isButton(event: KeyboardEvent): boolean {
  return event.composedPath()[0] instanceof HTMLButtonElement;
}

/** Strip and sound come when they come; the workbench does not wait for them. */
async function pictures(clip: string, timeline: Timeline): Promise<void> {
  const asked = async <T>(what: string): Promise<T | null> => {
    const answer = await fetch(`/clips/${clip}/${what}`, { cache: "no-store" }).catch(() => null);
    return answer?.ok ? ((await answer.json()) as T) : null;
  };
  const [strip, sound] = await Promise.all([asked<Strip>("film-strip"), asked<Sound>("sound")]);
  if (sound) timeline.soundPeaks(sound);
  if (!strip) return;
  const picture = new Image();
  picture.src = `/clips/${clip}/film-strip/picture`;
  await picture.decode().then(() => timeline.filmStrip(strip, picture), () => undefined);
}
