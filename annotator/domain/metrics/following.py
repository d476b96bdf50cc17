"""Whether one thing follows another within a time more often than it would anyway."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.result import Whole
    from annotator.domain.interval import Milliseconds, Stretches

STEP: Final = 1000


@dataclass(frozen=True, slots=True)
class Following:
    """How many starts were followed in time, and what moving the other track round would give.

    `base` is the mean share over all moves, `p` the share of moves that give at least as much
    (with the clip as it is among them); blank without a start or where nothing can be moved.
    """

    followed: int
    starts: int
    moves: int
    base: float | None
    p: float | None

    @property
    def value(self) -> float | None:
        """The share of starts that were followed in time; None without a start."""
        return self.followed / self.starts if self.starts else None


def following(
    starts: Sequence[Milliseconds],
    ends: Sequence[Milliseconds],
    codable: Stretches,
    within: Milliseconds,
) -> Following:
    """P(an end begins within `within` ms of a start) beside all circular shifts of the ends.

    Shifts go by whole seconds around the codable time, from one second to its last but one: every
    one of them, so that nothing depends on chance (Bakeman & Quera 2011).
    """
    length = codable.total
    first, second = _laid(starts, codable), _laid(ends, codable)
    seen = _count(first, second, within)
    shifts = range(STEP, length, STEP)
    if not first.size or not shifts:
        return Following(seen, int(first.size), 0, None, None)
    moved = [_count(first, (second + by) % length, within) for by in shifts]
    least = 1 + sum(each >= seen for each in moved)
    base = float(np.mean(moved)) / int(first.size)
    return Following(seen, int(first.size), len(shifts), base, least / (len(shifts) + 1))


def _laid(times: Sequence[Milliseconds], codable: Stretches) -> Whole:
    """Times as they lie when what cannot be coded is cut out; those within it are left out."""
    found, gone = [], 0
    for part in codable:
        found += [gone + at - part.onset for at in times if part.contains(at)]
        gone += part.length
    return np.array(sorted(found), dtype=np.int64)


def _count(first: Whole, second: Whole, within: int) -> int:
    ordered = np.sort(second)
    low = np.searchsorted(ordered, first, side="right")
    high = np.searchsorted(ordered, first + within, side="right")
    return int((high > low).sum())
