/** Editing what stands: each command is one step, whatever it touches. */

import { clipboardOf } from "../model/clipboard.ts";
import { copiedOf, inRowOf, nudged, pastedAt, pastedOnto, splitAt } from "../model/editing.ts";
import { joined } from "../model/joining.ts";
import type { Part } from "../model/snapping.ts";
import { allSelected } from "../model/state.ts";
import { selectAll } from "../page/choosing.ts";
import { openMenu } from "../page/context.ts";
import { hint } from "../page/hint.ts";
import { intoRow } from "../page/into_row.ts";
import { showMoment } from "../page/moment_history.ts";
import { typeTimes } from "../page/numeric.ts";
import { carryOut } from "../page/outcome.ts";
import { calledIn } from "../page/said.ts";
import { showSteps } from "../page/steps.ts";
import { WORDS } from "../page/words.ts";
import type { Bench, Command } from "./command.ts";

function nameOf(bench: Bench): string {
  const { selected, around } = bench.store;
  return selected ? calledIn(around.scheme, selected) : "";
}

function nudging(id: string, says: string, key: string, part: Part, by: 1 | -1): Command {
  return {
    id, group: "edit", says, keys: [key], repeats: true,
    run: (bench) => {
      const { store, player } = bench;
      const result = nudged(allSelected(store.state), part, by, (ms) => player.snap(ms), store.state.sorted, store.around);
      const { editing } = WORDS;
      carryOut(bench.store, result, part === "whole" ? editing.didMove(nameOf(bench), 1 + store.state.also.size) : editing.didEdge(nameOf(bench), part));
      const now = store.selected;
      if (now && result.edits.length > 0 && !player.seen.playing) player.seek(part === "offset" ? (now.offset_ms ?? now.onset_ms) : now.onset_ms);
    },
  };
}

/** The next one in the same row, or the one before, is selected as well. */
function alongside(by: 1 | -1): Command["run"] {
  return ({ store, timeline }) => {
    const { selected, around, state } = store;
    if (!selected) return;
    const row = inRowOf(selected, state.sorted, around);
    const found = row[row.indexOf(selected) + by];
    if (!found) return;
    selectAll(store, [found, ...allSelected(state)]);
    timeline.show(found.onset_ms);
  };
}

export const SPLIT: Command = {
  id: "split", group: "edit", says: "Split at the playhead", keys: ["x"],
  run: (bench) => {
    const { store, player } = bench;
    const says = WORDS.editing.didSplit(nameOf(bench));
    carryOut(bench.store, splitAt(allSelected(store.state), player.seen.ms, store.state.sorted, store.around), says);
  },
};

export const JOIN: Command = {
  id: "join", group: "edit", says: "Join what is selected into one", keys: ["Shift+x"],
  run: (bench) => {
    const { state, around } = bench.store;
    const chosen = allSelected(state);
    carryOut(bench.store, joined(chosen, state.sorted, around), WORDS.editing.didJoin(nameOf(bench), chosen.length));
  },
};

export const COPY_TIMES: Command = {
  id: "copy-times", group: "edit", says: "Copy the times", keys: ["Shift+c"],
  run: ({ store }) => {
    const chosen = allSelected(store.state);
    if (chosen.length === 0) hint(store, WORDS.editing.no.chooseFirst);
    else clipboardOf(store).copied = copiedOf(chosen);
  },
};

export const PASTE_NEW: Command = {
  id: "paste-new", group: "edit", says: "Paste the times as new moments, from the playhead on", keys: ["v"],
  run: (bench) => {
    const { store, player } = bench;
    const { copied } = clipboardOf(store);
    carryOut(bench.store, pastedAt(copied, player.seen.ms, store.state.sorted, store.around), WORDS.editing.didPaste(copied.length));
  },
};

export const PASTE_ONTO: Command = {
  id: "paste-onto", group: "edit", says: "Give the copied times to what is selected", keys: ["Shift+v"],
  run: (bench) => {
    const { state, around } = bench.store;
    const { copied } = clipboardOf(bench.store);
    carryOut(bench.store, pastedOnto(copied, allSelected(state), state.sorted, around), WORDS.editing.didPaste(copied.length));
  },
};

export const EDITING: readonly Command[] = [
  SPLIT, JOIN,
  { id: "duplicate", group: "edit", says: "Also in another row …", keys: ["d"], run: intoRow },
  nudging("moment-back", "The moment a frame earlier", "Mod+ArrowLeft", "whole", -1),
  nudging("moment-on", "The moment a frame later", "Mod+ArrowRight", "whole", 1),
  nudging("onset-back", "Its beginning a frame earlier", "Mod+Shift+ArrowLeft", "onset", -1),
  nudging("onset-on", "Its beginning a frame later", "Mod+Shift+ArrowRight", "onset", 1),
  nudging("offset-back", "Its end a frame earlier", "Mod+Shift+ArrowDown", "offset", -1),
  nudging("offset-on", "Its end a frame later", "Mod+Shift+ArrowUp", "offset", 1),
  { id: "type-times", group: "edit", says: "Type its times", keys: ["Shift+e"], run: typeTimes },
  COPY_TIMES, PASTE_NEW, PASTE_ONTO,
  {
    id: "select-row", group: "edit", says: "Select all in this row", keys: ["Mod+a"],
    run: ({ store }) => {
      const { selected, state, around } = store;
      if (selected) selectAll(store, [selected, ...inRowOf(selected, state.sorted, around)]);
    },
  },
  { id: "select-next", group: "edit", says: "Select the next in this row as well", keys: ["Mod+ArrowDown"], repeats: true, run: alongside(1) },
  { id: "select-previous", group: "edit", says: "Select the one before as well", keys: ["Mod+ArrowUp"], repeats: true, run: alongside(-1) },
  { id: "moment-menu", group: "edit", says: "What can be done with it", keys: ["Shift+F10"], run: openMenu },
  { id: "moment-history", group: "edit", says: "How this moment came about", keys: ["y"], run: showMoment },
  { id: "steps", group: "edit", says: "What was done", keys: ["Shift+u"], menu: true, run: showSteps },
];
