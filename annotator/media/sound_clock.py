"""Sound laid on the film's own clock: holes stay holes, and what changes on the way is taken in."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol

import av
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

    Samples = NDArray[np.generic]
    Note = Callable[[Samples, int], None]

Shape = tuple[str, str, int]
_APART_S: Final = Fraction(1, 100)


class Way(Protocol):
    """What sound goes through before it is measured: to one rate, and to what is measured of it."""

    def through(self, frame: AudioFrame | None) -> list[Samples]:
        """What is ready after this piece, one row a channel; None tells that it was the last."""
        ...


def shape_of(frame: AudioFrame) -> Shape:
    """Kind of numbers, channels and rate: a film may change them on the way."""
    return (frame.format.name, frame.layout.name, frame.sample_rate)


def pulled(graph: av.filter.Graph) -> list[AudioFrame]:
    """Every piece of sound that a graph has ready."""
    ready: list[AudioFrame] = []
    while True:
        try:
            piece = graph.pull()
        except (BlockingIOError, EOFError):
            return ready
        if isinstance(piece, av.AudioFrame):
            ready.append(piece)


class OnTheClock:
    """Sends sound on its way and notes what comes out with the number of its first sample."""

    def __init__(self, rate: int, built: Callable[[AudioFrame], Way], note: Note) -> None:
        self._rate, self._built, self._note = rate, built, note
        self._way: Way | None = None
        self._shape: Shape | None = None
        self._at = 0
        self._due = Fraction(0)
        self.heard = False

    def hear(self, frame: AudioFrame, time: Fraction) -> None:
        """Take a piece of sound that begins at this time, in seconds."""
        if shape_of(frame) != self._shape or abs(time - self._due) > _APART_S:
            self.drain()
            self._way, self._shape = self._built(frame), shape_of(frame)
            self._at, self._due = round(time * self._rate), time
        self._due += Fraction(frame.samples, frame.sample_rate)
        self._take(frame)

    def drain(self) -> None:
        """Note what is still on its way."""
        if self._way is not None:
            self._take(None)
        self._way, self._shape = None, None

    def _take(self, frame: AudioFrame | None) -> None:
        for samples in self._way.through(frame) if self._way is not None else ():
            if samples.shape[1]:
                self.heard = True
                self._note(samples, self._at)
                self._at += samples.shape[1]


class InBins:
    """Which bins of a table of so many a piece of sound falls into, and its samples by bins."""

    def __init__(self, each: int, count: int) -> None:
        self._each, self._count = each, count

    def split(self, samples: Samples, first: int, mode: str) -> tuple[slice, Samples] | None:
        """The bins and, one row each, their samples; None where it lies outside the table.

        `samples`: shape (n,). Where a piece begins or ends within a bin it is filled up, with its
        own edge ("edge") or with noughts ("constant").
        """
        head = first % self._each
        tail = -(head + len(samples)) % self._each
        rows = np.pad(samples, (head, tail), mode=mode).reshape(-1, self._each)  # type: ignore[call-overload]
        start = first // self._each
        begin, end = max(0, -start), min(len(rows), self._count - start)
        if begin >= end:
            return None
        return slice(start + begin, start + end), rows[begin:end]
