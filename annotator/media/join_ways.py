"""The two ways parts become one film: their pictures taken over as they are, or converted."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Any, Protocol

import av

from annotator.media.clock import Clock
from annotator.media.film import first_picture, opened
from annotator.media.frame_table import FrameTable
from annotator.media.limits import TICKS, WORKING_LINES
from annotator.media.reading import whatever_decodes
from annotator.media.refusals import CutShort
from annotator.media.upright import Upright, colours_of, fitted
from annotator.media.working_copy import Picture, WorkingCopy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from av.packet import Packet
    from av.video.frame import VideoFrame

    from annotator.domain.clip import ClipFacts
    from annotator.media.film import Film, Sink, Source
    from annotator.media.seam import SeamedSound


@dataclass(frozen=True, slots=True)
class Part:
    """A part and its place: its own time `t` is `t + shift` of the whole, up to `ends`."""

    source: Source
    facts: ClipFacts
    frames: FrameTable
    shift: Fraction
    ends: Fraction

    @property
    def begins(self) -> Fraction:
        """When its first picture is shown."""
        return self.frames.time(0) + self.shift


class Way(Protocol):
    """Takes the packets of one part after another."""

    def begin(self, film: Film, part: Part) -> None:
        """The next part."""
        ...

    def picture(self, packet: Packet[Any]) -> None:
        """A packet of its picture."""
        ...

    def sound(self, packet: Packet[Any]) -> None:
        """A packet of its sound."""
        ...

    def end(self) -> None:
        """The part is over."""
        ...

    def close(self) -> FrameTable:
        """All parts are over: the times of every picture there should be now."""
        ...


class Copying:
    """The pictures' own packets, moved in time."""

    def __init__(self, parts: Sequence[Part], seamed: SeamedSound | None, sink: Sink) -> None:
        self._base = parts[0].frames.base
        options = {
            "video_track_timescale": str(self._base.denominator),
            "movie_timescale": str(TICKS),
            "fflags": "+bitexact",
        }
        self._container = av.open(sink, "w", format="mp4", options=options)
        with opened(parts[0].source) as film:
            self._picture = self._container.add_stream_from_template(film.picture)
        self._seamed = seamed
        self._track = seamed.track() if seamed is not None else None
        if self._track is not None:
            self._track.begin(self._container)
        self._shift, self._last = 0, -(1 << 62)
        self._ticks: list[int] = []

    def begin(self, film: Film, part: Part) -> None:
        """The next part."""
        del film
        self._shift = int(part.shift / self._base)
        self._ticks += [each + self._shift for each in part.frames.pts]

    def picture(self, packet: Packet[Any]) -> None:
        """A packet of its picture, in the order it is decoded in."""
        if packet.size == 0 or packet.pts is None or packet.dts is None:
            return
        packet.pts += self._shift
        self._last = packet.dts = max(packet.dts + self._shift, self._last + 1)
        packet.stream = self._picture
        self._container.mux(packet)

    def sound(self, packet: Packet[Any]) -> None:
        """A packet of its sound."""
        if self._track is not None and self._seamed is not None:
            for ready in self._track.taken(None, self._seamed.heard(packet)):
                self._container.mux(ready)

    def end(self) -> None:
        """The part is over."""
        if self._track is not None and self._seamed is not None:
            for ready in self._track.taken(None, self._seamed.end()):
                self._container.mux(ready)

    def close(self) -> FrameTable:
        """All parts are over."""
        for ready in self._track.last() if self._track is not None else ():
            self._container.mux(ready)
        self._container.close()
        return FrameTable.of(self._base, self._ticks)


class Converting:
    """Every picture decoded, turned upright, and written anew."""

    def __init__(self, parts: Sequence[Part], seamed: SeamedSound | None, sink: Sink) -> None:
        with opened(parts[0].source) as film:
            first = first_picture(film)
            self._size = fitted(first, film.picture.sample_aspect_ratio, WORKING_LINES)
            rate = film.picture.guessed_rate or Fraction(30)
        kind = Picture(self._size, rate, colours_of(first))
        self._seamed = seamed
        self._copy = WorkingCopy(sink, kind, seamed.track() if seamed is not None else None)
        self._ends = parts[-1].ends
        self._upright = Upright(self._size)
        self._clock: Clock | None = None
        self._shift = Fraction(0)
        self._waiting: list[Fraction] = []
        self._held: tuple[VideoFrame, Fraction] | None = None
        self._times: list[Fraction] = []

    def begin(self, film: Film, part: Part) -> None:
        """The next part."""
        self._clock, self._upright, self._shift = Clock(film), Upright(self._size), part.shift

    def picture(self, packet: Packet[Any]) -> None:
        """A packet of its picture."""
        for frame in whatever_decodes(packet):
            if isinstance(frame, av.VideoFrame) and self._clock is not None:
                self._waiting.append(self._clock.of(frame) * self._clock.base + self._shift)
                self._ready(self._upright.feed(frame))

    def sound(self, packet: Packet[Any]) -> None:
        """A packet of its sound."""
        if self._seamed is not None:
            self._copy.sound(None, self._seamed.heard(packet))

    def end(self) -> None:
        """The part is over."""
        self._ready(self._upright.flush())
        if self._seamed is not None:
            self._copy.sound(None, self._seamed.end())

    def close(self) -> FrameTable:
        """All parts are over."""
        if self._held is None:
            raise CutShort
        self._show(max(self._ends, self._held[1] + Fraction(1, TICKS)))
        self._copy.close()
        parts = lcm(*(each.denominator for each in self._times))
        return FrameTable.of(Fraction(1, parts), [int(each * parts) for each in self._times])

    def _ready(self, pictures: list[VideoFrame]) -> None:
        for picture in pictures:
            time = self._waiting.pop(0)
            if self._held is not None:
                # A part that outlasts what its packets said pushes the next one on by a tick.
                time = max(time, self._held[1] + Fraction(1, TICKS))
                self._show(time)
            self._held = (picture, time)
            self._times.append(time)

    def _show(self, until: Fraction) -> None:
        if self._held is not None:
            picture, time = self._held
            self._copy.show(picture, time, until - time)
            self._held = None
