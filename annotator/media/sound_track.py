"""How sound goes into a copy: AAC from a phone as it is, anything else made AAC."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, Protocol

import av
from typing_extensions import override

from annotator.media.sound import EvenSound

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.packet import Packet
    from numpy.typing import NDArray

_RATES: Final = frozenset({32_000, 44_100, 48_000})
_BITS_A_SECOND: Final = 128_000
_WARM_UP: Final = Fraction(1, 10)


def rate_for(source: AudioStream) -> int:
    """The source's own rate where AAC in a browser has it, else 48 kHz."""
    return source.rate if source.rate in _RATES else 48_000


class Track(Protocol):
    """The sound of a copy."""

    def begin(self, container: OutputContainer) -> None:
        """Take a place in the container."""
        ...

    def taken(self, packet: Packet[Any] | None, frames: Iterable[AudioFrame]) -> list[Packet[Any]]:
        """The packets to write after this piece of the source's sound, given both ways."""
        ...

    def last(self) -> list[Packet[Any]]:
        """The packets to write when the source has ended."""
        ...


class CopiedSound:
    """The source's own packets."""

    def __init__(self, source: AudioStream) -> None:
        self._source = source
        self._track: AudioStream | None = None
        self._last: int | None = None

    def begin(self, container: OutputContainer) -> None:
        """Take a place in the container."""
        self._track = container.add_stream_from_template(self._source)

    def taken(self, packet: Packet[Any] | None, frames: Iterable[AudioFrame]) -> list[Packet[Any]]:
        """The packet, unless an edit list hides it: what is hidden stays hidden.

        Only what a decoder needs to warm up, just before the beginning, is kept; it stays hidden.
        """
        del frames
        if packet is None or packet.dts is None or self._track is None:
            return []
        if packet.is_discard and not -_WARM_UP <= packet.dts * packet.time_base < 0:
            return []
        if self._last is not None and packet.dts <= self._last:
            return []  # a damaged clock; the muxer would refuse the whole film for it
        self._last = packet.dts
        packet.stream = self._track
        return [packet]

    def last(self) -> list[Packet[Any]]:
        """Nothing is held back."""
        return []


class EncodedSound:
    """Decoded sound made AAC."""

    def __init__(self, rate: int, layout: str) -> None:
        self._rate, self._layout = rate, layout
        self._track: AudioStream | None = None

    def begin(self, container: OutputContainer) -> None:
        """Take a place in the container."""
        self._track = container.add_stream("aac", rate=self._rate)
        self._track.layout = self._layout
        self._track.codec_context.bit_rate = _BITS_A_SECOND

    def taken(self, packet: Packet[Any] | None, frames: Iterable[AudioFrame]) -> list[Packet[Any]]:
        """What the encoder gives for these pieces."""
        del packet
        return [ready for frame in frames for ready in self._encoded(frame)]

    def last(self) -> list[Packet[Any]]:
        """What the encoder still holds."""
        return self._encoded(None)

    def _encoded(self, piece: AudioFrame | None) -> list[Packet[Any]]:
        return [] if self._track is None else list(self._track.encode(piece))


class EvenedSound(EncodedSound):
    """The sound of a film made AAC, its holes filled so that it stays with the picture."""

    def __init__(self, source: AudioStream) -> None:
        self._even = EvenSound(source, rate_for(source))
        super().__init__(rate_for(source), self._even.layout)

    @override
    def taken(self, packet: Packet[Any] | None, frames: Iterable[AudioFrame]) -> list[Packet[Any]]:
        """What the encoder gives for these pieces, once evened."""
        return super().taken(None, [even for frame in frames for even in self._even.feed(frame)])

    @override
    def last(self) -> list[Packet[Any]]:
        """What was still being evened, and what the encoder holds."""
        return super().taken(None, self._even.feed(None)) + super().last()


def piece_of(samples: NDArray[np.float32], begins: int, rate: int) -> AudioFrame:
    """A piece of sound, one row a channel, beginning at this sample."""
    layout = "mono" if len(samples) == 1 else "stereo"
    piece = av.AudioFrame.from_ndarray(samples, format="fltp", layout=layout)
    piece.sample_rate, piece.time_base, piece.pts = rate, Fraction(1, rate), begins
    return piece
