"""The outline of a sound in three levels: its lowest and highest by tenths, hundredths and
thousandths of a second. The coarse one is drawn at once, the finer ones are read as they are
needed: of two hours they are 16 MB.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from annotator.media.sound_clock import InBins, OnTheClock

if TYPE_CHECKING:
    from fractions import Fraction

    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

    from annotator.media.sound_clock import Samples

COARSE_HZ: Final = 10
MIDDLE_HZ: Final = 100
FINE_HZ: Final = 1000
_RATE: Final = 8000


@dataclass(frozen=True, slots=True)
class Level:
    """Where a level lies in its file: from byte `at` on, `count` pairs of bytes."""

    rate_hz: int
    at: int
    count: int


class Outline:
    """The lowest and highest of every thousandth of a second, on the film's own clock."""

    def __init__(self, length_ms: int) -> None:
        self._table = np.zeros((length_ms * FINE_HZ // 1000, 2), np.int8)
        self._bins = InBins(_RATE // FINE_HZ, len(self._table))
        self._clock = OnTheClock(_RATE, lambda _: _Plain(), self._note)

    @property
    def heard(self) -> bool:
        """Whether there was anything to hear."""
        return self._clock.heard

    def hear(self, frame: AudioFrame, time: Fraction) -> None:
        """Take a piece of sound that begins at this time."""
        self._clock.hear(frame, time)

    def level(self, rate_hz: int) -> NDArray[np.int8]:
        """Lowest and highest of so many stretches a second, shape (n, 2), -128 to 127."""
        self._clock.drain()
        each = FINE_HZ // rate_hz
        whole = np.pad(self._table, ((0, -len(self._table) % each), (0, 0)))
        parts = whole.reshape(-1, each, 2)
        return np.stack([parts[:, :, 0].min(axis=1), parts[:, :, 1].max(axis=1)], axis=1)

    def _note(self, samples: Samples, first: int) -> None:
        found = self._bins.split(samples[0], first, "edge")
        if found is None:
            return
        here, rows = found
        low, high = rows.min(axis=1) >> 8, rows.max(axis=1) >> 8
        table = self._table[here]
        np.minimum(table[:, 0], low.astype(np.int8), out=table[:, 0])
        np.maximum(table[:, 1], high.astype(np.int8), out=table[:, 1])


class _Plain:
    """To one channel of sixteen bits."""

    def __init__(self) -> None:
        self._resampler = av.AudioResampler("s16", "mono", _RATE)

    def through(self, frame: AudioFrame | None) -> list[Samples]:
        """What is ready after this piece."""
        return [each.to_ndarray().reshape(1, -1) for each in self._resampler.resample(frame)]
