"""F13: Today, the caseload, the pages of review, a family's history and progress, and opening the workbench in a
practice of 1,000 clips and 200,000 annotations (and 20,000 of a second coder), against 10 clips.

What is in the practices says `f13_practice.py`. Every household is tagged, and looked for by its tag. Server time is the
screen's own script, and the document the workbench begins with, up to its bytes; measured in turn, 10 clips, 1,000
clips, 10 clips, … The first drawing of each page is told by itself: in it every pair of codings is compared for the first
time, and Python loads what it has not loaded yet.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Self

from f13_practice import EVERY, TAGS, filled
from report import p95, say, spread
from stage import PROJECT
from starlette.responses import JSONResponse
from streamlit.testing.v1 import AppTest

from annotator.domain.people import FIRST
from annotator.media.probe import probe
from annotator.screens import caseload, frame, settings, today
from annotator.web.coding import opened_document
from annotator.web.idle import settle
from annotator.wiring.acting import acting_as

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId, HouseholdId
    from annotator.wiring import House

FEW, MANY = 10, 1_000
Took = tuple[float, float]
ROUNDS, SETTLED_AFTER, REACH_MS = 40, 2, 300
# What the figure is of; the other pages are told beside it.
FIGURE = ("Today", "the workbench's page", "the workbench's document")
PAGES = (
    "Today", "the caseload searched", "a family's history", "a family's progress", "the queue", "reliability",
    "two codings compared", "conversations", "the workbench's page", "the workbench's document",
)  # fmt: skip
TAGGED = ("first year", "nights", "with an interpreter")
FAMILIES = ("attunement", "rupture", "repair", "infant_bid")
SCRIPT = """
from annotator.domain.people import FIRST
from annotator.screens import {0}
from annotator.wiring.acting import acting_as
with acting_as(FIRST):
    {0}.show()
"""


class Timed:
    """The clock on the wall and the processor's own, in milliseconds."""

    def __enter__(self) -> Self:
        """Begin."""
        self._begun = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        wall, own = self._begun
        self.took = (time.perf_counter() - wall) * 1000, (time.process_time() - own) * 1000


def shown(house: House, screen: str, **query: str) -> Took:
    """What a screen's script takes, the first drawing of a fresh page."""
    for module in (frame, settings, today):
        module.house = lambda: house  # type: ignore[attr-defined]
    app = AppTest.from_string(SCRIPT.format(screen), default_timeout=120)
    for name, value in query.items():
        app.query_params[name] = value
    if screen == "caseload":
        app.session_state[caseload.TEXT] = "night swift 00"
    with Timed() as timed:
        app.run()
    assert not app.exception, app.exception
    return timed.took


def home_of(house: House, clip: ClipId) -> HouseholdId:
    """Whose clip it is."""
    assert house.practice is not None
    with acting_as(FIRST):
        return house.practice.clips.get(clip).household


def opened(house: House, clip: ClipId) -> Took:
    """What the document takes that the workbench begins with, up to its bytes."""
    practice = house.practice
    assert practice is not None
    with Timed() as timed, acting_as(FIRST):
        session = practice.tagging.begin(clip, practice.coder)
        answer = JSONResponse(opened_document(practice, session))
    assert len(answer.body) > TAGS * 100
    return timed.took


def looked_over(house: House, clips: list[ClipId], chance: random.Random) -> dict[str, Took]:
    """Every page once, and what it took."""
    clip, twice = chance.choice(clips), chance.choice(clips[:: EVERY["coded twice"]])
    home = home_of(house, clip)
    return {
        "Today": shown(house, "today"),
        "the caseload searched": shown(house, "caseload"),
        "the queue": shown(house, "review"),
        "reliability": shown(house, "reliability"),
        "two codings compared": shown(house, "compare", clip=twice),
        "conversations": shown(house, "conversations"),
        "a family's progress": shown(house, "progress", household=home),
        "a family's history": shown(house, "history", household=home),
        "the workbench's page": shown(house, "tag", clip=clip),
        "the workbench's document": opened(house, clip),
    }


def main() -> None:
    """Measure and print."""
    chance = random.Random(13)  # noqa: S311 - nothing is sealed with it
    with (PROJECT / "sample_data" / "feeding" / "clip.mp4").open("rb") as film:
        facts = probe(film).facts
    took: dict[tuple[str, int], list[Took]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="glimmer-bench-") as folder:
        many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
        sides = {n: filled(Path(folder) / str(n), n, facts, chance) for n in (FEW, many)}
        for n in range(ROUNDS):
            if n == SETTLED_AFTER:
                settle()  # as the program does half a minute after it is unlocked
            for number, (house, clips) in sides.items():
                for what, was in looked_over(house, clips, chance).items():
                    took[what, number].append(was)
        for house, _ in sides.values():
            house.lock()
    lines, worst = [], 0.0
    for what in PAGES:
        (first, first_own), *_ = took[what, many]
        few, few_own = zip(*took[what, FEW][1:], strict=True)
        lots, lots_own = zip(*took[what, many][1:], strict=True)
        if what in FIGURE:
            worst = max(worst, p95(lots))
        lines += [
            f"{what}, {many:,} clips: {spread(lots)}; of it the processor's {spread(lots_own)}",
            f"  the first drawing after the start: {first:.0f} ms; of it the processor's {first_own:.0f}",
            f"  {FEW} clips: {spread(few)}; of it the processor's {spread(few_own)}",
            f"  ratio {median(lots) / median(few):.2f}, the processor's {median(lots_own) / median(few_own):.2f}",
        ]
    say(f"F13 {many:,} clips, {many * TAGS:,} annotations", *lines, reached=worst <= REACH_MS)


if __name__ == "__main__":
    main()
