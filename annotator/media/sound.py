"""The sound itself as a copy takes it: evened, so that it stays with the picture."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import av

from annotator.media.sound_clock import pulled, shape_of

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream

    from annotator.media.sound_clock import Shape


class EvenSound:
    """Sound as a copy takes it: at most two channels, gaps filled, drift taken out."""

    def __init__(self, sound: AudioStream, rate: int) -> None:
        self._rate = rate
        self._graph: av.filter.Graph | None = None
        self._shape: Shape | None = None
        self.layout = "mono" if sound.codec_context.layout.nb_channels == 1 else "stereo"

    def feed(self, frame: AudioFrame | None) -> list[AudioFrame]:
        """What is ready after this piece; None tells that it was the last."""
        if frame is None or shape_of(frame) == self._shape:
            return self._fed(frame)
        # A film may change its sound on the way, from two channels to one.
        ready = self._fed(None)
        self._graph, self._shape = self._built(frame), shape_of(frame)
        return ready + self._fed(frame)

    def _fed(self, frame: AudioFrame | None) -> list[AudioFrame]:
        if self._graph is None:
            return []
        self._graph.push(frame)
        return pulled(self._graph)

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
