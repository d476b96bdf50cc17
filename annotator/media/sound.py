"""What is to be heard of a film: peaks to draw, and the sound itself for a copy."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av
import numpy as np

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from numpy.typing import NDArray

PEAKS_A_SECOND: Final = 100
_RATE: Final = 8000
_EACH: Final = _RATE // PEAKS_A_SECOND


Shape = tuple[str, str, int]


def _shape(frame: AudioFrame) -> Shape:
    return (frame.format.name, frame.layout.name, frame.sample_rate)


class Peaks:
    """The lowest and highest of every hundredth of a second, on the film's own clock."""

    def __init__(self, length_ms: int) -> None:
        count = -(-length_ms * PEAKS_A_SECOND // 1000)
        self._low = np.zeros(count, np.int8)
        self._high = np.zeros(count, np.int8)
        self._resampler = av.AudioResampler("s16", "mono", _RATE)
        self._at: int | None = None
        self._left: NDArray[np.int16] = np.empty(0, np.int16)
        self._shape: Shape | None = None
        self.heard = False

    def hear(self, frame: AudioFrame, time: Fraction) -> None:
        """Take a piece of sound that begins at this time."""
        if _shape(frame) != self._shape:
            self._drain()
            self._resampler, self._shape = av.AudioResampler("s16", "mono", _RATE), _shape(frame)
        begins = round(time * _RATE)
        if self._at is None or abs(begins - self._at) > _EACH:
            self._settle()
            self._at = begins
        for piece in self._resampler.resample(frame):
            self._take(piece)

    def to_json(self) -> bytes:
        """As the browser reads it; no peaks where there was no sound."""
        self._drain()
        peaks = np.stack([self._low, self._high], axis=1).reshape(-1).tolist()
        document = {
            "rate_hz": PEAKS_A_SECOND if self.heard else 0,
            "peaks": peaks if self.heard else [],
        }
        return json.dumps(document, separators=(",", ":")).encode()

    def _drain(self) -> None:
        if self._at is not None:
            for piece in self._resampler.resample(None):
                self._take(piece)
            self._settle()
        self._at = None

    def _take(self, piece: AudioFrame) -> None:
        if self._at is None:
            return
        samples = piece.to_ndarray().reshape(-1).astype(np.int16, copy=False)
        self.heard = True
        joined = np.concatenate([self._left, samples])
        first = self._at - len(self._left)
        whole = len(joined) - (first + len(joined)) % _EACH
        self._at += len(samples)
        if whole <= 0:
            self._left = joined
            return
        self._left = joined[whole:]
        self._note(joined[:whole], first)

    def _settle(self) -> None:
        if self._at is not None and len(self._left):
            self._note(self._left, self._at - len(self._left))
        self._left = np.empty(0, np.int16)

    def _note(self, samples: NDArray[np.int16], first: int) -> None:
        # Pieces may begin within a hundredth: pad so that each row of the table is one.
        head = first % _EACH
        tail = -(head + len(samples)) % _EACH
        rows = np.pad(samples, (head, tail), mode="edge").reshape(-1, _EACH)
        start = first // _EACH
        begin, end = max(0, -start), min(len(rows), len(self._low) - start)
        if begin >= end:
            return
        low, high = rows[begin:end].min(axis=1) >> 8, rows[begin:end].max(axis=1) >> 8
        here = slice(start + begin, start + end)
        self._low[here] = np.minimum(self._low[here], low.astype(np.int8))
        self._high[here] = np.maximum(self._high[here], high.astype(np.int8))


class EvenSound:
    """Sound as a copy takes it: at most two channels, gaps filled, drift taken out."""

    def __init__(self, sound: AudioStream, rate: int) -> None:
        self._rate = rate
        self._graph: av.filter.Graph | None = None
        self._shape: Shape | None = None
        self.layout = "mono" if sound.codec_context.layout.nb_channels == 1 else "stereo"

    def feed(self, frame: AudioFrame | None) -> list[AudioFrame]:
        """What is ready after this piece; None tells that it was the last."""
        if frame is None or _shape(frame) == self._shape:
            return self._fed(frame)
        # A film may change its sound on the way, from two channels to one.
        ready = self._fed(None)
        self._graph, self._shape = self._built(frame), _shape(frame)
        return ready + self._fed(frame)

    def _fed(self, frame: AudioFrame | None) -> list[AudioFrame]:
        if self._graph is None:
            return []
        self._graph.push(frame)
        ready: list[AudioFrame] = []
        while True:
            try:
                piece = self._graph.pull()
            except (BlockingIOError, EOFError):
                return ready
            if isinstance(piece, av.AudioFrame):
                ready.append(piece)

    def _built(self, frame: AudioFrame) -> av.filter.Graph:
        graph = av.filter.Graph()
        first = graph.add_abuffer(
            sample_rate=frame.sample_rate,
            format=frame.format.name,
            layout=frame.layout.name,
            time_base=frame.time_base or Fraction(1, frame.sample_rate),
        )
        # Phones leave holes in their sound; without async it slides against the picture.
        even = graph.add("aresample", f"{self._rate}:async=1")
        shaped = graph.add("aformat", f"sample_fmts=fltp:channel_layouts={self.layout}")
        graph.link_nodes(first, even, shaped, graph.add("abuffersink")).configure()
        return graph
