"""Which annotations of two coders come into question for one another, without comparing all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from annotator.domain.agreement.marked import Marked
    from annotator.domain.agreement.result import Whole

SHARES = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs (i, j) of places in two codings, (p,) each, in the order of i, then j."""

    first: Whole
    second: Whole

    def __len__(self) -> int:
        return len(self.first)

    def only(self, which: Whole) -> Candidates:
        """Some of the pairs, by their places."""
        return Candidates(self.first[which], self.second[which])

    def joined(self, other: Candidates, second_size: int) -> Candidates:
        """Every pair that is in either, once."""
        size = max(second_size, 1)
        mine, theirs = self.first * size + self.second, other.first * size + other.second
        keys = np.unique(np.concatenate((mine, theirs)))
        return Candidates(keys // size, keys % size)


def overlapping(first: Marked, second: Marked) -> Candidates:
    """The pairs that share at least a millisecond."""
    reach = int(second.lengths.max()) if len(second) else 0
    low = np.searchsorted(second.onsets, first.onsets - reach, side="right")
    high = np.searchsorted(second.onsets, first.offsets, side="left")
    found = _spread(low, high)
    return found.only(np.flatnonzero(shared_ms(first, second, found) > 0))


def close(first: Marked, second: Marked, tolerance: int) -> Candidates:
    """The pairs whose onsets are at most `tolerance` ms apart."""
    low = np.searchsorted(second.onsets, first.onsets - tolerance, side="left")
    high = np.searchsorted(second.onsets, first.onsets + tolerance, side="right")
    return _spread(low, high)


def shared_ms(first: Marked, second: Marked, pairs: Candidates) -> Whole:
    """How many milliseconds each pair shares, (p,); never below zero."""
    i, j = pairs.first, pairs.second
    ends = np.minimum(first.offsets[i], second.offsets[j])
    shared = ends - np.maximum(first.onsets[i], second.onsets[j])
    return np.asarray(np.maximum(shared, 0), dtype=np.int64)


def of_the_longer(first: Marked, second: Marked, least: float) -> Candidates:
    """The pairs that share at least the part `least` of the longer one's length."""
    found = overlapping(first, second)
    longer = np.maximum(first.lengths[found.first], second.lengths[found.second])
    enough = shared_ms(first, second, found) * SHARES >= round(least * SHARES) * longer
    return found.only(np.flatnonzero(enough))


def of_the_union(first: Marked, second: Marked, least: float) -> Candidates:
    """The pairs that share at least the part `least` of what they cover together."""
    found = overlapping(first, second)
    both = shared_ms(first, second, found)
    union = first.lengths[found.first] + second.lengths[found.second] - both
    return found.only(np.flatnonzero(both * SHARES >= round(least * SHARES) * union))


def apart_ms(first: Marked, second: Marked, pairs: Candidates) -> Whole:
    """How much later the second's onset is in each pair, (p,)."""
    return second.onsets[pairs.second] - first.onsets[pairs.first]


def second_goes_first(first: Marked, second: Marked) -> bool:
    """One order of two codings whichever way round they come, so that ties fall alike."""
    return _sorted_by(second) < _sorted_by(first)


def _sorted_by(marked: Marked) -> tuple[list[int], list[int], list[int]]:
    return marked.onsets.tolist(), marked.offsets.tolist(), marked.labels.tolist()


def _spread(low: Whole, high: Whole) -> Candidates:
    counts = np.maximum(high - low, 0)
    first = np.repeat(np.arange(len(low)), counts)
    before = np.repeat(np.cumsum(counts) - counts, counts)
    second = np.arange(len(first)) - before + np.repeat(low, counts)
    return Candidates(first.astype(np.int64), second.astype(np.int64))
