/** How the film is shown: whether the rows follow it, and what is seen before a loop. Kept per person. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { FOLLOWS, lookingIn, PRE_ROLLS_MS, type Looking } from "../model/looking.ts";
import { WORDS } from "./words.ts";

function lookingOf({ preferences }: Bench): Looking {
  return lookingIn(preferences.read<unknown>("looking", null));
}

/** The rows follow as was chosen, from now on and whenever it is chosen anew; the button says how. */
export function follow(bench: Bench, button: HTMLElement): void {
  const draw = (): void => {
    const how = lookingOf(bench).follow;
    bench.timeline.follow = how;
    button.setAttribute("data-follow", how);
    button.setAttribute("aria-label", `${WORDS.follow}: ${WORDS.follows[how]}`);
    button.title = `${WORDS.follow}: ${WORDS.follows[how]} (F)`;
  };
  bench.preferences.onChange("looking", draw);
  draw();
}

/** The panel of choices. */
export function looking(bench: Bench): void {
  const choose = (part: Partial<Looking>): void => bench.preferences.keep("looking", { ...lookingOf(bench), ...part });
  const now = lookingOf(bench);
  const ways = FOLLOWS.map((each) => {
    const radio = make("input", { type: "radio", name: "follow", value: each, checked: each === now.follow });
    radio.onchange = () => choose({ follow: each });
    return make("label", { class: "way" }, radio, WORDS.followsLong[each]);
  });
  const before = make("select", {}, ...PRE_ROLLS_MS.map((ms) => make("option", { value: String(ms), selected: ms === now.preRollMs }, WORDS.before(ms))));
  before.onchange = () => choose({ preRollMs: Number(before.value) });
  bench.panels.show(WORDS.looking, make("div", { class: "looking" },
    make("fieldset", {}, make("legend", {}, WORDS.follow), ...ways),
    make("label", { class: "way" }, WORDS.preRoll, before)));
}
