/** A calm minute: a shape brightens now and then, the person presses, and their reaction time is known. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { backDate, LATEST_MS, reactionOf, SERIES_MS, waitMs, type Reaction, type Trial } from "../model/reaction.ts";
import { Scope } from "../scope.ts";
import { choose } from "./manner.ts";
import { WORDS } from "./words.ts";

/** Clock and chance are handed in. */
export interface World {
  readonly now: () => number;
  readonly chance: () => number;
  readonly today: () => string;
}

const WORLD: World = { now: () => performance.now(), chance: () => Math.random(), today: () => new Date().toISOString() };
/** A press of these belongs to the panel. */
const NOT_A_PRESS: ReadonlySet<string> = new Set(["Tab", "Escape", "Shift", "Control", "Alt", "Meta", "CapsLock"]);

export function warmUp(bench: Bench, world: World = WORLD): void {
  const scope = new Scope();
  const content = make("div", { class: "warmup" });
  begins(content, bench, world, scope);
  bench.panels.show(WORDS.tagging.warmUp, content, { whenClosed: () => scope.end() });
}

function begins(content: HTMLElement, bench: Bench, world: World, scope: Scope): void {
  const { backdateIs, warmUpLead, begin } = WORDS.tagging;
  const start = make("button", { type: "button", class: "primary", autofocus: true }, begin);
  start.onclick = () => {
    const series = new Series(world, scope, (trials) => ends(content, reactionOf(trials), bench, world, scope));
    content.replaceChildren(series.element);
    series.begin();
  };
  content.replaceChildren(make("p", {}, warmUpLead), make("p", { class: "label" }, backdateIs(bench.store.around.scheme.windows.live_backdate_ms)), start);
  start.focus();
}

/** One minute of it. */
class Series {
  readonly element: HTMLElement;
  readonly #world: World;
  readonly #scope: Scope;
  readonly #done: (trials: readonly Trial[]) => void;
  readonly #pad = make("button", { type: "button", class: "pad", "aria-label": WORDS.tagging.press }, make("span", { class: "lamp" }));
  readonly #left = make("progress", { max: String(SERIES_MS), value: "0", "aria-label": WORDS.tagging.minute });
  readonly #trials: Trial[] = [];
  #began = 0;
  #shownAt: number | null = null;
  #stop = (): void => undefined;

  constructor(world: World, scope: Scope, done: (trials: readonly Trial[]) => void) {
    this.#world = world;
    this.#scope = scope;
    this.#done = done;
    this.element = make("div", { class: "series" }, this.#pad, make("p", {}, WORDS.tagging.press), this.#left);
    scope.listen(this.#pad, "pointerdown", () => this.#pressed());
    scope.listen(this.#pad, "keydown", (event) => {
      if (NOT_A_PRESS.has(event.key)) return;
      event.preventDefault();
      if (!event.repeat) this.#pressed();
    });
  }

  begin(): void {
    this.#pad.focus();
    this.#began = this.#world.now();
    this.#scope.every(1000, () => { this.#left.value = this.#world.now() - this.#began; });
    this.#rest();
  }

  /** Until it brightens; the minute ends between two of them. */
  #rest(): void {
    this.#shownAt = null;
    this.#pad.classList.remove("bright");
    this.#stop();
    if (this.#world.now() - this.#began >= SERIES_MS) this.#done(this.#trials);
    else this.#stop = this.#scope.after(waitMs(this.#world.chance()), () => this.#brighten());
  }

  #brighten(): void {
    this.#pad.classList.add("bright");
    this.#shownAt = this.#world.now();
    this.#stop = this.#scope.after(LATEST_MS, () => this.#took(null));
  }

  /** Too early counts as too early, and the rest begins anew: guessing does not pay. */
  #pressed(): void {
    this.#took(this.#shownAt === null ? -1 : this.#world.now() - this.#shownAt);
  }

  #took(afterMs: number | null): void {
    this.#trials.push({ afterMs });
    this.#rest();
  }
}

function ends(content: HTMLElement, found: Reaction, bench: Bench, world: World, scope: Scope): void {
  const words = WORDS.tagging;
  const scheme = bench.store.around.scheme.windows.live_backdate_ms;
  const again = make("button", { type: "button", class: "quiet" }, WORDS.again);
  again.onclick = () => begins(content, bench, world, scope);
  const stays = make("button", { type: "button", class: "quiet" }, words.keepScheme(scheme));
  stays.onclick = () => {
    choose(bench, { reaction_ms: null, simple_ms: null, measured_at: null });
    bench.panels.close();
  };
  if (found.ms === null) {
    content.replaceChildren(make("p", {}, words.tooFew(found.counted)), make("div", { class: "buttons" }, again, stays));
    again.focus();
    return;
  }
  const [simple, back] = [found.ms, backDate(found.ms, scheme)];
  const use = make("button", { type: "button", class: "primary" }, words.use(back));
  use.onclick = () => {
    choose(bench, { reaction_ms: back, simple_ms: simple, measured_at: world.today() });
    bench.panels.close();
  };
  content.replaceChildren(
    make("p", { class: "found" }, words.found(simple, found.lowMs, found.highMs)), make("p", {}, words.meaning(scheme, back)),
    make("p", { class: "label" }, words.counted(found.counted, found.early, found.missed)), make("div", { class: "buttons" }, use, again, stays));
  use.focus();
}
