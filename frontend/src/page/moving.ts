/** Moving together: off until somebody asks for it; fetched then, and again when what cannot be seen has changed. */

import { get, post } from "../asking.ts";
import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import type { Line } from "../model/layout.ts";
import { alikeIn, movementIn, type Movement } from "../model/movement.ts";
import type { Regions } from "../model/regions.ts";
import { UNCODABLE } from "../model/sums.ts";
import type { View } from "../model/view.ts";
import type { Scope } from "../scope.ts";
import type { Choice } from "./choices.ts";
import type { Ink } from "./drawing.ts";
import { movingHelp, movingPanel, placesPanel } from "./moving_panels.ts";
import { drawMoving, drawSaying } from "./moving_rows.ts";
import { reveal } from "./revealing.ts";
import { TOGETHER } from "./rows.ts";
import { WORDS } from "./words.ts";

const ASK_EVERY_MS = 2500;
/** What was marked has to have been sent before the lines are asked for again. */
const REST_MS = 1500;

export class Moving {
  /** The same for readers of screens: where there is something to look at, in words. */
  readonly element = make("div", { class: "unseen", role: "group", "aria-label": WORDS.moving.name, hidden: true });
  readonly #bench: Bench;
  readonly #clip: string;
  readonly #scope: Scope;
  #movement: Movement | null = null;
  #says: string = WORDS.moving.measuring;
  #asked = false;
  #unseen = "";
  #stop = (): void => undefined;

  constructor(bench: Bench, clip: string, scope: Scope) {
    this.#bench = bench;
    this.#clip = clip;
    this.#scope = scope;
    bench.timeline.rows.offer({ id: TOGETHER, name: WORDS.moving.name, kind: "together" }, (ink, line, view) => this.#draw(ink, line, view));
    bench.timeline.rows.onChange(() => this.#come());
    bench.store.onChange(() => this.#marked());
    this.#come();
  }

  get shown(): boolean {
    return this.#bench.timeline.rows.arrangement.shown.includes(TOGETHER);
  }

  get regions(): Regions | null {
    return this.#movement?.regions ?? null;
  }

  /** Somebody has just asked for it: where nobody has drawn the two yet, that comes first. */
  async switchedOn(): Promise<void> {
    await this.#fetch();
    reveal(this.#bench, TOGETHER);
    if (this.shown && this.regions === null && (this.#movement?.stands === "not_drawn" || this.#movement?.stands === "measuring")) this.drawRegions();
  }

  /** What can be done with the row. */
  get choices(): readonly Choice[] {
    return [
      { says: WORDS.moving.draw, act: () => this.drawRegions() },
      { says: WORDS.moving.places, act: () => placesPanel(this.#bench, this.#movement?.lines ?? null) },
      { says: WORDS.moving.whatItIs, act: () => movingHelp(this.#bench) },
    ];
  }

  drawRegions(): void {
    movingPanel(this.#bench, { clip: this.#clip, regions: this.regions, keep: (regions) => this.#keep(regions) });
  }

  /** The sentence of why not, or null where it was kept. */
  async #keep(regions: Regions): Promise<string | null> {
    const answer = await post<unknown>(this.#address, { ...regions });
    if (!answer.ok) return answer.says;
    this.#take(answer.value);
    reveal(this.#bench, TOGETHER);
    return null;
  }

  get #address(): string {
    return `/coding/${this.#bench.session}/movement`;
  }

  #come(): void {
    this.element.hidden = !this.shown;
    if (this.shown && !this.#asked) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    this.#stop();
    this.#unseen = this.#unseenNow();
    const answer = await get<unknown>(this.#address);
    if (this.#scope.ended) return;
    if (answer.ok) this.#take(answer.value);
    else this.#say(answer.says);
  }

  #take(told: unknown): void {
    this.#movement = movementIn(told, unpacked);
    const { stands } = this.#movement ?? {};
    if (stands === "measuring") this.#again(ASK_EVERY_MS);
    this.#say(stands === undefined ? WORDS.moving.nothing : { here: "", not_drawn: WORDS.moving.notDrawn, measuring: WORDS.moving.measuring, cannot: WORDS.moving.cannot }[stands]);
  }

  #again(ms: number): void {
    this.#stop();
    this.#stop = this.#scope.after(ms, () => {
      if (this.shown) void this.#fetch();
      else this.#asked = false;
    });
  }

  #say(says: string): void {
    this.#says = says;
    const lines = this.#movement?.lines ?? null;
    const all = lines === null ? [] : alikeIn(lines);
    const said = lines === null ? [make("p", {}, says)] : [make("p", {}, WORDS.moving.unseen(all.length)), make("ol", {}, ...all.map((each) => make("li", {}, WORDS.moving.place(each.fromMs, each.toMs))))];
    this.element.replaceChildren(...said);
    this.#bench.timeline.redraw();
  }

  /** Marked or unmarked as what cannot be seen: nothing is said of it from now on, or something again. */
  #marked(): void {
    if (!this.#asked || this.#unseenNow() === this.#unseen) return;
    this.#unseen = this.#unseenNow();
    this.#again(REST_MS);
  }

  #unseenNow(): string {
    return this.#bench.store.state.sorted.filter((each) => each.family === UNCODABLE && each.offset_ms !== null).map((each) => `${String(each.onset_ms)}-${String(each.offset_ms)}`).join();
  }

  #draw(ink: Ink, line: Line, view: View): void {
    const lines = this.#movement?.lines;
    if (lines) drawMoving(ink, line, view, lines);
    else drawSaying(ink, line, view, this.#says);
  }
}

function unpacked(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
}
