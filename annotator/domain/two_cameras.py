"""Two cameras of one moment: how the second one's film lies beside the first, on its clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.errors import Refusal
from annotator.domain.interval import Milliseconds
from annotator.domain.reach import Reach, goes
from annotator.domain.second_look import OneClock, Played

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

STAYS: Final = goes(Reach.STAYS)
# Farther apart than a clip may be long, two films have nothing to do with each other.
FARTHEST_MS: Final = 240 * 60_000
# A proposal is made only where the two sounds agree this much, and this much better than anywhere
# else: a door, a cough and a voice are heard by both cameras, a fan by each alone.
AGREES: Final = 0.25
BETTER: Final = 1.5
_RIVAL_S: Final = 0.5
_LEAST_S: Final = 3
_FLOOR: Final = 2.0


class Heard(StrEnum):
    """Which of the two films is heard."""

    FIRST = "first"
    SECOND = "second"


@dataclass
class LaidTooFar(Refusal):
    """The two films would be farther apart than any clip is long."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The second film's own time is the first one's and `nudge_ms`; None until somebody said so."""

    nudge_ms: int | None = field(default=None, metadata=STAYS)
    heard: Heard = field(default=Heard.FIRST, metadata=STAYS)

    def __post_init__(self) -> None:
        if self.nudge_ms is not None and abs(self.nudge_ms) > FARTHEST_MS:
            raise LaidTooFar


def together(nudge_ms: int, first: Milliseconds, second: Milliseconds) -> OneClock:
    """When both films show the moment, as one clock of the first; nothing where they never do."""
    onset = max(0, -nudge_ms)
    offset = min(first, second - nudge_ms)
    if onset >= offset:
        return OneClock(first, second)
    played = Played(Milliseconds(onset), Milliseconds(offset), Milliseconds(onset + nudge_ms))
    return OneClock(first, second, (played,))


def proposed_nudge(rate_hz: int, first: Sequence[int], second: Sequence[int]) -> int | None:
    """By how many ms the second film's time is ahead of the first's, told by their sounds.

    `first` and `second` are lowest and highest in turn, `rate_hz` pairs a second (-128..127).
    The loudness L = log(highest - lowest + 2) of each, differenced and cut to its rises, is
    cross-correlated by FFT (Knapp and Carter 1976, without their weighting): the lag of the best
    r = sum(a b) / sqrt(sum(a^2) sum(b^2)), in steps of 1000 / rate_hz ms. None where either is
    silent or shorter than 3 s, where r < 0.25, or where a lag more than half a second away comes
    within a factor of 1.5: then the sounds do not say.
    """
    if rate_hz <= 0:
        return None
    rises = [_rises(each) for each in (first, second)]
    if min(len(each) for each in rises) < _LEAST_S * rate_hz:
        return None
    size = 1 << (len(rises[0]) + len(rises[1]) - 1).bit_length()
    power = float(np.sqrt(np.dot(rises[0], rises[0]) * np.dot(rises[1], rises[1])))
    if power == 0:
        return None
    one, other = (np.fft.rfft(each, size) for each in rises)
    agreed = np.fft.irfft(other * np.conj(one), size) / power
    best = int(np.argmax(agreed))
    apart = np.abs((np.arange(size) - best + size // 2) % size - size // 2)
    rival = float(agreed[apart > _RIVAL_S * rate_hz].max(initial=0.0))
    if agreed[best] < AGREES or agreed[best] < BETTER * rival:
        return None
    lag = best if best < len(rises[1]) else best - size
    return round(lag * 1000 / rate_hz)


def _rises(peaks: Sequence[int]) -> NDArray[np.float64]:
    pairs = np.asarray(peaks, np.float64).reshape(-1, 2)
    loud = np.log(pairs[:, 1] - pairs[:, 0] + _FLOOR)
    return np.asarray(np.maximum(np.diff(loud), 0.0), np.float64)
