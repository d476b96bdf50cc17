/** Ends a film for good: what it holds and what it still fetches is let go. */
export function letGo(film: HTMLVideoElement): void {
  film.pause();
  film.removeAttribute("src");
  film.load();
}
