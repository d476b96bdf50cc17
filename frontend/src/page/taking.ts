/** Takes a picture of the film, or goes on with what is selected as an excerpt; the film and the hands stay where they are. */

import { post } from "../asking.ts";
import { excerptAddress } from "../model/excerpting.ts";
import { allSelected } from "../model/state.ts";
import type { Opened } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import type { Player } from "../video/player.ts";
import { hint } from "./hint.ts";
import type { Store } from "./store.ts";
import { shortClock, WORDS } from "./words.ts";

const SAYS = WORDS.taking;
/** As long as somebody who asked for another page waits for it. */
const PATIENCE_MS = 6000;

export class Taking {
  readonly #opened: Opened;
  readonly #store: Store;
  readonly #player: Player;
  readonly #scope: Scope;
  /** The frames that are being kept just now. */
  readonly #under = new Set<number>();
  #pictureWaits = false;
  #excerptWaits: (() => void) | null = null;

  constructor(opened: Opened, store: Store, player: Player, scope: Scope) {
    this.#opened = opened;
    this.#store = store;
    this.#player = player;
    this.#scope = scope;
    player.onChange(() => {
      if (!this.#pictureWaits || player.going) return;
      this.#pictureWaits = false;
      this.#keep();
    });
    store.onChange(({ log }) => {
      if (this.#excerptWaits === null || log.waiting.length > 0) return;
      this.#stopWaiting();
      this.#leave();
    });
  }

  get mayPicture(): boolean {
    return this.#opened.keeps_pictures === true;
  }

  get mayExcerpt(): boolean {
    return this.#most > 0;
  }

  /** The picture on screen. A film that plays halts on it, so that what is seen is what is kept; one on its way to a frame comes there first. */
  picture(): void {
    if (!this.mayPicture) {
      hint(this.#store, SAYS.picture.notYours);
      return;
    }
    if (this.#player.seen.playing) this.#player.pause();
    if (this.#player.going) this.#pictureWaits = true;
    else this.#keep();
  }

  /** What is selected, as soon as all of it is saved: the next page reads it from the server. */
  excerpt(): void {
    const chosen = allSelected(this.#store.state);
    if (!this.mayExcerpt) hint(this.#store, SAYS.excerpt.notYours);
    else if (chosen.length > this.#most) hint(this.#store, SAYS.excerpt.tooMany(this.#most));
    else if (this.#store.state.log.waiting.length === 0) this.#leave();
    else this.#waitUntilSaved();
  }

  get #most(): number {
    return this.#opened.excerpt_moments ?? 0;
  }

  #keep(): void {
    const { frame, ms } = this.#player.seen;
    if (frame === null) {
      hint(this.#store, SAYS.picture.notYet);
      return;
    }
    if (this.#under.has(frame)) return;
    this.#under.add(frame);
    hint(this.#store, SAYS.picture.keeping(frame, shortClock(ms)));
    void this.#send(frame, ms);
  }

  async #send(frame: number, ms: number): Promise<void> {
    const answer = await post<{ readonly new: boolean }>(`/clips/${this.#opened.clip.id}/stills/${String(frame)}/kept`, { ms });
    this.#under.delete(frame);
    if (this.#scope.ended) return;
    const done = answer.ok && answer.value.new ? SAYS.picture.kept : SAYS.picture.already;
    hint(this.#store, answer.ok ? done(frame, shortClock(ms)) : answer.says);
  }

  #waitUntilSaved(): void {
    this.#stopWaiting();
    hint(this.#store, SAYS.excerpt.saving);
    this.#excerptWaits = this.#scope.after(PATIENCE_MS, () => {
      this.#excerptWaits = null;
      hint(this.#store, SAYS.excerpt.notSaved);
    });
  }

  #stopWaiting(): void {
    this.#excerptWaits?.();
    this.#excerptWaits = null;
  }

  #leave(): void {
    location.assign(excerptAddress(this.#opened.clip.id, this.#opened.session, allSelected(this.#store.state)));
  }
}
