/** The room a family looks in: one card at a time, drawn from the state, and gone at one key. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import type { Post } from "./answers.ts";
import { Bar } from "./bar.ts";
import { calmCard, drawn } from "./cards.ts";
import type { Reactions } from "./cards.ts";
import { triangle } from "./drawn.ts";
import { Films } from "./films.ts";
import { listenForHiding, remember, wasHidden } from "./hiding.ts";
import { begun, current, next } from "./model.ts";
import type { Intent, State } from "./model.ts";
import type { Payload } from "./payload.ts";
import { note, reached } from "./reached.ts";
import { fill, stayAwake, unfill } from "./staying.ts";
import { isOfMoment, stepsFrom } from "./steps.ts";
import { Telling } from "./telling.ts";
import { sayings } from "./words.ts";
import type { Say } from "./words.ts";

/** A breath on the still before the film begins. */
const BREATH_MS = 700;

export class Room {
  readonly #scope: Scope;
  readonly #payload: Payload;
  readonly #say: Say;
  readonly #films: Films;
  readonly #bar: Bar;
  readonly #telling: Telling;
  readonly #room = make("div", { class: "room" });
  readonly #says = make("div", { class: "says", "aria-live": "polite" });
  readonly #asks = make("div", { class: "asks" });
  readonly #play: HTMLButtonElement;
  readonly #calm: HTMLElement;
  #state: State;
  #drawnStep = -1;
  #wasFull = false;
  #stopBreath: () => void = () => undefined;

  constructor(scope: Scope, payload: Payload, base: string, post: Post) {
    this.#scope = scope;
    this.#payload = payload;
    this.#say = sayings(payload.words);
    this.#telling = new Telling(scope, post, this.#say, (sign) => {
      this.#bar.sign(sign);
    });
    this.#films = new Films(scope, base, payload.moments, {
      ended: (moment) => {
        this.#ended(moment);
      },
      changed: () => {
        this.#drawPlay();
      },
    });
    this.#bar = new Bar(this.#say, {
      again: () => void this.#films.again(),
      intent: (intent) => {
        this.#do(intent);
      },
    });
    this.#play = make("button", { type: "button", class: "play", "aria-label": this.#say("play") }, triangle());
    this.#calm = calmCard(this.#say, () => {
      this.#back();
    });
    this.#state = begun(stepsFrom(payload.cards), wasHidden(sessionStorage), reached(history));
  }

  /** Puts the room on the page and listens; from here on the state leads. */
  open(page: Document): void {
    page.documentElement.lang = this.#payload.language;
    page.documentElement.dir = this.#payload.direction;
    this.#furnish();
    page.body.replaceChildren(this.#room, this.#calm);
    this.#wasFull = page.fullscreenElement !== null;
    listenForHiding(this.#scope, window, {
      hide: () => {
        this.#hide();
      },
      turn: () => {
        if (this.#state.hidden) this.#back();
        else this.#hide();
      },
    }, () => this.#atEnd());
    this.#listen(page);
    stayAwake(this.#scope, page);
    this.#draw();
  }

  #furnish(): void {
    const hide = make("button", { type: "button", class: "hide" }, this.#say("hide"));
    hide.onclick = () => {
      this.#hide();
    };
    this.#play.onclick = () => {
      this.#turnFilm();
    };
    this.#films.picture.firstElementChild?.append(this.#play);
    const card = make("main", { class: "card" }, this.#films.picture, make("div", { class: "under" }, this.#says, this.#asks));
    this.#room.append(card, make("nav", { class: "foot" }, this.#bar.element), hide);
  }

  #listen(page: Document): void {
    this.#scope.listen(window, "keydown", (event) => {
      const free = event.target === page.body || event.target === page.documentElement;
      if (event.key !== " " || !free || this.#state.hidden) return;
      event.preventDefault();
      this.#turnFilm();
    });
    this.#scope.listen(page, "fullscreenchange", () => {
      this.#wasFull ||= page.fullscreenElement !== null;
    });
  }

  /** Everything here happens before the key press has ended: picture away first, then the rest. */
  #hide(): void {
    this.#room.hidden = true;
    this.#calm.hidden = false;
    this.#films.silence();
    remember(sessionStorage, true);
    this.#do({ do: "hide" });
    this.#calm.querySelector("button")?.focus();
  }

  #back(): void {
    remember(sessionStorage, false);
    if (this.#wasFull && document.fullscreenElement === null && !this.#atEnd()) void fill(document);
    this.#do({ do: "back" });
    this.#bar.focusNext();
  }

  #do(intent: Intent): void {
    const before = this.#state;
    this.#state = next(before, intent);
    if (this.#state === before) return;
    if (this.#state.now !== before.now) this.#telling.left(before);
    if (this.#state.askedHarder && !before.askedHarder) this.#telling.give("harder_bit", current(before).card, "yes");
    this.#draw();
  }

  #draw(): void {
    this.#room.hidden = this.#state.hidden;
    this.#calm.hidden = !this.#state.hidden;
    if (this.#state.hidden) this.#films.silence();
    else this.#films.unsilence();
    this.#films.mute(this.#state.muted);
    if (this.#drawnStep !== this.#state.now) this.#drawStep();
    if (current(this.#state).at === "close") this.#redrawAsks();
    this.#films.pace(this.#state.slow);
    this.#drawBar();
    this.#drawPlay();
  }

  #drawStep(): void {
    const step = current(this.#state);
    this.#stopBreath();
    this.#drawnStep = this.#state.now;
    note(history, this.#state);
    this.#room.dataset["at"] = step.at;
    this.#films.picture.hidden = !isOfMoment(step);
    if (isOfMoment(step)) this.#films.show(step.moment, this.#nextMoment(step.moment), this.#say("picture_of"));
    else this.#films.rest();
    const card = drawn(this.#shown(), step);
    this.#says.replaceChildren(...card.says);
    this.#asks.replaceChildren(...card.asks);
    window.scrollTo(0, 0);
    if (step.at === "film") this.#breathe();
    if (step.at === "end") void unfill(document);
    this.#focus();
  }

  #redrawAsks(): void {
    const asked = this.#asks.querySelector(".thanks") !== null;
    if (this.#state.askedHarder && !asked) {
      this.#asks.replaceChildren(...drawn(this.#shown(), current(this.#state)).asks);
    }
  }

  /** The keyboard stays on "Next" where there is one; otherwise it waits before the card's own controls. */
  #focus(): void {
    const held = document.activeElement;
    if (this.#state.hidden || (held !== null && held !== document.body && held.isConnected && !held.closest("[hidden]"))) return;
    this.#bar.focusNext();
  }

  #breathe(): void {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.#stopBreath = this.#scope.after(BREATH_MS, () => {
      if (!this.#state.hidden) void this.#films.play();
    });
  }

  #nextMoment(moment: number): number | null {
    const later = this.#state.steps.slice(this.#state.now).find((step) => isOfMoment(step) && step.moment !== moment);
    return later !== undefined && isOfMoment(later) && !this.#state.brief ? later.moment : null;
  }

  #turnFilm(): void {
    if (current(this.#state).at !== "film") return;
    this.#stopBreath();
    if (this.#films.isPlaying) this.#films.pause();
    else void this.#films.play();
  }

  #ended(moment: number): void {
    this.#telling.saw(moment, current(this.#state).card);
    this.#drawBar();
    this.#drawPlay();
  }

  #drawBar(): void {
    const step = current(this.#state);
    this.#bar.draw(this.#state, isOfMoment(step) && (this.#telling.hasSeen(step.moment) || this.#films.hasFailed));
  }

  #drawPlay(): void {
    const step = current(this.#state);
    const playing = this.#films.isPlaying;
    this.#play.hidden = step.at !== "film" || !(playing || this.#films.isWaiting);
    this.#play.dataset["playing"] = playing ? "yes" : "no";
    this.#play.setAttribute("aria-label", this.#say(playing ? "pause" : "play"));
  }

  #atEnd(): boolean {
    return current(this.#state).at === "end";
  }

  #shown(): Parameters<typeof drawn>[0] {
    return {
      payload: this.#payload, state: this.#state, say: this.#say, react: this.#reactions(), written: this.#telling.written,
      still: (moment) => this.#films.still(moment),
    };
  }

  #reactions(): Reactions {
    return {
      checkIn: (id) => {
        this.#telling.give("checkin", current(this.#state).card, id);
        this.#do({ do: "check_in", id });
      },
      choose: (pick) => { this.#do({ do: "choose", pick }); },
      feel: (id) => { this.#do({ do: "feel", id }); },
      finish: () => { this.#do({ do: "stop" }); },
      harder: () => { this.#do({ do: "harder" }); },
      leave: () => { location.assign("/"); },
      wrote: (card, words) => { this.#telling.written.set(card, words); },
    };
  }
}
