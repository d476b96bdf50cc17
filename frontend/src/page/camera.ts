/** The film of a second camera beside the clip, on the clip's clock: nudged by hand, a frame or a second at a time. */

import { get, post, type Answered } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import type { FrameTable } from "../model/frames.ts";
import { clipAt, type Lengths, type Played } from "../model/one_clock.ts";
import { nudgedByFrame, together } from "../model/two_cameras.ts";
import type { Scope } from "../scope.ts";
import { Player } from "../video/player.ts";
import { filmOf } from "./bench.ts";
import { Leading } from "./beside_leading.ts";
import { tools, type Heard, type Tools } from "./camera_tools.ts";
import { hint } from "./hint.ts";
import { CAMERA_WORDS as SAYS } from "./words_camera.ts";

interface Laid {
  readonly nudge_ms: number | null;
  readonly heard: Heard;
}

interface Lies extends Laid {
  readonly clip: { readonly id: string; readonly length_ms: number; readonly stepping: boolean; readonly may_play: boolean; readonly coming: boolean };
  readonly revision: number;
  readonly proposed_ms: number | null;
  /** Its sound is not known yet, so a proposal may still come. */
  readonly listening: boolean;
  readonly may_lay: boolean;
}

const AGAIN_MS = 2500;
const COMING_MS = 4000;
const OF = new WeakMap<Bench["store"], Camera>();

export function cameraOf({ store }: Bench): Camera | undefined {
  return OF.get(store);
}

/** Asked for once the workbench stands: nothing of it waits for this. */
export async function layCamera(bench: Bench, clip: string, pair: HTMLElement, scope: Scope): Promise<void> {
  const answer = await lain(clip);
  if (scope.ended) return;
  if (!answer.ok) hint(bench.store, SAYS.notLoaded);
  const lies = answer.ok ? answer.value.beside : null;
  if (!lies) return;
  if (lies.clip.may_play) OF.set(bench.store, new Camera(bench, clip, lies, pair, scope));
  else hint(bench.store, lies.clip.coming ? SAYS.coming : SAYS.notAllowed);
  if (lies.clip.coming) scope.after(COMING_MS, () => void layCamera(bench, clip, pair, scope));
}

export class Camera {
  readonly #bench: Bench;
  readonly #first: string;
  readonly #lengths: Lengths;
  readonly #film: Player;
  readonly #leading: Leading;
  readonly #tools: Tools;
  readonly #scope: Scope;
  readonly #mayLay: boolean;
  #proposed: number | null = null;
  #table: FrameTable | null = null;
  #laid: Laid;
  #kept: Laid;
  #revision: number;
  #played: readonly Played[] = [];
  #sending = false;
  #unsaved = false;
  #sliding: number | null = null;

  constructor(bench: Bench, first: string, lies: Lies, pair: HTMLElement, scope: Scope) {
    const { id, length_ms, stepping } = lies.clip;
    this.#bench = bench;
    this.#first = first;
    this.#scope = scope;
    this.#laid = this.#kept = { nudge_ms: lies.nudge_ms, heard: lies.heard };
    this.#revision = lies.revision;
    this.#mayLay = lies.may_lay;
    this.#lengths = { meetingMs: bench.store.around.lengthMs, clipMs: length_ms };
    this.#film = new Player({ id, length_ms }, filmOf(id, stepping), scope);
    this.#film.film.setAttribute("aria-label", SAYS.title);
    this.#leading = new Leading(bench.player, this.#film);
    this.#tools = tools(length_ms, this.#film.stage, {
      frame: (by) => { this.frame(by); },
      move: (byMs) => { this.#lay({ nudge_ms: this.nudgeMs + byMs }); },
      slide: (toMs, whole) => { this.#slide(toMs, whole); },
      hear: (heard) => { this.#lay({ heard }); },
      use: () => { this.#lay({ nudge_ms: this.#proposed }); },
    }, scope);
    pair.append(this.#tools.element);
    pair.after(this.#tools.hands);
    pair.classList.add("two");
    void this.#readTable(id);
    bench.player.onChange(() => { this.#follow(); });
    this.#film.onChange(() => { this.#draw(); });
    scope.listen(window, "beforeunload", (event) => {
      if (this.#mayLay && this.#kept !== this.#laid) event.preventDefault();
    });
    this.#changed();
    this.#propose(lies);
  }

  /** The second film's own time is the clip's and this much. */
  get nudgeMs(): number {
    return this.#laid.nudge_ms ?? 0;
  }

  /** The second camera one frame on or back, under the clip's picture that is on screen. */
  frame(by: 1 | -1): void {
    if (this.#table) this.#lay({ nudge_ms: nudgedByFrame(this.#table, this.nudgeMs, this.#bench.player.headedMs, by) });
  }

  /** What the sounds of both say; asked for again while the second one is still listened to. */
  #propose(lies: Lies | null): void {
    this.#proposed = lies?.proposed_ms ?? null;
    this.#draw();
    if (lies?.listening !== true || this.#laid.nudge_ms !== null) return;
    this.#scope.after(COMING_MS, () => void this.#askAgain());
  }

  async #askAgain(): Promise<void> {
    const answer = await lain(this.#first);
    if (answer.ok && !this.#scope.ended) this.#propose(answer.value.beside);
  }

  async #readTable(id: string): Promise<void> {
    const answer = await get<FrameTable>(`/clips/${id}/frames`);
    if (!answer.ok || this.#scope.ended) return;
    this.#table = answer.value;
    this.#film.setTable(answer.value);
    this.#leading.anew();
    this.#follow();
  }

  #slide(toMs: number, whole: boolean): void {
    this.#sliding = whole ? null : toMs;
    if (whole) this.#lay({ nudge_ms: this.#film.snap(toMs) - this.#bench.player.headedMs });
    else this.#film.seek(toMs);
    this.#draw();
  }

  #lay(change: Partial<Laid>): void {
    this.#laid = { ...this.#laid, ...change };
    this.#changed();
    void this.#send();
  }

  #changed(): void {
    this.#played = together(this.nudgeMs, this.#lengths);
    this.#bench.player.mute(this.#laid.heard === "second");
    this.#film.mute(this.#laid.heard === "first");
    this.#leading.anew();
    this.#follow();
  }

  /** At every frame of the clip: what the second camera does, and the words beneath it. */
  #follow(): void {
    // Whoever turns the clip's own sound on wants to hear the clip.
    if (this.#laid.heard === "second" && !this.#bench.player.muted) {
      this.#lay({ heard: "first" });
      return;
    }
    if (this.#sliding === null) this.#leading.follow(this.#played);
    this.#draw();
  }

  #draw(): void {
    const there = clipAt(this.#played, this.#bench.player.seen.ms);
    const { heard } = this.#laid;
    this.#tools.draw({ ms: this.#sliding ?? there ?? this.#film.headedMs, says: this.#says(there), proposal: this.#proposal, away: there === null, heard });
  }

  /** What the sounds of both say, until somebody has laid the films. */
  get #proposal(): string {
    return this.#laid.nudge_ms === null && this.#proposed !== null ? SAYS.heardApart(this.#proposed) : "";
  }

  #says(there: number | null): string {
    if (this.#unsaved) return SAYS.notSaved;
    if (this.#laid.nudge_ms === null) return this.#proposal === "" ? SAYS.notLaid : "";
    return there === null ? SAYS.notHere : SAYS.lies(this.#laid.nudge_ms);
  }

  /** One at a time; the newest is what is kept in the end. What cannot be reached is tried again. */
  async #send(): Promise<void> {
    if (!this.#mayLay || this.#sending || this.#kept === this.#laid) return;
    this.#sending = true;
    const sent = this.#laid;
    const answer = await post<{ readonly revision: number }>(`/cameras/${this.#first}/laid`, { ...sent, revision: this.#revision });
    this.#sending = false;
    if (this.#scope.ended) return;
    if (answer.ok) {
      this.#revision = answer.value.revision;
      this.#kept = sent;
      this.#unsaved = false;
      this.#draw();
      void this.#send();
    } else if (isAway(answer)) {
      this.#unsaved = true;
      this.#draw();
      this.#scope.after(AGAIN_MS, () => void this.#send());
    } else await this.#refused(answer.says);
  }

  /** What was refused never was: it stands again as it is kept. */
  async #refused(says: string): Promise<void> {
    hint(this.#bench.store, says);
    const answer = await lain(this.#first);
    if (answer.ok && answer.value.beside) {
      const { nudge_ms, heard, revision } = answer.value.beside;
      this.#revision = revision;
      this.#kept = { nudge_ms, heard };
    }
    this.#laid = this.#kept;
    this.#unsaved = false;
    this.#changed();
  }
}

function lain(clip: string): Promise<Answered<{ readonly beside: Lies | null }>> {
  return get(`/cameras/${clip}`);
}

function isAway(answer: Answered<unknown>): boolean {
  return !answer.ok && (answer.status === 0 || answer.status === 401 || answer.status >= 500);
}
