"""A copy for stepping: H.264 without B-frames, a keyframe every half second, times kept exactly."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av

from annotator.media.limits import KEYFRAME_EVERY, READ_AHEAD, TICKS
from annotator.media.refusals import MediaFailed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from av.audio.frame import AudioFrame
    from av.container import OutputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

    from annotator.media.film import Sink, Source
    from annotator.media.frame_table import FrameTable
    from annotator.media.sound_track import Track
    from annotator.media.upright import Size

# Chosen by measurement (media.md 1 and 3): near real time on one slow core, and every picture of a
# film with a variable rate can be reached in the browser only without B-frames.
# What a camera wrote beside its pictures, captions and notes of its own, is not written anew.
_X264 = {
    **{"preset": "superfast", "crf": "21", "g": str(KEYFRAME_EVERY), "x264-params": "bframes=0"},
    **{"a53cc": "0", "udu_sei": "0"},
}
# The times in edit lists are rounded to this; FFmpeg's own choice of 1/1000 moves a late beginning.
MP4 = {"video_track_timescale": str(TICKS), "movie_timescale": str(TICKS), "fflags": "+bitexact"}
BT709 = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """What kind of pictures a copy is to hold: size, rate, colours; and the mark it carries."""

    size: Size
    rate: Fraction
    colours: tuple[int, int, int] = (BT709, BT709, BT709)
    mark: str = ""


class WorkingCopy:
    """Writes an mp4 into the sink from upright pictures and sound, times kept to 1/90000 s."""

    def __init__(self, sink: Sink, kind: Picture, sound: Track | None) -> None:
        self._container = av.open(sink, "w", format="mp4", options=MP4)
        if kind.mark:
            self._container.metadata["comment"] = kind.mark
        self._picture = _encoder(self._container, kind)
        self._sound = sound
        if sound is not None:
            sound.begin(self._container)
        self._waiting: deque[tuple[int, int]] = deque()
        self._last = -(1 << 62)
        self.written = 0

    def show(self, upright: VideoFrame, time: Fraction, lasts: Fraction) -> None:
        """Add the picture shown at this time for so long."""
        ticks = max(round(time * TICKS), self._last + 1)
        self._last = ticks
        upright.pts, upright.time_base = ticks, Fraction(1, TICKS)
        upright.pict_type = 0  # otherwise x264 takes over the source's own choice of keyframes
        self._waiting.append((ticks, max(1, round((time + lasts) * TICKS) - ticks)))
        self._mux(self._picture.encode(upright))

    def sound(self, packet: Packet[Any] | None, frames: Iterable[AudioFrame]) -> None:
        """Add sound: the packet as it is, or its decoded pieces, as the track was begun."""
        if self._sound is not None:
            for ready in self._sound.taken(packet, frames):
                self._container.mux(ready)

    def silence(self) -> None:
        """The sound has failed: what was taken of it stays, no more is."""
        self._sound = None

    def close(self) -> None:
        """Write what is left, and the index at the end; the sink stays open."""
        self._mux(self._picture.encode(None))
        if self._sound is not None:
            for ready in self._sound.last():
                self._container.mux(ready)
        self._container.close()

    def _mux(self, packets: Iterable[Packet[Any]]) -> None:
        for packet in packets:
            ticks, lasts = self._waiting.popleft()
            if packet.pts != ticks:
                raise RuntimeError
            packet.duration = lasts
            self._container.mux(packet)
            self.written += 1


def _encoder(container: OutputContainer, kind: Picture) -> VideoStream:
    stream = container.add_stream("libx264", kind.rate, options=dict(_X264))
    stream.width, stream.height, stream.pix_fmt = kind.size.width, kind.size.height, "yuv420p"
    codec = stream.codec_context
    codec.time_base = Fraction(1, TICKS)
    codec.color_range = 1
    codec.color_primaries, codec.color_trc, codec.colorspace = kind.colours
    return stream


def verify(copy: Source, table: FrameTable) -> None:
    """Read a finished copy back: as many pictures as the table has, each at its time."""
    copy.seek(0)
    with av.open(
        copy, mode="r", options={"format_whitelist": "mov"}, buffer_size=READ_AHEAD
    ) as container:
        stream = container.streams.video[0]
        base = stream.time_base or Fraction(1, TICKS)
        times = sorted(p.pts * base for p in container.demux(stream) if p.pts is not None)
    if [table.shown_at(time) for time in times] != list(range(len(table))):
        raise MediaFailed("prepare", "the copy read back differs from the film")
