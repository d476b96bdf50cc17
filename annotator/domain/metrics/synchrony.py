"""Whether the two move together in time, and who moves first, beside what chance would give."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.metrics.engagement import Engaged
from annotator.domain.metrics.measured import Blank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.result import Real
    from annotator.domain.metrics.engagement import Second

LEAST: Final = 120
FARTHEST: Final = 5
WEIGHTS: Final = (3.0, 2.0, 1.0)
SURROGATES: Final = 999
SEED: Final = 20_261_123
ODDS: Final = 0.05
# From turned against to turned towards with joy; an order, not a distance.
ORDER: Final = {
    Engaged.NEGATIVE: 1.0,
    Engaged.ELSEWHERE: 2.0,
    Engaged.QUIET: 3.0,
    Engaged.FEEDING: 4.0,
    Engaged.OBJECT: 4.0,
    Engaged.SOCIAL_CALM: 5.0,
    Engaged.SOCIAL_POSITIVE: 6.0,
}


class Lead(StrEnum):
    """Who tends to move first."""

    INFANT = "infant"
    CARER = "carer"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Synchrony:
    """The greatest cross-correlation within ±5 s, and how each follows the other.

    `lag_s` is how many seconds the carer comes after the infant there. `infant_follows` is the
    weight of the carer's last three seconds on the infant's next, beside the infant's own; `p` the
    share of surrogates with at least as great a correlation. Blank below 120 s of both.
    """

    seconds: int
    value: float | None = None
    lag_s: int | None = None
    p: float | None = None
    infant_follows: float | None = None
    carer_follows: float | None = None
    surrogates: int = 0
    seed: int = SEED
    blank: Blank | None = None

    @property
    def lead(self) -> Lead | None:
        """Who moves first; neither where it is at once, or no more than chance; None if blank."""
        if self.lag_s is None or self.p is None:
            return None
        if self.lag_s == 0 or self.p > ODDS:
            return Lead.NEITHER
        return Lead.INFANT if self.lag_s > 0 else Lead.CARER


def synchrony(seconds: Sequence[Second], seed: int = SEED) -> Synchrony:
    """Ordinal engagement second by second, (T,) each with gaps; both have to be seen for 120 s.

    r(l) = correlation of infant(t) with carer(t + l) over the seconds in which both are seen, at
    l = -5…5, at least 60 pairs each. Beebe et al. 2010: x(t) on the mean of its own and of the
    partner's t-1…t-3, weighted 3:2:1; the partner's coefficient is how x follows. Surrogates: the
    carer's series moved round by more than the farthest lag, drawn with a kept seed.
    """
    infant = _ordinal([each.infant for each in seconds])
    carer = _ordinal([each.carer for each in seconds])
    both = int((~np.isnan(infant) & ~np.isnan(carer)).sum())
    blank = Synchrony(both, seed=seed)
    if both < LEAST:
        return replace(blank, blank=Blank.TOO_SHORT)
    found = _greatest(infant, carer)
    if found is None:
        return replace(blank, blank=Blank.NO_VARIATION)
    value, lag = found
    others = _surrogates(infant, carer, seed)
    least = 1 + sum(each is not None and each[0] >= value for each in others)
    return Synchrony(
        both,
        value,
        lag,
        least / (len(others) + 1),
        _follows(infant, carer),
        _follows(carer, infant),
        len(others),
        seed,
    )


def _ordinal(engaged: Sequence[Engaged | None]) -> Real:
    return np.array([np.nan if each is None else ORDER[each] for each in engaged], dtype=np.float64)


def _greatest(infant: Real, carer: Real) -> tuple[float, int] | None:
    found = [
        (r, lag)
        for lag in range(-FARTHEST, FARTHEST + 1)
        if (r := _correlation(*_lagged(infant, carer, lag))) is not None
    ]
    return max(found, key=lambda each: (round(each[0], 9), -abs(each[1])), default=None)


def _lagged(infant: Real, carer: Real, lag: int) -> tuple[Real, Real]:
    if lag < 0:
        return infant[-lag:], carer[:lag]
    return infant[: len(infant) - lag], carer[lag:]


def _correlation(one: Real, other: Real) -> float | None:
    seen = ~np.isnan(one) & ~np.isnan(other)
    if int(seen.sum()) < LEAST // 2:
        return None
    a, b = one[seen] - one[seen].mean(), other[seen] - other[seen].mean()
    spread = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / spread if spread > 1e-9 else None


def _surrogates(infant: Real, carer: Real, seed: int) -> list[tuple[float, int] | None]:
    length = len(carer)
    possible = np.arange(2 * FARTHEST + 1, length - 2 * FARTHEST)
    chance = np.random.default_rng(seed)
    drawn = chance.choice(possible, min(SURROGATES, len(possible)), replace=False)
    return [_greatest(infant, np.roll(carer, int(by))) for by in drawn]


def _follows(follower: Real, partner: Real) -> float | None:
    reach = len(WEIGHTS)
    own, other, now = _before(follower), _before(partner), follower[reach:]
    seen = ~(np.isnan(own) | np.isnan(other) | np.isnan(now))
    if int(seen.sum()) < LEAST // 2:
        return None
    design = np.column_stack((np.ones(int(seen.sum())), own[seen], other[seen]))
    if np.linalg.matrix_rank(design) < 3:
        return None
    fitted, *_ = np.linalg.lstsq(design, now[seen], rcond=None)
    return float(fitted[2])


def _before(series: Real) -> Real:
    reach = len(WEIGHTS)
    parts = [
        weight * series[reach - back : len(series) - back]
        for back, weight in enumerate(WEIGHTS, start=1)
    ]
    return np.asarray(np.sum(parts, axis=0) / sum(WEIGHTS), dtype=np.float64)
