/** One clip on its way in: chosen, carried, prepared, ready. Lives as long as its place on the page. */

import type { Upload } from "tus-js-client";
import { get, post } from "../asking.ts";
import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { cutShort, elsewhere, standingOf, type Found } from "../recording/cut_short.ts";
import { Room } from "../recording/room.ts";
import { begunBefore, carry } from "./carrier.ts";
import { leftInWords, secondsLeft, speed, speedInWords, withSample } from "./pace.ts";
import type { Sample } from "./pace.ts";
import { panel } from "./panel.ts";
import { stageOf } from "./stage.ts";
import type { Stage, Stands } from "./stage.ts";

const LOOK_EVERY_MS = 1000;

export class Bringing {
  readonly element = make("section", { class: "bringing", "aria-label": "Bring a film in" });
  readonly #scope: Scope;
  readonly #clip: string;
  readonly #ready: () => void;
  #stage: Stage = { at: "choose", begun: null, says: null };
  #upload: Upload | null = null;
  #samples: readonly Sample[] = [];
  #kept = 0;
  #drawn = "";
  #told = false;
  #room: Room | null = null;

  constructor(scope: Scope, clip: string, ready: () => void) {
    this.#scope = scope;
    this.#clip = clip;
    this.#ready = ready;
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
    return this.#room !== null || this.#stage.at === "sending" || this.#stage.at === "paused";
  }

  async #stands(stands: Stands): Promise<void> {
    if (stands.state === "receiving" && (await this.#recorded())) return;
    const begun = stands.state === "receiving" ? await begunBefore(this.#url) : null;
    this.#show(stageOf(stands, begun?.received ?? null));
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
        this.#show({ at: "preparing", done: null, speed: null, leftS: null, found: null });
        void this.#look();
      },
    });
    this.element.replaceChildren(this.#room.element);
  }

  async #bring(file: File): Promise<void> {
    this.#samples = [];
    this.#kept = 0;
    this.#show({ at: "sending", sent: 0, total: file.size });
    const begun = await begunBefore(this.#url);
    if (this.#scope.ended) return;
    if (begun?.length === file.size) this.#kept = begun.received;
    this.#upload = carry(this.#url, file, begun, {
      sent: (sent, total) => {
        this.#sent(sent, total);
      },
      kept: (bytes) => {
        this.#kept = bytes;
      },
      arrived: () => {
        this.#upload = null;
        this.#show({ at: "preparing", done: null, speed: null, leftS: null, found: null });
        void this.#look();
      },
      broke: (says, canGoOn) => {
        if (canGoOn) this.#hold(says);
        else this.#show({ at: "choose", begun: null, says });
      },
    });
  }

  #sent(sent: number, total: number): void {
    if (this.#stage.at !== "sending") return;
    this.#samples = withSample(this.#samples, { atMs: performance.now(), bytes: sent });
    this.#show({ at: "sending", sent, total });
  }

  #pause(): void {
    void this.#upload?.abort();
    this.#hold(null);
  }

  #hold(says: string | null): void {
    if (this.#stage.at === "sending") this.#show({ at: "paused", sent: this.#kept, total: this.#stage.total, says });
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
    this.#ready();
  }

  /** The bar moves many times a second; the buttons are made anew only when the stage changes. */
  #draw(): void {
    const stage = this.#stage;
    const total = "total" in stage ? stage.total : 0;
    const pace = [speedInWords(speed(this.#samples)), leftInWords(secondsLeft(this.#samples, total))].filter((part) => part !== "").join(" · ");
    const parts = panel(stage, pace, {
      bring: (file) => void this.#bring(file),
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
