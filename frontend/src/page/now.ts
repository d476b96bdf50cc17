/** The strip under the film: what is coded at this instant, in shape, word and colour. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { coveringOf, nowIn, type Covering } from "../model/now.ts";
import { familyOf, placesOf } from "../model/scheme.ts";
import type { State } from "../model/state.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { behind } from "./behind.ts";
import { coloured, shapeDrawing } from "./look.ts";
import { onlyNew } from "./only_new.ts";
import { calledIn } from "./said.ts";
import { WORDS } from "./words.ts";

/** A mark for the eyes of a few: it is never spelled out where others may be looking on. */
const NEVER_NAMED: ReadonlySet<string> = new Set(["safeguarding"]);

/** More than these are counted, not made: nobody reads them while the film plays. */
const MOST = 12;

export class Now {
  readonly element: HTMLElement;
  readonly #bench: Bench;
  readonly #chips = make("div", { class: "chips" });
  readonly #none = make("span", { class: "nothing" }, WORDS.nothingHere);
  readonly #more = make("button", { type: "button", class: "more", hidden: true, "aria-expanded": "false" });
  readonly #order: ReadonlyMap<string, number>;
  readonly #speak: (playing: boolean) => void;
  #index: Covering = coveringOf([]);
  #made = new Map<string, HTMLElement>();
  #beyond = 0;
  readonly #scope: Scope;
  readonly #dressed = new WeakMap<HTMLElement, { readonly each: Annotation; readonly open: boolean }>();
  #stop = (): void => undefined;
  #shown: readonly Annotation[] | null = null;
  #open: ReadonlyMap<string, string> = new Map();

  constructor(bench: Bench, scope: Scope) {
    this.#bench = bench;
    this.#scope = scope;
    this.#order = new Map([...placesOf(bench.store.around.scheme).keys()].map((family, at) => [family, at]));
    this.element = make("div", { class: "now", role: "group", "aria-label": WORDS.now }, this.#chips, this.#more);
    // While the film plays a reader of screens would be spoken over; at rest it says what stands here.
    this.#speak = onlyNew((playing: boolean) => this.#chips.setAttribute("aria-live", playing ? "off" : "polite"));
    this.#more.onclick = () => this.#unfold(!this.element.classList.contains("all"));
    bench.store.onChange(behind(scope, () => this.#draw()));
    bench.player.onChange(({ playing }) => {
      this.#speak(playing);
      this.#draw();
    });
    scope.observeSize(this.element, () => this.#fit());
    this.#speak(bench.player.seen.playing);
    this.#draw();
  }

  /** Within a frame's work: most frames find the same as the one before, and write nothing. */
  #draw(): void {
    const { store, player } = this.#bench;
    if (store.state.sorted !== this.#index.sorted) this.#index = coveringOf(store.state.sorted);
    const found = nowIn(this.#index, player.seen.ms, recordedIn(store.state))
      .filter((each) => !NEVER_NAMED.has(each.family)).sort((one, other) => this.#place(one) - this.#place(other) || one.onset_ms - other.onset_ms);
    if (this.#open === store.state.open && isSame(found, this.#shown)) return;
    this.#open = store.state.open;
    this.#shown = found;
    this.#fill(found);
  }

  #place(each: Annotation): number {
    return this.#order.get(each.family) ?? this.#order.size;
  }

  #fill(found: readonly Annotation[]): void {
    const { store } = this.#bench;
    const before = this.#made;
    this.#beyond = Math.max(0, found.length - MOST);
    this.#made = new Map(found.slice(0, MOST).map((each) => {
      const open = store.state.open.get(each.family) === each.id;
      const known = before.get(each.id);
      const chip = known ?? this.#chip(each.id);
      const drawn = this.#dressed.get(chip);
      if (drawn?.each !== each || drawn.open !== open) dress(chip, each, store.around.scheme, open);
      this.#dressed.set(chip, { each, open });
      return [each.id, chip];
    }));
    const wanted = found.length === 0 ? [this.#none] : [...this.#made.values()];
    // A chip that stays is not put in anew: it may have the keyboard's focus.
    for (const old of [...this.#chips.children]) if (!wanted.includes(old as HTMLElement)) old.remove();
    wanted.forEach((chip, at) => {
      if (this.#chips.children[at] !== chip) this.#chips.insertBefore(chip, this.#chips.children[at] ?? null);
    });
    this.#stop();
    this.#stop = this.#scope.laidOut(this.element, () => this.#fit());
  }

  #chip(id: string): HTMLElement {
    const chip = make("button", { type: "button", class: "chip-now" });
    chip.onclick = () => this.#bench.store.do({ do: "select", annotation: id });
    return chip;
  }

  /** The strip keeps its height; how many more there are is said, and a press shows them over the film. */
  #fit(): void {
    if (this.element.classList.contains("all")) {
      if (this.#made.size === 0) this.#unfold(false);
      return;
    }
    const top = this.#chips.offsetTop;
    const hidden = [...this.#made.values()].filter((each) => each.offsetTop - top > each.offsetHeight / 2).length + this.#beyond;
    this.#more.hidden = hidden === 0;
    this.#more.textContent = hidden === 0 ? "" : `+${String(hidden)}`;
    this.#more.setAttribute("aria-label", WORDS.moreNow(hidden));
  }

  #unfold(all: boolean): void {
    this.element.classList.toggle("all", all);
    this.#more.setAttribute("aria-expanded", String(all));
    if (all) this.#more.textContent = "−";
    else this.#fit();
  }
}

function isSame(found: readonly Annotation[], shown: readonly Annotation[] | null): boolean {
  return shown?.length === found.length && found.every((each, at) => each === shown[at]);
}

function* recordedIn({ open, log }: State): Iterable<Annotation> {
  for (const id of open.values()) {
    const each = log.annotations.get(id);
    if (each) yield each;
  }
}

function dress(chip: HTMLElement, each: Annotation, scheme: Scheme, open: boolean): void {
  const family = familyOf(scheme, each.family)?.family;
  const about = open ? [" ", make("small", {}, WORDS.recording)] : [];
  const called = calledIn(scheme, each);
  const whole = family && family.name !== called ? `${family.name}: ${called}` : called;
  coloured(chip, family).classList.toggle("open", open);
  chip.title = whole;
  chip.setAttribute("aria-label", open ? `${whole} ${WORDS.recording}` : whole);
  chip.replaceChildren(shapeDrawing(family), make("span", {}, called), ...about);
}
