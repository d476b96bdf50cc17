/** Puts the workbench together for one coding session. */

import { get } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import { takeKeys } from "../commands/keyboard.ts";
import { make } from "../elements.ts";
import { begun } from "../model/state.ts";
import type { Opened } from "../model/types.ts";
import type { Kept } from "../outbox/kept.ts";
import { Sending } from "../outbox/sending.ts";
import type { Scope } from "../scope.ts";
import { Player } from "../video/player.ts";
import { commandButton, icon } from "./buttons.ts";
import { controls } from "./controls.ts";
import { fillIn } from "./filling.ts";
import { Help } from "./help.ts";
import { Moments } from "./moments.ts";
import { palette } from "./palette.ts";
import { Locked, Pill, refusals } from "./standing.ts";
import { Store } from "./store.ts";
import { Timeline } from "./timeline.ts";

/** Until the table of frames is there, a frame is taken to be this long. */
const FRAME_MS = 40;
/** Below this height everything is drawn a little closer together. */
const ROOMY_PX = 700;
const CLOSER = 0.86;

export interface Parts {
  readonly opened: Opened;
  readonly kept: Kept;
  readonly told: (revision: number) => void;
}

export async function setUp(root: HTMLElement, parts: Parts, scope: Scope): Promise<void> {
  const { opened, kept } = parts;
  const { clip, scheme } = opened;
  const player = new Player(clip.id, filmOf(clip.id, clip.stepping), scope);
  const around = {
    scheme, lengthMs: clip.length_ms, reactionMs: opened.reaction_ms, shortestMs: FRAME_MS, fresh: () => crypto.randomUUID(),
  };
  const store = new Store(begun(opened), around, (operations) => sending.take(operations));
  const help = new Help(scheme);
  const bench: Bench = { store, player, help, timeline: new Timeline(store, player, scope) };
  const pill = new Pill();
  const sending = sendingOf(parts, bench, pill, scope, root);
  layOut(root, bench, help, pill, scope);
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
}

export function filmOf(clip: string, stepping: boolean): string {
  return stepping ? `/clips/${clip}/film?copy=stepping` : `/clips/${clip}/film`;
}

function sendingOf({ opened, kept, told }: Parts, bench: Bench, pill: Pill, scope: Scope, root: HTMLElement): Sending {
  const { store, player } = bench;
  const locked = new Locked(scope, () => {
    sending.again();
    player.revive();
    void refresh(opened.session, store);
  });
  root.append(locked.element);
  const sending = new Sending(opened.session, kept, scope, {
    settled: (results, revision) => {
      const missed = revision - store.state.log.revision > results.length;
      store.do({ do: "settle", results, revision });
      told(revision);
      // Somebody else, another window perhaps, has been at work in the same coding.
      if (missed) void refresh(opened.session, store);
    },
    stands: (line, waiting) => {
      pill.stands(line, waiting);
      if (line === "locked") locked.show(waiting);
    },
    held: (says) => store.do({ do: "tell", says }),
  });
  return sending;
}

async function refresh(session: string, store: Store): Promise<void> {
  const answer = await get<Opened>(`/coding/${session}`);
  if (answer.ok) store.do({ do: "refresh", annotations: answer.value.annotations, revision: answer.value.revision });
}

function layOut(root: HTMLElement, bench: Bench, help: Help, pill: Pill, scope: Scope): void {
  const { player, store, timeline } = bench;
  const film = make("div", { class: "film" });
  const full = (): void => void (document.fullscreenElement ? document.exitFullscreen() : film.requestFullscreen()).catch(() => undefined);
  film.append(player.stage, controls(bench, store.around.lengthMs, full, scope));
  const tools = ["undo", "redo"].map((id) => commandButton(id, bench, icon(id as "undo" | "redo")));
  const keys = commandButton("help", bench, "?");
  const moments = new Moments(bench, [pill.element, ...tools, keys], scope);
  store.onChange(({ undoing }) => {
    for (const [tool, steps] of [[tools[0], undoing.done], [tools[1], undoing.undone]] as const) tool?.toggleAttribute("disabled", steps.length === 0);
  });
  for (const [at, steps] of [store.state.undoing.done, store.state.undoing.undone].entries()) tools[at]?.toggleAttribute("disabled", steps.length === 0);
  const zoom = make("div", { class: "zoom" },
    commandButton("zoom-out", bench, icon("farther")), commandButton("zoom-in", bench, icon("closer")), commandButton("whole-clip", bench, icon("whole")));
  timeline.element.append(zoom);
  const desk = make("div", { class: "bench" }, palette(bench, scope), film, moments.element, timeline.element);
  root.prepend(desk, refusals(store), help.element);
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
