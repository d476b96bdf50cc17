/** The picture that was shown last, kept over the film while another one is on its way. */

import { make } from "../elements.ts";

export class LastPicture {
  readonly element = make("canvas", { class: "held", hidden: true, "aria-hidden": "true" });

  /** Keep what the film shows; what is kept already was shown last. */
  keep(film: HTMLVideoElement): void {
    const { videoWidth: wide, videoHeight: high } = film;
    if (!this.element.hidden || film.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || wide === 0) return;
    [this.element.width, this.element.height] = [wide, high];
    this.element.getContext("2d")?.drawImage(film, 0, 0);
    this.element.hidden = false;
  }

  /** The film shows what it is to show. */
  letGo(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.element.width = 0;
  }
}
