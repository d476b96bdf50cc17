/** The panels of moving together: drawing the two frames, the places as a list, and what it all is. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { alikeIn, type MovementLines } from "../model/movement.ts";
import { overlap, SIDES, typed, UNDRAWN, WHO, WHOLE, type Region, type Regions, type Side, type Who } from "../model/regions.ts";
import { Scope } from "../scope.ts";
import { Framing } from "./framing.ts";
import { WORDS } from "./words.ts";

interface Drawing {
  readonly clip: string;
  readonly regions: Regions | null;
  /** The sentence of why not, or null where they were kept. */
  readonly keep: (regions: Regions) => Promise<string | null>;
}

/** Where the two are: drawn over a picture of the clip, by hand, by key or by number. */
export function movingPanel(bench: Bench, { clip, regions, keep }: Drawing): void {
  const scope = new Scope();
  let now = regions ?? UNDRAWN;
  const framing = new Framing(`/clips/${clip}/stills/${String(bench.player.seen.frame ?? 0)}`, (who, to) => take(who, to), scope);
  const fields = new Map(WHO.map((who) => [who, new Fields(who, (to) => take(who, to(now[who])))]));
  const note = make("p", { class: "lead-in", role: "status" });
  const button = make("button", { type: "button", class: "primary" }, regions === null ? WORDS.moving.keep : WORDS.moving.kept);
  const draw = (): void => {
    framing.show(now);
    for (const who of WHO) fields.get(who)?.show(now[who]);
    note.textContent = overlap(now) ? WORDS.moving.overlap : "";
  };
  function take(who: Who, to: Region): void {
    now = { ...now, [who]: to };
    draw();
  }
  button.onclick = () => {
    button.disabled = true;
    void keep(now).then((says) => {
      button.disabled = false;
      if (says === null) bench.panels.close();
      else note.textContent = says;
    });
  };
  draw();
  bench.panels.show(WORDS.moving.name, make("div", { class: "moving-panel" },
    make("p", { class: "lead-in" }, WORDS.moving.lead), framing.element,
    make("div", { class: "moving-fields" }, ...WHO.map((who) => fields.get(who)?.element ?? "")),
    make("p", { class: "lead-in" }, WORDS.moving.byKeys), note,
    make("div", { class: "buttons" }, button), explained()), { wide: true, whenClosed: () => scope.end() });
}

/** The four numbers of one frame, in hundredths. */
class Fields {
  readonly element: HTMLElement;
  readonly #inputs = new Map<Side, HTMLInputElement>();

  constructor(who: Who, change: (to: (region: Region) => Region) => void) {
    const name = WORDS.moving[who];
    this.element = make("fieldset", { class: who }, make("legend", {}, name), ...SIDES.map((side) => {
      const input = make("input", { type: "number", min: "0", max: "100", step: "1", inputmode: "numeric", "aria-label": WORDS.moving.side(name, WORDS.moving.sides[side]) });
      input.onchange = () => change((region) => typed(region, side, input.valueAsNumber));
      this.#inputs.set(side, input);
      return make("label", {}, WORDS.moving.sides[side], make("span", {}, input, WORDS.moving.percent));
    }));
  }

  show(region: Region): void {
    for (const [side, input] of this.#inputs) input.value = String(Math.round((region[side] / WHOLE) * 100));
  }
}

/** Every place where the two lines rise and fall alike, to go to. */
export function placesPanel(bench: Bench, lines: MovementLines | null): void {
  const all = lines === null ? [] : alikeIn(lines);
  const places = all.map(({ fromMs, toMs }) => {
    const button = make("button", { type: "button", class: "quiet" }, WORDS.moving.place(fromMs, toMs));
    button.onclick = () => {
      bench.panels.close();
      bench.player.seek(fromMs);
      bench.timeline.show(fromMs);
    };
    return make("li", {}, button);
  });
  const lead = make("p", { class: "lead-in" }, all.length === 0 ? WORDS.moving.noPlaces : WORDS.moving.listLead);
  bench.panels.show(WORDS.moving.name, make("div", { class: "moving-panel" }, lead, make("ol", { class: "moving-places" }, ...places), explained()));
}

/** What it shows, and what it does not say. */
export function movingHelp(bench: Bench): void {
  bench.panels.show(WORDS.moving.name, make("div", { class: "moving-panel" }, ...paragraphs()));
}

function explained(): HTMLElement {
  const element = make("details", {}, make("summary", {}, WORDS.moving.whatItIs), ...paragraphs());
  // It opens below what the panel shows.
  element.ontoggle = () => {
    if (element.open) element.scrollIntoView({ block: "nearest" });
  };
  return element;
}

function paragraphs(): readonly HTMLElement[] {
  return [...WORDS.moving.explained.map((each) => make("p", {}, each)), make("p", { class: "lead-in" }, WORDS.moving.sources)];
}
