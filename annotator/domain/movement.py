"""How much moves in two regions of the picture: where they lie, and what lies in them.

Preparation keeps how much of the upright picture changes, on a grid of 32 x 18 fields, 25 times a
second. A region is summed from the fields it covers, so drawing it anew needs no film.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.errors import Refusal
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from annotator.domain.interval import Interval

    Numbers = NDArray[np.float64]

STAYS: Final = goes(Reach.STAYS)
COLUMNS: Final = 32
ROWS: Final = 18
RATE_HZ: Final = 25
WHOLE: Final = 1000
SMALLEST: Final = 20
# What moves more than this part of the time is drawn at the full height.
_FULL: Final = 99.0


@dataclass
class NotARegion(Refusal):
    """A region that does not lie within the picture, or is too small to hold anybody."""


@dataclass
class RegionsAreOne(Refusal):
    """Two regions that cover the same fields, so that one of the two has none of its own."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle of the upright picture, in thousandths of its width and of its height."""

    left: int = field(metadata=STAYS)
    top: int = field(metadata=STAYS)
    width: int = field(metadata=STAYS)
    height: int = field(metadata=STAYS)

    def __post_init__(self) -> None:
        """Refuse what does not lie within the picture."""
        if min(self.left, self.top) < 0 or min(self.width, self.height) < SMALLEST:
            raise NotARegion
        if self.left + self.width > WHOLE or self.top + self.height > WHOLE:
            raise NotARegion


@dataclass(frozen=True, slots=True)
class Regions:
    """Where the carer and the infant are in a clip, as somebody drew it.

    What lies in both is the infant's: one held is within the other, and the same change in both
    lines would look like moving together.
    """

    carer: Region = field(metadata=STAYS)
    infant: Region = field(metadata=STAYS)

    def __post_init__(self) -> None:
        """Refuse two regions of which nothing is left for one of the two."""
        if not all(each.any() for each in self._fields()):
            raise RegionsAreOne

    def weights(self) -> Numbers:
        """(2, 576): what each field counts for, row by row, in the carer's line and the infant's.

        A field counts for as much as the region covers of it, for one of the two only: for the one
        that has more of it. Each line's sum is 1.
        """
        shares = np.stack(self._fields())
        return np.asarray(shares / shares.sum(axis=1, keepdims=True))

    def _fields(self) -> tuple[Numbers, Numbers]:
        infant = _covered(self.infant)
        carer = _covered(self.carer) - _both(self.carer, self.infant)
        theirs = infant >= carer
        return np.where(theirs, 0.0, carer), np.where(theirs, infant, 0.0)


def quietened(series: Numbers) -> Numbers:
    """The median of each value and its two neighbours: what a film's keyframes add goes.

    (N,) in and out. A value that is not known stays so, and counts for nothing beside another.
    """
    if len(series) == 0:
        return series
    beside = np.pad(series, 1, mode="edge")
    three = np.stack([beside[:-2], series, beside[2:]])
    three = np.where(np.isnan(three), series, three)
    return np.where(np.isnan(series), np.nan, np.median(three, axis=0))


def drawn(series: Numbers) -> Numbers:
    """The values from 0 to 1 to be drawn: each region to its own height, so two regions are not to
    be compared by it. Not known stays NaN."""
    known = series[~np.isnan(series)]
    full = float(np.percentile(known, _FULL)) if len(known) else 0.0
    if full <= 0:
        full = float(known.max(initial=0.0)) or 1.0
    return np.clip(series / full, 0.0, 1.0)


def without(series: Numbers, unseen: Iterable[Interval]) -> Numbers:
    """The same, not known wherever what could not be seen reaches into it."""
    kept = series.copy()
    for each in unseen:
        first = int(each.onset) * RATE_HZ // 1000
        last = -(-int(each.offset) * RATE_HZ // 1000)
        kept[first:last] = np.nan
    return kept


def _covered(region: Region) -> Numbers:
    """(576,): how much of each field the region covers, in thousandths of each side."""
    across = _along(region.left, region.left + region.width, COLUMNS)
    down = _along(region.top, region.top + region.height, ROWS)
    return np.outer(down, across).reshape(-1)


def _both(one: Region, other: Region) -> Numbers:
    left, top = max(one.left, other.left), max(one.top, other.top)
    right = min(one.left + one.width, other.left + other.width)
    bottom = min(one.top + one.height, other.top + other.height)
    return np.outer(_along(top, bottom, ROWS), _along(left, right, COLUMNS)).reshape(-1)


def _along(begin: int, end: int, fields: int) -> Numbers:
    edges = np.arange(fields + 1) * (WHOLE / fields)
    from_, to = np.maximum(edges[:-1], begin), np.minimum(edges[1:], end)
    return np.asarray(np.maximum(to - from_, 0.0))
