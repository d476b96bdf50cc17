/** Coded + not coded + uncodable = the length of the clip: a quiet line below the list, and a panel with every row. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { sumsOf, type Sum } from "../model/sums.ts";
import type { Scope } from "../scope.ts";
import { shortClock, WORDS } from "./words.ts";

const SAYS = WORDS.finding;
/** Added up when the hands rest. */
const REST_MS = 400;

export class SumsLine {
  readonly element = make("button", { type: "button", class: "sums-line", title: SAYS.sums });
  readonly #bench: Bench;
  #drawn: unknown = null;

  constructor(bench: Bench, scope: Scope) {
    this.#bench = bench;
    this.element.onclick = () => showSums(bench);
    let stop = (): void => undefined;
    bench.store.onChange(({ sorted }) => {
      if (sorted === this.#drawn) return;
      stop();
      stop = scope.after(REST_MS, () => this.#draw());
    });
    this.#draw();
  }

  #draw(): void {
    const { state, around } = this.#bench.store;
    this.#drawn = state.sorted;
    const [moments] = sumsOf(state.sorted, around.scheme, around.lengthMs);
    this.element.hidden = !moments;
    if (!moments) return;
    this.element.replaceChildren(barOf(moments), make("span", {}, lineOf(moments)));
  }
}

/** Rounded so that what stands there still adds up; a stretch that was left out is never rounded away, nor made up. */
function lineOf({ codedMs, uncodedMs, uncodableMs, lengthMs }: Sum): string {
  const tenth = (ms: number): number => Math.round(ms / 100) * 100;
  const uncoded = uncodedMs === 0 ? 0 : Math.max(100, tenth(uncodedMs));
  const uncodable = codedMs === 0 ? tenth(lengthMs) - uncoded : tenth(uncodableMs);
  const coded = tenth(lengthMs) - uncoded - uncodable;
  return SAYS.sumLine(...([coded, uncoded, uncodable, tenth(lengthMs)].map(shortClock) as [string, string, string, string]));
}

/** Told apart by fill, hatching and nothing: no colour has to be seen. */
function barOf({ codedMs, uncodableMs, lengthMs }: Sum): HTMLElement {
  const bar = make("span", { class: "sums-bar", "aria-hidden": "true" });
  for (const [kind, ms] of [["coded", codedMs], ["uncodable", uncodableMs]] as const) {
    const part = make("span", { class: kind });
    part.style.setProperty("--share", String(lengthMs === 0 ? 0 : ms / lengthMs));
    bar.append(part);
  }
  return bar;
}

/** Every row's sum, and the way to the first stretch that was left out. */
export function showSums(bench: Bench): void {
  const { store, player, timeline, panels } = bench;
  const { scheme, lengthMs } = store.around;
  const rows = sumsOf(store.state.sorted, scheme, lengthMs).map((sum) => {
    const [gap] = sum.gaps;
    const go = make("button", { type: "button", class: "quiet" }, SAYS.toGap);
    go.onclick = () => {
      panels.close();
      if (!gap) return;
      player.seek(gap.from);
      timeline.show(gap.from);
    };
    return make("li", { "data-tier": sum.tier }, make("b", {}, sum.name), make("p", {}, lineOf(sum)), barOf(sum), gap ? go : make("p", { class: "label" }, SAYS.noGap));
  });
  panels.show(SAYS.sums, make("div", { class: "sums" }, make("p", {}, SAYS.sumsLead), legend(), make("ul", {}, ...rows)));
}

function legend(): HTMLElement {
  const kinds = [["coded", SAYS.coded], ["uncoded", SAYS.uncoded], ["uncodable", SAYS.uncodable]] as const;
  return make("p", { class: "legend" }, ...kinds.map(([kind, says]) => make("span", {}, make("span", { class: `swatch ${kind}`, "aria-hidden": "true" }), says)));
}
