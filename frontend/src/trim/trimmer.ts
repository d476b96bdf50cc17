/** The trimmer: the film above, the strip below, what stops an edge said in words, and one button that keeps it. */

import { get } from "../asking.ts";
import { make } from "../elements.ts";
import { seekSeconds, type FrameTable } from "../model/frames.ts";
import type { Scope } from "../scope.ts";
import { boxOf, Trimmed, type Bounds, type Drawn, type Moved, type Part } from "./model.ts";
import { Strip, timeOf } from "./strip.ts";
import { letGo } from "../video/letting_go.ts";

export type Box = readonly number[];

export interface Trim {
  readonly key: string;
  readonly clip: string;
  readonly length_ms: number;
  readonly onset: number;
  readonly offset: number;
  readonly still: number;
  readonly bounds: Bounds;
  readonly crop: Box | null;
  readonly words: Readonly<Record<string, string>>;
}

/** What is kept: Python looks at it again. */
export interface Kept extends Drawn {
  readonly key: string;
  readonly crop: Box | null;
}

export class Trimmer {
  readonly element = make("div", { class: "trim" });
  readonly #scope: Scope;
  readonly #trim: Trim;
  readonly #keep: (kept: Kept) => void;
  readonly #film: HTMLVideoElement;
  readonly #stage = make("div", { class: "stage" });
  readonly #box = make("div", { class: "box", hidden: true });
  readonly #why = make("p", { class: "why", role: "status" });
  readonly #times = make("div", { class: "legend" });
  readonly #keeping: HTMLButtonElement;
  readonly #strip: Strip;
  #trimmed: Trimmed | null = null;
  #drawn: Drawn;
  #crop: Box | null;
  #corner: readonly [number, number] | null = null;
  #playing = false;

  constructor(scope: Scope, trim: Trim, keep: (kept: Kept) => void) {
    this.#scope = scope;
    this.#trim = trim;
    this.#keep = keep;
    this.#drawn = { onset: trim.onset, offset: trim.offset, still: trim.still };
    this.#crop = trim.crop;
    this.#film = make("video", { src: `/clips/${trim.clip}/film`, preload: "auto", playsinline: true, "aria-label": this.#say("film") });
    this.#strip = new Strip(scope, this.#drawn, trim.bounds, trim.length_ms, {
      onset: this.#say("onset"), offset: this.#say("offset"), still: this.#say("still"),
    }, {
      dragged: (part, ms) => { this.#moved(part, (trimmed) => trimmed.to(this.#drawn, part, ms)); },
      stepped: (part, frames) => { this.#moved(part, (trimmed) => trimmed.by(this.#drawn, part, frames)); },
    });
    this.#keeping = this.#button("keep", () => { this.#send(); }, "keep");
    this.#keeping.disabled = true;
    this.#furnish();
    void this.#fetch();
  }

  #say(name: string): string {
    return this.#trim.words[name] ?? name;
  }

  #button(name: string, act: () => void, kind = ""): HTMLButtonElement {
    const button = make("button", { type: "button", class: kind }, this.#say(name));
    this.#scope.listen(button, "click", act);
    return button;
  }

  #furnish(): void {
    const cropping = this.#button("crop", () => {
      const on = this.#stage.classList.toggle("cropping");
      cropping.setAttribute("aria-pressed", String(on));
    });
    cropping.setAttribute("aria-pressed", "false");
    this.#stage.append(this.#film, this.#box);
    const acts = make("div", { class: "acts" },
      this.#button("play", () => { this.#play(); }), cropping,
      this.#button("whole", () => { this.#cropped(null); }), this.#keeping);
    this.element.append(this.#stage, this.#strip.element, this.#times, this.#why, acts);
    this.#scope.listen(this.#film, "timeupdate", () => { this.#passed(); });
    this.#scope.listen(this.#film, "loadedmetadata", () => { this.#show(this.#drawn.still); });
    this.#scope.listen(this.#stage, "pointerdown", (event) => { this.#corner = this.#begins(event); });
    this.#scope.listen(this.#stage, "pointermove", (event) => { this.#draws(event); });
    this.#scope.listen(this.#stage, "pointerup", () => { this.#corner = null; });
    this.#scope.own(() => { letGo(this.#film); });
    this.#draw();
  }

  async #fetch(): Promise<void> {
    const { clip, length_ms: length, bounds } = this.#trim;
    const table = await get<FrameTable>(`/clips/${clip}/frames`);
    if (this.#scope.ended) return;
    if (!table.ok) {
      this.#why.textContent = table.says;
      return;
    }
    this.#trimmed = new Trimmed(table.value, length, bounds, {
      too_short: this.#say("too_short"), too_long: this.#say("too_long"), still: this.#say("still_stops"),
    });
  }

  #moved(part: Part, move: (trimmed: Trimmed) => Moved): void {
    if (this.#trimmed === null) return;
    const { drawn, why } = move(this.#trimmed);
    this.#drawn = drawn;
    if (this.#why.textContent !== (why ?? "")) this.#why.textContent = why ?? "";
    this.#pause();
    this.#show(part === "offset" ? Math.max(drawn.onset, drawn.offset - 1) : drawn[part]);
    this.#draw();
  }

  #draw(): void {
    const { onset, offset, still } = this.#drawn;
    this.#strip.draw(this.#drawn);
    const time = (name: string, ms: number): HTMLElement => make("span", {}, `${this.#say(name)} `, make("b", {}, timeOf(ms)));
    const length = make("span", {}, `${this.#say("length")} `, make("b", {}, `${((offset - onset) / 1000).toFixed(2)} s`));
    this.#times.replaceChildren(time("onset", onset), time("offset", offset), length, time("still", still));
    this.#drawBox();
    const { onset: from, offset: to, still: picked, crop } = this.#trim;
    this.#keeping.disabled = onset === from && offset === to && still === picked && String(this.#crop) === String(crop);
  }

  #show(ms: number): void {
    this.#film.currentTime = seekSeconds(ms / 1000);
    this.#strip.playing(ms);
  }

  #play(): void {
    this.#show(this.#drawn.onset);
    this.#playing = true;
    void this.#film.play().catch(() => undefined);
  }

  #pause(): void {
    this.#playing = false;
    this.#film.pause();
  }

  #passed(): void {
    const ms = this.#film.currentTime * 1000;
    if (this.#playing) this.#strip.playing(ms);
    if (this.#playing && ms >= this.#drawn.offset) this.#pause();
  }

  /** The picture's own place in the stage: a film that stands upright has bars beside it. */
  #picture(): DOMRect {
    const place = this.#film.getBoundingClientRect();
    const { videoWidth: wide, videoHeight: high } = this.#film;
    if (!wide || !high) return place;
    const scale = Math.min(place.width / wide, place.height / high);
    const [width, height] = [wide * scale, high * scale];
    return new DOMRect(place.left + (place.width - width) / 2, place.top + (place.height - height) / 2, width, height);
  }

  #at(event: PointerEvent): readonly [number, number] {
    const place = this.#picture();
    return [(event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height];
  }

  #begins(event: PointerEvent): readonly [number, number] | null {
    if (!this.#stage.classList.contains("cropping")) return null;
    this.#stage.setPointerCapture(event.pointerId);
    return this.#at(event);
  }

  #draws(event: PointerEvent): void {
    if (this.#corner === null) return;
    const box = boxOf(this.#corner, this.#at(event));
    this.#why.textContent = box === null ? this.#say("small_crop") : "";
    if (box !== null) this.#cropped(box);
  }

  #cropped(box: Box | null): void {
    this.#crop = box;
    this.#draw();
  }

  #drawBox(): void {
    const [left = 0, top = 0, width = 0, height = 0] = this.#crop ?? [];
    const [picture, stage] = [this.#picture(), this.#stage.getBoundingClientRect()];
    this.#box.hidden = this.#crop === null;
    const px = (share: number, of: number, from = 0): string => `${String(from + (share / 1000) * of)}px`;
    Object.assign(this.#box.style, {
      left: px(left, picture.width, picture.left - stage.left), top: px(top, picture.height, picture.top - stage.top),
      width: px(width, picture.width), height: px(height, picture.height),
    });
  }

  #send(): void {
    this.#pause();
    this.#keeping.disabled = true;
    this.#keep({ key: this.#trim.key, ...this.#drawn, crop: this.#crop });
  }
}
