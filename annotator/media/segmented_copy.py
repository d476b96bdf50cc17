"""Writing a working copy in segments: each a film of its own, the sound also in one track."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import av
from typing_extensions import override

from annotator.domain.clip import Part
from annotator.media.limits import TICKS
from annotator.media.refusals import PartFailed
from annotator.media.segments import Done, Segments
from annotator.media.working_copy import MP4, WorkingCopy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import AbstractContextManager

    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import OutputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame

    from annotator.media.film import Sink
    from annotator.media.sound_track import Track
    from annotator.media.working_copy import Picture

# Sound may come this much later in a file than the picture it belongs to.
_PATIENCE: Final = TICKS


class SegmentedCopy:
    """Takes upright pictures and sound as a `WorkingCopy` does, and writes them in segments."""

    def __init__(self, places: Segments, kind: Picture, sound: Track | None) -> None:
        self._places, self._kind = places, kind
        self._sound = None if sound is None else _WholeSound(sound, places.track)
        self._now: _Segment | None = None
        self._before: _Segment | None = None
        # Sound that came before the segment it is heard in.
        self._early: list[_Sounding] = []
        self._last = -(1 << 62)
        self.written = 0

    def show(self, upright: VideoFrame, time: Fraction, lasts: Fraction) -> None:
        """Add the picture shown at this time for so long."""
        ticks = max(round(time * TICKS), self._last + 1)
        self._last = ticks
        ends = max(ticks + 1, round((time + lasts) * TICKS))
        if self._now is None or ticks >= self._now.begins + self._places.every_s * TICKS:
            self._turn(ticks)
        if self._before is not None and ticks >= self._before.ends + _PATIENCE:
            self._end(self._before)
            self._before = None
        if self._now is not None:
            self._now.show(upright, ticks, ends)
        self.written += 1

    def sound(self, packet: Packet[Any] | None, frames: Iterable[AudioFrame]) -> None:
        """Add sound: the packet as it is, or its decoded pieces, as the track was begun."""
        if self._sound is not None:
            self._heard(self._sound.taken(packet, frames))

    def silence(self) -> None:
        """The sound has failed: the copy goes on without it."""
        self._sound = None

    def close(self) -> None:
        """Finish the last segment and the track of the sound."""
        if self._sound is not None:
            self._heard(self._sound.close())
        for each in (self._before, self._now):
            if each is not None:
                self._end(each)
        self._before = self._now = None

    def _turn(self, ticks: int) -> None:
        if self._before is not None:
            self._end(self._before)
        n = 0 if self._now is None else self._now.n + 1
        self._before = self._now
        if n in self._places.done:
            self._now = _Segment(n, ticks)
        else:
            template = None if self._sound is None else self._sound.template
            self._now = _Written(n, ticks, self._places.opened(n), (self._kind, template))
        early, self._early = self._early, []
        self._heard(early)

    def _heard(self, packets: Sequence[_Sounding]) -> None:
        now, before = self._now, self._before
        for packet in packets:
            at = packet.begins * packet.base * TICKS
            if now is None or at >= now.begins + self._places.every_s * TICKS:
                self._early.append(packet)
            elif at >= now.begins:
                now.sound(packet)
            elif before is not None and before.begins <= at < before.ends:
                before.sound(packet)

    def _end(self, segment: _Segment) -> None:
        segment.close()
        made = segment.done()
        known = self._places.done.get(segment.n)
        if known is None:
            self._places.tell(made)
        elif known != made:
            # What was made in an earlier run is not of this film as it is read now.
            raise PartFailed(Part.COPY.value, "a segment differs")


@dataclass(frozen=True, slots=True)
class _Sounding:
    """A packet of encoded sound: its bytes, and when it is heard, on its own clock."""

    content: bytes
    begins: int
    lasts: int
    base: Fraction


class _Segment:
    """A segment that was done before: its pictures are counted, and go by."""

    def __init__(self, n: int, begins: int) -> None:
        self.n, self.begins, self.ends, self._frames = n, begins, begins, 0

    def show(self, upright: VideoFrame, ticks: int, ends: int) -> None:
        """Another picture of it."""
        del upright, ticks
        self._frames, self.ends = self._frames + 1, ends

    def sound(self, packet: _Sounding) -> None:
        """Another piece of the sound that is heard in it."""

    def close(self) -> None:
        """It has all its pictures."""

    def done(self) -> Done:
        """What it came to."""
        return Done(self.n, self.begins, self.ends - self.begins, self._frames)


class _Written(_Segment):
    """A segment that is being written."""

    def __init__(
        self,
        n: int,
        begins: int,
        place: AbstractContextManager[Sink],
        holds: tuple[Picture, AudioStream | None],
    ) -> None:
        super().__init__(n, begins)
        kind, template = holds
        self._stack = ExitStack()
        self._track = None if template is None else _Part(template)
        self._copy = WorkingCopy(self._stack.enter_context(place), kind, self._track)

    @override
    def show(self, upright: VideoFrame, ticks: int, ends: int) -> None:
        super().show(upright, ticks, ends)
        time, lasts = Fraction(ticks - self.begins, TICKS), Fraction(ends - ticks, TICKS)
        self._copy.show(upright, time, lasts)

    @override
    def sound(self, packet: _Sounding) -> None:
        if self._track is None:
            return
        at = packet.begins * packet.base - Fraction(self.begins, TICKS)
        self._copy.sound(self._track.piece(packet, at), ())

    @override
    def close(self) -> None:
        self._copy.close()
        self._stack.close()


class _Part:
    """The sound of one segment: packets of the whole track, on the segment's own clock."""

    def __init__(self, template: AudioStream) -> None:
        self._template = template
        self._track: AudioStream | None = None
        self._last = -1

    def begin(self, container: OutputContainer) -> None:
        """Take a place in the container."""
        self._track = container.add_stream_from_template(self._template)

    def piece(self, sounding: _Sounding, at: Fraction) -> Packet[Any]:
        """The packet as heard at this time."""
        packet = av.Packet(sounding.content)
        packet.pts = packet.dts = round(at / sounding.base)
        packet.duration, packet.time_base = sounding.lasts, sounding.base
        return packet

    def taken(self, packet: Packet[Any] | None, frames: Iterable[AudioFrame]) -> list[Packet[Any]]:
        """The packet, unless it is not after the last one."""
        del frames
        if packet is None or self._track is None or packet.dts is None or packet.dts <= self._last:
            return []
        self._last = packet.dts
        packet.stream = self._track
        return [packet]

    def last(self) -> list[Packet[Any]]:
        """Nothing is held back."""
        return []


class _WholeSound:
    """The sound of the whole film, in a file of its own."""

    def __init__(self, sound: Track, sink: Sink) -> None:
        self._container = av.open(sink, "w", format="mp4", options=MP4)
        self._sound = sound
        sound.begin(self._container)
        self.heard = False

    @property
    def template(self) -> AudioStream:
        """What kind of sound it is."""
        return self._container.streams.audio[0]

    def taken(self, packet: Packet[Any] | None, frames: Iterable[AudioFrame]) -> list[_Sounding]:
        """Write what there is to be written; what was."""
        return [self._mux(ready) for ready in self._sound.taken(packet, frames)]

    def close(self) -> list[_Sounding]:
        """Write what is left, and end; nothing that can be joined where nothing was written."""
        rest = [self._mux(ready) for ready in self._sound.last()]
        if self.heard:
            self._container.close()
        return rest

    def _mux(self, packet: Packet[Any]) -> _Sounding:
        content, base = bytes(packet), Fraction(packet.time_base)
        begins = packet.pts if packet.pts is not None else (packet.dts or 0)
        made = _Sounding(content, begins, packet.duration or 0, base)
        self._container.mux(packet)
        self.heard = True
        return made
