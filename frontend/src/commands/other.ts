import type { Family } from "../model/types.ts";
import { isKeyed } from "../model/scheme.ts";
import { SET_ASIDE } from "../page/aside.ts";
import { choose, type Choice } from "../page/choices.ts";
import { shapeDrawing } from "../page/look.ts";
import { WORDS } from "../page/words.ts";
import type { Seen } from "../video/player.ts";
import type { Bench, Command } from "./command.ts";
import { pressAt } from "./press.ts";

/** What has no key and no button of its own: chosen from a list, at the frame that was shown when the list was asked for. */
export const OTHER: Command = {
  id: "tag-other", group: "tag", says: "Tag something else", keys: [], menu: true,
  run: (bench) => {
    const seen = bench.player.seen;
    const { tiers } = bench.store.around.scheme;
    const without = (family: Family): boolean => !isKeyed(family) && family.id !== SET_ASIDE;
    const choices = tiers.flatMap((tier) => tier.families.filter(without).map((family): Choice => ({
      says: saying(family, bench), icon: shapeDrawing(family),
      act: () => (tier.exclusive ? which(bench, family, seen) : pressAt(bench, family.id, null, seen)),
    })));
    choose(bench, WORDS.tagging.other, choices, place(bench));
  },
};

/** In a tier where only one thing holds at a time, something has to be said. */
function which(bench: Bench, family: Family, seen: Seen): void {
  const { open, log } = bench.store.state;
  const running = log.annotations.get(open.get(family.id) ?? "")?.code;
  choose(bench, family.name, family.codes.map(({ id, name }) => ({
    says: id === running ? `${name} · ${WORDS.tagging.ends}` : name, act: () => pressAt(bench, family.id, id, seen),
  })), place(bench));
}

function saying({ id, name }: Family, { store }: Bench): string {
  return store.state.open.has(id) ? `${name} · ${WORDS.recording}` : name;
}

/** Beside the film, where the palette is: no face is covered. */
function place({ timeline }: Bench): { readonly x: number; readonly y: number } {
  const { left, top } = timeline.element.getBoundingClientRect();
  return { x: left, y: top };
}
