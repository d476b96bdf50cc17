"""The figures of the moments: in step, out of step, finding each other again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import AT_LEAST_PARTIAL, ATTUNEMENT, FULL_ONLY, stretches_of
from annotator.domain.metrics.attuned import attuned_share
from annotator.domain.metrics.bouts import bouts
from annotator.domain.metrics.latencies import attempt_latencies, reconnection_latencies
from annotator.domain.metrics.measured import Blank, Measured, Unit, measured, share_measured
from annotator.domain.metrics.ruptures import repair_rate, rupture_rate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.identity import FamilyId
    from annotator.domain.metrics.bouts import Bouts
    from annotator.domain.metrics.coded import Coded
    from annotator.domain.metrics.latencies import Latencies


def of_moments(coded: Coded) -> Iterator[Measured]:
    """Attuned share, rupture rate, repair rates, latencies, and the bouts of each kind."""
    share = attuned_share(stretches_of(coded.sure, ATTUNEMENT), coded.codable)
    n = sum(each.family == ATTUNEMENT for each in coded.sure)
    yield share_measured("attuned", share, n, Blank.NOTHING_CODABLE)
    yield _ruptures(coded)
    yield from _repairs(coded)
    yield from latency_figures("attempt", attempt_latencies(coded.episodes, coded.codable))
    found = reconnection_latencies(coded.episodes, coded.codable)
    yield from latency_figures("reconnection", found)
    for family in (ATTUNEMENT, RUPTURE, REPAIR):
        yield from _bouts(family, bouts(coded.moments[family], coded.codable))


def latency_figures(
    key: str, found: Latencies, nothing: Blank = Blank.NO_RUPTURE
) -> Iterator[Measured]:
    """The median of the waits seen to their end, and that of Kaplan and Meier."""
    whole = found.n + len(found.censored)
    counted = (found.n, whole, found.n, len(found.censored))
    blank = Blank.NONE_ENDED if whole else nothing
    yield measured(key, Unit.MS, found.value, counted, blank).between(found.quartiles)
    yield measured(f"{key}_km", Unit.MS, found.survival_median, counted, blank)


def _ruptures(coded: Coded) -> Measured:
    rate = rupture_rate(coded.episodes, coded.codable)
    found = bouts(coded.moments[RUPTURE], coded.codable)
    counted = (rate.count, rate.observed, rate.count, 0)
    drawn = measured("ruptures", Unit.PER_MINUTE, rate.value, counted, Blank.NOTHING_CODABLE)
    return drawn.between(found.rate_between if found.n == rate.count else None)


def _repairs(coded: Coded) -> Iterator[Measured]:
    for key, outcomes in (("repaired", AT_LEAST_PARTIAL), ("repaired_full", FULL_ONLY)):
        for within in coded.asked.repair_within:
            rate = repair_rate(coded.episodes, within, coded.codable, outcomes)
            counted = (rate.repaired, rate.followed, rate.followed, rate.censored)
            blank = Blank.NONE_FOLLOWED if rate.censored else Blank.NO_RUPTURE
            yield measured(f"{key}_{within // 1000}", Unit.SHARE, rate.value, counted, blank)


def _bouts(family: FamilyId, found: Bouts) -> Iterator[Measured]:
    whole, n, cut = sum(found.lengths), found.n, found.cut
    nothing, none = Blank.NOTHING_CODABLE, Blank.NO_MOMENT
    if family != RUPTURE:  # the rupture rate is a figure of its own
        counted = (n, found.observed, n, cut)
        rate = measured(f"{family}_rate", Unit.PER_MINUTE, found.rate, counted, nothing)
        yield rate.between(found.rate_between)
    if family != ATTUNEMENT:  # and so is the attuned share
        counted = (whole, found.observed, n, cut)
        yield measured(f"{family}_share", Unit.SHARE, found.share, counted, nothing)
    yield measured(f"{family}_mean", Unit.MS, found.mean, (whole, n, n, cut), none)
    yield measured(f"{family}_median", Unit.MS, found.median, (whole, n, n, cut), none)
    gaps = len(found.gaps)
    blank = Blank.ONE_MOMENT if n else none
    between = (sum(found.gaps), gaps, gaps, 0)
    yield measured(f"{family}_gap", Unit.MS, found.median_gap, between, blank)
    yield measured(f"{family}_first", Unit.MS, found.first, (n, n, n, 0), none)
