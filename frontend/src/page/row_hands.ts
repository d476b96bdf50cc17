/** What is done with rows: coding in one whose codes have no key, filling it, folding, hiding; rows that come from elsewhere. */

import type { Bench } from "../commands/command.ts";
import { press } from "../commands/press.ts";
import { make } from "../elements.ts";
import { filledRest } from "../model/filling_rest.ts";
import { AS_EVER, folded, heightened, isShown, movedBy, showing, type Candidate, type Line } from "../model/layout.ts";
import { allRowsOf, isKeyed, type Row } from "../model/scheme.ts";
import type { Code, Family, Opened } from "../model/types.ts";
import type { Scope } from "../scope.ts";
import { SET_ASIDE } from "./aside.ts";
import { Choices, type At, type Choice } from "./choices.ts";
import { hint } from "./hint.ts";
import { Moving } from "./moving.ts";
import { SOUND, TOGETHER, type Rows } from "./rows.ts";
import { rowsPanel } from "./rows_panel.ts";
import { rowOf, Second } from "./second.ts";
import { soundPanel } from "./sound_panel.ts";
import { WORDS } from "./words.ts";

const HANDS = new WeakMap<Bench["store"], RowHands>();
const HIGHER_PX = 10;
/** These numbers choose in the list here while it is open, and tag nothing. */
const DIGITS = "1 2 3 4 5 6 7 8 9 Shift+1 Shift+2 Shift+3 Shift+4 Shift+5 Shift+6 Shift+7 Shift+8 Shift+9";

export function rowHandsOf({ store }: Bench): RowHands | undefined {
  return HANDS.get(store);
}

export class RowHands {
  readonly #bench: Bench;
  readonly moving: Moving;
  readonly #menu: Choices;
  readonly #others: ReadonlyMap<string, Second>;

  constructor(bench: Bench, { clip, others }: Pick<Opened, "clip" | "others">, scope: Scope) {
    this.#bench = bench;
    this.moving = new Moving(bench, clip.id, scope);
    this.#menu = new Choices(scope, { class: "choosing row-menu", "data-keeps": DIGITS });
    this.#others = new Map(others.map((each) => [rowOf(each), new Second(bench.session, each, bench.store.around.scheme, () => bench.timeline.redraw())]));
    HANDS.set(bench.store, this);
    bench.timeline.element.append(this.#menu.element, this.moving.element);
    bench.timeline.hands = { asked: (id, at) => this.asked(id, at), coded: (id, number) => this.#coded(id, number) };
    for (const [id, second] of this.#others) {
      this.#rows.offer({ id, name: WORDS.rows.other(second.name), kind: "other" }, (ink, line, view) => second.draw(ink, line, view));
    }
    this.#rows.remember(bench.preferences);
    const come = (): void => void this.#fetchShown();
    this.#rows.onChange(come);
    come();
  }

  get #rows(): Rows {
    return this.#bench.timeline.rows;
  }

  /** What is to be seen and has not come yet. */
  async #fetchShown(): Promise<void> {
    const { shown } = this.#rows.arrangement;
    for (const [id, second] of this.#others) {
      if (shown.includes(id) && !(await second.load())) hint(this.#bench.store, WORDS.rows.notLoaded(second.name));
    }
  }

  asked(id: string, at: At): void {
    const candidate = this.#bench.timeline.candidates.find((each) => each.id === id);
    if (!candidate) return;
    const { row } = candidate;
    const fill = row?.kind === "state" ? [{ says: WORDS.rows.fill, act: () => this.fill(row, at) }] : [];
    this.#menu.show(candidate.name, [row ? this.#tags(row) : [], [...fill, ...this.#lists(candidate)], this.#arranging(candidate)], at);
  }

  /** Its codes, where they have no keys of their own; a state's always, by number. */
  #tags(row: Row): readonly Choice[] {
    const { state } = this.#bench.store;
    const running = (family: Family): string | null | undefined => state.log.annotations.get(state.open.get(family.id) ?? "")?.code;
    if (row.kind === "state") {
      return row.families.flatMap((family) => family.codes.map((code): Choice => ({
        says: code.name, numbered: true, on: running(family) === code.id, act: () => press(family.id, code.id)(this.#bench),
      })));
    }
    return row.families.filter((family) => !isKeyed(family) && family.id !== SET_ASIDE)
      .map((family) => ({ says: WORDS.rows.tag(family.name), on: state.open.has(family.id), act: () => press(family.id, null)(this.#bench) }));
  }

  #coded(id: string, number: number): void {
    const row = allRowsOf(this.#bench.store.around.scheme).find((each) => each.id === id);
    if (row) this.#tags(row)[number - 1]?.act();
  }

  #lists({ id, name }: Candidate): readonly Choice[] {
    if (id === SOUND) return [{ says: WORDS.hearing.what, act: () => soundPanel(this.#bench) }];
    if (id === TOGETHER) return this.moving.choices;
    const second = this.#others.get(id);
    if (!second) return [];
    const show = async (): Promise<void> => {
      if (await second.load()) this.#bench.panels.show(WORDS.rows.otherList(name), make("div", {}, second.list()));
      else hint(this.#bench.store, WORDS.rows.notLoaded(name));
    };
    return [{ says: WORDS.rows.asList, act: () => void show() }];
  }

  #arranging(candidate: Candidate): readonly Choice[] {
    const rows = this.#rows;
    const { candidates } = this.#bench.timeline;
    const { id } = candidate;
    const thin = rows.arrangement.thin.includes(id);
    const high = (by: number): void => rows.change(heightened(rows.arrangement, id, (this.#lineOf(id)?.height ?? 0) + by));
    return [
      { says: WORDS.rows.moveUp, key: "Alt ↑", act: () => rows.change(movedBy(candidates, rows.arrangement, id, -1)) },
      { says: WORDS.rows.moveDown, key: "Alt ↓", act: () => rows.change(movedBy(candidates, rows.arrangement, id, 1)) },
      { says: WORDS.rows.higher, key: "Alt Shift ↓", act: () => high(HIGHER_PX) },
      { says: WORDS.rows.lower, key: "Alt Shift ↑", act: () => high(-HIGHER_PX) },
      { says: thin ? WORDS.rows.unfold : WORDS.rows.fold, act: () => rows.change(folded(rows.arrangement, id, !thin)) },
      { says: WORDS.rows.hide, act: () => rows.change(showing(candidate, rows.arrangement, false)) },
      { says: WORDS.rows.all, act: () => rowsPanel(this.#bench) },
    ];
  }

  #lineOf(id: string): Line | undefined {
    return this.#bench.timeline.lines.find((line) => line.id === id);
  }

  /** Which row, then which code; at once where only one row can be meant. */
  fillWhich(): void {
    const { candidates, element, rows } = this.#bench.timeline;
    const { left, top } = element.getBoundingClientRect();
    const at = { x: left + 150, y: top + 40 };
    const states = candidates.filter((each) => each.kind === "state");
    const choices = (some: readonly Candidate[]): readonly Choice[] =>
      some.flatMap(({ name, row }) => (row ? [{ says: name, numbered: true as const, act: () => this.fill(row, at) }] : []));
    const seen = states.filter((each) => isShown(each, rows.arrangement));
    this.#menu.show(WORDS.rows.fillWhich, [choices(seen), choices(states.filter((each) => !seen.includes(each)))], at);
  }

  /** With which code, then it is done, as one step. */
  fill(row: Row, at: At): void {
    const choices = row.families.flatMap((family) => family.codes.map((code): Choice => ({ says: code.name, numbered: true, act: () => this.#fillWith(row, family, code) })));
    this.#menu.show(WORDS.rows.fillWith(row.name), [choices], at);
  }

  #fillWith(row: Row, family: Family, code: Code): void {
    const { store } = this.#bench;
    const edits = filledRest(family.id, code.id, store.state.sorted, store.around);
    if (edits.length === 0) hint(store, WORDS.rows.filled(row.name));
    else store.do({ do: "edit", edits, says: WORDS.rows.didFill(row.name, code.name, edits.length) });
  }

  /** As it was before anybody changed anything. */
  asEver(): void {
    this.#rows.change(AS_EVER);
  }
}
