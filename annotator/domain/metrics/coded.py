"""A coding as the figures take it: what counts, the time that could be coded, what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import (
    ATTUNEMENT,
    EXTERNAL_INTERRUPTION,
    SAFEGUARDING,
    UNCODABLE,
    episodes_of,
    stretches_of,
    trusted,
)
from annotator.domain.interval import Milliseconds, Stretches
from annotator.domain.metrics.attuned import codable_time
from annotator.domain.metrics.bids import CARER_BID, INFANT_BID, responsiveness
from annotator.domain.metrics.engagement import engagement
from annotator.domain.metrics.precedence import MERGED_GAP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.episodes import Episode
    from annotator.domain.identity import CodeId, FamilyId
    from annotator.domain.metrics.bids import Responsiveness
    from annotator.domain.metrics.engagement import Second

REPAIR_WITHIN: Final = (Milliseconds(5000), Milliseconds(10_000), Milliseconds(30_000))

BID_RESPONSE: Final = Milliseconds(3000)
DISTRESS_RESPONSE: Final = Milliseconds(5000)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a scheme says of the figures: which codes do not count, and within what times."""

    uncounted: frozenset[CodeId] = frozenset({EXTERNAL_INTERRUPTION})
    repair_within: tuple[Milliseconds, ...] = REPAIR_WITHIN
    bid_response: Milliseconds = BID_RESPONSE
    distress_response: Milliseconds = DISTRESS_RESPONSE


@dataclass(frozen=True)
class Coded:
    """One session of one clip. What the coder was not sure of enters no figure, except that what
    cannot be coded and what is marked for safeguarding is left out however sure they were."""

    annotations: tuple[Annotation, ...]
    length: Milliseconds
    asked: Asked = Asked()
    utterances: int | None = None

    @cached_property
    def sure(self) -> tuple[Annotation, ...]:
        """What enters the figures."""
        return trusted(self.annotations)

    @cached_property
    def codable(self) -> Stretches:
        """O, the time that could be coded."""
        left_out = (stretches_of(self.annotations, each) for each in (UNCODABLE, SAFEGUARDING))
        return codable_time(self.length, *left_out)

    @cached_property
    def episodes(self) -> tuple[Episode, ...]:
        """Ruptures with their repairs; those that do not count are told apart in them."""
        return episodes_of(self.sure, self.asked.uncounted)

    @cached_property
    def moments(self) -> Mapping[FamilyId, Stretches]:
        """In step, out of step (what counts), finding each other again, joined as one coder's."""
        counted = Stretches.of(each.stretch for each in self.episodes if each.counts)
        own = {
            ATTUNEMENT: stretches_of(self.sure, ATTUNEMENT),
            RUPTURE: counted,
            REPAIR: stretches_of(self.sure, REPAIR),
        }
        return {family: time.bridged(MERGED_GAP) for family, time in own.items()}

    @cached_property
    def seconds(self) -> tuple[Second, ...]:
        """How the two were engaged, second by second."""
        return engagement(self.sure, self.length, self.codable)

    @cached_property
    def infant_bids(self) -> Responsiveness:
        """The infant's bids, as the carer answered them."""
        return self._bids(INFANT_BID)

    @cached_property
    def carer_bids(self) -> Responsiveness:
        """The carer's bids, as the infant answered them."""
        return self._bids(CARER_BID)

    def _bids(self, family: FamilyId) -> Responsiveness:
        windows = self.asked.bid_response, self.asked.distress_response
        return responsiveness(self.sure, self.codable, family, windows)
