"""What review is made of: use cases for whoever looks at codings again, alone or with others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.policy import Right
from annotator.journey.accepting import Accepting
from annotator.journey.admission import Need, Of
from annotator.journey.caseload_keeping import CaseloadKeeping
from annotator.journey.comparing import Comparing
from annotator.journey.excerpts import Excerpts
from annotator.journey.gold_making import GoldMaking
from annotator.journey.history import Histories
from annotator.journey.own_log import OwnLogs
from annotator.journey.packing import Packs
from annotator.journey.progress import Progress
from annotator.journey.queueing import SOURCES, Queueing
from annotator.journey.reliability import Reliability
from annotator.journey.second_look import SecondLook
from annotator.journey.seeing import Seeing
from annotator.journey.settling import Settling
from annotator.journey.summary_looks import SummaryLooks
from annotator.journey.talking import Talking
from annotator.wiring.guarded import guarded
from annotator.wiring.queue_sources import more_sources

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId
    from annotator.journey.ports import Clock, Identities, Records
    from annotator.journey.schemes import Schemes
    from annotator.journey.share import Sharing
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
    comparing: Comparing
    queueing: Queueing
    seeing: Seeing
    second_look: SecondLook
    excerpts: Excerpts


def review_of(steps: Steps, door: Door) -> Review:
    """All of them, joined."""
    plain = steps.records, steps.clock, steps.identities
    with_schemes = (*plain, steps.schemes)

    def may_watch(clip: ClipId) -> bool:
        return door.passes(PICTURE, clip)

    def may_know(clip: ClipId) -> bool:
        return door.passes(WHOSE, clip)

    talking = guarded(Talking(*with_schemes, door.lets), door)
    reliability = guarded(Reliability(*with_schemes), door)
    comparing = Comparing(*with_schemes, may_watch, may_know)
    sources = (*SOURCES, *more_sources(talking, reliability))
    queueing = guarded(Queueing(steps.records, steps.clock, door.among_at, sources), door)
    return Review(
        settling=guarded(Settling(*with_schemes), door),
        accepting=guarded(Accepting(*plain), door),
        golds=guarded(GoldMaking(*with_schemes), door),
        looks=guarded(SummaryLooks(*plain, steps.sharing), door),
        reliability=reliability,
        talking=talking,
        keeping=guarded(CaseloadKeeping(*plain), door),
        packs=guarded(Packs(*with_schemes), door),
        histories=guarded(Histories(steps.records, door.may), door),
        logs=guarded(OwnLogs(*plain), door),
        progress=guarded(Progress(*with_schemes), door),
        comparing=guarded(comparing, door),
        queueing=queueing,
        seeing=guarded(Seeing(*plain, queueing.waiting), door),
        second_look=guarded(SecondLook(*with_schemes), door),
        excerpts=guarded(
            Excerpts(*plain, steps.sharing.shelf, steps.sharing.bell, steps.schemes), door
        ),
    )
