/** What a command is: its keys, its words, and what it does. */

import type { Annotation } from "../model/types.ts";
import type { Sheet } from "../page/details.ts";
import type { Finding } from "../page/filtering.ts";
import type { Panels } from "../page/panel.ts";
import type { Preferences } from "../page/preferences.ts";
import type { Store } from "../page/store.ts";
import type { Taking } from "../page/taking.ts";
import type { Timeline } from "../page/timeline.ts";
import type { Player } from "../video/player.ts";

/** What commands act on. */
export interface Bench {
  /** The coding session that is open. */
  readonly session: string;
  readonly taking: Taking;
  readonly store: Store;
  readonly player: Player;
  readonly timeline: Timeline;
  readonly preferences: Preferences;
  readonly panels: Panels;
  readonly sheet: Sheet;
  readonly finding: Finding;
}

export type Group = "film" | "tag" | "moment" | "edit" | "view";

export interface Command {
  readonly id: string;
  readonly group: Group;
  readonly says: string;
  /** The first is the one that is shown. */
  readonly keys: readonly string[];
  /** Goes on while the key is held. */
  readonly repeats?: boolean;
  readonly run: (bench: Bench) => void;
  /** When the key is let go again. */
  readonly release?: (bench: Bench) => void;
  /** Stands in the menu as well. */
  readonly menu?: true;
  /** Where whoever is at work may not, no menu offers it; its key says why. */
  readonly offered?: (bench: Bench) => boolean;
}

export function isOffered({ offered }: Command, bench: Bench): boolean {
  return offered?.(bench) ?? true;
}

/** Act on the selected moment, if there is one. */
export function withSelected(act: (selected: Annotation, bench: Bench) => void): Command["run"] {
  return (bench) => {
    const { selected } = bench.store;
    if (selected) act(selected, bench);
  };
}
