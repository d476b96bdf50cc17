/** One moment of an excerpt: its boxes are drawn on the film, followed behind, looked at, and ticked. */

import { get } from "../asking.ts";
import { make } from "../elements.ts";
import { msOf, type FrameTable } from "../model/frames.ts";
import type { Scope } from "../scope.ts";
import { letGo } from "../video/letting_go.ts";
import { Player, type Seen } from "../video/player.ts";
import { Keeping } from "./keeping.ts";
import { begun, boxesOf, drawn, Looked, MOST_BOXES, nextLost, placeOf, undrawn, within, type Sides, type Span } from "./model.ts";
import { Numbers } from "./numbers.ts";
import { sentenceOf } from "./saying.ts";
import { Veil } from "./veil.ts";

export interface Covering {
  readonly clip: string;
  readonly excerpt: string;
  readonly number: number;
  readonly onset: number;
  readonly offset: number;
  readonly length_ms: number;
  readonly stepping: boolean;
  readonly blur: "outside" | "boxes";
  readonly words: Readonly<Record<string, string>>;
}

export class Coverer {
  readonly element = make("div", { class: "cover" });
  readonly #scope: Scope;
  readonly #about: Covering;
  readonly #player: Player;
  readonly #keeping: Keeping;
  readonly #veil: Veil;
  readonly #numbers: Numbers;
  readonly #places: HTMLInputElement;
  readonly #play: HTMLButtonElement;
  readonly #which = make("div", { class: "which", role: "group" });
  readonly #acts: Readonly<Record<"gone" | "undraw" | "lost" | "add", HTMLButtonElement>>;
  readonly #tick: HTMLButtonElement;
  readonly #says = make("p", { class: "says", role: "status" });
  #looked: Looked;
  #of = -1;
  #span: Span = { first: 0, count: 0 };
  #table: FrameTable | null = null;
  #box = 0;
  #going: Sides | null = null;
  #more = 0;

  constructor(scope: Scope, about: Covering, ticked: (number: number) => void) {
    this.#scope = scope;
    this.#about = about;
    const film = `/clips/${about.clip}/film${about.stepping ? "?copy=stepping" : ""}`;
    this.#player = new Player({ id: about.clip, length_ms: about.length_ms }, film, scope);
    this.#looked = new Looked(about.onset, about.offset);
    this.#veil = new Veil(scope, this.#say("box"), ({ sides, kept }) => { this.#drawing(sides, kept); });
    this.#numbers = new Numbers(scope, about.words, (sides) => { this.#drawing(sides, true); });
    this.#places = make("input", { type: "range", min: "0", max: "0", value: "0", step: "1", "aria-label": this.#say("place") });
    this.#play = this.#button("play", () => { this.#plays(); });
    this.#acts = {
      gone: this.#button("gone", () => { this.#put(null); }),
      undraw: this.#button("undraw", () => { this.#keep(undrawn(this.#keeping.moment.keys, this.#box, this.#frame)); }),
      lost: this.#button("lost", () => { this.#toLost(); }),
      add: this.#button("add", () => { this.#add(); }),
    };
    this.#tick = this.#button("tick", () => { void this.#ticks(ticked); }, "first");
    this.#keeping = new Keeping(scope, `/clips/${about.clip}/excerpts/${about.excerpt}/moments/${String(about.number)}`, () => { this.#show(); });
    this.#furnish();
    void this.#fetch();
  }

  #say(name: string): string {
    return this.#about.words[name] ?? "";
  }

  #button(name: string, act: () => void, kind = ""): HTMLButtonElement {
    const button = make("button", { type: "button", class: kind }, this.#say(name));
    this.#scope.listen(button, "click", act);
    return button;
  }

  #furnish(): void {
    const { stage, film } = this.#player;
    stage.append(this.#veil.element);
    // Until it is known how large the film is, its place is held.
    stage.classList.add("waiting");
    this.#scope.listen(film, "loadedmetadata", () => { stage.classList.remove("waiting"); });
    const step = (name: string, by: number): HTMLButtonElement => this.#button(name, () => { this.#to(this.#frame + by); });
    const put = this.#button("put", () => { this.#drawing(begun(this.#keeping.moment, this.#span, this.#box, this.#frame), true); this.#veil.focus(); });
    this.#which.setAttribute("aria-label", this.#say("which"));
    this.element.append(
      make("div", { class: "film" }, this.#player.stage, this.#places,
        make("div", { class: "acts" }, this.#play, step("back", -1), step("on", 1), this.#acts.lost)),
      make("div", { class: "side" }, this.#which, make("div", { class: "acts" }, put, this.#acts.gone, this.#acts.undraw),
        this.#numbers.element, this.#says, this.#tick));
    this.#scope.listen(this.#places, "input", () => { this.#to(this.#span.first + Number(this.#places.value)); });
    this.#player.onChange((seen) => { this.#passed(seen); });
    this.#scope.own(() => { letGo(this.#player.film); });
  }

  async #fetch(): Promise<void> {
    const { clip, onset, offset } = this.#about;
    const table = await get<FrameTable>(`/clips/${clip}/frames`);
    if (this.#scope.ended) return;
    if (!table.ok) {
      this.#says.textContent = table.says;
      return;
    }
    this.#table = table.value;
    this.#span = within(table.value, onset, offset);
    this.#places.max = String(Math.max(0, this.#span.count - 1));
    this.#player.setTable(table.value);
    this.#to(this.#span.first);
  }

  get #frame(): number {
    const { first } = this.#span;
    return Math.min(Math.max(first, this.#player.seen.frame ?? first), this.#last);
  }

  get #last(): number {
    return this.#span.first + Math.max(0, this.#span.count - 1);
  }

  #to(frame: number): void {
    if (this.#table === null) return;
    const kept = Math.min(Math.max(this.#span.first, frame), this.#last);
    if (!this.#player.film.paused) this.#player.pause();
    this.#player.seek(msOf(this.#table, kept));
  }

  #plays(): void {
    if (!this.#player.film.paused) {
      this.#player.pause();
      return;
    }
    const { onset, offset } = this.#about;
    const from = this.#frame >= this.#last || this.#table === null ? onset : msOf(this.#table, this.#frame);
    this.#player.playStretch({ fromMs: from, toMs: offset, again: false });
  }

  #passed({ frame, ms, playing }: Seen): void {
    const { moment } = this.#keeping;
    if (moment.path !== null && !this.#player.going) this.#looked.at(ms, playing);
    // It stops a frame after the moment has ended; the last one of it is what was covered last.
    if (!playing && !this.#player.going && frame !== null && frame > this.#last) this.#to(this.#last);
    this.#play.textContent = this.#say(playing ? "pause" : "play");
    this.#show();
  }

  #toLost(): void {
    const at = nextLost(this.#keeping.moment, this.#span, this.#frame);
    if (at !== null) this.#to(at);
  }

  #add(): void {
    this.#more += 1;
    this.#box = this.#boxes().length - 1;
    this.#show();
  }

  #boxes(): readonly number[] {
    const most = this.#about.blur === "outside" ? 1 : MOST_BOXES;
    const count = Math.min(most, Math.max(1, ...boxesOf(this.#keeping.moment.keys).map((each) => each + 1)) + this.#more);
    return Array.from({ length: count }, (_, at) => at);
  }

  #drawing(sides: Sides, kept: boolean): void {
    if (!this.#player.film.paused) this.#player.pause();
    this.#going = kept ? null : sides;
    if (kept) this.#put(sides);
    else this.#numbers.show(sides);
  }

  #put(sides: Sides | null): void {
    this.#keep(drawn(this.#keeping.moment.keys, [this.#box, this.#frame, sides]));
  }

  #keep(keys: Keeping["moment"]["keys"]): void {
    if (this.#span.count > 0) this.#keeping.draw(keys);
  }

  async #ticks(ticked: (number: number) => void): Promise<void> {
    if (await this.#keeping.tick()) ticked(this.#about.number);
  }

  #show(): void {
    const { moment } = this.#keeping;
    const drawing = moment.path === null ? -1 : moment.revision;
    if (drawing !== this.#of) {
      this.#of = drawing;
      this.#looked = new Looked(this.#about.onset, this.#about.offset);
    }
    const frame = this.#frame;
    this.#places.value = String(frame - this.#span.first);
    this.#over(frame);
    this.#choices();
    const here = placeOf(moment, this.#span, this.#box, frame);
    this.#numbers.show(here ?? null);
    this.#acts.undraw.disabled = !moment.keys.some(([box, at]) => box === this.#box && at === frame);
    this.#acts.lost.disabled = nextLost(moment, this.#span, frame) === null;
    this.#tick.disabled = moment.path === null || moment.checked || !this.#looked.all;
    this.#tell(sentenceOf(this.#keeping, this.#looked, (name) => this.#say(name)));
  }

  #over(frame: number): void {
    if (this.#going !== null) return;
    const { moment } = this.#keeping;
    const boxes = boxesOf(moment.keys).flatMap((each) => {
      const sides = placeOf(moment, this.#span, each, frame);
      return sides ? [[each, sides] as const] : [];
    });
    const isKnown = moment.path !== null;
    const covered = isKnown ? moment.covered?.[frame - this.#span.first] ?? null : [];
    const outside = isKnown && this.#about.blur === "outside";
    this.#veil.show({ covered, outside, boxes, chosen: this.#box, says: covered === null ? this.#whole() : "" });
  }

  #whole(): string {
    return this.#say(this.#keeping.moment.keys.length === 0 ? "undrawn_here" : "lost_here");
  }

  #choices(): void {
    const boxes = this.#boxes();
    this.#which.hidden = this.#about.blur === "outside";
    if (this.#which.childElementCount !== boxes.length + 1) {
      const chips = boxes.map((each) => {
        const chip = make("button", { type: "button", class: "chip" }, `${this.#say("one")} ${String(each + 1)}`);
        this.#scope.listen(chip, "click", () => { this.#box = each; this.#show(); });
        return chip;
      });
      this.#which.replaceChildren(...chips, this.#acts.add);
    }
    [...this.#which.children].forEach((chip, at) => { if (at < boxes.length) chip.setAttribute("aria-pressed", String(at === this.#box)); });
    this.#acts.add.disabled = boxes.length >= MOST_BOXES;
  }

  #tell(says: string): void {
    if (this.#says.textContent !== says) this.#says.textContent = says;
  }
}
