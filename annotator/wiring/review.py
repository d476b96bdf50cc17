"""What review is made of: use cases for whoever looks at codings again, alone or with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.journey.accepting import Accepting
from annotator.journey.caseload_keeping import CaseloadKeeping
from annotator.journey.gold_making import GoldMaking
from annotator.journey.history import Histories
from annotator.journey.own_log import OwnLogs
from annotator.journey.packing import Packs
from annotator.journey.progress import Progress
from annotator.journey.reliability import Reliability
from annotator.journey.settling import Settling
from annotator.journey.summary_looks import SummaryLooks
from annotator.journey.talking import Talking
from annotator.wiring.guarded import guarded

if TYPE_CHECKING:
    from annotator.journey.ports import Clock, Identities, Records
    from annotator.journey.schemes import Schemes
    from annotator.journey.share import Sharing
    from annotator.wiring.door import Door


@dataclass(frozen=True, slots=True)
class Steps:
    """What every use case is made with."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes
    sharing: Sharing


@dataclass(frozen=True, slots=True)
class Review:
    """The use cases of review, each behind the door."""

    settling: Settling
    accepting: Accepting
    golds: GoldMaking
    looks: SummaryLooks
    reliability: Reliability
    talking: Talking
    keeping: CaseloadKeeping
    packs: Packs
    histories: Histories
    logs: OwnLogs
    progress: Progress


def review_of(steps: Steps, door: Door) -> Review:
    """All of them, joined."""
    plain = steps.records, steps.clock, steps.identities
    with_schemes = (*plain, steps.schemes)
    return Review(
        settling=guarded(Settling(*with_schemes), door),
        accepting=guarded(Accepting(*plain), door),
        golds=guarded(GoldMaking(*with_schemes), door),
        looks=guarded(SummaryLooks(*plain, steps.sharing), door),
        reliability=guarded(Reliability(*with_schemes), door),
        talking=guarded(Talking(*with_schemes, door.lets), door),
        keeping=guarded(CaseloadKeeping(*plain), door),
        packs=guarded(Packs(*with_schemes), door),
        histories=guarded(Histories(steps.records, door.may), door),
        logs=guarded(OwnLogs(*plain), door),
        progress=guarded(Progress(*with_schemes), door),
    )
