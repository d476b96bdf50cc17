/** The therapist's window: it draws what it is told, asks, and hides; it decides nothing about the cards. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import type { Asked, Standing } from "../together/channel.ts";
import { stepsFrom } from "../together/steps.ts";
import { ahead, fromTheFirst } from "./ahead.ts";
import { banners, beginning } from "./banner.ts";
import { Controls } from "./controls.ts";
import { gates } from "./gates.ts";
import { Note } from "./note.ts";
import { openTheirs } from "./opening.ts";
import { answers, facts, following, now, Part, saying } from "./parts.ts";
import type { Say } from "./parts.ts";
import { minutes, presence } from "./presence.ts";
import type { Heard, Presence } from "./presence.ts";
import type { Server } from "./server.ts";
import type { Told } from "./told.ts";

export interface Wishes {
  readonly ask: (asked: Asked) => void;
  readonly renew: () => void;
}

export class Desk {
  readonly element: HTMLElement;
  readonly #say: Say;
  readonly #server: Server;
  readonly #wishes: Wishes;
  readonly #controls: Controls;
  readonly #note: Note;
  readonly #who = make("p", { class: "who" });
  readonly #timer = make("p", { class: "timer" });
  readonly #hide = make("button", { type: "button", class: "hide" });
  readonly #banners = new Part("banners");
  readonly #facts = new Part("facts");
  readonly #begin = new Part("begin");
  readonly #now = new Part("now");
  readonly #next = new Part("next");
  readonly #gates = new Part("gates");
  readonly #said = new Part("said");
  readonly #address: string;
  #placed: boolean | null = null;

  constructor(scope: Scope, visit: string, told: Told, server: Server, wishes: Wishes) {
    this.#say = saying(told.words);
    this.#server = server;
    this.#wishes = wishes;
    this.#address = `/together/begin/${visit}`;
    this.#controls = new Controls(this.#say, wishes.ask);
    this.#note = new Note(scope, this.#say, async (note) => (await server.send("note", { note })) === null);
    this.element = this.#furnished();
  }

  #furnished(): HTMLElement {
    const bar = make("header", {},
      make("h1", { class: "mark" }, make("span", {}, this.#say("title"))), this.#who, this.#timer, this.#hide);
    this.#facts.element.setAttribute("aria-label", this.#say("here"));
    const left = make("div", { class: "left" }, this.#begin.element, this.#now.element, this.#note.element, this.#said.element);
    const right = make("div", { class: "right" }, this.#next.element, this.#gates.element);
    const foot = make("footer", {}, this.#controls.element, make("p", { class: "soft keys" }, this.#say("keys")));
    return make("div", { class: "desk" }, bar, this.#facts.element,
      make("main", {}, this.#banners.element, make("div", { class: "sides" }, left, right)), foot);
  }

  /** Everything as it is known now. */
  draw(told: Told, heard: Heard, at: number): Presence {
    const stands = presence(heard, at);
    const is = heard.is;
    this.#head(told, is, at);
    this.#banner(told, is, stands);
    this.#cards(told, is, stands);
    this.#facts.draw([told.whoIsHere, told.workingPoint, told.nextFilmOn, told.page.goal], () => [make("dl", {}, ...facts(told, this.#say))]);
    this.#said.draw(told.said, () => answers(told, this.#say));
    this.#gates.draw(told.gates, () => gates(told.gates, this.#say, {
      open: (kind, annotation, reason) => this.#openGate(kind, annotation, reason),
      shut: () => void this.#shutGates(),
    }));
    this.#note.read(told.note);
    this.#controls.draw(stands === "here" || stands === "behind" ? is : null);
    return stands;
  }

  #head(told: Told, is: Standing | null, at: number): void {
    const hidden = is?.hidden === true;
    const so = told.since === null ? null : minutes(told.since, at);
    this.#who.textContent = this.#say("visit", { pseudonym: told.pseudonym, number: told.number });
    const timer = so === null ? this.#say("not_begun") : so === 0 ? this.#say("since_first") : this.#say("since", { n: so });
    if (this.#timer.textContent !== timer) this.#timer.textContent = timer;
    this.#hide.textContent = this.#say(hidden ? "show" : "hide");
    this.#hide.disabled = told.tickets.length === 0;
    this.#hide.onclick = () => {
      this.#wishes.ask(hidden ? "back" : "hide");
    };
  }

  #banner(told: Told, is: Standing | null, stands: Presence): void {
    const shown = { presence: stands, hidden: is?.hidden === true, asked: told.asked || is?.harder === true, placed: this.#placed };
    const ticket = told.confined ? told.tickets[0] : undefined;
    const address = ticket === undefined ? this.#address : `/together/${ticket}`;
    this.#banners.draw([shown, address], () => banners(shown, address, this.#say));
    this.#begin.element.hidden = stands !== "none";
    this.#begin.draw([shown, address], () => beginning(shown, address, this.#say, () => void this.#open(address)));
  }

  #cards(told: Told, is: Standing | null, stands: Presence): void {
    const steps = stepsFrom(told.page.cards);
    this.element.dataset["stands"] = stands;
    const here = is === null ? undefined : steps[is.now];
    this.#now.element.hidden = here === undefined;
    // Other cards have come on their page: what is known here is old until it is told anew.
    if (is !== null && is.of !== steps.length) return;
    if (here !== undefined) this.#now.draw([here, told.page.cards, told.moments], () => now(here, told, this.#say));
    const coming = is === null ? fromTheFirst(steps) : ahead(steps, is);
    this.#next.draw([coming, told.page.cards], () => following(coming, told, this.#say));
  }

  async #open(address: string): Promise<void> {
    this.#placed = await openTheirs(window, address);
    this.#wishes.renew();
  }

  async #openGate(kind: string, annotation: string, reason: string): Promise<string | null> {
    const refused = await this.#server.send("open", { kind, annotation, reason });
    this.#wishes.renew();
    return refused;
  }

  async #shutGates(): Promise<void> {
    await this.#server.send("shut");
    this.#wishes.ask("look");
    this.#wishes.renew();
  }
}
