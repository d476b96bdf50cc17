/** The room a family looks in: one card at a time, drawn from the state, and gone at one key. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import type { Post } from "./answers.ts";
import { Bar } from "./bar.ts";
import { Beside, standing } from "./beside.ts";
import { Board } from "./board.ts";
import type { Given, Reactions } from "./card.ts";
import { calmCard } from "./cards.ts";
import type { Wanted } from "./channel.ts";
import { listenForHiding, remember, wasHidden } from "./hiding.ts";
import { begun, current, isWaiting, next } from "./model.ts";
import type { Intent, State } from "./model.ts";
import type { Payload } from "./payload.ts";
import { Full } from "./full.ts";
import { listenForKeys } from "./pressing.ts";
import { note, reached } from "./reached.ts";
import { reactions } from "./reacting.ts";
import { renewed } from "./renewing.ts";
import { stayAwake, unfill } from "./staying.ts";
import { isOfMoment, stepsFrom } from "./steps.ts";
import { Telling } from "./telling.ts";
import { Tools } from "./tools.ts";
import { Viewing } from "./viewing.ts";
import { sayings } from "./words.ts";
import type { Say } from "./words.ts";

/** How long to leave the server alone when what she said yes to cannot be had at once. */
const PATIENCE_MS = 3000;

/** Where a room's films, answers and payload are. */
export interface Place {
  readonly base: string;
  /** What the window beside this one calls it by: its ticket; a preview has none. */
  readonly ticket: string | null;
  readonly post: Post;
  /** The payload as it is now, or null where it cannot be had. */
  readonly fetch: () => Promise<Payload | null>;
}

export class Room {
  readonly #scope: Scope;
  readonly #place: Place;
  readonly #say: Say;
  readonly #viewing: Viewing;
  readonly #bar: Bar;
  readonly #tools: Tools;
  readonly #telling: Telling;
  readonly #room = make("div", { class: "room" });
  readonly #board = new Board();
  readonly #reactions: Reactions;
  readonly #calm: HTMLElement;
  #payload: Payload;
  #state: State;
  #drawnStep = -1;
  readonly #full: Full;
  #beside: Beside | null = null;

  constructor(scope: Scope, payload: Payload, place: Place) {
    this.#scope = scope;
    this.#full = new Full(scope, document);
    this.#payload = payload;
    this.#place = place;
    this.#say = sayings(payload.words);
    const press = (intent: Intent): void => { this.#do(intent); };
    this.#telling = new Telling(scope, place.post, this.#say, (sign) => { this.#bar.sign(sign); });
    this.#viewing = new Viewing(scope, payload, place.base, this.#say, {
      ended: (moment) => { this.#ended(moment); },
      changed: () => { this.#drawControls(); },
    });
    this.#tools = new Tools(this.#say, press);
    this.#bar = new Bar(this.#say, { again: () => { this.#again(); }, intent: press });
    this.#calm = calmCard(this.#say, () => { this.#back(); });
    this.#reactions = reactions({
      telling: this.#telling, card: () => current(this.#state).card, press, written: () => { this.#drawOver(); },
    });
    this.#state = begun(stepsFrom(payload.cards), {
      hidden: wasHidden(sessionStorage), resumed: reached(history), gently: payload.gently,
    });
  }

  /** Puts the room on the page and listens; from here on the state leads. */
  open(page: Document): void {
    page.documentElement.lang = this.#payload.language;
    page.documentElement.dir = this.#payload.direction;
    this.#furnish();
    page.body.replaceChildren(this.#room, this.#calm);
    this.#listenForHiding();
    listenForKeys(this.#scope, { isHidden: () => this.#state.hidden, turn: () => { this.#turnFilm(); }, full: this.#full });
    stayAwake(this.#scope, page);
    this.#draw();
    if (this.#place.ticket !== null) this.#stand(this.#place.ticket, page);
  }

  #furnish(): void {
    const hide = make("button", { type: "button", class: "hide" }, this.#say("hide"));
    hide.onclick = () => {
      this.#hide();
    };
    this.#viewing.onPress(() => {
      this.#turnFilm();
    });
    const card = make("main", { class: "card" }, this.#viewing.picture, this.#board.element);
    this.#room.append(this.#tools.element, card, make("nav", { class: "foot" }, this.#bar.element),
      make("div", { class: "corner" }, this.#full.button(this.#say("fill")), hide));
  }

  #stand(ticket: string, page: Document): void {
    const where = (): ReturnType<typeof standing> => standing(this.#state, this.#viewing.isPlaying, page.visibilityState === "visible");
    this.#beside = new Beside(this.#scope, ticket, where, (asked) => { this.#obey(asked); });
    this.#beside.tell();
  }

  /** What the window beside this one asks goes through the same machine as a press here. */
  #obey(asked: Wanted): void {
    if (asked === "look") void this.#renew();
    else if (asked === "hide") this.#hide();
    else if (this.#state.hidden === (asked === "back")) this.#reach(asked);
  }

  #reach(asked: Exclude<Wanted, "look" | "hide">): void {
    if (asked === "back") this.#back();
    else if (asked === "turn") this.#turnFilm();
    else if (asked === "again") this.#again();
    else this.#do({ do: asked });
  }

  #listenForHiding(): void {
    const hide = (): void => { this.#hide(); };
    const turn = (): void => { if (this.#state.hidden) this.#back(); else this.#hide(); };
    listenForHiding(this.#scope, window, { hide, turn }, () => this.#atEnd() || this.#full.isLeaving);
  }

  /** Everything here happens before the key press has ended: picture away first, then the rest. */
  #hide(): void {
    this.#room.hidden = true;
    this.#calm.hidden = false;
    this.#viewing.silence();
    remember(sessionStorage, true);
    this.#do({ do: "hide" });
    this.#calm.querySelector("button")?.focus();
  }

  #back(): void {
    remember(sessionStorage, false);
    if (!this.#atEnd()) this.#full.again();
    this.#do({ do: "back" });
    this.#bar.focusNext();
  }

  #do(intent: Intent): void {
    const before = this.#state;
    this.#state = next(before, intent);
    if (this.#state === before) return;
    this.#telling.moved(before, this.#state, () => void this.#renew());
    this.#draw();
    if (this.#state.now !== before.now && current(this.#state).at === "choice") void this.#renew();
  }

  /** What a gate has opened comes in, what was locked goes; where nobody answers, all stays as it is. */
  async #renew(): Promise<void> {
    const payload = await this.#place.fetch();
    if (payload === null) {
      if (isWaiting(this.#state)) this.#scope.after(PATIENCE_MS, () => void this.#renew());
      return;
    }
    const before = this.#state;
    this.#state = renewed(before, stepsFrom(payload.cards));
    if (this.#state === before) return;
    this.#payload = payload;
    this.#viewing.renew(payload);
    // The card she is on may have another number now: it is drawn anew only where it is another card.
    this.#drawnStep = current(before).at === current(this.#state).at ? this.#state.now : -1;
    this.#draw();
  }

  #draw(): void {
    this.#room.hidden = this.#state.hidden;
    this.#calm.hidden = !this.#state.hidden;
    this.#room.dataset["small"] = this.#state.small ? "yes" : "no";
    if (this.#drawnStep !== this.#state.now) this.#drawStep();
    else this.#board.redraw(this.#given());
    this.#viewing.draw(this.#state);
    this.#drawControls();
  }

  #drawStep(): void {
    const step = current(this.#state);
    this.#drawnStep = this.#state.now;
    note(history, this.#state);
    this.#room.dataset["at"] = step.at;
    this.#viewing.draw(this.#state);
    this.#viewing.enter(this.#state);
    this.#drawOver();
    this.#board.draw(this.#given());
    window.scrollTo(0, 0);
    if (step.at === "end") void unfill(document);
    this.#focus();
  }

  #drawOver(): void {
    const step = current(this.#state);
    const moment = isOfMoment(step) ? step : null;
    this.#viewing.saysOver(moment, moment === null ? "" : this.#telling.wrote("subtitle", moment.card));
  }

  /** The keyboard stays on "Next" where there is one; otherwise it waits before the card's own controls. */
  #focus(): void {
    const held = document.activeElement;
    if (this.#state.hidden || (held !== null && held !== document.body && held.isConnected && !held.closest("[hidden]"))) return;
    this.#bar.focusNext();
  }

  #turnFilm(): void {
    if (current(this.#state).at !== "film") return;
    if (this.#state.held) this.#do({ do: "hold" });
    else this.#viewing.turn();
  }

  #again(): void {
    if (this.#state.held) this.#do({ do: "hold" });
    this.#viewing.again();
  }

  #ended(moment: number): void {
    this.#telling.saw(moment, current(this.#state).card);
    this.#drawControls();
  }

  #drawControls(): void {
    const step = current(this.#state);
    this.#bar.draw(this.#state, isOfMoment(step) && (this.#telling.hasSeen(step.moment) || this.#viewing.hasFailed));
    this.#tools.draw(this.#state, this.#viewing.can(this.#state));
    this.#viewing.drawPlay(this.#state);
    this.#beside?.tell();
  }

  #atEnd(): boolean {
    return current(this.#state).at === "end";
  }

  #given(): Given {
    return {
      payload: this.#payload, state: this.#state, say: this.#say, react: this.#reactions,
      written: (kind, card) => this.#telling.wrote(kind, card),
      still: (moment) => this.#viewing.still(moment), pair: (which) => `${this.#place.base}pair/${String(which)}`,
    };
  }
}
