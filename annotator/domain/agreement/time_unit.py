"""Two codings side by side in time: by units of any length, by frames, or exactly.

A unit takes the code over its start (BORIS and INTERACT do otherwise); where a grid's middle is
asked for it takes the code over its middle. The exact table counts milliseconds of overlap: it is
the limit for ever shorter units, and it has no grid and so no phase.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from annotator.domain.agreement.chance import cohen_kappa
from annotator.domain.agreement.marked import NOTHING, edges_of, labels_at, within
from annotator.domain.agreement.result import NONE, Counted, Table, Whole
from annotator.domain.interval import Interval, Milliseconds, Stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.marked import Marked
    from annotator.domain.agreement.result import Coefficient, Parameter


class Sampled(StrEnum):
    """Which instant of a unit says what its code is."""

    START = "start"
    MIDDLE = "middle"


class Window(StrEnum):
    """Which time is compared: time that neither coded makes agreement look better than it is."""

    WHOLE = "whole"
    CODED_BY_EITHER = "coded_by_either"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two codings of one clip, one code at a time each, and the time both could have coded."""

    first: Marked
    second: Marked
    codable: Stretches

    def __post_init__(self) -> None:
        if self.first.codes != self.second.codes:
            raise ValueError((self.first.codes, self.second.codes))
        if not (self.first.one_at_a_time and self.second.one_at_a_time):
            raise ValueError("codes overlap: make it one code at a time first")

    @property
    def swapped(self) -> Pair:
        """The same two codings in the other order."""
        return Pair(self.second, self.first, self.codable)

    @property
    def begin(self) -> int:
        """Where codable time begins."""
        return min((part.onset for part in self.codable), default=Milliseconds(0))

    @property
    def end(self) -> int:
        """Where codable time ends."""
        return max((part.offset for part in self.codable), default=Milliseconds(0))

    def over(self, window: Window) -> Pair:
        """The pair with only the window's time left to compare."""
        if window is Window.WHOLE:
            return self
        onsets = np.concatenate((self.first.onsets, self.second.onsets))
        offsets = np.concatenate((self.first.offsets, self.second.offsets))
        spans = zip(onsets.tolist(), offsets.tolist(), strict=True)
        coded = Stretches.of(Interval(Milliseconds(a), Milliseconds(b)) for a, b in spans if a < b)
        return Pair(self.first, self.second, shared(coded, self.codable))


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """The codes of both at a row of instants, (n,) each; `codable` says which are compared."""

    codes: tuple[str, ...]
    first: Whole
    second: Whole
    codable: Whole

    @property
    def table(self) -> Table:
        """How often which codes met; the row and column of no code only where it was used."""
        at = self.codable
        return tabled(self.codes, self.first[at], self.second[at])


def shared(one: Stretches, other: Stretches) -> Stretches:
    """What two sets of time share, in n log n."""
    edges = np.unique(np.concatenate((*edges_of(one), *edges_of(other))))
    starts = edges[:-1]
    inside = within(one, starts) & within(other, starts)
    spans = zip(starts[inside].tolist(), edges[1:][inside].tolist(), strict=True)
    return Stretches.of(Interval(Milliseconds(a), Milliseconds(b)) for a, b in spans)


def units(pair: Pair, length: int, sampled: Sampled = Sampled.START) -> Units:
    """Whole units of `length` ms from where codable time begins."""
    starts = np.arange(pair.begin, pair.end - length + 1, length, dtype=np.int64)
    return at_instants(pair, starts + (length // 2 if sampled is Sampled.MIDDLE else 0))


def at_instants(pair: Pair, instants: Whole) -> Units:
    """The codes at any instants, such as a clip's frames, (n,) whole milliseconds."""
    first, second = labels_at(pair.first, instants), labels_at(pair.second, instants)
    return Units(pair.first.codes, first, second, np.flatnonzero(within(pair.codable, instants)))


def exact_table(pair: Pair) -> Table:
    """The milliseconds for which each code of the one met each of the other, by a sweep."""
    starts, lengths = stretches_between(pair)
    first, second = labels_at(pair.first, starts), labels_at(pair.second, starts)
    counts = counted(len(pair.first.codes), first, second, lengths)
    return with_none(pair.first.codes, counts, Counted.MILLISECONDS)


def stretches_between(pair: Pair, more: Sequence[Whole] = ()) -> tuple[Whole, Whole]:
    """Starts and lengths of codable stretches over which neither coder's code changes."""
    edges = np.unique(
        np.concatenate(
            (
                pair.first.onsets,
                pair.first.offsets,
                pair.second.onsets,
                pair.second.offsets,
                *edges_of(pair.codable),
                *more,
            )
        )
    )
    starts, lengths = edges[:-1], np.diff(edges)
    inside = within(pair.codable, starts)
    return starts[inside], lengths[inside]


def time_unit_kappa(pair: Pair, length: int, sampled: Sampled = Sampled.START) -> Coefficient:
    """Cohen's kappa over units of `length` ms (Cohen 1960; Bakeman & Gottman 1997)."""
    said: dict[str, Parameter] = {"unit_ms": length, "sampled": sampled.value}
    return cohen_kappa(units(pair, length, sampled).table, said)


def frame_kappa(pair: Pair, frames: Whole) -> Coefficient:
    """Cohen's kappa over frames, given by the times at which each is shown, (n,) ms."""
    return cohen_kappa(at_instants(pair, frames).table, {"unit": "frame", "frames": len(frames)})


def exact_kappa(pair: Pair) -> Coefficient:
    """Cohen's kappa weighed by duration: cells are milliseconds of overlap, no grid."""
    return cohen_kappa(exact_table(pair), {"unit": "exact"})


def tabled(codes: tuple[str, ...], first: Whole, second: Whole) -> Table:
    """The table of two rows of labels, (n,) each; `NOTHING` is a category where it occurs."""
    return with_none(codes, counted(len(codes), first, second), Counted.UNITS)


def counted(codes: int, first: Whole, second: Whole, weights: Whole | None = None) -> Whole:
    """Counts or summed weights, (codes + 1, codes + 1), no code first."""
    size = codes + 1
    cells = (first - NOTHING) * size + (second - NOTHING)
    if weights is None:
        counts = np.bincount(cells, minlength=size * size)
    else:
        counts = np.rint(np.bincount(cells, weights=weights, minlength=size * size))
    return counts.astype(np.int64).reshape(size, size)


def with_none(codes: tuple[str, ...], counts: Whole, kind: Counted) -> Table:
    """A table whose first row and column are no code, left away where neither left a gap."""
    if counts[0].sum() + counts[:, 0].sum():
        return Table.of((NONE, *codes), counts, kind)
    return Table.of(codes, counts[1:, 1:], kind)
