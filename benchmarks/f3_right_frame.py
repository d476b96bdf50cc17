"""F3: the frame on screen is the frame asked for, over 500 random seeks in the workbench.

Five films with what leads seeking astray, each with its number in every picture. A moment stands at
each of 100 random frames of each film; the keys for the next and the previous moment lead from one
to another in random order. What is then to be seen, the film or the server's still over it, is read
back from the page and its number compared with the one the frame has in the source.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from reels import numbered, numbers_in
from report import p95, say
from stage import DEEP, chromium, fresh, staged

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from stage import Stage

FRAMES, SEEKS = 450, 100
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
  eyes.read = (of) => {{
    const canvas = new OffscreenCanvas(320, 240);
    const ink = canvas.getContext("2d", {{ willReadFrequently: true }});
    ink.drawImage(of, 0, 0, 320, 240);
    let number = 0;
    for (let bit = 0; bit < 12; bit += 1) {{
      const [r, g, b] = ink.getImageData(16 * (bit + 1) + 8, 24, 1, 1).data;
      if (r + g + b > 3 * 128) number |= 1 << bit;
    }}
    return number;
  }};
  window.glimmerEyes = eyes;
}}"""
# Presses a key so often, waits until the picture has come, and answers what is to be seen.
JUMP = """async ({ presses, back, seconds, frame }) => {
  const { film, still, read } = glimmerEyes;
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
  do await next(); while (!there() && performance.now() - asked < 3000);
  const took = performance.now() - asked;
  await next();
  await next();
  const over = still();
  return { number: read(over ?? film), by: over ? "still" : "film", took, begun };
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


def seeks(stage: Stage, page: Page, name: str, source: bytes, chance: random.Random) -> list[dict]:
    """Go to random frames of a film in random order; what was to be seen at each."""
    session = stage.open_workbench(page, name)
    table = stage.http.get(f"/clips/{stage.clips[name]}/frames").json()
    seconds = [pts * table["num"] / table["den"] for pts in table["pts"]]
    numbers = numbers_in(source)
    assert len(numbers) == len(seconds), f"{name}: {len(seconds)} in the table"
    frames = sorted(chance.sample(range(1, len(seconds) - 1), SEEKS))
    stage.tag(session, moments_at([round(seconds[frame] * 1000) for frame in frames], chance))
    stage.open_workbench(page, name)
    page.wait_for_timeout(1_500)
    page.evaluate(EYES)
    made = []
    at = -1
    for to in [0, *chance.sample(range(1, SEEKS), SEEKS - 1)]:
        frame = frames[to]
        jump = {"presses": abs(to - at), "back": to < at, "frame": frame}
        seen: dict[str, Any] = page.evaluate(JUMP, {**jump, "seconds": seconds[frame]})
        made.append({**seen, "right": seen["number"] == numbers[frame], "frame": frame})
        at = to
    return made


def main() -> None:
    """Measure and print."""
    chance = random.Random(3)  # noqa: S311 - nothing is sealed with it
    films = numbered(FRAMES)
    made: dict[str, list[dict]] = {}
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for n, (name, source) in enumerate(films.items()):
            paths[name] = Path(folder) / str(n)
            paths[name].write_bytes(source)
        with staged(paths) as stage, chromium() as browser:
            page = stage.signed_in(browser).new_page()
            for name, source in films.items():
                stage.wait_until_ready(name)
                made[name] = seeks(stage, page, name, source, chance)
    tell(made)


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
            f"  asked for frame {each['frame']}, saw number {each['number']} by the {each['by']}"
            for each in seen
            if not each["right"]
        ][:5]
    right = sum(each["right"] for seen in made.values() for each in seen)
    asked = sum(map(len, made.values()))
    say("F3 right frame", *lines, f"{right} of {asked} (to reach: all)", reached=right == asked)


if __name__ == "__main__":
    main()
