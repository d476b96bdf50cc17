import { countsIn, gapsIn, hasComment, isUnlabelled, nextGap, nextOf, type Way } from "../model/finding_next.ts";
import type { Annotation, Scheme } from "../model/types.ts";
import { hint } from "../page/hint.ts";
import type { Store } from "../page/store.ts";
import { WORDS } from "../page/words.ts";
import type { Bench, Command } from "./command.ts";

type Kind = keyof typeof WORDS.finding.none;
type Passing = (scheme: Scheme) => (each: Annotation) => boolean;

/** Selects the next one of a kind, and goes to its onset. */
function neighbour(way: Way, kind: Kind, passing: Passing = () => () => true): (bench: Bench) => void {
  return ({ store, player, timeline }) => {
    const { state, around } = store;
    const found = nextOf(state.sorted, { selected: state.selected, ms: player.headedMs }, way, passing(around.scheme));
    if (!found) {
      nothing(store, kind, way);
      return;
    }
    store.do({ do: "select", annotation: found.id });
    player.seek(found.onset_ms);
    timeline.show(found.onset_ms);
  };
}

/** Goes to where the next gap begins; what is selected stays so, for it says in which tier gaps are looked for. */
function gap(way: Way): (bench: Bench) => void {
  return ({ store, player, timeline }) => {
    const { scheme, lengthMs, shortestMs } = store.around;
    const counted = store.state.sorted.filter(countsIn(scheme, store.selected));
    const found = nextGap(gapsIn(counted, lengthMs, shortestMs), player.headedMs, way, (ms) => player.snap(ms));
    if (!found) {
      nothing(store, "gap", way);
      return;
    }
    player.seek(found.fromMs);
    timeline.show(found.fromMs);
  };
}

/** A key that finds nothing says so: a silent one seems broken. */
function nothing(store: Store, kind: Kind, way: Way): void {
  hint(store, WORDS.finding.none[kind][way > 0 ? "after" : "before"]);
}

export const NEIGHBOURS: readonly Command[] = [
  { id: "next", group: "moment", says: "Next moment", keys: ["n"], run: neighbour(1, "moment") },
  { id: "previous", group: "moment", says: "Previous moment", keys: ["Shift+n"], run: neighbour(-1, "moment") },
  { id: "next-gap", group: "view", says: "Next gap: nothing coded", keys: ["g"], menu: true, run: gap(1) },
  { id: "previous-gap", group: "view", says: "Previous gap", keys: ["Shift+g"], menu: true, run: gap(-1) },
  { id: "next-unlabelled", group: "moment", says: "Next one not yet named", keys: ["q"], menu: true, run: neighbour(1, "unlabelled", isUnlabelled) },
  { id: "previous-unlabelled", group: "moment", says: "Previous one not yet named", keys: ["Shift+q"], menu: true, run: neighbour(-1, "unlabelled", isUnlabelled) },
  { id: "next-comment", group: "moment", says: "Next comment", keys: ["t"], menu: true, run: neighbour(1, "comment", () => hasComment) },
  { id: "previous-comment", group: "moment", says: "Previous comment", keys: ["Shift+t"], menu: true, run: neighbour(-1, "comment", () => hasComment) },
];
