"""In step: windowed cross-lagged correlation by cumulative sums against np.corrcoef, one by one.

Two lines of ten minutes at 25 Hz, windows of 5 s every second, shifts up to 5 s: the design's own
case. Every value of both sides is compared as well. Then an hour as the workbench asks for it.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
from report import say

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.domain.in_step import Windows, correlations, in_step

WINDOWS, RATE = Windows(125, 25, 125), 25


def a_line(minutes: int, seed: int) -> np.ndarray:
    """Movement that comes and goes."""
    chance = np.random.default_rng(seed)
    many = minutes * 60 * RATE
    return np.convolve(chance.gamma(0.3, 1.0, many), np.hanning(15), "same")


def one_by_one(one: np.ndarray, other: np.ndarray, every: int) -> np.ndarray:
    """The definition, for one window in so many."""
    begins = WINDOWS.begins(len(one))[::every]
    found = np.full((len(begins), 2 * WINDOWS.lag + 1), np.nan)
    for row, begin in enumerate(begins):
        for k in range(-WINDOWS.lag, WINDOWS.lag + 1):
            there = begin + k
            if 0 <= there <= len(one) - WINDOWS.length:
                pair = one[begin:][: WINDOWS.length], other[there:][: WINDOWS.length]
                found[row, k + WINDOWS.lag] = np.corrcoef(*pair)[0, 1]
    return found


def main() -> None:
    """Measure and print."""
    one, other, every = a_line(10, 1), a_line(10, 2), 10
    begun = time.process_time()
    slow = one_by_one(one, other, every)
    naive = (time.process_time() - begun) * every
    begun = time.process_time()
    fast = correlations(one, other, WINDOWS)
    ours = time.process_time() - begun
    apart = float(np.nanmax(np.abs(slow - fast[::every])))
    same = bool((np.isnan(slow) == np.isnan(fast[::every])).all())
    hour = a_line(60, 3), a_line(60, 4)
    begun = time.process_time()
    in_step(*hour)
    whole = time.process_time() - begun
    say(
        "In step, ten minutes",
        f"by cumulative sums {ours * 1000:.0f} ms, np.corrcoef {naive * 1000:.0f} ms (one window in "
        f"{every} timed): {naive / ours:.0f}x; furthest apart {apart:.1e}, the same blanks: {same}",
        f"an hour as the workbench asks for it, chance level included: {whole:.2f} s",
        reached=apart < 1e-12 and same and naive / ours >= 20,
    )


if __name__ == "__main__":
    main()
