"""F4: a seek in a prepared clip, against the same film with a keyframe every 250 frames.

The film is brought in as it is, with its far keyframes, and Glimmer makes its stepping copy. Both
are then played from the same server by the same page, in turn, and sought at the same random times:
from the request until the picture of the new place is presented.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from reels import grainy
from report import say, spread
from stage import chromium, staged

if TYPE_CHECKING:
    from playwright.sync_api import Page

SECONDS, ROUNDS, SEEKS = 36, 3, 20
# What a phone takes for 720p, but for its keyframes.
RATE = 8_000_000
FAR = {"preset": "superfast", "b": str(RATE), "g": "250", "x264-params": "bframes=3:scenecut=0"}
SEEK = """async ({ source, times }) => {
  const film = document.createElement("video");
  Object.assign(film, { src: source, preload: "auto", muted: true });
  film.style.width = "880px";
  document.body.replaceChildren(film);
  await new Promise((done, no) => {
    film.onloadeddata = done;
    film.onerror = () => no(film.error);
  });
  const took = [];
  for (const time of times) {
    const begun = performance.now();
    await new Promise((done) => {
      const shown = (_now, { mediaTime }) => {
        if (Math.abs(mediaTime - time) < 0.1) done();
        else film.requestVideoFrameCallback(shown);
      };
      film.requestVideoFrameCallback(shown);
      film.currentTime = time;
    });
    took.push(performance.now() - begun);
    await new Promise((done) => setTimeout(done, 60));
  }
  film.removeAttribute("src");
  film.load();
  return took;
}"""


def sought(page: Page, source: str, chance: random.Random) -> list[float]:
    """Milliseconds for each of some random seeks."""
    times = [round(chance.uniform(0.5, SECONDS - 1), 3) for _ in range(SEEKS)]
    took: list[float] = page.evaluate(SEEK, {"source": source, "times": times})
    return took


def main() -> None:
    """Measure and print."""
    chance = random.Random(4)  # noqa: S311 - nothing is sealed with it
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.mp4"
        grainy(film, SECONDS, (1280, 720), FAR)
        size = film.stat().st_size / 1e6
        with staged({"film": film}) as stage, chromium() as browser:
            stage.wait_until_ready("film")
            assert stage.stands("film")["stepping"], "no stepping copy was made"
            page = stage.signed_in(browser).new_page()
            page.goto(f"{stage.origin}/livez")
            as_it_is = f"/clips/{stage.clips['film']}/film"
            sides: dict[str, list[float]] = {f"{as_it_is}?copy=stepping": [], as_it_is: []}
            for _ in range(ROUNDS):
                for source, seen in sides.items():
                    seen.extend(sought(page, source, chance))
    prepared, far = sides.values()
    ratio = median(far) / median(prepared)
    say(
        "F4 seek in a prepared clip",
        f"{SECONDS} s of 720p, {size:.0f} MB with its own keyframes",
        f"prepared (keyframe every 15, no B-frames): {spread(prepared)}",
        f"as it came (keyframe every 250): {spread(far)}",
        f"median {median(prepared):.0f} ms (to reach: 100), {ratio:.1f}x faster (to reach: 5)",
        reached=median(prepared) <= 100 and ratio >= 5,
    )


if __name__ == "__main__":
    main()
