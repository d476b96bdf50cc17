"""What there is to hear in a film, from how much sound there is in every hundredth of a second:
how loud it is, and where it is quiet. Nothing here says who makes a sound, or how they feel.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.interval import Interval, Milliseconds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Power = NDArray[np.float32]

BIN_MS: Final = 10
LOUDNESS_MS: Final = 100
MOMENT_MS: Final = 400
SILENCE: Final = -70
_OFFSET: Final = -0.691
_LEVEL_MS: Final = 50
FLOOR_SHARE: Final = 0.1
ABOVE_FLOOR: Final = 8
NEVER_QUIET: Final = -35
LEAST_QUIET: Final = Milliseconds(500)
LEAST_SOUND: Final = Milliseconds(100)


@dataclass(frozen=True, slots=True)
class Quiet:
    """The quiet stretches of a film, ascending, and the level in LUFS below which it is quiet."""

    stretches: tuple[Interval, ...]
    below: float


def loudness(power: Power) -> NDArray[np.int8]:
    """How loud each tenth of a second is, in whole LUFS, -70 where it is that or less.

    `power`: of every 10 ms the mean square of the K-weighted sound, the channels added; shape (n,).
    Answers shape (ceil(n / 10),): -0.691 + 10 log10 of the mean over the 400 ms around the middle
    of the tenth (less at the film's ends). This is the momentary loudness of EBU Tech 3341, by the
    weighting of ITU-R BS.1770-4, without its gates, and laid around its time instead of behind it.
    """
    count = -(-len(power) * BIN_MS // LOUDNESS_MS)
    middles = (np.arange(count) * LOUDNESS_MS + LOUDNESS_MS // 2) // BIN_MS
    half = MOMENT_MS // BIN_MS // 2
    level = _level(power, middles - half, middles + half)
    return np.rint(np.maximum(level, SILENCE)).astype(np.int8)


def quiet(power: Power, length: Milliseconds) -> Quiet:
    """Where a film of this length is quiet, measured by its own noise.

    The level is that of 50 ms around each 10 ms. Its floor is the level that a tenth of the film
    does not exceed, at least -70 LUFS. Quiet is what stays below the floor + 8 dB for 500 ms or
    longer; what is louder than -35 LUFS is never quiet, so that a film of crying alone has none.
    A knock of less than 100 ms ends no quiet. All four numbers were chosen here, by ear and by
    the films of the tests: no norm gives them. Outside the quiet stretches there is sound.
    """
    if not len(power):
        return Quiet((), SILENCE)
    half = _LEVEL_MS // BIN_MS // 2
    at = np.arange(len(power))
    level = np.maximum(_level(power, at - half, at + half + 1), SILENCE)
    floor = float(np.partition(level, _tenth(len(level)))[_tenth(len(level))])
    below = min(floor + ABOVE_FLOOR, NEVER_QUIET)
    sounding = _without_short(level >= below, LEAST_SOUND)
    silent = _without_short(~sounding, LEAST_QUIET)
    return Quiet(tuple(_intervals(silent, length)), below)


def _tenth(count: int) -> int:
    return int(count * FLOOR_SHARE)


def _level(power: Power, first: NDArray[np.intp], after: NDArray[np.intp]) -> NDArray[np.float64]:
    """The level in LUFS of each stretch of bins, as far as it lies in the film."""
    whole = np.concatenate([[0.0], np.cumsum(power, dtype=np.float64)])
    first, after = np.clip(first, 0, len(power)), np.clip(after, 0, len(power))
    mean = (whole[after] - whole[first]) / np.maximum(after - first, 1)
    return np.asarray(_OFFSET + 10 * np.log10(np.maximum(mean, 1e-12)), np.float64)


def _without_short(holds: NDArray[np.bool_], least: Milliseconds) -> NDArray[np.bool_]:
    kept = holds.copy()
    for first, after in _runs(holds):
        if (after - first) * BIN_MS < least:
            kept[first:after] = False
    return kept


def _runs(holds: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where it begins to hold and where it ends, as bins."""
    turns = np.flatnonzero(np.diff(np.concatenate([[False], holds, [False]])))
    return [(int(first), int(after)) for first, after in turns.reshape(-1, 2)]


def _intervals(silent: NDArray[np.bool_], length: Milliseconds) -> list[Interval]:
    ends = [(first * BIN_MS, min(after * BIN_MS, length)) for first, after in _runs(silent)]
    return [Interval(Milliseconds(a), Milliseconds(b)) for a, b in ends if b > a]
