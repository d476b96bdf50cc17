"""What review is made of: use cases for whoever looks at codings again, alone or with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.policy import Right
from annotator.journey.admission import Need, Of
from annotator.journey.coded_by import never_settled
from annotator.journey.comparing import Comparing
from annotator.journey.queueing import SOURCES, Queueing
from annotator.wiring.guarded import guarded

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.journey.ports import Clock, Identities, Records
    from annotator.journey.schemes import Schemes
    from annotator.wiring.door import Door

PICTURE: Final = Need((Right.WATCH_CLIPS,), Of.CLIP)
WHOSE: Final = Need((Right.SEE_HOUSEHOLDS,), Of.CLIP)


@dataclass(frozen=True, slots=True)
class Steps:
    """What every use case is made with."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes


@dataclass(frozen=True, slots=True)
class Review:
    """The use cases of review, each behind the door."""

    comparing: Comparing
    queueing: Queueing


def review_of(steps: Steps, door: Door) -> Review:
    """All of them, joined."""
    records, clock = steps.records, steps.clock

    def may_watch(clip: ClipId) -> bool:
        return door.lets(PICTURE, clip)

    def may_know(clip: ClipId) -> bool:
        return door.lets(WHOSE, clip)

    comparing = Comparing(
        records, clock, steps.identities, steps.schemes, may_watch, may_know, never_settled
    )
    return Review(
        comparing=guarded(comparing, door),
        queueing=guarded(Queueing(records, clock, door.among_at, SOURCES), door),
    )
