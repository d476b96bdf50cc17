"""The golden vector: a clip of a minute and two coders, in seconds as the reference has it."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.annotation import Annotation
from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import ATTUNEMENT, episodes_of
from annotator.domain.identity import FamilyId
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.metrics.attuned import codable_time
from tests.builders import an_annotation, stretch

CLIP = Milliseconds(60_000)
UNCODABLE = Stretches((stretch(50_000, 54_000),))
CODABLE = codable_time(CLIP, UNCODABLE)

Seconds = tuple[float, float]
Coder = dict[FamilyId, tuple[Interval, ...]]


def intervals(*pairs: Seconds) -> tuple[Interval, ...]:
    return tuple(stretch(int(onset * 1000), int(offset * 1000)) for onset, offset in pairs)


FIRST = {
    ATTUNEMENT: intervals((2, 9), (8.5, 12), (24, 33), (44, 48)),
    RUPTURE: intervals((12, 20), (33, 42), (57, 60)),
    REPAIR: intervals((17, 20), (39, 42)),
}
SECOND = {
    ATTUNEMENT: intervals((3, 12), (25, 34), (44, 47)),
    RUPTURE: intervals((12, 19), (34, 42)),
    REPAIR: intervals((18, 20), (38, 42)),
}


def first_moments() -> tuple[Annotation, ...]:
    """The first coder's moments, the repairs linked."""
    outcomes = ({"outcome": "full"}, {"outcome": "partial"})
    return (
        *_numbered("a", "attunement", FIRST[ATTUNEMENT]),
        *_numbered("r", "rupture", FIRST[RUPTURE]),
        *(
            an_annotation(f"p{at}", "repair", *_ends(each), repairs=f"r{at}", values=outcome)
            for at, (each, outcome) in enumerate(zip(FIRST[REPAIR], outcomes, strict=True), 1)
        ),
    )


def _numbered(letter: str, family: str, stretches: Sequence[Interval]) -> tuple[Annotation, ...]:
    return tuple(
        an_annotation(f"{letter}{at}", family, *_ends(each)) for at, each in enumerate(stretches, 1)
    )


def _ends(each: Interval) -> tuple[int, int]:
    return each.onset, each.offset


EPISODES = episodes_of(first_moments())
