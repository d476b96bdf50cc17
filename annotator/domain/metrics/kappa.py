"""Cohen's kappa of two coders over units of time, exact or with a tolerance.

It knows nothing of moments or sessions: two rows of codes of one length are enough, so that
agreement over whole sessions can be built on it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Kappa:
    """Cohen's kappa for two coders, with the table it came from (Cohen 1960)."""

    both: Mapping[tuple[str, str], int] = field(hash=False)

    @property
    def n(self) -> int:
        """How many units both could code."""
        return sum(self.both.values())

    @property
    def observed(self) -> float | None:
        """The share of units with the same code; None without units."""
        same = sum(count for (one, other), count in self.both.items() if one == other)
        return same / self.n if self.n else None

    @property
    def expected(self) -> float | None:
        """The share of the same code that the two margins alone would give."""
        if not self.n:
            return None
        rows, columns = Counter[str](), Counter[str]()
        for (one, other), count in self.both.items():
            rows[one] += count
            columns[other] += count
        return sum(rows[code] * columns[code] for code in rows) / self.n**2

    @property
    def value(self) -> float | None:
        """None without units, or when both used one same code throughout."""
        if self.observed is None or self.expected is None or self.expected == 1:
            return None
        return (self.observed - self.expected) / (1 - self.expected)


def time_unit_kappa(one: Sequence[str | None], other: Sequence[str | None]) -> Kappa:
    """Kappa unit by unit; units that either could not code are left out."""
    return _tabled(_together(one, other))


def one_against_rest(one: Sequence[str | None], other: Sequence[str | None], code: str) -> Kappa:
    """Kappa for a single code: it, or anything else."""
    return _tabled((_is(mine, code), _is(theirs, code)) for mine, theirs in _together(one, other))


def tolerant_kappa(
    reference: Sequence[str | None], other: Sequence[str | None], units: int
) -> Kappa:
    """Kappa where a unit agrees if the other coder has its code at most `units` away.

    It depends on which coder is the reference: report both. Source: the tolerance of GSEQ
    (Bakeman & Quera 2011).
    """

    def found(at: int, mine: str, theirs: str) -> str:
        near = other[max(0, at - units) : at + units + 1]
        return mine if mine in near else theirs

    pairs = zip(reference, other, strict=True)
    return _tabled(
        (mine, found(at, mine, theirs))
        for at, (mine, theirs) in enumerate(pairs)
        if mine is not None and theirs is not None
    )


def _together(one: Sequence[str | None], other: Sequence[str | None]) -> Iterable[tuple[str, str]]:
    for mine, theirs in zip(one, other, strict=True):
        if mine is not None and theirs is not None:
            yield mine, theirs


def _is(found: str, code: str) -> str:
    return code if found == code else ""


def _tabled(pairs: Iterable[tuple[str, str]]) -> Kappa:
    return Kappa(dict(Counter(pairs)))
