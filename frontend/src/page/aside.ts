/**
 * A stretch that is set aside: nothing of it is ever shown. The mark holds no words, here or anywhere: what was seen is
 * written where the service keeps such notes, and no export, figure or list of codes knows of it.
 */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import type { Scheme, Tier } from "../model/types.ts";
import { clock, WORDS } from "./words.ts";

export const SET_ASIDE = "safeguarding";

/** On a screen that others may see, it is called and drawn like any stretch that is left out. */
export function discreet(scheme: Scheme): Scheme {
  const quiet = (tier: Tier): Tier => ({
    ...tier,
    families: tier.families.map((each) => (each.id === SET_ASIDE ? { ...each, name: WORDS.tagging.setAside, shape: "hatch", colour: "grey" } : each)),
  });
  return { ...scheme, tiers: scheme.tiers.map(quiet) };
}

export function setAside(bench: Bench): void {
  const { store, player, panels } = bench;
  const words = WORDS.tagging;
  const open = store.state.log.annotations.get(store.state.open.get(SET_ASIDE) ?? "");
  const { ms } = player.seen;
  const act = make("button", { type: "button", class: "primary", autofocus: true }, open ? words.endsHere(clock(ms)) : words.beginsHere(clock(ms)));
  act.onclick = () => {
    panels.close();
    // Exactly at the frame that was shown: nobody sets aside in a hurry.
    store.do({ do: "press", pressed: { family: SET_ASIDE, code: null, atMs: ms, playing: false, rate: 1, style: "mark" } });
  };
  const since = open ? [make("p", {}, words.begunAt(clock(open.onset_ms)))] : [];
  panels.show(words.setAsideTitle, make("div", { class: "aside" }, make("p", {}, words.setAsideLead), ...since, make("p", { class: "label" }, words.setAsideNote), make("div", { class: "buttons" }, act)));
}
