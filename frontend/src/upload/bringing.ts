/** One clip on its way in: chosen, carried, prepared, ready. Lives as long as its place on the page. */

import { get, post } from "../asking.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { cutShort, elsewhere, standingOf, type Found } from "../recording/cut_short.ts";
import { Room } from "../recording/room.ts";
import { begunBefore, carry } from "./carrier.ts";
import { Choosing } from "./choosing.ts";
import { leftInWords, secondsLeft, speed, speedInWords, withSample } from "./pace.ts";
import type { Sample } from "./pace.ts";
import { panel } from "./panel.ts";
import { partsOf, Several, type PartStands } from "./several.ts";
import { stageOf } from "./stage.ts";
import type { Stage, Stands } from "./stage.ts";

const LOOK_EVERY_MS = 1000;

interface Carried {
  readonly start: () => void;
  readonly abort: () => unknown;
}

export class Bringing {
  readonly element = make("section", { class: "bringing", "aria-label": "Bring a film in" });
  readonly #scope: Scope;
  readonly #clip: string;
  readonly #ready: (state: "arrived" | "ready") => void;
  readonly #choosing: Choosing;
  #stage: Stage = { at: "choose", begun: null, says: null };
  #upload: Carried | null = null;
  #samples: readonly Sample[] = [];
  #kept = 0;
  #drawn = "";
  #part = "";
  #told = false;
  #room: Room | null = null;

  constructor(scope: Scope, clip: string, ready: (state: "arrived" | "ready") => void) {
    this.#scope = scope;
    this.#clip = clip;
    this.#ready = ready;
    this.#choosing = new Choosing(clip, {
      show: (element) => {
        this.#stage = { at: "arrange" };
        this.#drawn = "arrange";
        this.element.replaceChildren(element);
      },
      one: (file) => void this.#bring(file),
      several: (files) => { this.#bringAll(files); },
      again: () => { this.#show({ at: "choose", begun: null, says: null }); },
      prepared: () => { this.#prepares(); },
    });
    scope.own(() => void this.#upload?.abort());
    scope.listen(window, "beforeunload", (event) => {
      if (this.#stage.at === "sending") event.preventDefault();
    });
    void this.#look();
  }

  get #url(): string {
    return `/clips/${this.#clip}/upload`;
  }

  get #recording(): string {
    return `/clips/${this.#clip}/recording`;
  }

  /** Asks how the clip stands, and again while it is being made ready. */
  async #look(): Promise<void> {
    const answer = await get<Stands>(`/clips/${this.#clip}`);
    if (this.#scope.ended || this.#isBusy) return;
    if (answer.ok) await this.#stands(answer.value);
    else if (this.#stage.at === "choose") this.#show({ at: "choose", begun: null, says: answer.says });
    if (this.#stage.at === "preparing" || !answer.ok) this.#scope.after(LOOK_EVERY_MS, () => void this.#look());
  }

  get #isBusy(): boolean {
    return this.#room !== null || ["sending", "paused", "arrange"].includes(this.#stage.at);
  }

  async #stands(stands: Stands): Promise<void> {
    if (stands.state === "receiving" && (await this.#recorded())) return;
    const parts = stands.state === "receiving" || stands.state === "failed" ? await partsOf(this.#clip) : [];
    if (stands.state === "failed" && parts.length > 0) this.#choosing.mend(parts, stands.says);
    else this.#show(stageOf(stands, stands.state === "receiving" ? await this.#arrived(parts) : null));
  }

  /** How much was brought here before; null where nothing was begun. */
  async #arrived(parts: readonly PartStands[]): Promise<number | null> {
    if (parts.length === 0) return (await begunBefore(this.#url))?.received ?? null;
    const all = parts.reduce((sum, { received }) => sum + received, 0);
    return all > 0 ? all : null;
  }

  /** Whether the clip is being recorded, or was, and is not made ready yet: then that is shown. */
  async #recorded(): Promise<boolean> {
    const answer = await get<{ readonly recording: Found | null }>(this.#recording);
    const found = answer.ok ? answer.value.recording : null;
    const stands = standingOf(found);
    if (found === null || stands === "none" || this.#scope.ended) return false;
    const again = (): void => void this.#look();
    if (stands === "cut") this.element.replaceChildren(...cutShort(this.#recording, found, again));
    else {
      // Its end had begun when the program was killed: the rest of it is done here.
      if (stands === "ending") await post(`${this.#recording}/end`);
      else this.element.replaceChildren(...elsewhere());
      this.#scope.after(LOOK_EVERY_MS, again);
    }
    this.#drawn = "";
    return true;
  }

  #record(): void {
    const over = (): void => {
      this.#room = null;
      this.#drawn = "";
    };
    this.#room = new Room(this.#scope, this.#recording, {
      back: (says) => {
        over();
        this.#show({ at: "choose", begun: null, says });
      },
      kept: () => {
        over();
        this.#prepares();
      },
    });
    this.element.replaceChildren(this.#room.element);
  }

  async #bring(file: File): Promise<void> {
    this.#begin(file.size);
    const begun = await begunBefore(this.#url);
    if (this.#scope.ended) return;
    if (begun?.length === file.size) this.#kept = begun.received;
    this.#upload = carry(this.#url, file, begun, this.#news());
  }

  #bringAll(files: readonly File[]): void {
    const said = { at: (number: number) => { this.#part = `file ${String(number)} of ${String(files.length)}`; } };
    const several = new Several(this.#clip, files, { ...this.#news(), ...said });
    this.#begin(several.total);
    this.#upload = several;
    several.start();
  }

  #begin(total: number): void {
    this.#samples = [];
    this.#kept = 0;
    this.#part = "";
    this.#show({ at: "sending", sent: 0, total });
  }

  #news(): Parameters<typeof carry>[3] {
    return {
      sent: (sent, total) => { this.#sent(sent, total); },
      kept: (bytes) => { this.#kept = bytes; },
      arrived: () => { this.#prepares(); },
      broke: (says, canGoOn) => {
        if (canGoOn) this.#hold(says);
        else this.#show({ at: "choose", begun: null, says });
      },
    };
  }

  #prepares(): void {
    this.#upload = null;
    this.#show({ at: "preparing", done: null, speed: null, leftS: null, found: null });
    this.#ready("arrived");
    void this.#look();
  }

  #sent(sent: number, total: number): void {
    if (this.#stage.at !== "sending") return;
    this.#samples = withSample(this.#samples, { atMs: performance.now(), bytes: sent });
    this.#show({ at: "sending", sent, total, ...(this.#part === "" ? {} : { part: this.#part }) });
  }

  #pause(): void {
    void this.#upload?.abort();
    this.#hold(null);
  }

  /** What was on its way may have arrived or not: that is asked, and then stands there. */
  #hold(says: string | null): void {
    if (this.#stage.at !== "sending") return;
    const { sent, total } = this.#stage;
    this.#show({ at: "paused", sent, total, says });
    void partsOf(this.#clip).then((parts) => this.#arrived(parts)).then((arrived) => {
      if (this.#stage.at !== "paused") return;
      this.#kept = Math.max(this.#kept, arrived ?? 0);
      this.#show({ ...this.#stage, sent: this.#kept });
    });
  }

  #goOn(): void {
    if (this.#stage.at !== "paused" || this.#upload === null) return;
    this.#samples = [];
    this.#show({ at: "sending", sent: this.#stage.sent, total: this.#stage.total });
    this.#upload.start();
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    this.#draw();
    if (stage.at !== "ready" || this.#told) return;
    this.#told = true;
    this.#ready("ready");
  }

  /** The bar moves many times a second; the buttons are made anew only when the stage changes. */
  #draw(): void {
    const stage = this.#stage;
    const total = "total" in stage ? stage.total : 0;
    const pace = [speedInWords(speed(this.#samples)), leftInWords(secondsLeft(this.#samples, total))].filter((part) => part !== "").join(" · ");
    const parts = panel(stage, pace, {
      bring: (files) => void this.#choosing.choose(files),
      pause: () => { this.#pause(); },
      goOn: () => { this.#goOn(); },
      record: () => { this.#record(); },
    });
    const kept = [...this.element.children];
    if (this.#drawn !== stage.at || kept.length !== parts.length || stage.at === "choose") {
      this.element.replaceChildren(...parts);
    } else {
      parts.forEach((part, at) => {
        if (!(part instanceof HTMLButtonElement)) kept[at]?.replaceWith(part);
      });
    }
    this.#drawn = stage.at;
  }
}
