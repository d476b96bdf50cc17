"""How much sound there is in every hundredth of a second, weighted as loudness is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from annotator.domain.hearing import BIN_MS
from annotator.media.sound_clock import InBins, OnTheClock, pulled

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from numpy.typing import NDArray

    from annotator.media.sound_clock import Samples

# ITU-R BS.1770-4, annex 1, tables 1 and 2: the two filters of the K weighting at 48 kHz.
_RATE: Final = 48_000
_HEAD: Final = {
    **{"b0": "1.53512485958697", "b1": "-2.69169618940638", "b2": "1.19839281085285"},
    **{"a0": "1", "a1": "-1.69065929318241", "a2": "0.73248077421585"},
}
_HIGH_PASS: Final = {
    **{"b0": "1", "b1": "-2", "b2": "1"},
    **{"a0": "1", "a1": "-1.99004745483398", "a2": "0.99007225036621"},
}


class Power:
    """The mean square of the K-weighted sound in every 10 ms, its channels (at most two) added."""

    def __init__(self, length_ms: int) -> None:
        each = _RATE * BIN_MS // 1000
        self._table = np.zeros(-(-length_ms // BIN_MS), np.float32)
        self._bins = InBins(each, len(self._table))
        self._clock = OnTheClock(_RATE, _Weighted, self._note)

    def hear(self, frame: AudioFrame, time: Fraction) -> None:
        """Take a piece of sound that begins at this time."""
        self._clock.hear(frame, time)

    def table(self) -> NDArray[np.float32]:
        """One number for every 10 ms of the film, 1 being a square wave as loud as can be."""
        self._clock.drain()
        return self._table

    def _note(self, samples: Samples, first: int) -> None:
        squares = np.square(samples.astype(np.float64)).sum(axis=0)
        found = self._bins.split(squares, first, "constant")
        if found is not None:
            here, rows = found
            self._table[here] += rows.mean(axis=1).astype(np.float32)


class _Weighted:
    """Through the two filters. Sixteen bits come first: what a damaged film calls infinite would
    ring in them for ever."""

    def __init__(self, frame: AudioFrame) -> None:
        graph = av.filter.Graph()
        first = graph.add_abuffer(
            sample_rate=frame.sample_rate,
            format=frame.format.name,
            layout=frame.layout.name,
            time_base=frame.time_base or Fraction(1, frame.sample_rate),
        )
        layout = "mono" if frame.layout.nb_channels == 1 else "stereo"
        steps = [
            graph.add("aresample", str(_RATE)),
            graph.add("aformat", f"sample_fmts=s16p:channel_layouts={layout}"),
            graph.add("aformat", "sample_fmts=dblp"),
            graph.add("biquad", **_HEAD),
            graph.add("biquad", **_HIGH_PASS),
        ]
        graph.link_nodes(first, *steps, graph.add("abuffersink")).configure()
        self._graph = graph

    def through(self, frame: AudioFrame | None) -> list[Samples]:
        """What is ready after this piece."""
        self._graph.push(frame)
        return [each.to_ndarray() for each in pulled(self._graph)]
