/** Recording here: the camera is looked at, the film is recorded and sealed meanwhile, moments are marked. */

import { get, post } from "../asking.ts";
import { stayHere } from "../busy.ts";
import { make } from "../elements.ts";
import { Scope } from "../scope.ts";
import { stayAwake } from "../together/staying.ts";
import { sizeInWords } from "../upload/pace.ts";
import { canRecord, devices, letGo, openCamera, recorderOf, BITS_A_SECOND, type Choice } from "./camera.ts";
import { FilmClock } from "./clock.ts";
import { Marks, type Markable } from "./marks.ts";
import { meter } from "./meter.ts";
import { chooser, door, line, no } from "./parts.ts";
import { MOST_HELD, Sender } from "./sender.ts";
import { Unlocking } from "./unlocking.ts";
import { clockText, WORDS } from "./words.ts";

const SLICE_MS = 1000;
const LONGEST_MS = 2 * 60 * 60 * 1000;
const MINUTES_HELD = Math.floor((MOST_HELD * 8) / BITS_A_SECOND / 60);

export interface Document {
  readonly families: readonly Markable[];
  readonly keys: unknown;
  /** Why nothing may be recorded, as a sentence; null where it may. */
  readonly says: string | null;
}

export interface Ends {
  /** Nothing was recorded: back to choosing. */
  readonly back: (says: string | null) => void;
  /** It is kept and being made ready. */
  readonly kept: () => void;
}

export class Room {
  readonly element = make("div", { class: "filming" });
  readonly #page: Scope;
  readonly #url: string;
  readonly #ends: Ends;
  readonly #clock = new FilmClock();
  readonly #view = make("video", { class: "view", autoplay: true, playsinline: true, "aria-label": WORDS.camera });
  readonly #about = make("div", { class: "about" });
  /** What the camera that is open holds: closed with it. */
  #own = new Scope();
  /** From the first byte to the last: this page stays. */
  #staying = new Scope();
  readonly #unlocking = new Unlocking();
  #stream: MediaStream | null = null;
  #recorder: MediaRecorder | null = null;
  #sender: Sender | null = null;
  #marks: Marks | null = null;
  #document: Document | null = null;
  #choice: Choice = { camera: null, microphone: null };
  #why: string | null = null;
  #begun = 0;

  constructor(page: Scope, url: string, ends: Ends) {
    this.#page = page;
    this.#url = url;
    this.#ends = ends;
    this.#view.muted = true;
    this.element.append(this.#view, make("div", { class: "side" }, this.#unlocking.element, this.#about));
    page.own(() => { this.#dark(); });
    page.own(() => { this.#staying.end(); });
    page.listen(window, "beforeunload", (event) => {
      if (this.isBusy) event.preventDefault();
    });
    void this.#open();
  }

  /** Whether something would be lost if this window closed. */
  get isBusy(): boolean {
    return this.#recorder !== null || (this.#sender?.waiting ?? 0) > 0;
  }

  async #open(): Promise<void> {
    this.#about.replaceChildren(line(WORDS.asking, "soft"));
    // Whether the family has agreed is asked before any camera is.
    const asked = await get<Document>(this.#url);
    const no = asked.ok ? (asked.value.says ?? (canRecord() ? null : WORDS.no.unsupported)) : asked.says;
    if (no !== null) this.#ends.back(no);
    if (no !== null || !asked.ok) return;
    this.#document = asked.value;
    await this.#look();
  }

  async #look(): Promise<void> {
    this.#dark();
    const opened = await openCamera(this.#choice);
    if (this.#page.ended) {
      if ("stream" in opened) letGo(opened.stream);
      return;
    }
    if ("says" in opened) {
      this.#ends.back(opened.says);
      return;
    }
    this.#stream = opened.stream;
    this.#view.srcObject = opened.stream;
    this.#watch();
    await this.#ready(opened.stream);
  }

  async #ready(stream: MediaStream): Promise<void> {
    const { cameras, microphones } = await devices();
    const used = (tracks: readonly MediaStreamTrack[]): string => tracks[0]?.getSettings().deviceId ?? "";
    const silent = line(WORDS.silent, "soft");
    const choose = (choice: Partial<Choice>): void => {
      this.#choice = { ...this.#choice, ...choice };
      void this.#look();
    };
    this.#about.replaceChildren(
      line(WORDS.title, "big"),
      chooser(WORDS.camera, cameras, used(stream.getVideoTracks()), (camera) => choose({ camera })),
      chooser(WORDS.microphone, microphones, used(stream.getAudioTracks()), (microphone) => choose({ microphone }), WORDS.noMicrophone),
      meter(this.#own, stream, () => { silent.textContent = ""; }),
      ...(stream.getAudioTracks().length > 0 ? [silent] : []),
      make("div", { class: "row" }, door(WORDS.start, () => void this.#start(stream)), door(WORDS.back, () => { this.#leave(null); }, "door plain")),
      line(WORDS.bridged(MINUTES_HELD), "soft"),
    );
  }

  async #start(stream: MediaStream): Promise<void> {
    if (this.#recorder !== null) return;
    const recorder = this.#recorder = recorderOf(stream);
    const begun = await post(this.#url);
    if (!begun.ok) {
      this.#recorder = null;
      this.#leave(begun.says);
      return;
    }
    const kept = line("", "soft");
    this.#sender = new Sender(this.#page, this.#url, {
      moved: (bytes, waiting, says) => {
        kept.textContent = says ?? [WORDS.kept(sizeInWords(bytes)), ...(waiting > 0 ? [WORDS.waiting(sizeInWords(waiting))] : [])].join(" · ");
        if (waiting > MOST_HELD) this.#stop(WORDS.full);
      },
      locked: (isLocked) => {
        if (isLocked) this.#unlocking.show();
        else this.#unlocking.hide();
      },
      refused: (says) => { this.#stop(says); },
    });
    recorder.ondataavailable = ({ data }) => this.#sender?.add(data, performance.now() - this.#begun);
    recorder.onstop = () => void this.#save();
    recorder.onerror = () => { this.#stop(WORDS.stopped); };
    this.#begun = performance.now();
    this.#clock.begin(this.#begun);
    recorder.start(SLICE_MS);
    stayAwake(this.#own, document);
    stayHere(this.#staying, document);
    this.#unplugged(stream);
    this.#show(stream, kept);
  }

  #show(stream: MediaStream, kept: HTMLElement): void {
    const time = make("output", { class: "time" }, clockText(0));
    this.#own.every(250, () => {
      const lasted = performance.now() - this.#begun;
      time.textContent = clockText(lasted);
      if (lasted > LONGEST_MS) this.#stop(WORDS.tooLong);
    });
    const { families = [], keys = null } = this.#document ?? {};
    this.#marks = new Marks(this.#page, { url: this.#url, families, keys, at: (now) => this.#clock.at(now) });
    this.#about.replaceChildren(
      make("div", { class: "row on" }, make("span", { class: "lamp", "aria-hidden": "true" }), line(WORDS.recording, "big"), time),
      meter(this.#own, stream, () => undefined),
      ...(families.length > 0 ? [this.#marks.element] : []),
      door(WORDS.stop, () => { this.#stop(null); }, "door stop"),
      kept, line(WORDS.stay, "soft"),
    );
    this.element.classList.add("recording");
  }

  /** The camera's pictures as they are shown: the first one after the beginning is the film's first. */
  #watch(): void {
    const own = this.#own;
    const see = (now: number, { captureTime, presentationTime }: VideoFrameCallbackMetadata): void => {
      this.#clock.see({ takenMs: captureTime ?? Math.min(presentationTime, now) });
      if (!own.ended) this.#view.requestVideoFrameCallback(see);
    };
    if ("requestVideoFrameCallback" in this.#view) this.#view.requestVideoFrameCallback(see);
  }

  #unplugged(stream: MediaStream): void {
    for (const track of stream.getTracks()) {
      this.#own.listen(track, "ended", () => {
        if (track.kind === "video") this.#stop(WORDS.cameraGone(clockText(performance.now() - this.#begun)));
        else this.#about.append(no(WORDS.microphoneGone));
      });
    }
  }

  #stop(why: string | null): void {
    this.#why ??= why;
    if (this.#recorder?.state === "recording") this.#recorder.stop();
  }

  /** The last piece has come: the camera goes dark, what waits is kept, and the clip is made ready. */
  async #save(): Promise<void> {
    this.#dark();
    this.element.classList.remove("recording");
    const bar = make("progress", { max: "1", "aria-label": WORDS.saving });
    this.#about.replaceChildren(...(this.#why === null ? [] : [no(this.#why)]), line(WORDS.saving, "big"), bar, line(WORDS.savingNote, "soft"));
    await Promise.all([this.#sender?.drained(), this.#marks?.drained()]);
    const refused = await this.#end();
    this.#staying.end();
    if (this.#page.ended) return;
    if (refused !== null) this.#leave(refused);
    else {
      this.#recorder = null;
      this.#ends.kept();
    }
  }

  /** Says the recording is over until that is heard; answers why nothing was kept, if nothing was. */
  async #end(): Promise<string | null> {
    for (;;) {
      const ended = await post(`${this.#url}/end`);
      // Heard of or not: once it has ended there is nothing under way any more.
      if (ended.ok || ended.status === 404 || this.#page.ended) return null;
      if (ended.status === 400) return ended.says;
      await new Promise<void>((resolve) => this.#page.after(SLICE_MS, resolve));
    }
  }

  #leave(says: string | null): void {
    this.#dark();
    this.#recorder = null;
    this.#ends.back(says);
  }

  #dark(): void {
    this.#own.end();
    this.#own = new Scope();
    letGo(this.#stream);
    this.#stream = null;
    this.#view.srcObject = null;
  }
}
