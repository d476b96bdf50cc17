"""The sound of several films as one: each piece at its place, no sample twice, no hole."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from annotator.media.clock import sound_origin
from annotator.media.reading import whatever_decodes
from annotator.media.sound import EvenSound
from annotator.media.sound_track import EncodedSound, piece_of, rate_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from av.audio.frame import AudioFrame
    from av.packet import Packet

    from annotator.media.film import Film

# No more silence than this is made at once.
_STRETCH_S: Final = 1
# A damaged clock may place a sound days away.
_LATE_S: Final = 10


class SeamedSound:
    """Sound of one film after another, on the clock of the whole.

    `begin` says which film comes and where it lies: its own time `t` is `t + shift` of the whole,
    and before `until` (seconds of the whole; None for the last one) it has to end. What is not
    there is silence; what overlaps the film before is left out.
    """

    def __init__(self, films: Sequence[Film]) -> None:
        heard = [each.sound for each in films if each.sound is not None]
        self.rate = rate_for(heard[0])
        wide = any(each.codec_context.layout.nb_channels > 1 for each in heard)
        self.layout = "stereo" if wide else "mono"
        self._at = 0
        self._even: EvenSound | None = None
        self._origin, self._shift = Fraction(0), Fraction(0)
        self._until: int | None = None
        self._latest = Fraction(0)

    def track(self) -> EncodedSound:
        """The track of the copy that takes these pieces."""
        return EncodedSound(self.rate, self.layout)

    def begin(self, film: Film, shift: Fraction, until: Fraction | None, lasts: Fraction) -> None:
        """The next film, `lasts` seconds long."""
        self._even = None
        if film.sound is not None:
            self._even = EvenSound(film.sound, self.rate)
            self._even.layout = self.layout
        self._origin, self._shift = sound_origin(film), shift
        self._until = None if until is None else round(until * self.rate)
        self._latest = lasts + _LATE_S

    def heard(self, packet: Packet[Any]) -> Iterator[AudioFrame]:
        """The pieces that are ready after this packet of the film's sound."""
        if self._even is None:
            return
        for frame in whatever_decodes(packet):
            if not isinstance(frame, av.AudioFrame) or frame.pts is None or not frame.time_base:
                continue
            frame.pts -= round(self._origin / frame.time_base)
            if abs(frame.pts * frame.time_base) <= self._latest:
                yield from self._placed(self._even.feed(frame))

    def end(self) -> Iterator[AudioFrame]:
        """What was still held back of the film."""
        if self._even is not None:
            yield from self._placed(self._even.feed(None))
            self._even = None

    def _placed(self, pieces: list[AudioFrame]) -> Iterator[AudioFrame]:
        for piece in pieces:
            if piece.pts is None or piece.time_base is None:
                continue
            samples = np.asarray(piece.to_ndarray(), np.float32)
            starts = round((piece.pts * piece.time_base + self._shift) * self.rate)
            ends = starts + samples.shape[1]
            ends = ends if self._until is None else min(ends, self._until)
            if ends <= self._at:
                continue
            yield from self._silence(starts)
            cut = samples[:, self._at - starts : ends - starts]
            yield piece_of(np.ascontiguousarray(cut), self._at, self.rate)
            self._at = ends

    def _silence(self, until: int) -> Iterator[AudioFrame]:
        channels = 1 if self.layout == "mono" else 2
        while self._at < until:
            count = min(until - self._at, _STRETCH_S * self.rate)
            yield piece_of(np.zeros((channels, count), np.float32), self._at, self.rate)
            self._at += count
