/** Says so, calmly, where the film has to be waited for; short waits are not worth a word. */

import { make } from "../elements.ts";
import type { Scope } from "../scope.ts";
import { WORDS } from "./words.ts";

const CALM_MS = 500;

export function stalling(film: HTMLVideoElement, scope: Scope): HTMLElement {
  const element = make("div", { class: "stalling", role: "status", hidden: true });
  let stop = (): void => undefined;
  let waits = false;
  const show = (): void => {
    element.textContent = WORDS.waitingForFilm;
    element.hidden = false;
  };
  const look = (): void => {
    const now = isWaiting(film);
    if (now === waits) return;
    waits = now;
    stop();
    element.hidden = true;
    element.textContent = "";
    if (now) stop = scope.after(CALM_MS, show);
  };
  for (const type of ["waiting", "stalled", "seeking", "seeked", "playing", "canplay", "loadeddata", "pause", "emptied", "timeupdate", "ended", "error"]) {
    scope.listen(film, type, look);
  }
  look();
  return element;
}

/** It should go on or show another frame, and has nothing to show. A film that failed is not waited for. */
function isWaiting(film: HTMLVideoElement): boolean {
  if (film.error !== null || film.ended) return false;
  const shows = film.readyState >= (film.paused ? HTMLMediaElement.HAVE_CURRENT_DATA : HTMLMediaElement.HAVE_FUTURE_DATA);
  return !shows || (film.seeking && film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA);
}
