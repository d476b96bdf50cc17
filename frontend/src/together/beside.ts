/** The family's page as the window beside it knows it: says where it stands, and hears what is asked of it. */

import type { Scope } from "../scope.ts";
import { askedOf, Line } from "./channel.ts";
import type { Standing, Wanted } from "./channel.ts";
import { current, next } from "./model.ts";
import type { State } from "./model.ts";

/** Where a state stands, as it may be told. */
export function standing(state: State, playing: boolean, seen: boolean): Standing {
  return {
    now: state.now, at: current(state).at, of: state.steps.length, met: [...state.met], hidden: state.hidden, playing,
    held: state.held, muted: state.muted, brief: state.brief, agreed: state.agreed, chosen: state.chosen,
    harder: state.askedHarder, before: next({ ...state, hidden: false }, { do: "previous" }).now !== state.now, seen,
  };
}

export class Beside {
  readonly #line: Line;
  readonly #room: string;
  readonly #standing: () => Standing;
  #left = false;

  constructor(scope: Scope, room: string, standing: () => Standing, obey: (asked: Wanted) => void) {
    this.#room = room;
    this.#standing = standing;
    this.#line = new Line(scope, (message) => {
      const asked = askedOf(room, message);
      if (asked === "tell") this.tell();
      else if (asked !== null) obey(asked);
    });
    scope.listen(window, "pagehide", () => {
      this.#left = true;
      this.#line.tell({ room, left: true });
    });
    scope.listen(window, "pageshow", () => {
      this.#left = false;
      this.tell();
    });
    scope.listen(document, "visibilitychange", () => {
      this.tell();
    });
  }

  /** A window that closes goes out of sight last of all: its goodbye is its last word. */
  tell(): void {
    if (!this.#left) this.#line.tell({ room: this.#room, is: this.#standing() });
  }
}
