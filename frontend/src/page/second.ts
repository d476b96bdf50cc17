/** What somebody else coded in the same clip, as a row to look at: fetched when it is asked for, never in hand, never counted. */

import { get } from "../asking.ts";
import { make } from "../elements.ts";
import { blocksOf } from "../model/blocks.ts";
import { lanesOf, type Laned } from "../model/lanes.ts";
import type { Line } from "../model/layout.ts";
import { familyOf } from "../model/scheme.ts";
import type { Annotation, Other, Scheme } from "../model/types.ts";
import type { View } from "../model/view.ts";
import { drawTrack, type Ink } from "./drawing.ts";
import { drawTheirs } from "./drawing_theirs.ts";
import { wholeLine } from "./said.ts";
import { WORDS } from "./words.ts";

/** The row's name among the rows. */
export function rowOf({ session }: Other): string {
  return `:other/${session}`;
}

export class Second {
  readonly #scheme: Scheme;
  readonly #session: string;
  readonly #other: Other;
  readonly #loaded: () => void;
  #all: readonly Annotation[] | null = null;
  #lanes: readonly Laned<Annotation>[] = [];
  #asking: Promise<boolean> | null = null;

  constructor(session: string, other: Other, scheme: Scheme, loaded: () => void) {
    this.#session = session;
    this.#other = other;
    this.#scheme = scheme;
    this.#loaded = loaded;
  }

  get name(): string {
    return this.#other.name;
  }

  /** Once; false where it could not be had. */
  load(): Promise<boolean> {
    this.#asking ??= this.#load();
    return this.#asking;
  }

  async #load(): Promise<boolean> {
    if (this.#all) return true;
    const answer = await get<{ readonly annotations: readonly Annotation[] }>(`/coding/${this.#session}/others/${this.#other.session}`);
    this.#asking = null;
    if (!answer.ok) return false;
    this.#all = [...answer.value.annotations].sort((one, other) => one.onset_ms - other.onset_ms);
    this.#lanes = lanesOf(this.#all.filter((each) => this.#isMoment(each)));
    this.#loaded();
    return true;
  }

  #isMoment({ family }: Annotation): boolean {
    const tier = familyOf(this.#scheme, family)?.tier;
    return tier?.kind === "interval" && !tier.exclusive && tier.id !== "context";
  }

  /** Moments, thin and hatched, in as many lanes as lie over each other; states and points stand in the list. */
  draw(ink: Ink, line: Line, view: View): void {
    drawTrack(ink, line, view.width);
    const high = line.height / Math.max(1, this.#lanes.length);
    this.#lanes.forEach(({ all }, lane) => {
      for (const block of blocksOf(all, view)) {
        const family = block.of ? familyOf(this.#scheme, block.of.family)?.family : undefined;
        drawTheirs(ink, { from: block.from, to: block.to, top: line.top + lane * high, high }, family, block.of?.code ?? null);
      }
    });
  }

  /** All of it in words. */
  list(): HTMLElement {
    const all = this.#all ?? [];
    if (all.length === 0) return make("p", {}, WORDS.rows.otherNothing);
    return make("ol", { class: "other-list" }, ...all.map((each) => make("li", {}, `${wholeLine(this.#scheme, each)} (${familyOf(this.#scheme, each.family)?.family.name ?? ""})`)));
  }
}
