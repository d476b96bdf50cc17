import { familyOf } from "../model/scheme.ts";
import type { Bench, Command } from "./command.ts";
import { press, styleOf } from "./press.ts";

/** What is marked in and not out yet ends: the selected one, or the one marked last. */
function marksOut(bench: Bench): void {
  const { state } = bench.store;
  const open = [...state.open];
  const [family, id] = open.find((each) => each[1] === state.selected) ?? open.at(-1) ?? [];
  if (family === undefined || id === undefined) return;
  press(family, state.log.annotations.get(id)?.code ?? null)(bench);
}

/**
 * Opens the codes of the selected moment; while they are open, 1–9 choose, and Enter goes on to all that can be said of it.
 * Whoever marks in and out ends with it what is marked in.
 */
export const CODES: Command = {
  id: "codes", group: "moment", says: "Say what it was, then 1–9", keys: ["Enter"],
  run: (bench) => {
    const { store } = bench;
    const asked = store.state.picking && !store.state.passing;
    if (styleOf(bench) === "mark") marksOut(bench);
    if (!hasCodes(bench) || asked) FIELDS.run(bench);
    else store.do({ do: "pick", picking: true });
  },
};

function hasCodes({ store }: Bench): boolean {
  const family = familyOf(store.around.scheme, store.selected?.family ?? "")?.family;
  return family !== undefined && family.codes.length > 0;
}

/** Takes the keyboard into the fields of the selected moment; Escape gives it back to the film. */
export const FIELDS: Command = {
  id: "fields", group: "moment", says: "Say more about it", keys: ["Shift+Enter"],
  run: ({ store, sheet }) => {
    if (store.state.selected === null) return;
    store.do({ do: "pick", picking: false });
    sheet.enter();
  },
};
