"""How often a kind of moment came, how long each lasted, and how long there was none."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median
from typing import TYPE_CHECKING, Final

from scipy.stats import chi2

from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.metrics.precedence import MERGED_GAP
from annotator.domain.metrics.ruptures import MINUTE

if TYPE_CHECKING:
    from collections.abc import Iterable

LEVEL: Final = 0.95


@dataclass(frozen=True, slots=True)
class Bouts:
    """Moments of one kind, joined where at most a second apart, with the time they could be in.

    `lengths` and `gaps` in ms; a moment cut off by the clip or by time nobody can code counts with
    the length that was seen, and `cut` says how many were. `first` is the first onset in the clip.
    """

    lengths: tuple[Milliseconds, ...]
    gaps: tuple[Milliseconds, ...]
    cut: int
    first: Milliseconds | None
    observed: Milliseconds

    @property
    def n(self) -> int:
        """How many there were."""
        return len(self.lengths)

    @property
    def rate(self) -> float | None:
        """How many a minute of codable time; None without any such time."""
        return self.n * MINUTE / self.observed if self.observed else None

    @property
    def rate_between(self) -> tuple[float, float] | None:
        """The exact Poisson interval of the rate at 95 % (Garwood 1936); None without time.

        Half of χ²(.025; 2n) and of χ²(.975; 2n + 2), a minute. It takes moments as independent,
        which those of one clip are not quite.
        """
        if not self.observed:
            return None
        tail = (1 - LEVEL) / 2
        low = float(chi2.ppf(tail, 2 * self.n)) / 2 if self.n else 0.0
        high = float(chi2.ppf(1 - tail, 2 * self.n + 2)) / 2
        return low * MINUTE / self.observed, high * MINUTE / self.observed

    @property
    def share(self) -> float | None:
        """The share of codable time they cover; None without any such time."""
        return sum(self.lengths) / self.observed if self.observed else None

    @property
    def mean(self) -> float | None:
        """The mean length in ms; None where there were none."""
        return fmean(self.lengths) if self.lengths else None

    @property
    def median(self) -> float | None:
        """The median length in ms; None where there were none."""
        return median(self.lengths) if self.lengths else None

    @property
    def median_gap(self) -> float | None:
        """The median time from one to the next in ms; None where no two were seen in a row."""
        return median(self.gaps) if self.gaps else None


def bouts(moments: Iterable[Interval], codable: Stretches) -> Bouts:
    """The bouts of one kind of moment; gaps are between two within one unbroken stretch of time."""
    joined = Stretches.of(moments).bridged(MERGED_GAP)
    lengths, gaps, cut = list[Milliseconds](), list[Milliseconds](), 0
    for part in codable:
        seen = joined.within(part).parts
        gaps += [Milliseconds(b.onset - a.offset) for a, b in pairwise(seen)]
        cut += sum(each not in joined.parts for each in seen)
        lengths += [each.length for each in seen]
    first = min((each.onset for part in codable for each in joined.within(part)), default=None)
    return Bouts(tuple(lengths), tuple(gaps), cut, first, codable.total)
