"""Where two lines rise and fall alike: windowed cross-lagged correlation.

A help for finding places to look at. It judges nobody, is no measure of a person or of two, and
enters no statistic, report or export.

Windows of 5 s, one every 0.4 s; in each, the one line is laid over the other at every shift up to
2 s either way (Boker, Rotondo, Xu & King 2002, Psychological Methods 7, 338-355: windowed
cross-correlation), and the largest r is taken: r, not its size without sign, since one resting
while the other moves is no moving together. Between any two lines the largest of so many r is far
above 0, so it is held against the same film with one line moved along by a large part of its
length, as Ramseyer & Tschacher (2011, Journal of Consulting and Clinical Psychology 79, 284-295)
hold synchrony against pairs that never met: only what is above 95 of 100 of those windows is shown.
They take windows of a minute and shifts up to 5 s, for figures of a whole hour; ours are short,
since a place is sought.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.movement import RATE_HZ

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

# A window whose variance is below this share of the whole line's is at rest: its r says nothing.
AT_REST: Final = 1e-3
_NOTHING: Final = 1e-12
CHANCE: Final = 95.0
MOST_SHIFTS: Final = 8
FEWEST_SHIFTS: Final = 2
_FEWEST_WINDOWS: Final = 20


@dataclass(frozen=True, slots=True)
class Windows:
    """How long a window is, how far apart they begin, and the largest shift: in samples."""

    length: int = 5 * RATE_HZ
    step: int = 2 * RATE_HZ // 5
    lag: int = 2 * RATE_HZ

    def begins(self, count: int) -> NDArray[np.int64]:
        """Where the windows of a line of so many samples begin."""
        return np.arange(0, count - self.length + 1, self.step)


USUAL: Final = Windows()


@dataclass(frozen=True, slots=True)
class Peaks:
    """For each window the largest r, and at which shift: above 0 the other line follows the one.

    Both NaN where nothing can be said.
    """

    r: Numbers
    shift: Numbers


def correlations(one: Numbers, other: Numbers, windows: Windows = USUAL) -> Numbers:
    """(windows, 2 lag + 1): Pearson's r of one[s : s + w] and other[s + k : s + k + w].

    k runs from -lag to lag. NaN where the shifted window leaves the line, where a sample in either
    is not known (NaN), and where either is at rest. By cumulative sums, in O(samples x lags): the
    mean is taken off first, or they would cancel.
    """
    one, other = _standard(one), _standard(other)
    here, there = _Sums(one, windows.length), _Sums(other, windows.length)
    begins = windows.begins(len(one))
    lags = np.arange(-windows.lag, windows.lag + 1)
    found = np.full((len(begins), len(lags)), np.nan)
    filled, shifted = np.nan_to_num(one), np.nan_to_num(other)
    for column, lag in enumerate(lags):
        inside = (begins + lag >= 0) & (begins + lag + windows.length <= len(one))
        at = begins[inside]
        both = _together(filled, shifted, int(lag))
        crossed = both[at + windows.length] - both[at]
        top = crossed - here.sum[at] * there.sum[at + lag] / windows.length
        under = here.spread[at] * there.spread[at + lag]
        with np.errstate(invalid="ignore", divide="ignore"):
            found[inside, column] = np.clip(top / under, -1.0, 1.0)
    return found


def peaks(one: Numbers, other: Numbers, windows: Windows = USUAL) -> Peaks:
    """The largest r of each window, and its shift in samples."""
    found = correlations(one, other, windows)
    if found.size == 0:
        return Peaks(np.empty(0), np.empty(0))
    known = np.where(np.isnan(found), -np.inf, found)
    best = known.argmax(axis=1)
    r = known[np.arange(len(known)), best]
    said = np.isfinite(r)
    return Peaks(np.where(said, r, np.nan), np.where(said, best - float(windows.lag), np.nan))


def in_step(one: Numbers, other: Numbers, windows: Windows = USUAL) -> Numbers:
    """(windows,) from 0 to 1: how far each window's largest r stands above what chance brings.

    (r - c) / (1 - c), not below 0, where c is what 95 of 100 windows stay below when the lines are
    shifted against each other by large parts of the film. NaN where nothing can be said; all NaN
    where the film is too short to be shifted.
    """
    found = peaks(one, other, windows).r
    chance = _chance(one, other, windows)
    if chance is None:
        return np.full(len(found), np.nan)
    if chance >= 1 - _NOTHING:
        return np.where(np.isnan(found), np.nan, 0.0)
    return np.clip((found - chance) / (1 - chance), 0.0, 1.0)


def _chance(one: Numbers, other: Numbers, windows: Windows) -> float | None:
    apart = windows.length + 2 * windows.lag
    many = min(MOST_SHIFTS, len(one) // apart - 1)
    if many < FEWEST_SHIFTS:
        return None
    by = [len(one) * (n + 1) // (many + 1) for n in range(many)]
    drawn = np.concatenate([peaks(one, np.roll(other, each), windows).r for each in by])
    drawn = drawn[~np.isnan(drawn)]
    return float(np.percentile(drawn, CHANCE)) if len(drawn) >= _FEWEST_WINDOWS else None


class _Sums:
    """For each place in a line: the sum of the window that begins there, and the root of the sum of
    squares about its mean; that is NaN where a sample is not known or the window is at rest."""

    def __init__(self, line: Numbers, length: int) -> None:
        filled = np.nan_to_num(line)
        self.sum = _windowed(filled, length)
        about = _windowed(filled**2, length) - self.sum**2 / length
        unknown = _windowed(np.isnan(line).astype(np.float64), length) > 0.5
        # The line's own variance is 1, or it has none.
        at_rest = about <= max(_NOTHING, AT_REST * length * float(filled.any()))
        self.spread = np.where(unknown | at_rest, np.nan, np.sqrt(np.maximum(about, 0.0)))


def _windowed(line: Numbers, length: int) -> Numbers:
    summed = np.concatenate([[0.0], np.cumsum(line)])
    return np.asarray(summed[length:] - summed[: max(0, len(summed) - length)])


def _together(one: Numbers, other: Numbers, lag: int) -> Numbers:
    """The running sum of one[t] * other[t + lag]; nothing where that leaves the line."""
    product = np.zeros(len(one))
    from_, to = max(0, -lag), min(len(one), len(one) - lag)
    if from_ < to:
        product[from_:to] = one[from_:to] * other[from_ + lag : to + lag]
    return np.concatenate([[0.0], np.cumsum(product)])


def _standard(line: Numbers) -> Numbers:
    """Its mean taken off, its spread 1; a line without any spread, or with nothing known, is 0."""
    known = line[~np.isnan(line)]
    spread = float(known.std()) if len(known) else 0.0
    if spread <= _NOTHING:
        return np.where(np.isnan(line), np.nan, 0.0)
    return np.asarray((line - known.mean()) / spread)
