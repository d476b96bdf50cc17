"""The unitized alpha family: coders who cut a stretch of time themselves, and named the parts.

Krippendorff, Mathet, Bouvry & Widlöcher 2016 (doi 10.1007/s11135-015-0266-1). Each of m coders'
stretch of length L is a row of valued units and of gaps φ. l_ck is the length over which a unit c
of one coder meets a unit k of another, over ordered pairs of coders, divided by m - 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

import numpy as np

from annotator.domain.agreement.marked import labels_at
from annotator.domain.agreement.result import Real, Undefined, Whole
from annotator.domain.agreement.time_unit import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.marked import Marked
    from annotator.domain.interval import Interval


@dataclass(frozen=True, slots=True)
class Share:
    """One alpha of the family, and the part of the stretch it speaks of."""

    value: float | None
    coverage: float | None
    undefined: Undefined | None = None


@dataclass(frozen=True, slots=True)
class Unitized:
    """The family, with l (gaps first) in units of measurement, and the unit in ms.

    `whole` is u_alpha over codes and gaps; `relevance` bar_u_alpha, whether anything was marked;
    `named` cu_alpha, the codes where both marked something; `each` ku_alpha, code by code.
    """

    whole: Share
    relevance: Share
    named: Share
    each: tuple[tuple[str, Share], ...]
    together: tuple[tuple[float, ...], ...]
    unit_ms: int
    coders: int

    @property
    def denominator(self) -> float:
        """m L: how much coded time there was, in units of measurement."""
        return sum(map(sum, self.together))


def unitized_alpha(coders: Sequence[Marked], over: Interval, unit_ms: int) -> Unitized:
    """The family for coders with one code at a time each.

    ε_ck = mL (l_c l_k - [c = k] Q_c) / ((mL)² - Σ Q_c); Q_c sums length² of units, length of gaps;
    u_alpha = 1 - (mL - Σ l_cc) / (mL - Σ ε_cc); bar_u_alpha = 1 - (l_φ - l_φφ) / (ε_φ - ε_φφ).
    Over what is valued on both sides e_ck = (v_c v_k - [c = k] S_c / (m - 1)) / (v - Σ S / (v (m -
    1))), where v_c = Σ_{k != φ} l_ck and S_c sums the squared valued overlap of each unit with each
    other coder; cu_alpha = 1 - (v - Σ l_cc) / (v - Σ e_cc) and
    ku_alpha = 1 - (e_k / v_k)(v_k - l_kk) / (e_k - e_kk).
    The value depends slightly on the unit, since a gap gives its length and not its square.
    """
    inside = [_within(each, over) for each in coders]
    codes, size = coders[0].codes, len(coders)
    if size < 2:
        return blank_family(codes, unit_ms, size, Undefined.ONE_CODER)
    edges = np.unique(np.concatenate([_edges(each) for each in inside] + [_ends(over)]))
    together = _together(inside, edges) / unit_ms / (size - 1)
    expected = _expected(together, _squares(inside, together, unit_ms))
    squared = _valued_squares(inside, edges) / unit_ms**2 / (size - 1)
    valued = together[1:, 1:]
    by_chance = _expected_valued(valued, squared)
    return Unitized(
        _whole(together, expected),
        _relevance(together, expected),
        _named(valued, by_chance, float(together.sum())),
        tuple((code, _each(together, by_chance, at)) for at, code in enumerate(codes)),
        tuple(tuple(row) for row in together.tolist()),
        unit_ms,
        size,
    )


def blank_family(codes: Sequence[str], unit_ms: int, coders: int, why: Undefined) -> Unitized:
    """The family without any value, and why."""
    none = Share(None, None, why)
    return Unitized(none, none, none, tuple((each, none) for each in codes), (), unit_ms, coders)


def _whole(together: Real, expected: Real) -> Share:
    length = float(together.sum())
    return _share(length - np.trace(together), length - np.trace(expected), 1.0 if length else None)


def _relevance(together: Real, expected: Real) -> Share:
    observed = together[0].sum() - together[0, 0]
    length = float(together.sum())
    return _share(observed, expected[0].sum() - expected[0, 0], 1.0 if length else None)


def _named(valued: Real, by_chance: Real, length: float) -> Share:
    v = float(valued.sum())
    coverage = v / length if length else None
    return _share(v - np.trace(valued), v - np.trace(by_chance), coverage)


def _each(together: Real, by_chance: Real, at: int) -> Share:
    length, v = float(together[at + 1].sum()), float(together[at + 1, 1:].sum())
    if not length:
        return Share(None, None, Undefined.CODE_NOT_USED)
    e = float(by_chance[at].sum())
    if not v:
        return Share(None, 0.0, Undefined.NOTHING_COMPARED)
    observed = e / v * (v - together[at + 1, at + 1])
    return _share(observed, e - by_chance[at, at], v / length)


def _share(observed: float, expected: float, coverage: float | None) -> Share:
    if not coverage:
        return Share(None, coverage, Undefined.NOTHING_COMPARED)
    if abs(expected) < 1e-9:
        return Share(None, coverage, Undefined.ONE_CODE_THROUGHOUT)
    return Share(float(1 - observed / expected), coverage)


def _within(marked: Marked, over: Interval) -> Marked:
    if not marked.one_at_a_time:
        raise ValueError("codes overlap: make it one code at a time first")
    onsets = np.clip(marked.onsets, over.onset, over.offset)
    offsets = np.clip(marked.offsets, over.onset, over.offset)
    cut = type(marked)(marked.codes, onsets, offsets, marked.labels)
    return cut.only(np.flatnonzero(cut.lengths > 0))


def _edges(marked: Marked) -> Whole:
    return np.concatenate((marked.onsets, marked.offsets))


def _ends(over: Interval) -> Whole:
    return np.array([over.onset, over.offset], dtype=np.int64)


def _together(coders: Sequence[Marked], edges: Whole) -> Real:
    lengths, size = np.diff(edges), len(coders[0].codes)
    labels = [labels_at(each, edges[:-1]) for each in coders]
    both = [counted(size, one, other, lengths) for one, other in permutations(labels, 2)]
    return np.asarray(np.sum(both, axis=0), dtype=np.float64)


def _squares(coders: Sequence[Marked], together: Real, unit_ms: int) -> Real:
    squares = together.sum(axis=1)
    squares[1:] = 0
    for each in coders:
        np.add.at(squares, each.labels + 1, (each.lengths / unit_ms) ** 2)
    return np.asarray(squares, dtype=np.float64)


def _expected(together: Real, squares: Real) -> Real:
    each, length = together.sum(axis=1), float(together.sum())
    below = length**2 - float(squares.sum())
    product = np.outer(each, each) - np.diag(squares)
    return np.asarray(length * product / below if below > 0 else together, dtype=np.float64)


def _valued_squares(coders: Sequence[Marked], edges: Whole) -> Real:
    lengths = np.diff(edges)
    squares = np.zeros(len(coders[0].codes))
    for one, other in permutations(coders, 2):
        valued = np.where(labels_at(other, edges[:-1]) >= 0, lengths, 0)
        before = np.concatenate(([0], np.cumsum(valued)))
        until, since = (np.searchsorted(edges, each) for each in (one.offsets, one.onsets))
        np.add.at(squares, one.labels, (before[until] - before[since]).astype(np.float64) ** 2)
    return squares


def _expected_valued(valued: Real, squared: Real) -> Real:
    each, v = valued.sum(axis=1), float(valued.sum())
    below = v - float(squared.sum()) / v if v else 0.0
    product = np.outer(each, each) - np.diag(squared)
    return np.asarray(product / below if below > 0 else valued, dtype=np.float64)
