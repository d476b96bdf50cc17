"""Krippendorff's alpha for any number of coders, with values missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING, assert_never

import numpy as np

from annotator.domain.agreement.result import Flags, Real, Undefined

if TYPE_CHECKING:
    from collections.abc import Sequence


class Scale(StrEnum):
    """What a difference between two values means."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Alpha:
    """1 - D_o / D_e with the coincidences it came from; `denominator` is values in pairs."""

    value: float | None
    scale: Scale
    observed_disagreement: float | None
    expected_disagreement: float | None
    coincidences: tuple[tuple[float, ...], ...]
    values: tuple[float, ...]
    denominator: int
    undefined: Undefined | None = None


def alpha(
    coders_by_units: Sequence[Sequence[float | None]] | Real, scale: Scale = Scale.NOMINAL
) -> Alpha:
    """Alpha of values (coders, units), None or NaN where one is missing.

    o_ck = Σ n_uc (n_uk - [c = k]) / (m_u - 1) over units u with m_u >= 2 values, n_c = Σ_k o_ck,
    n = Σ n_c; D_o = Σ o_ck δ²_ck / n, D_e = Σ n_c n_k δ²_ck / (n (n - 1)), less n_c on the diagonal
    where δ is 0 anyway. δ² is [c != k], (c - k)², or for an ordinal scale the squared count of
    values from c to k less half of both ends (Krippendorff 2004, ch. 11).
    """
    given = np.array(coders_by_units, dtype=np.float64)
    known = np.isfinite(given)
    values = np.unique(given[known])
    return _from_coincidences(_coincidences(given, known, values), values, scale)


def _coincidences(given: Real, known: Flags, values: Real) -> Real:
    # Pair by pair of coders; a missing value is a last category that is left away again.
    size = len(values) + 1
    places = np.where(known, np.searchsorted(values, given), size - 1)
    many = known.sum(axis=0)
    share = np.where(many >= 2, 1 / np.maximum(many - 1, 1), 0.0)
    pairs = np.zeros(size * size)
    for one, other in combinations(places, 2):
        pairs += np.bincount(one * size + other, weights=share, minlength=size * size)
    square = pairs.reshape(size, size)[:-1, :-1]
    return np.asarray(square + square.T, dtype=np.float64)


def _from_coincidences(pairs: Real, values: Real, scale: Scale) -> Alpha:
    each, n = pairs.sum(axis=1), float(pairs.sum())
    rows = tuple(tuple(row) for row in pairs.tolist())
    names, many = tuple(values.tolist()), round(n)
    if many < 2:
        why = Undefined.NOTHING_COMPARED
        return Alpha(None, scale, None, None, rows, names, many, why)
    apart = _apart(values, each, scale)
    observed = float((pairs * apart).sum() / n)
    expected = float((np.outer(each, each) * apart).sum() / (n * (n - 1)))
    if expected == 0:
        why = Undefined.ONE_CODE_THROUGHOUT
        return Alpha(None, scale, observed, expected, rows, names, many, why)
    return Alpha(1 - observed / expected, scale, observed, expected, rows, names, many)


def _apart(values: Real, each: Real, scale: Scale) -> Real:
    match scale:
        case Scale.NOMINAL:
            return np.asarray(1.0 - np.eye(len(values)), dtype=np.float64)
        case Scale.INTERVAL:
            return np.asarray((values[:, None] - values[None, :]) ** 2, dtype=np.float64)
        case Scale.ORDINAL:
            middle = np.cumsum(each) - each / 2
            return np.asarray((middle[:, None] - middle[None, :]) ** 2, dtype=np.float64)
    assert_never(scale)
