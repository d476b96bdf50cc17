"""When a picture is shown: how far each container's own times can be trusted, is known here."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from annotator.media.film import AVI, PROGRAM, TRANSPORT
from annotator.media.limits import LONGEST_PICTURE_S

if TYPE_CHECKING:
    from av.packet import Packet
    from av.video.frame import VideoFrame

    from annotator.media.film import Film


class Clock:
    """Gives every decoded picture its time, in ticks from the beginning of the film.

    Two kinds of container need care. AVI has no presentation times: with B-frames the demuxer
    invents some that jump about, while the decoding times run clean. Transport and program streams
    begin at any hour of the broadcaster's day, which no browser plays; their first second is 0.
    """

    def __init__(self, film: Film) -> None:
        self.base = film.picture.time_base or Fraction(1, 90_000)
        rate = film.picture.average_rate or film.picture.guessed_rate or Fraction(25)
        # A damaged length spreads the pictures over days: none lasts that long.
        self.longest = int(LONGEST_PICTURE_S / self.base)
        self.nominal = max(1, min(round(1 / (rate * self.base)), self.longest))
        self._by_dts = film.wrapping == AVI
        self._origin = _origin(film, self.base)
        self._shift: int | None = None
        self._last: int | None = None

    def of_packet(self, packet: Packet[Any]) -> int | None:
        """When the packet's picture is shown; None where the container does not say."""
        own = packet.dts if self._by_dts or packet.pts is None else packet.pts
        return None if own is None else own - self._origin

    def of(self, frame: VideoFrame) -> int:
        """When the decoded picture is shown; never at or before the one that came before it."""
        own = frame.dts if self._by_dts or frame.pts is None else frame.pts
        if own is None:
            own = self._after_last()
        elif self._by_dts:
            # A decoder holds the first pictures back; their delay is no part of the film.
            self._shift = own if self._shift is None else self._shift
            own -= self._shift
        else:
            own -= self._origin
        if self._last is not None and own <= self._last:
            own = self._after_last()
        self._last = own
        return own

    def _after_last(self) -> int:
        return 0 if self._last is None else self._last + self.nominal


def _origin(film: Film, base: Fraction) -> int:
    start = film.container.start_time
    if film.wrapping not in {TRANSPORT, PROGRAM} or start is None:
        return 0
    return int(Fraction(start, 1_000_000) / base)


def sound_origin(film: Film) -> Fraction:
    """How many seconds to take off the sound's own times, to agree with the pictures'."""
    start = film.container.start_time
    if film.wrapping not in {TRANSPORT, PROGRAM} or start is None:
        return Fraction(0)
    return Fraction(start, 1_000_000)
