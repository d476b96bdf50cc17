/** Puts the workbench together for one coding session. */

import { get } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import { takeKeys } from "../commands/keyboard.ts";
import { make } from "../elements.ts";
import { taggingOf } from "../model/reaction.ts";
import { begun } from "../model/state.ts";
import type { Opened } from "../model/types.ts";
import type { Kept } from "../outbox/kept.ts";
import { hasMissed, Others } from "../outbox/others.ts";
import { Sending } from "../outbox/sending.ts";
import type { Scope } from "../scope.ts";
import { Player } from "../video/player.ts";
import { COMMANDS } from "../commands/commands.ts";
import { discreet } from "./aside.ts";
import { layBeside } from "./beside.ts";
import { layCamera } from "./camera.ts";
import { commandButton, icon } from "./buttons.ts";
import { controls } from "./controls.ts";
import { editing } from "./editing.ts";
import { Sheet } from "./details.ts";
import { fillIn } from "./filling.ts";
import { Finding } from "./filtering.ts";
import { follow } from "./looking.ts";
import { menuOf } from "./menu.ts";
import { Moments } from "./moments.ts";
import { palette } from "./palette.ts";
import { Panels } from "./panel.ts";
import { Picker } from "./picker.ts";
import { Preferences } from "./preferences.ts";
import { Now } from "./now.ts";
import { pads } from "./pads.ts";
import { RowHands } from "./row_hands.ts";
import { rowsButton } from "./rows_button.ts";
import { stalling } from "./stalling.ts";
import { Locked, Pill, refusals } from "./standing.ts";
import { Store } from "./store.ts";
import { Taking } from "./taking.ts";
import { Timeline } from "./timeline.ts";

/** Below this height everything is drawn a little closer together. */
const ROOMY_PX = 700;
const CLOSER = 0.86;

export interface Parts {
  readonly opened: Opened;
  readonly kept: Kept;
  readonly told: (revision: number) => void;
}

export async function setUp(root: HTMLElement, parts: Parts, scope: Scope): Promise<void> {
  const opened = { ...parts.opened, scheme: discreet(parts.opened.scheme) };
  const { kept } = parts;
  const { clip, scheme } = opened;
  const player = new Player(clip, filmOf(clip.id, clip.stepping), scope);
  const preferences = new Preferences(opened.preferences, scope);
  const around = {
    scheme, lengthMs: clip.length_ms, seams: clip.seams ?? [], fresh: () => crypto.randomUUID(),
    get shortestMs() { return player.frameMs; },
    // Measured anew, it counts from the next press on.
    get reactionMs() { return taggingOf(preferences.read<unknown>("tagging", null)).reaction_ms ?? scheme.windows.live_backdate_ms; },
  };
  const store = new Store(begun(opened), around, (operations) => sending.take(operations));
  const bench: Bench = {
    session: opened.session, store, player, timeline: new Timeline(store, player, scope),
    taking: new Taking(opened, store, player, scope), preferences, sheet: new Sheet(), panels: new Panels(scope), finding: new Finding(),
  };
  new RowHands(bench, opened, scope);
  const pill = new Pill();
  const sending = sendingOf(parts, bench, pill, scope, root);
  layOut(root, bench, pill, scope);
  takeKeys(root, scheme, bench, scope);
  keepFocus(root, scope);
  scope.listen(window, "beforeunload", (event) => {
    if (sending.waiting > 0) event.preventDefault();
  });
  const left = await kept.left();
  store.do({ do: "resume", operations: left });
  sending.resume(left);
  bench.timeline.draw();
  void fillIn(bench, clip, scope);
  const pair = root.querySelector<HTMLElement>(".film .pair");
  if (clip.meeting === true && pair) void layBeside(bench, clip.id, pair, scope);
  else if (clip.second_camera === true && pair) void layCamera(bench, clip.id, pair, scope);
}

export function filmOf(clip: string, stepping: boolean): string {
  return stepping ? `/clips/${clip}/film?copy=stepping` : `/clips/${clip}/film`;
}

function sendingOf({ opened, kept, told }: Parts, bench: Bench, pill: Pill, scope: Scope, root: HTMLElement): Sending {
  const { store, player } = bench;
  const locked = new Locked(scope, () => {
    sending.again();
    player.revive();
    others.missed();
  });
  root.append(locked.element);
  const others = new Others({ session: opened.session, known: () => store.state.log.revision, fetch: () => refresh(opened.session, store) }, scope);
  const sending = new Sending(opened.session, kept, scope, {
    settled: ({ results, revision }) => {
      const missed = hasMissed(store.state.log.revision, { results, revision });
      store.do({ do: "settle", results, revision });
      told(revision);
      others.tell(revision);
      if (missed) others.missed();
    },
    stands: (line, waiting) => {
      pill.stands(line, waiting);
      if (line === "locked") locked.show(waiting);
    },
    held: (says) => store.do({ do: "tell", says }),
  });
  return sending;
}

async function refresh(session: string, store: Store): Promise<number | null> {
  const answer = await get<Partial<Opened>>(`/coding/${session}`);
  // An answer cut off on its way is none: it is asked for again.
  const { annotations, revision, history } = answer.ok ? answer.value : {};
  if (!annotations || revision === undefined || !history) return null;
  store.do({ do: "refresh", annotations, revision, history });
  return revision;
}

function layOut(root: HTMLElement, bench: Bench, pill: Pill, scope: Scope): void {
  const { player, store, timeline } = bench;
  const film = make("div", { class: "film" });
  const full = (): void => void (document.fullscreenElement ? document.exitFullscreen() : film.requestFullscreen()).catch(() => undefined);
  player.stage.append(stalling(player.film, scope));
  film.append(make("div", { class: "pair" }, player.stage), new Now(bench, scope).element, controls(bench, store.around.lengthMs, full, scope), new Picker(bench, scope).element);
  const tools = ["undo", "redo"].map((id) => commandButton(id, bench, icon(id as "undo" | "redo")));
  const keys = commandButton("help", bench, "?");
  const moments = new Moments(bench, [pill.element, ...tools, keys, menuOf(COMMANDS, bench, scope)], scope);
  const follows = commandButton("follow", bench, icon("follow"));
  follow(bench, follows);
  const zoom = make("div", { class: "zoom" }, follows, commandButton("zoom-selection", bench, icon("selection")),
    commandButton("zoom-out", bench, icon("farther")), commandButton("zoom-in", bench, icon("closer")), commandButton("whole-clip", bench, icon("whole")));
  timeline.element.append(zoom);
  timeline.lead(rowsButton(bench));
  const desk = make("div", { class: "bench" }, palette(bench, scope), ...pads(bench, scope), film, moments.element, timeline.element);
  root.prepend(desk, refusals(store), bench.panels.element, editing(bench, root, tools, scope));
  scope.observeSize(desk, () => { timeline.scale = desk.clientHeight < ROOMY_PX ? CLOSER : 1; });
}

/** A mouse or finger on a button leaves the keyboard's focus alone, so that Space goes on playing the film. */
function keepFocus(root: HTMLElement, scope: Scope): void {
  scope.listen(root, "mousedown", (event) => {
    const at = event.composedPath()[0];
    const button = at instanceof Element ? at.closest("button") : null;
    if (button) event.preventDefault();
  });
}
