"""What review is made of: use cases for whoever looks at codings again, alone or with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.journey.caseload_keeping import CaseloadKeeping
from annotator.journey.history import Histories
from annotator.journey.own_log import OwnLogs
from annotator.journey.packing import Packs
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

    keeping: CaseloadKeeping
    packs: Packs
    histories: Histories
    logs: OwnLogs


def review_of(steps: Steps, door: Door) -> Review:
    """All of them, joined."""
    on = steps.records, steps.clock, steps.identities
    return Review(
        keeping=guarded(CaseloadKeeping(*on), door),
        packs=guarded(Packs(*on, steps.schemes), door),
        histories=guarded(Histories(steps.records, door.may), door),
        logs=guarded(OwnLogs(*on), door),
    )
