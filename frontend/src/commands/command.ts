/** What a command is: its keys, its words, and what it does. */

import type { Annotation } from "../model/types.ts";
import type { Store } from "../page/store.ts";
import type { Timeline } from "../page/timeline.ts";
import type { Player } from "../video/player.ts";

/** What commands act on. */
export interface Bench {
  readonly store: Store;
  readonly player: Player;
  readonly timeline: Timeline;
  readonly help: { toggle(): void; close(): void };
}

export type Group = "film" | "tag" | "moment" | "view";

export interface Command {
  readonly id: string;
  readonly group: Group;
  readonly says: string;
  /** The first is the one that is shown. */
  readonly keys: readonly string[];
  /** Goes on while the key is held. */
  readonly repeats?: boolean;
  readonly run: (bench: Bench) => void;
}

/** Act on the selected moment, if there is one. */
export function withSelected(act: (selected: Annotation, bench: Bench) => void): Command["run"] {
  return (bench) => {
    const { selected } = bench.store;
    if (selected) act(selected, bench);
  };
}
