/** One row of the list: shape, time, name, what matters about it, and its star. */

import type { Bench } from "../commands/command.ts";
import { make } from "../elements.ts";
import { familyOf } from "../model/scheme.ts";
import type { Annotation } from "../model/types.ts";
import { coloured, shapeDrawing } from "./look.ts";
import { aboutIn, calledIn } from "./said.ts";
import { shortClock } from "./words.ts";

export interface Standing {
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly selected: boolean;
  readonly also: boolean;
  /** Tab comes to this one. */
  readonly reached: boolean;
}

/** What the row says: as long as it says the same it stays the same element. */
export function markOf({ store }: Bench, of: Annotation): string {
  const { scheme } = store.around;
  return [of.family, of.onset_ms, of.starred, calledIn(scheme, of), aboutIn(store.state, scheme, of)].join("\n");
}

export function momentRow({ store }: Bench, of: Annotation): HTMLElement {
  const { scheme } = store.around;
  const family = familyOf(scheme, of.family)?.family;
  const called = calledIn(scheme, of);
  const go = make("button", { type: "button", class: "go" },
    shapeDrawing(family),
    make("span", { class: "time" }, shortClock(of.onset_ms)),
    make("span", { class: "what" }, make("b", {}, called), make("small", {}, aboutIn(store.state, scheme, of))));
  const star = make("button", { type: "button", class: "star", tabindex: "-1", "aria-pressed": String(of.starred), "aria-label": `Star: ${called}` }, of.starred ? "★" : "☆");
  star.onclick = () => store.do({ do: "star", annotation: of.id });
  const row = make("div", { class: "row", role: "row", "data-id": of.id, "data-family": of.family }, make("div", { role: "gridcell" }, go), make("div", { role: "gridcell" }, star));
  return coloured(row, family);
}

/** How it stands in the list just now. */
export function stand(row: HTMLElement, { place, selected, also, reached }: Standing): void {
  row.classList.toggle("selected", selected);
  row.classList.toggle("also", also);
  row.setAttribute("aria-rowindex", String(place + 1));
  row.setAttribute("aria-selected", String(selected || also));
  row.querySelector(".go")?.setAttribute("tabindex", reached ? "0" : "-1");
}
