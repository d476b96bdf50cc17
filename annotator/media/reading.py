"""Going through a film: all of it, or from one of its pictures on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import av

from annotator.media.clock import Clock
from annotator.media.film import MATROSKA, MOV

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from av.audio.frame import AudioFrame
    from av.packet import Packet
    from av.stream import Stream
    from av.video.frame import VideoFrame

    from annotator.media.film import Film

_SURE_TO_WIND = frozenset({MOV, MATROSKA})
_FIRST_STEP_BACK_S = 2


def everything(film: Film) -> Iterator[Packet[Any]]:
    """Every packet of the picture and the sound, up to the end or to where the file breaks off."""
    streams: list[Stream] = [film.picture]
    if film.sound is not None:
        streams.append(film.sound)
    return packets_of(film, streams)


def packets_of(film: Film, streams: list[Stream]) -> Iterator[Packet[Any]]:
    """Every packet of these streams, up to the end or to where the file breaks off."""
    packets = film.container.demux(streams)
    while True:
        try:
            packet = next(packets)
        except (StopIteration, av.error.FFmpegError):
            return
        yield packet


def whatever_decodes(packet: Packet[Any]) -> list[VideoFrame | AudioFrame]:
    """What the packet holds; nothing where it is damaged, the film goes on after it."""
    try:
        return list(packet.decode())
    except av.error.FFmpegError:
        return []


def pictures_from(film: Film, time: Fraction) -> Iterator[tuple[VideoFrame, Fraction]]:
    """The film's pictures with their times, from the one shown at `time` or from before it.

    A container may wind too far: to a keyframe that is decoded before, but shown after, the
    picture wanted. Then it is wound further back, at last to the beginning.
    """
    if film.wrapping not in _SURE_TO_WIND:
        yield from _pictures(film)
        return
    back: Fraction | int = 0
    while time - back > 0:
        _wind(film, film.picture, time - back)
        pictures = _pictures(film)
        first = next(pictures, None)
        if first is not None and first[1] <= time:
            yield first
            yield from pictures
            return
        back = back * 4 or _FIRST_STEP_BACK_S
    film.container.seek(min(0, film.container.start_time or 0))
    yield from _pictures(film)


def sound_from(film: Film, time: Fraction) -> Iterator[AudioFrame]:
    """The film's sound from `time` or from before it."""
    if film.sound is None:
        return
    if film.wrapping in _SURE_TO_WIND and time > 0:
        _wind(film, film.sound, time)
    for packet in packets_of(film, [film.sound]):
        for frame in whatever_decodes(packet):
            if isinstance(frame, av.AudioFrame) and frame.pts is not None:
                yield frame


def _wind(film: Film, stream: Stream, time: Fraction) -> None:
    if stream.time_base is not None:
        film.container.seek(int(time / stream.time_base), stream=stream)


def _pictures(film: Film) -> Iterator[tuple[VideoFrame, Fraction]]:
    clock = Clock(film)
    for packet in packets_of(film, [film.picture]):
        for frame in whatever_decodes(packet):
            if isinstance(frame, av.VideoFrame):
                yield frame, clock.of(frame) * clock.base
