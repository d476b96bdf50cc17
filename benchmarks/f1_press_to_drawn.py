"""F1: from a key press to its tag drawn, film playing, with 5,000 and 10,000 annotations and with none.

Three clips of the same film, visited in turn. Each press is timed in the page: from the time stamp of
its key event to the end of the work it causes, to the beginning of the next frame, which shows the tag, and to the
end of that frame's painting. Measured against the display's frame interval with nobody pressing, in the same visits.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from report import p95, say, spread
from stage import DEEP, PROJECT, chromium, fresh, staged, until

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page
    from stage import Stage

SIDES = {"none": 0, "5,000 annotations": 5_000, "10,000 annotations": 10_000}
HOW_MANY = 5_000
VISITS, PRESSES = 3, 40
WATCH = Path(__file__).with_name("press_watch.js")
KEYS = "aarrppiw"
FAMILIES = (
    *("attunement",) * 8,
    *("rupture",) * 3,
    *("repair",) * 3,
    *("infant_bid",) * 4,
    *("mind_comment",) * 2,
)
INSTANT = {"infant_bid", "mind_comment"}


def annotations(
    length_ms: int, chance: random.Random, many: int = HOW_MANY
) -> list[dict[str, object]]:
    """So many operations that each add one annotation somewhere in the clip."""
    made = []
    for _ in range(many):
        family = chance.choice(FAMILIES)
        onset = chance.randrange(length_ms - 9_000)
        offset = None if family in INSTANT else onset + chance.randrange(1_000, 8_000)
        fields = {
            "family": family, "code": None, "onset_ms": onset, "offset_ms": offset,
            "end_unchecked": False, "confidence": 2, "note": "", "values": {},
            "pressed_onset_ms": None, "pressed_offset_ms": None,
        }  # fmt: skip
        ids = {"op": fresh(chance), "annotation": fresh(chance)}
        made.append({**ids, "kind": "add", "base_version": 0, "fields": fields})
    return made


def drawn_by_a_press(page: Page) -> bool:
    """Whether the timeline shows a tag in the very next frame; tried while the film stands."""
    page.evaluate("() => { glimmerWatched.on = false; }")
    before = page.evaluate("() => glimmerWatched.pictures()")
    page.evaluate("() => glimmerWatched.picturesAfterKey()")
    page.keyboard.press("i")
    changed: bool = page.evaluate("() => glimmerWatched.after") != before
    page.evaluate("() => { glimmerWatched.on = true; }")
    return changed


def visit(stage: Stage, context: BrowserContext, name: str, chance: random.Random) -> dict:
    """Open a clip, play it, press keys at odd times; what the page saw."""
    page = context.new_page()
    page.add_init_script(path=WATCH)
    stage.open_workbench(page, name)
    page.wait_for_timeout(1_500)
    drawn = drawn_by_a_press(page)
    page.keyboard.press("Space")
    until(page, f"({DEEP})('video').currentTime > 0.5")
    frames = page.evaluate("() => glimmerWatched.frames(120)")
    page.evaluate("() => { glimmerWatched.presses.length = glimmerWatched.shown.length = 0; }")
    for _ in range(PRESSES):
        page.keyboard.press(chance.choice(KEYS))
        page.wait_for_timeout(chance.uniform(120, 330))
    assert page.evaluate(f"!({DEEP})('video').paused"), "the film stopped"
    seen = page.evaluate("() => ({ presses: glimmerWatched.presses, shown: glimmerWatched.shown })")
    page.close()
    assert drawn, "no tag was drawn"
    assert len(seen["presses"]) == PRESSES, len(seen["presses"])
    return {"frames": frames, **seen}


def main() -> None:
    """Measure and print."""
    chance = random.Random(1)  # noqa: S311 - nothing is sealed with it
    sides: dict[str, dict[str, list[float]]] = {n: defaultdict(list) for n in SIDES}
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "clip.mp4"
        shutil.copyfile(PROJECT / "sample_data" / "feeding" / "clip.mp4", film)
        with staged(dict.fromkeys(SIDES, film)) as stage, chromium() as browser:
            for name in sides:
                stage.wait_until_ready(name)
            context = stage.signed_in(browser)
            for name, many in SIDES.items():
                page = context.new_page()
                session = stage.open_workbench(page, name)
                page.close()
                length = stage.http.get(f"/coding/{session}").json()["clip"]["length_ms"]
                stage.tag(session, annotations(length, chance, many))
            for _ in range(VISITS):
                for name, side in sides.items():
                    note(side, visit(stage, context, name, chance))
    tell(sides)


def note(side: dict[str, list[float]], seen: dict) -> None:
    """Add what one visit saw."""
    side["frames"] += seen["frames"]
    for step in ("begun", "handled", "frame", "painted"):
        side[step] += [each[step] - each["down"] for each in seen["presses"]]
    side["work"] += [each["handled"] - each["begun"] for each in seen["presses"]]
    side["shown"] += [each["ms"] for each in seen["shown"]]


def tell(sides: dict[str, dict[str, list[float]]]) -> None:
    """Print all sides."""
    frames = [gap for side in sides.values() for gap in side["frames"]]
    frame, none = median(frames), sides["none"]
    lines, reached = [f"the display's frame: {spread(frames)}"], True
    for name, side in sides.items():
        lines += [
            f"{name}: the page hears the key after {spread(side['begun'])}",
            f"  the program's own work, the tag on the canvas at its end: {spread(side['work'])}",
            f"  press → on the canvas {spread(side['handled'])}",
            f"  press → the frame that shows it begins {spread(side['frame'])}",
            f"  press → that frame painted {spread(side['painted'])}",
            "  the browser's own figure, only those over 16 ms: "
            + (spread(side["shown"]) if side["shown"] else "none"),
        ]
        for what, step in (("its frame begun", "frame"), ("its frame painted", "painted")):
            middle, late = median(side[step]) / frame, p95(side[step]) / frame
            against = median(side[step]) / median(none[step])
            lines.append(
                f"  {what}: median {middle:.2f} frames, p95 {late:.2f} (to reach: 1 and 2); "
                f"against none {against:.2f}"
            )
            reached = reached and (step == "painted" or (middle <= 1 and late <= 2))
    say("F1 press → drawn", *lines, reached=reached)


if __name__ == "__main__":
    main()
