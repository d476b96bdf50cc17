"""Intraclass correlation of one figure per clip, such as ruptures a minute, by several coders."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.stats import f as fisher

from annotator.domain.agreement.result import Real, Undefined

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_CLIPS: Final = 5
# Only a value below zero leaves fewer; F has no ends to speak of then.
LEAST_FREEDOM: Final = 1
# A difference of mean squares that is a smaller part of them is none.
ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Correlation:
    """One ICC with the ends of its interval, or why there is none."""

    name: str
    value: float | None
    lower: float | None = None
    upper: float | None = None
    undefined: Undefined | None = None


@dataclass(frozen=True, slots=True)
class Variances:
    """Mean squares of a two-way table of n clips by k coders without repetition."""

    clips: int
    coders: int
    between_clips: float
    between_coders: float
    residual: float


@dataclass(frozen=True, slots=True)
class IntraclassCorrelation:
    """ICC(2,1), ICC(3,1) and ICC(2,k) with the mean squares they came from."""

    single: Correlation
    consistent: Correlation
    average: Correlation
    variances: Variances | None
    denominator: int
    level: float


def intraclass_correlation(
    clips_by_coders: Sequence[Sequence[float]] | Real, level: float = 0.95
) -> IntraclassCorrelation:
    """ICCs of values (clips, coders), none missing (Shrout & Fleiss 1979; McGraw & Wong 1996).

    With MSR, MSC, MSE between clips, between coders and residual, n clips and k coders:
    ICC(2,1) = (MSR - MSE) / (MSR + (k - 1) MSE + k (MSC - MSE) / n), any coder alone, absolute;
    ICC(3,1) = (MSR - MSE) / (MSR + (k - 1) MSE), these coders, consistency;
    ICC(2,k) = (MSR - MSE) / (MSR + (MSC - MSE) / n), the mean of k coders.
    Intervals by F; those of absolute agreement have none where a value below zero leaves their
    approximate degrees of freedom less than one. Blank below 5 clips, with one coder, or where
    nothing varies; ICC(2,k) also where what it divides by is not above nothing.
    """
    values = np.array(clips_by_coders, dtype=np.float64)
    if values.ndim != 2 or not np.isfinite(values).all():
        raise ValueError(values.shape)
    n, k = values.shape
    why = Undefined.TOO_FEW_CLIPS if n < FEWEST_CLIPS else None
    why = why or (Undefined.ONE_CODER if k < 2 else None)
    if why is not None:
        return _blank(why, None, n, level)
    found = _variances(values)
    if not (found.between_clips > 0 or found.residual > 0):
        return _blank(Undefined.NO_VARIATION, found, n, level)
    return IntraclassCorrelation(
        _single(found, level), _consistent(found, level), _average(found, level), found, n, level
    )


def _variances(values: Real) -> Variances:
    n, k = values.shape
    middle = values.mean()
    rows, columns = values.mean(axis=1), values.mean(axis=0)
    left = values - rows[:, None] - columns[None, :] + middle
    return Variances(
        n,
        k,
        float(k * ((rows - middle) ** 2).sum() / (n - 1)),
        float(n * ((columns - middle) ** 2).sum() / (k - 1)),
        float((left**2).sum() / ((n - 1) * (k - 1))),
    )


def _single(of: Variances, level: float) -> Correlation:
    n, k, msr, msc, mse = _parts(of)
    value = (msr - mse) / (msr + (k - 1) * mse + k * (msc - mse) / n)
    return Correlation("icc_2_1", value, *_absolute_ends(of, value, level))


def _consistent(of: Variances, level: float) -> Correlation:
    n, k, msr, _, mse = _parts(of)
    value = (msr - mse) / (msr + (k - 1) * mse)
    if mse == 0:
        return Correlation("icc_3_1", value, value, value)
    ratio, tail = msr / mse, 0.5 + level / 2
    low = ratio / float(fisher.ppf(tail, n - 1, (n - 1) * (k - 1)))
    high = ratio * float(fisher.ppf(tail, (n - 1) * (k - 1), n - 1))
    return Correlation("icc_3_1", value, (low - 1) / (low + k - 1), (high - 1) / (high + k - 1))


def _average(of: Variances, level: float) -> Correlation:
    n, k, msr, msc, mse = _parts(of)
    below = msr + (msc - mse) / n
    if below < ROUNDING * (msr + msc + mse):
        return Correlation("icc_2_k", None, undefined=Undefined.CODERS_CANCEL_OUT)
    value = (msr - mse) / below
    ends = _absolute_ends(of, (_single(of, level).value or 0.0), level)
    # Spearman-Brown; irr's own formula for these ends is wrong (psych and pingouin agree on ours).
    low, high = (None if end is None else k * end / (1 + end * (k - 1)) for end in ends)
    return Correlation("icc_2_k", value, low, high)


def _absolute_ends(
    of: Variances, value: float, level: float
) -> tuple[float, float] | tuple[None, None]:
    n, k, msr, msc, mse = _parts(of)
    if msc == 0 and mse == 0:
        return value, value
    a = k * value / (n * (1 - value)) if value < 1 else 0.0
    b = 1 + k * value * (n - 1) / (n * (1 - value)) if value < 1 else 1.0
    free = (a * msc + b * mse) ** 2 / (
        (a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1))
    )
    if value < 0 and free < LEAST_FREEDOM:
        return None, None
    tail = 0.5 + level / 2
    low, high = float(fisher.ppf(tail, n - 1, free)), float(fisher.ppf(tail, free, n - 1))
    if not (math.isfinite(low) and math.isfinite(high)):
        return None, None
    noise = k * msc + (k * n - k - n) * mse
    return (
        n * (msr - low * mse) / (low * noise + n * msr),
        n * (high * msr - mse) / (noise + n * high * msr),
    )


def _parts(of: Variances) -> tuple[int, int, float, float, float]:
    return of.clips, of.coders, of.between_clips, of.between_coders, of.residual


def _blank(why: Undefined, found: Variances | None, n: int, level: float) -> IntraclassCorrelation:
    single, consistent, average = (
        Correlation(name, None, undefined=why) for name in ("icc_2_1", "icc_3_1", "icc_2_k")
    )
    return IntraclassCorrelation(single, consistent, average, found, n, level)
