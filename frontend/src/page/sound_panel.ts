/** What the row of the sound shows, in words. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { keyOf } from "./buttons.ts";
import { WORDS } from "./words.ts";

export function soundPanel({ panels }: Bench): void {
  const keys = ["next-sound", "previous-sound", "next-silence", "previous-silence"].map(keyOf);
  const [next = "", back = "", quiet = "", quietBack = ""] = keys;
  const says = [...WORDS.hearing.about, WORDS.hearing.goTo(next, back, quiet, quietBack)];
  panels.show(WORDS.sound, make("div", { class: "explained" }, ...says.map((each) => make("p", {}, each))));
}
