/** The clip that a shared review discusses, beside its film and on its clock: to look at, and to be laid beneath it by hand. */

import { get, post, type Answered } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import type { FrameTable } from "../model/frames.ts";
import { clipAt, type Lengths, type Played } from "../model/one_clock.ts";
import type { Step } from "../model/undoing.ts";
import type { Scope } from "../scope.ts";
import { Player } from "../video/player.ts";
import { filmOf } from "./bench.ts";
import { Leading } from "./beside_leading.ts";
import { BesideRow, type Moment } from "./beside_row.ts";
import { tools, type Tools } from "./beside_tools.ts";
import { hint } from "./hint.ts";
import { WORDS } from "./words.ts";

interface Lies {
  readonly clip: { readonly id: string; readonly length_ms: number; readonly stepping: boolean; readonly may_play: boolean };
  readonly revision: number;
  readonly played: readonly Played[];
  readonly moments: readonly Moment[];
}

/** What was done here, and what had been done in the rows until then: whichever is newer is undone first. */
interface Done {
  readonly other: readonly Played[];
  readonly since: Step | undefined;
}

const AGAIN_MS = 2500;
const OF = new WeakMap<Bench["store"], Beside>();

export function besideOf({ store }: Bench): Beside | undefined {
  return OF.get(store);
}

/** Asked for once the workbench stands: nothing of it waits for this. */
export async function layBeside(bench: Bench, film: string, pair: HTMLElement, scope: Scope): Promise<void> {
  const answer = await get<{ readonly beside: Lies | null }>(`/second-look/${film}`);
  if (scope.ended) return;
  if (!answer.ok) hint(bench.store, WORDS.beside.notLoaded);
  else if (answer.value.beside) OF.set(bench.store, new Beside(bench, film, answer.value.beside, pair, scope));
}

export class Beside {
  readonly #bench: Bench;
  readonly #film: string;
  readonly #lengths: Lengths;
  readonly #clip: Player | null;
  readonly #leading: Leading | null;
  readonly #tools: Tools;
  readonly #row: BesideRow;
  readonly #scope: Scope;
  #played: readonly Played[];
  #revision: number;
  #done: readonly Done[] = [];
  #undone: readonly Done[] = [];
  #sending = false;
  #kept: readonly Played[];

  constructor(bench: Bench, film: string, lies: Lies, pair: HTMLElement, scope: Scope) {
    this.#bench = bench;
    this.#film = film;
    this.#scope = scope;
    this.#played = this.#kept = lies.played;
    this.#revision = lies.revision;
    this.#lengths = { meetingMs: bench.store.around.lengthMs, clipMs: lies.clip.length_ms };
    this.#clip = lies.clip.may_play ? this.#playerOf(lies.clip) : null;
    this.#leading = this.#clip && new Leading(bench.player, this.#clip);
    this.#tools = tools(bench, this.#lengths, this.#clip?.stage ?? null, (toMs, whole) => this.#slide(toMs, whole), scope);
    pair.append(this.#tools.element);
    pair.after(this.#tools.hands);
    pair.classList.add("two");
    this.#row = new BesideRow(bench, lies.moments, () => this.#played);
    bench.player.onChange(() => this.#follow());
    this.#clip?.onChange(() => this.#draw());
    scope.listen(window, "beforeunload", (event) => {
      if (this.#kept !== this.#played) event.preventDefault();
    });
    this.#changed();
  }

  get played(): readonly Played[] {
    return this.#played;
  }

  /** Where the clip is: beneath the film, or by itself where it is not on the screen. */
  get clipMs(): number {
    return clipAt(this.#played, this.#bench.player.seen.ms) ?? this.#clip?.headedMs ?? 0;
  }

  /** Whether the clip is on the screen at this instant. */
  get isHere(): boolean {
    return clipAt(this.#played, this.#bench.player.headedMs) !== null;
  }

  get frameMs(): number {
    return this.#clip?.frameMs ?? this.#bench.player.frameMs;
  }

  /** One thing done by hand: from the stretches, both lengths and the instant of the film that is on screen. */
  change(by: (played: readonly Played[], lengths: Lengths, atMs: number) => readonly Played[], says = ""): void {
    const after = by(this.#played, this.#lengths, this.#bench.player.headedMs);
    if (after === this.#played) {
      if (says !== "") hint(this.#bench.store, says);
      this.#leading?.anew();
      this.#follow();
      return;
    }
    this.#done = [...this.#done, { other: this.#played, since: this.#newest }];
    this.#undone = [];
    this.#take(after);
  }

  /** The clip by itself, while it is not on the screen. */
  move(byMs: number): void {
    this.#clip?.seek(Math.min(Math.max(0, this.clipMs + byMs), this.#lengths.clipMs - 1));
    this.#draw();
  }

  /** Takes back what was done here, where nothing was done in the rows since; says whether it did. */
  undo(): boolean {
    const last = this.#done.at(-1);
    if (!last || last.since !== this.#newest) return false;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, { other: this.#played, since: this.#newest }];
    this.#take(last.other);
    return true;
  }

  redo(): boolean {
    const last = this.#undone.at(-1);
    if (!last || last.since !== this.#newest) return false;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, { other: this.#played, since: this.#newest }];
    this.#take(last.other);
    return true;
  }

  get #newest(): Step | undefined {
    return this.#bench.store.state.undoing.done.at(-1);
  }

  #playerOf({ id, length_ms, stepping }: Lies["clip"]): Player {
    const player = new Player({ id, length_ms }, filmOf(id, stepping), this.#scope);
    // Two films at once are only noise: what is heard is the meeting.
    player.mute(true);
    player.film.setAttribute("aria-label", WORDS.beside.title);
    void get<FrameTable>(`/clips/${id}/frames`).then((answer) => {
      if (!answer.ok || this.#scope.ended) return;
      player.setTable(answer.value);
      this.#leading?.anew();
      this.#follow();
    });
    return player;
  }

  #slide(toMs: number, whole: boolean): void {
    const { ms } = this.#bench.player.seen;
    const there = clipAt(this.#played, ms);
    if (there === null) this.move(toMs - this.clipMs);
    else if (whole) this.#tools.slid(this, toMs - there);
    else this.#clip?.seek(toMs);
  }

  #take(played: readonly Played[]): void {
    this.#played = played;
    this.#changed();
    void this.#send();
  }

  #changed(): void {
    this.#row.redraw();
    this.#leading?.anew();
    this.#follow();
  }

  /** At every frame of the film: what the clip does, and the words beneath it. */
  #follow(): void {
    this.#leading?.follow(this.#played);
    this.#draw();
  }

  #draw(): void {
    const here = clipAt(this.#played, this.#bench.player.seen.ms);
    this.#tools.draw({ here: here !== null, any: this.#played.length > 0, ms: here ?? this.#clip?.headedMs ?? 0 });
  }

  /** One at a time; the newest is what is kept in the end. What cannot be reached is tried again. */
  async #send(): Promise<void> {
    if (this.#sending || this.#kept === this.#played) return;
    this.#sending = true;
    const sent = this.#played;
    const answer = await post<{ readonly revision: number }>(`/second-look/${this.#film}/played`, { played: sent, revision: this.#revision });
    this.#sending = false;
    if (this.#scope.ended) return;
    if (answer.ok) {
      this.#revision = answer.value.revision;
      this.#kept = sent;
      this.#tools.unsaved(false);
      void this.#send();
    } else if (isAway(answer)) {
      this.#tools.unsaved(true);
      this.#scope.after(AGAIN_MS, () => void this.#send());
    } else await this.#refused(answer.says);
  }

  /** What was refused never was: it stands again as it is kept. */
  async #refused(says: string): Promise<void> {
    hint(this.#bench.store, says);
    const answer = await get<{ readonly beside: Lies | null }>(`/second-look/${this.#film}`);
    if (answer.ok && answer.value.beside) {
      this.#revision = answer.value.beside.revision;
      this.#played = this.#kept = answer.value.beside.played;
    } else this.#played = this.#kept;
    this.#done = this.#undone = [];
    this.#tools.unsaved(false);
    this.#changed();
  }
}

function isAway(answer: Answered<unknown>): boolean {
  return !answer.ok && (answer.status === 0 || answer.status === 401 || answer.status >= 500);
}
