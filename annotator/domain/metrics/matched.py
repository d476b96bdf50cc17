"""Matched and mismatched seconds, and the ways back from one to the other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from annotator.domain.metrics.engagement import Relation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.metrics.engagement import Second

STRICTLY: Final = frozenset({Relation.STRICT})
LENIENT_TOO: Final = frozenset({Relation.STRICT, Relation.LENIENT})


@dataclass(frozen=True, slots=True)
class Matched:
    """Seconds in which both could be told, by how the two stood to each other."""

    strict: int
    lenient: int
    co_regulating: int
    mismatched: int

    @property
    def both(self) -> int:
        """All seconds in which both could be told: the denominator."""
        return self.strict + self.lenient + self.co_regulating + self.mismatched

    @property
    def value(self) -> float | None:
        """The strictly matched share, from 0 to 1; None where there was no such second."""
        return self.strict / self.both if self.both else None

    @property
    def lenient_value(self) -> float | None:
        """The same with what matches leniently; None where there was no such second."""
        return (self.strict + self.lenient) / self.both if self.both else None


@dataclass(frozen=True, slots=True)
class Mismatches:
    """Unbroken runs of mismatched seconds; `ways_back` of them end in a matched second.

    `unseen` is how many end where nobody can tell any more: so much is at least their length.
    """

    lengths: tuple[int, ...]
    ways_back: int
    unseen: int
    both: int

    @property
    def rate(self) -> float | None:
        """Ways back a minute, 60 · mismatch → match / seconds; None without such seconds.

        Tronick's reparation rate, on this program's own derived seconds.
        """
        return self.ways_back * 60 / self.both if self.both else None

    @property
    def value(self) -> float | None:
        """The mean length of a mismatch in seconds; None where there was none."""
        return sum(self.lengths) / len(self.lengths) if self.lengths else None


def matched(seconds: Sequence[Second]) -> Matched:
    """Counts the seconds by relation; those in which either cannot be told are left out."""
    found = [each.relation for each in seconds]
    return Matched(
        found.count(Relation.STRICT),
        found.count(Relation.LENIENT),
        found.count(Relation.CO_REGULATING),
        found.count(Relation.MISMATCHED),
    )


def mismatches(seconds: Sequence[Second], matching: frozenset[Relation] = STRICTLY) -> Mismatches:
    """The runs of mismatch among seconds; co-regulating ones are neither match nor mismatch."""
    runs = [
        (key, sum(1 for _ in run))
        for key, run in groupby(_told(each.relation, matching) for each in seconds)
    ]
    after = [
        (length, then)
        for (key, length), (then, _) in pairwise([*runs, (None, 0)])
        if key == "mismatch"
    ]
    return Mismatches(
        tuple(length for length, _ in after),
        sum(then == "match" for _, then in after),
        sum(then is None for _, then in after),
        matched(seconds).both,
    )


def _told(relation: Relation | None, matching: frozenset[Relation]) -> str | None:
    if relation is None:
        return None
    if relation in matching:
        return "match"
    return "beside" if relation is Relation.CO_REGULATING else "mismatch"
