"""Kappa that forgives small differences in time, with each coder as the reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from annotator.domain.agreement.chance import cohen_kappa
from annotator.domain.agreement.marked import NOTHING, Marked, covered, labels_at
from annotator.domain.agreement.result import Coefficient, Counted, Flags, Undefined, Whole
from annotator.domain.agreement.time_unit import (
    Pair,
    counted,
    stretches_between,
    tabled,
    with_none,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.result import Parameter
    from annotator.domain.agreement.time_unit import Units
    from annotator.domain.interval import Milliseconds

__all__ = ["BothWays", "exact_tolerant_kappa", "tolerant_kappa", "tolerant_kappas"]


@dataclass(frozen=True, slots=True)
class BothWays:
    """A coefficient that depends on who is the reference, both ways.

    Its margins lean towards the diagonal: it is never to be set beside a plain kappa.
    """

    first_as_reference: Coefficient
    second_as_reference: Coefficient

    @property
    def mean(self) -> float | None:
        """The mean of both; blank where either is."""
        one, other = self.first_as_reference.value, self.second_as_reference.value
        return None if one is None or other is None else (one + other) / 2

    @property
    def undefined(self) -> Undefined | None:
        """Why there is no mean."""
        return self.first_as_reference.undefined or self.second_as_reference.undefined


def tolerant_kappa(units: Units, tolerance: int) -> BothWays:
    """Kappa where a unit agrees if its code is in the other's record at most `tolerance` units off.

    For each unit t of the reference: if x(t) occurs in the other record anywhere in t - w ... t + w
    then (x(t), x(t)) is tallied, else (x(t), y(t)); then Cohen's kappa. GSEQ-style (Bakeman, Quera
    & Gnisci 2009). Time that cannot be coded is neither tallied nor searched.
    """
    return tolerant_kappas(units, (tolerance,))[0]


def tolerant_kappas(units: Units, tolerances: Sequence[int]) -> tuple[BothWays, ...]:
    """The same for many tolerances at once: how far the nearest is, is found once."""
    first, second = _only_codable(units)
    there = _distance(first, second, len(units.codes))
    back = _distance(second, first, len(units.codes))
    return tuple(
        BothWays(
            _tallied(units, (first, second), there, tolerance),
            _tallied(units, (second, first), back, tolerance),
        )
        for tolerance in tolerances
    )


def exact_tolerant_kappa(pair: Pair, tolerance: Milliseconds) -> BothWays:
    """The limit of `tolerant_kappa` for ever shorter units; cells are milliseconds."""
    return BothWays(_exactly(pair, tolerance), _exactly(pair.swapped, tolerance))


def _only_codable(units: Units) -> tuple[Whole, Whole]:
    # What cannot be coded keeps its place in time but has a label that meets no other.
    outside = np.full(units.first.shape, NOTHING - 1, dtype=np.int64)
    first, second = outside.copy(), outside.copy()
    first[units.codable] = units.first[units.codable]
    second[units.codable] = units.second[units.codable]
    return first, second


def _distance(reference: Whole, other: Whole, codes: int) -> Whole:
    """How many units off the reference's code is nearest in the other's record."""
    # Nowhere is farther off than any tolerance, however short the record is.
    away = np.full(reference.shape, np.iinfo(np.int64).max, dtype=np.int64)
    for label in range(NOTHING, codes):
        asked, found = np.flatnonzero(reference == label), np.flatnonzero(other == label)
        if not (asked.size and found.size):
            continue
        after = np.searchsorted(found, asked)
        right = np.abs(found[np.minimum(after, found.size - 1)] - asked)
        left = np.abs(found[np.maximum(after - 1, 0)] - asked)
        away[asked] = np.minimum(left, right)
    return away


def _tallied(units: Units, rows: tuple[Whole, Whole], away: Whole, tolerance: int) -> Coefficient:
    at = units.codable
    reference, other = rows[0][at], rows[1][at]
    seen = np.where(away[at] <= tolerance, reference, other)
    said: dict[str, Parameter] = {"tolerance_units": tolerance}
    return cohen_kappa(tabled(units.codes, reference, seen), said)


def _exactly(pair: Pair, tolerance: Milliseconds) -> Coefficient:
    codes = pair.first.codes
    wide = _widened(pair, tolerance)
    starts, lengths = stretches_between(pair, (wide.onsets, wide.offsets))
    reference, other = labels_at(pair.first, starts), labels_at(pair.second, starts)
    near = _near(wide, starts)
    seen = np.where(near[reference - NOTHING, np.arange(len(starts))], reference, other)
    counts = counted(len(codes), reference, seen, lengths)
    table = with_none(codes, counts, Counted.MILLISECONDS)
    return cohen_kappa(table, {"unit": "exact", "tolerance_ms": tolerance})


def _widened(pair: Pair, tolerance: Milliseconds) -> Marked:
    # The other coder's record within codable time, gaps as a code of their own, each part wider.
    starts, lengths = stretches_between(pair)
    labels = labels_at(pair.second, starts) - NOTHING
    onsets = np.maximum(starts - tolerance, 0)
    codes = ("", *pair.second.codes)
    return Marked(codes, onsets, starts + lengths + tolerance, labels)


def _near(wide: Marked, starts: Whole) -> Flags:
    edges = np.unique(np.concatenate((wide.onsets, wide.offsets)))
    over = covered(wide, edges) > 0
    at = np.clip(np.searchsorted(edges, starts, side="right") - 1, 0, over.shape[1] - 1)
    return np.asarray(over[:, at], dtype=np.bool_)
