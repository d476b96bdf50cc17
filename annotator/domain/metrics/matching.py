"""Which events of one coder are the same as the other's: same code, onsets close together.

Like kappa it knows nothing of sessions, so that agreement over sessions can be built on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.interval import Milliseconds


@dataclass(frozen=True, slots=True)
class Matches:
    """Events matched, and all events of either coder."""

    matched: int
    one: int
    other: int

    @property
    def value(self) -> float | None:
        """F1 = 2 · matched / (one + other); None where neither coded an event."""
        whole = self.one + self.other
        return 2 * self.matched / whole if whole else None

    @property
    def agreement(self) -> float | None:
        """Matched / (matched + left over on either side); None where there are no events."""
        whole = self.one + self.other - self.matched
        return self.matched / whole if whole else None


def matched_events(
    one: Mapping[str, Sequence[Milliseconds]],
    other: Mapping[str, Sequence[Milliseconds]],
    tolerance: Milliseconds,
) -> Matches:
    """As many pairs as can be made of events of one code with onsets ≤ `tolerance` apart.

    `one` and `other` map each code to its onsets, in any order.
    """
    matched = sum(
        _pairs(sorted(onsets), sorted(other.get(code, ())), tolerance)
        for code, onsets in one.items()
    )
    return Matches(matched, sum(map(len, one.values())), sum(map(len, other.values())))


def _pairs(
    ones: Sequence[Milliseconds], others: Sequence[Milliseconds], tolerance: Milliseconds
) -> int:
    # On a line, taking the earliest possible pair each time leaves the most for the rest.
    pairs = mine = theirs = 0
    while mine < len(ones) and theirs < len(others):
        apart = ones[mine] - others[theirs]
        if abs(apart) <= tolerance:
            pairs, mine, theirs = pairs + 1, mine + 1, theirs + 1
        elif apart < 0:
            mine += 1
        else:
            theirs += 1
    return pairs
