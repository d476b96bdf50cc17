"""What a coder's coding of a clip would be reported as, and how far two coders' reports agree."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.icc import intraclass_correlation
from annotator.domain.applying import REPAIR
from annotator.domain.episodes import ATTUNEMENT, episodes_of, stretches_of, trusted
from annotator.domain.metrics.attuned import attuned_share
from annotator.domain.metrics.latencies import attempt_latencies
from annotator.domain.metrics.ruptures import MERGED_GAP, Rate, rupture_rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.agreement.icc import Correlation
    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import CoderId
    from annotator.domain.interval import Stretches

PERCENT: Final = 100


@dataclass(frozen=True, slots=True)
class Rates:
    """One coder's figures of one clip; None where there is nothing to divide by or to wait for.

    Per minute of codable time; per cent of it; and the median in ms from the onset of a rupture to
    the onset of the first repair linked to it.
    """

    ruptures: float | None
    repairs: float | None
    attuned: float | None
    attempt_latency: float | None


NAMES: Final = tuple(each.name for each in fields(Rates))


@dataclass(frozen=True, slots=True)
class RateAgreement:
    """ICC(2,1) and ICC(3,1) of one figure over clips, with the number of clips that have it.

    `consistent` is None where the codings laid beside were several people's: fixed coders are what
    it is of.
    """

    name: str
    clips: int
    absolute: Correlation
    consistent: Correlation | None


def rates_of(annotations: Iterable[Annotation], codable: Stretches) -> Rates:
    """The figures of a coding over some codable time; what the coder was unsure of is left out."""
    sure = trusted(annotations)
    episodes = episodes_of(sure)
    repairs = stretches_of(sure, REPAIR).bridged(MERGED_GAP)
    share = attuned_share(stretches_of(sure, ATTUNEMENT), codable).value
    return Rates(
        ruptures=rupture_rate(episodes, codable).value,
        repairs=Rate(sum(codable.overlaps(each) for each in repairs), codable.total).value,
        attuned=None if share is None else PERCENT * share,
        attempt_latency=attempt_latencies(episodes, codable).value,
    )


def rate_agreement(
    pairs: Sequence[tuple[Rates, Rates]], references: Iterable[CoderId]
) -> tuple[RateAgreement, ...]:
    """Each figure of the reference and of the coder over clips (Shrout & Fleiss 1979).

    A clip that has no such figure in either coding is not counted for it. Blank below 5 clips.
    """
    one_other = len(set(references)) == 1
    return tuple(_of(name, pairs, one_other=one_other) for name in NAMES)


def _of(name: str, pairs: Sequence[tuple[Rates, Rates]], *, one_other: bool) -> RateAgreement:
    values = [(getattr(one, name), getattr(other, name)) for one, other in pairs]
    both = [each for each in values if None not in each]
    found = intraclass_correlation(np.array(both, dtype=np.float64).reshape(-1, 2))
    return RateAgreement(name, len(both), found.single, found.consistent if one_other else None)
