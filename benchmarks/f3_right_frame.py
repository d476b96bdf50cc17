"""F3: the frame on screen is the frame asked for, over 500 random seeks in the workbench.

Five films with what leads seeking astray, each with its number in every picture. A moment stands at
each of 100 random frames of each film; the keys for the next and the previous moment lead from one
to another in random order. What is then to be seen, the film or the server's still over it, is read
back from the page and its number compared with the one the frame has in the source.

`f3_right_frame.py every` adds 20 seeks in each film of the matrix (`tests/media/matrix.py`) and in
the real films of GLIMMER_CONFORMANCE; these have no numbers, so what is seen has to be nearer to
the frame asked for than to any other of the six around it, or the same.
"""

from __future__ import annotations

import io
import os
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from reels import film, numbered, numbers_in
from report import p95, say
from stage import DEEP, PROJECT, chromium, fresh, staged

from annotator.media.film import first_picture, opened
from annotator.media.upright import Upright, fitted
from tests.media.matrix import MATRIX

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page
    from stage import Stage

FRAMES, SEEKS, SEEKS_EACH, AROUND, AT_ONCE = 450, 100, 20, 3, 6
SMALL = (64, 48)
# Looks which frame the film shows; reads the number out of whatever picture is to be seen.
EYES = f"""() => {{
  const deep = {DEEP};
  const film = deep("video");
  const eyes = {{ film, time: -1 }};
  const watch = () => film.requestVideoFrameCallback((_now, {{ mediaTime }}) => {{
    eyes.time = mediaTime;
    watch();
  }});
  watch();
  eyes.still = () => {{
    const still = deep("img.still");
    return still && !still.hidden && getComputedStyle(still).display !== "none" ? still : null;
  }};
  const drawn = (of, width, height) => {{
    const canvas = new OffscreenCanvas(width, height);
    const ink = canvas.getContext("2d", {{ willReadFrequently: true }});
    ink.drawImage(of, 0, 0, width, height);
    return ink;
  }};
  eyes.read = (of, down) => {{
    const ink = drawn(of, 320, 240);
    let number = 0;
    for (let bit = 0; bit < 12; bit += 1) {{
      const [r, g, b] = ink.getImageData(16 * (bit + 1) + 8, Math.round(down), 1, 1).data;
      if (r + g + b > 3 * 128) number |= 1 << bit;
    }}
    return number;
  }};
  eyes.small = (of) => {{
    const all = drawn(of, {SMALL[0]}, {SMALL[1]}).getImageData(0, 0, {SMALL[0]}, {SMALL[1]}).data;
    const grey = [];
    for (let at = 0; at < all.length; at += 4) grey.push((all[at] + all[at + 1] + all[at + 2]) / 3);
    return grey;
  }};
  window.glimmerEyes = eyes;
}}"""
# Presses a key so often, waits until the picture has come, and answers what is to be seen.
JUMP = """async ({ presses, back, seconds, frame, down }) => {
  const { film, still, read, small } = glimmerEyes;
  const begun = performance.now();
  const key = back ? "N" : "n";
  for (let n = 0; n < presses; n += 1) {
    window.dispatchEvent(new KeyboardEvent("keydown", { key, code: "KeyN", shiftKey: back }));
  }
  const asked = performance.now();
  const next = () => new Promise((done) => requestAnimationFrame(done));
  const there = () => {
    if (film.seeking) return false;
    const over = still();
    if (over) return over.src.endsWith(`/${frame}`) && over.complete && over.naturalWidth > 0;
    return Math.abs(glimmerEyes.time - seconds) < 0.0005;
  };
  do await next(); while (!there() && performance.now() - asked < 8000);
  const took = performance.now() - asked;
  await next();
  await next();
  const over = still();
  const seen = over ?? film;
  const number = down === null ? small(seen) : read(seen, down);
  return { number, by: over ? "still" : "film", took, begun };
}"""


def moments_at(times: list[int], chance: random.Random) -> list[dict[str, object]]:
    """Operations that put a point at each of these times."""
    fields = {
        "family": "infant_bid", "code": None, "offset_ms": None, "end_unchecked": False,
        "confidence": 2, "note": "", "values": {}, "pressed_onset_ms": None,
        "pressed_offset_ms": None,
    }  # fmt: skip
    return [
        {"op": fresh(chance), "annotation": fresh(chance),
         "kind": "add", "base_version": 0, "fields": {**fields, "onset_ms": at}}
        for at in times
    ]  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """A film to go about in: its bytes, how often, and how what is seen is told from the rest."""

    source: bytes
    numbers: list[int]
    pictures: Any = None
    count: int = SEEKS
    down: float | None = 24.0

    def is_right(self, frame: int, seen: Any) -> bool:  # noqa: ANN401
        """Whether what was seen is that frame."""
        if self.pictures is None:
            return bool(seen == self.numbers[frame])
        around = range(max(0, frame - AROUND), min(len(self.pictures), frame + AROUND + 1))
        apart = {
            each: float(np.abs(self.pictures[each] - np.array(seen)).mean()) for each in around
        }
        return apart[frame] <= min(apart.values()) + 0.05


def of_the_matrix(name: str) -> Asked:
    """A film of the matrix; its number lies at another height where it stands up."""
    reel = MATRIX[name].on_whole_ticks()
    width, height = reel.size if reel.rotation % 180 == 0 else reel.size[::-1]
    down = 24 * width / 320 * 240 / height
    return Asked(film(reel), list(range(len(reel.times))), count=SEEKS_EACH, down=down)


def real(path: Path) -> Asked:
    """A real film, with every picture of it small and grey."""
    source = path.read_bytes()
    with opened(io.BytesIO(source)) as one:
        upright = Upright(fitted(first_picture(one), one.picture.sample_aspect_ratio, 720))
    with opened(io.BytesIO(source)) as one:
        frames = [
            each for picture in one.container.decode(one.picture) for each in upright.feed(picture)
        ]
        frames += upright.flush()
    small = [
        cv2.resize(each.to_ndarray(format="bgr24"), SMALL, interpolation=cv2.INTER_AREA)
        .astype(float).mean(axis=2).ravel()
        for each in frames
    ]  # fmt: skip
    return Asked(source, list(range(len(small))), small, SEEKS_EACH, None)


def seeks(stage: Stage, page: Page, name: str, asked: Asked, chance: random.Random) -> list[dict]:
    """Go to random frames of a film in random order; what was to be seen at each."""
    session = stage.open_workbench(page, name)
    table = stage.http.get(f"/clips/{stage.clips[name]}/frames").json()
    seconds = [pts * table["num"] / table["den"] for pts in table["pts"]]
    assert len(asked.numbers) == len(seconds), f"{name}: {len(seconds)} in the table"
    frames = sorted(chance.sample(range(1, len(seconds) - 1), asked.count))
    stage.tag(session, moments_at([round(seconds[frame] * 1000) for frame in frames], chance))
    stage.open_workbench(page, name)
    page.wait_for_timeout(1_500)
    page.evaluate(EYES)
    made = []
    at = -1
    for to in [0, *chance.sample(range(1, asked.count), asked.count - 1)]:
        frame = frames[to]
        jump = {"presses": abs(to - at), "back": to < at, "frame": frame, "down": asked.down}
        seen: dict[str, Any] = page.evaluate(JUMP, {**jump, "seconds": seconds[frame]})
        right = asked.is_right(frame, seen["number"])
        made.append({**seen, "right": right, "frame": frame})
        at = to
    return made


def _seen(number: object) -> str:
    """The number that was read; a real film has none, and its points are not printed."""
    return f"number {number}" if isinstance(number, int) else "another picture"


def main() -> None:
    """Measure and print; `every 20-40` goes through that part of the films only."""
    films: dict[str, Callable[[], Asked]] = {
        name: partial(Asked, each, numbers_in(each)) for name, each in numbered(FRAMES).items()
    }
    if "every" in sys.argv[1:]:
        folder = Path(os.environ.get("GLIMMER_CONFORMANCE", PROJECT.parent / "shared/conformance"))
        films |= {name: partial(of_the_matrix, name) for name in MATRIX}
        films |= {
            each.name: partial(real, each) for each in sorted((folder / "clips").glob("*.m*"))
        }
    if part := next((each for each in sys.argv[1:] if "-" in each), None):
        first, last = map(int, part.split("-"))
        films = dict(list(films.items())[first:last])
    made: dict[str, list[dict]] = {}
    for begin in range(0, len(films), AT_ONCE):
        some = list(films.items())[begin : begin + AT_ONCE]
        made |= gone_through({name: make() for name, make in some})
    tell(made)


def gone_through(films: dict[str, Asked]) -> dict[str, list[dict]]:
    """A few films in a practice and a browser of their own, so that none is kept waiting by all
    the others; each is told when it is done."""
    made = {}
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / str(n) for n, name in enumerate(films)}
        for name, asked in films.items():
            paths[name].write_bytes(asked.source)
        with staged(paths) as stage:
            for name in films:
                stage.wait_until_ready(name)
            for name, asked in films.items():
                with chromium() as browser:
                    page = stage.signed_in(browser).new_page()
                    chance = random.Random(f"3 {name}")  # noqa: S311 - nothing is sealed with it
                    made[name] = seeks(stage, page, name, asked, chance)
                right = sum(each["right"] for each in made[name])
                print(f"{name}: {right} of {len(made[name])}", flush=True)
    return made


def tell(made: dict[str, list[dict]]) -> None:
    """Print every film's score."""
    lines = []
    for name, seen in made.items():
        by = Counter(each["by"] for each in seen if each["right"])
        took = [each["took"] for each in seen]
        lines.append(
            f"{name}: {sum(by.values())} of {len(seen)}"
            f" ({by['film']} by the film, {by['still']} by the server's still),"
            f" median {median(took):.0f}, p95 {p95(took):.0f} ms"
        )
        lines += [
            f"  asked for frame {each['frame']}, saw {_seen(each['number'])} by the {each['by']}"
            for each in seen
            if not each["right"]
        ][:5]
    right = sum(each["right"] for seen in made.values() for each in seen)
    asked = sum(map(len, made.values()))
    say("F3 right frame", *lines, f"{right} of {asked} (to reach: all)", reached=right == asked)


if __name__ == "__main__":
    main()
