"""What is heard in a film that is put together: stretches of sound and of silence, end to end."""

from __future__ import annotations

from collections import deque
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.media.sound_track import piece_of

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

_PIECE: Final = 1024


class SoundLine:
    """Sound laid down stretch by stretch and handed out as far as the pictures have come.

    Sample n is heard at n / rate seconds. A stretch from b to e seconds holds the samples from
    floor(b * rate) up to floor(e * rate), so stretches that touch neither overlap nor leave a gap.
    """

    def __init__(self, rate: int, channels: int) -> None:
        self._rate, self._channels = rate, channels
        self._waiting: deque[tuple[int, NDArray[np.float32]]] = deque()

    def lay(self, begins: Fraction, ends: Fraction, samples: NDArray[np.float32] | None) -> None:
        """What is heard from `begins` to `ends`; silence where nothing is given, or not enough."""
        first, last = int(begins * self._rate), int(ends * self._rate)
        whole = np.zeros((self._channels, last - first), np.float32)
        if samples is not None:
            count = min(samples.shape[1], whole.shape[1])
            whole[:, :count] = samples[: self._channels, :count]
        for at in range(0, whole.shape[1], _PIECE):
            piece = np.ascontiguousarray(whole[:, at : at + _PIECE])
            self._waiting.append((first + at, piece))

    def until(self, time: Fraction) -> list[AudioFrame]:
        """The pieces that begin before this time and were not handed out yet."""
        ready: list[AudioFrame] = []
        while self._waiting and Fraction(self._waiting[0][0], self._rate) <= time:
            at, piece = self._waiting.popleft()
            ready.append(piece_of(piece, at, self._rate))
        return ready
