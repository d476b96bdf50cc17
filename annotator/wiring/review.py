"""What review is made of: use cases for whoever looks at codings again, alone or with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.journey.second_look import SecondLook
from annotator.wiring.guarded import guarded

if TYPE_CHECKING:
    from annotator.journey.ports import Clock, Identities, Records
    from annotator.journey.schemes import Schemes
    from annotator.wiring.door import Door


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

    second_look: SecondLook


def review_of(steps: Steps, door: Door) -> Review:
    """All of them, joined."""
    made = steps.records, steps.clock, steps.identities, steps.schemes
    return Review(second_look=guarded(SecondLook(*made), door))
