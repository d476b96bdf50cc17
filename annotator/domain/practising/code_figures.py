"""Code by code: how many were found again, and whether that is enough to say anything."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.chance import cohen_kappa
from annotator.domain.agreement.marked import Marked, one_at_a_time
from annotator.domain.agreement.report import SECOND
from annotator.domain.agreement.result import Counted, Undefined, ratio
from annotator.domain.agreement.time_unit import Pair, counted, units, with_none
from annotator.domain.migration import Mark
from annotator.domain.practising.pairing import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.agreement.result import Coefficient
    from annotator.domain.annotation import Annotation
    from annotator.domain.interval import Stretches
    from annotator.domain.practising.pairing import Paired

FEWEST: Final = 5
"""Below so many moments a code's figures are withheld, since a single one would decide. It is a
convention of ours; the counts themselves are always there."""

Cells = tuple[tuple[int, int], tuple[int, int]]
NO_TIME: Final[Cells] = ((0, 0), (0, 0))


@dataclass(frozen=True, slots=True)
class CodeFigures:
    """One code of a family: found (tp), missed (fn), extra (fp), and its seconds.

    A mark the gold allows in place of its own code counts as the gold's code. `seconds` counts 1-s
    units: rows the gold, columns the coder, without the code first; all nought for points in time.
    """

    mark: Mark
    found: int
    missed: int
    extra: int
    seconds: Cells = NO_TIME

    @property
    def n(self) -> int:
        """At how many moments the code was in question."""
        return self.found + self.missed + self.extra

    @property
    def undefined(self) -> Undefined | None:
        """Why there is no F1, if there is none."""
        if self.n == 0:
            return Undefined.CODE_NOT_USED
        return Undefined.TOO_FEW_MOMENTS if self.n < FEWEST else None

    @property
    def f1(self) -> float | None:
        """2 found / (2 found + missed + extra); blank where these are too few to say."""
        return ratio(2 * self.found, self.n + self.found) if self.undefined is None else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa of the code against the rest, in 1-s units; blank as `no_kappa` says."""
        return self._coefficient.value if self.no_kappa is None else None

    @property
    def no_kappa(self) -> Undefined | None:
        """Why there is no kappa, if there is none."""
        if self.undefined is not None:
            return self.undefined
        return Undefined.NO_LENGTH if self.seconds == NO_TIME else self._coefficient.undefined

    @property
    def _coefficient(self) -> Coefficient:
        cells = np.array(self.seconds, dtype=np.int64)
        return cohen_kappa(with_none((str(self.mark.code),), cells, Counted.UNITS))


def code_figures(found: Sequence[Paired], codable: Stretches) -> tuple[CodeFigures, ...]:
    """The figures of every code either of the two used, in the order of families and codes."""
    counts: defaultdict[Mark, Counter[Kind]] = defaultdict(Counter)
    for each in found:
        if each.moment is not None:
            kind = Kind.MATCHED if each.kind is Kind.MATCHED else Kind.MISSED
            counts[_mark(each.moment.annotation)][kind] += 1
        if each.mark is not None and each.kind is not Kind.MATCHED:
            counts[_mark(each.mark)][Kind.EXTRA] += 1
    gold, own = _tracks(found)
    return tuple(
        CodeFigures(
            mark,
            count[Kind.MATCHED],
            count[Kind.MISSED],
            count[Kind.EXTRA],
            _seconds((gold[mark], own[mark]), codable),
        )
        for mark, count in sorted(counts.items(), key=lambda each: _order(each[0]))
    )


def pooled(figures: Iterable[CodeFigures]) -> tuple[CodeFigures, ...]:
    """The figures of several attempts, code by code, added up."""
    sums: dict[Mark, CodeFigures] = {}
    for each in figures:
        sums[each.mark] = _added(sums[each.mark], each) if each.mark in sums else each
    return tuple(sums[mark] for mark in sorted(sums, key=_order))


def _added(one: CodeFigures, other: CodeFigures) -> CodeFigures:
    (a, b), (c, d) = one.seconds
    (e, f), (g, h) = other.seconds
    return CodeFigures(
        one.mark,
        one.found + other.found,
        one.missed + other.missed,
        one.extra + other.extra,
        ((a + e, b + f), (c + g, d + h)),
    )


Spans = list[tuple[str, int, int]]


def _tracks(found: Sequence[Paired]) -> tuple[dict[Mark, Spans], dict[Mark, Spans]]:
    gold: defaultdict[Mark, Spans] = defaultdict(list)
    own: defaultdict[Mark, Spans] = defaultdict(list)
    for each in found:
        said = None if each.moment is None else _mark(each.moment.annotation)
        if each.moment is not None and said is not None:
            _lay(gold[said], each.moment.annotation)
        if each.mark is not None:
            stands_for = each.moment is not None and each.moment.takes(each.mark)
            _lay(own[said if stands_for and said is not None else _mark(each.mark)], each.mark)
    return gold, own


def _lay(track: Spans, annotation: Annotation) -> None:
    if annotation.offset is not None:
        track.append(("", annotation.onset, annotation.offset))


def _seconds(tracks: tuple[Spans, Spans], codable: Stretches) -> Cells:
    if not any(tracks):
        return NO_TIME
    one, other = (one_at_a_time(Marked.of(("",), track)) for track in tracks)
    row = units(Pair(one, other, codable), SECOND)
    cells = counted(1, row.first[row.codable], row.second[row.codable]).tolist()
    return (cells[0][0], cells[0][1]), (cells[1][0], cells[1][1])


def _mark(annotation: Annotation) -> Mark:
    return Mark(annotation.family, annotation.code)


def _order(mark: Mark) -> tuple[str, str]:
    return mark.family, mark.code or ""
