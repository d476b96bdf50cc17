"""Which mark of the coder is which moment of the gold, and in what they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.matching import best_assignment
from annotator.domain.agreement.pairs import (
    Candidates,
    close,
    overlapping,
    second_goes_first,
)
from annotator.domain.agreement.report import ONSETS
from annotator.domain.interval import Milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.agreement.result import Real
    from annotator.domain.annotation import Annotation
    from annotator.domain.practising.gold import GoldMoment

TOLERANCE: Final = ONSETS
EXACT: Final = 2**52
"""Below this a sum of costs is a whole number in a float."""


class Kind(StrEnum):
    """How a mark and a moment stand to each other."""

    MATCHED = "matched"
    EARLY = "early"
    LATE = "late"
    OTHER_NAME = "other_name"
    MISSED = "missed"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Paired:
    """A moment of the gold and the coder's mark of it; one of them is None where it has none."""

    kind: Kind
    moment: GoldMoment | None
    mark: Annotation | None

    @property
    def later(self) -> Milliseconds | None:
        """How much later the coder's onset is; below zero it is earlier. None without a pair."""
        if self.moment is None or self.mark is None:
            return None
        return Milliseconds(self.mark.onset - self.moment.annotation.onset)

    @property
    def in_time(self) -> bool:
        """Whether both are there, with onsets within the tolerance."""
        later = self.later
        return later is not None and abs(later) <= TOLERANCE

    @property
    def one_family(self) -> bool:
        """Whether both are there and of one family."""
        if self.moment is None or self.mark is None:
            return False
        return self.moment.annotation.family == self.mark.family

    @property
    def onset(self) -> Milliseconds:
        """Where the earlier of the two begins."""
        moment = None if self.moment is None else self.moment.annotation
        return min(each.onset for each in (moment, self.mark) if each is not None)


def relation(moment: GoldMoment, mark: Annotation) -> Kind | None:
    """What a mark would be to a moment, or None where they have nothing to do with each other.

    One name (or one the gold allows) with onsets at most 2 s apart is a match, wherever it ends;
    with onsets further apart but some time in common it is early or late. Another name has to share
    at least half of the shorter one's time; points in time have to be of one family and close.
    """
    gold = moment.annotation
    if gold.is_instant != mark.is_instant:
        return None
    close_by = abs(mark.onset - gold.onset) <= TOLERANCE
    shared, shorter = _shared(gold, mark)
    if moment.takes(mark):
        if close_by:
            return Kind.MATCHED
        apart = Kind.EARLY if mark.onset < gold.onset else Kind.LATE
        return apart if shared else None
    if gold.is_instant:
        return Kind.OTHER_NAME if close_by and gold.family == mark.family else None
    return Kind.OTHER_NAME if shared and 2 * shared >= shorter else None


def paired(moments: Iterable[GoldMoment], marks: Iterable[Annotation]) -> tuple[Paired, ...]:
    """Every moment and every mark once, each with its best counterpart, by onset.

    As many matches as can be; then as many early or late; then other names of one family, then of
    another; then the closest in time. It is an assignment problem (Kuhn 1955) and has one answer
    whichever coding comes first, as far as the gold allows no other codes.
    """
    gold = sorted(moments, key=lambda each: _place(each.annotation))
    own = sorted(marks, key=_place)
    chosen = dict(_best(gold, own))
    found = [_of(gold[i], own[j]) for i, j in chosen.items()]
    found += [Paired(Kind.MISSED, each, None) for i, each in enumerate(gold) if i not in chosen]
    taken = set(chosen.values())
    found += [Paired(Kind.EXTRA, None, each) for j, each in enumerate(own) if j not in taken]
    return tuple(sorted(found, key=_by_onset))


def _best(gold: Sequence[GoldMoment], own: Sequence[Annotation]) -> list[tuple[int, int]]:
    first, second = _columns([each.annotation for each in gold], own)
    turned = second_goes_first(first, second)
    near = close(first, second, TOLERANCE).joined(overlapping(first, second), len(second))
    kinds = [relation(gold[i], own[j]) for i, j in _both(near)]
    found = near.only(np.flatnonzero([kind is not None for kind in kinds]))
    if turned:
        # The rows are those of the coding that goes first, so that ties fall alike both ways.
        order = np.lexsort((found.first, found.second))
        found = found.only(order)
    ranks = [_rank(_of(gold[i], own[j])) for i, j in _both(found)]
    costs = _costs(first, second, found, ranks)
    sizes = (len(first), len(second))
    rows = Candidates(found.second, found.first) if turned else found
    kept = best_assignment(rows, costs, sizes[::-1] if turned else sizes)
    return _both(found.only(kept))


def _costs(first: Marked, second: Marked, found: Candidates, ranks: Sequence[int]) -> Real:
    i, j = found.first, found.second
    time = np.abs(first.onsets[i] - second.onsets[j]) + np.abs(first.offsets[i] - second.offsets[j])
    most = min(len(first), len(second)) + 1
    step = most * (int(time.max(initial=0)) + 1)
    if most**4 * step > EXACT:
        time, step = np.zeros_like(time), most
    gains = np.array([most**rank * step for rank in ranks], dtype=np.float64)
    return np.asarray(time - gains, dtype=np.float64)


def _rank(found: Paired) -> int:
    if found.kind is Kind.MATCHED:
        return 3
    if found.kind is not Kind.OTHER_NAME:
        return 2
    return 1 if found.one_family else 0


def _columns(gold: Sequence[Annotation], own: Sequence[Annotation]) -> tuple[Marked, Marked]:
    codes = sorted({_name(each) for each in (*gold, *own)})
    first, second = (
        Marked.of(codes, [(_name(each), each.onset, _end(each)) for each in coding])
        for coding in (gold, own)
    )
    return first, second


def _of(moment: GoldMoment, mark: Annotation) -> Paired:
    kind = relation(moment, mark)
    if kind is None:
        raise ValueError((moment.annotation.id, mark.id))
    return Paired(kind, moment, mark)


def _both(found: Candidates) -> list[tuple[int, int]]:
    return list(zip(found.first.tolist(), found.second.tolist(), strict=True))


def _shared(one: Annotation, other: Annotation) -> tuple[int, int]:
    first, second = one.interval, other.interval
    if first is None or second is None:
        return 0, 0
    shared = first.intersection(second)
    return (0 if shared is None else shared.length), min(first.length, second.length)


def _name(mark: Annotation) -> str:
    return f"{mark.family}/{mark.code or ''}"


def _end(mark: Annotation) -> int:
    return mark.onset if mark.offset is None else mark.offset


def _place(mark: Annotation) -> tuple[int, int, str, str]:
    return mark.onset, _end(mark), _name(mark), mark.id


def _by_onset(found: Paired) -> tuple[int, str, str]:
    gold = "" if found.moment is None else found.moment.annotation.id
    return found.onset, gold, "" if found.mark is None else found.mark.id
