"""A working copy made in short segments, each finished by itself, and joined at the end.

A segment begins with a keyframe, at the first picture at least `every` seconds after the beginning
of the one before it; so where segments begin depends on the film alone, and a copy that was broken
off goes on with the same ones. Its own clock begins at 0. The sound is encoded once for the whole
film, into a track of its own; a segment carries those of its packets that are heard in it.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from fractions import Fraction
from heapq import merge
from typing import TYPE_CHECKING, Any

import av

from annotator.domain.clip import Part
from annotator.media.limits import MOST_SEGMENTS, READ_AHEAD, SHORTEST_SEGMENT_S, TICKS
from annotator.media.refusals import PartFailed
from annotator.media.working_copy import MP4

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.stream import VideoStream

    from annotator.media.film import Sink, Source

    Piece = tuple[Callable[[], AbstractContextManager[Source]], "Done"]


@dataclass(frozen=True, slots=True)
class Done:
    """A segment that is done: the n-th, where in the film it begins, how long it lasts (in ticks of
    1/90000 s) and how many pictures it has."""

    n: int
    begins: int
    lasts: int
    frames: int


def segment_seconds(length_ms: int) -> int:
    """How long a segment of a film of this length is, in whole seconds."""
    return max(SHORTEST_SEGMENT_S, -(-length_ms // (1000 * MOST_SEGMENTS)))


def how_many(length_ms: int) -> int:
    """At most how many segments a film of this length comes to; a damaged one may be longer."""
    return length_ms // (1000 * segment_seconds(length_ms)) + 2


@dataclass(frozen=True, slots=True)
class Segments:
    """Where segments are written and the sound of the whole; what is done already, and whom to tell
    when one more is."""

    every_s: int
    track: Sink
    opened: Callable[[int], AbstractContextManager[Sink]]
    tell: Callable[[Done], None]
    done: Mapping[int, Done] = field(default_factory=dict)


def joined(pieces: Sequence[Piece], track: Source | None, sink: Sink) -> None:
    """Write the segments and the sound as one film, encoded as they are, at their own times.

    Each segment is opened when its turn comes, and closed again. Raises `PartFailed` where one has
    not the pictures it is said to have.
    """
    with av.open(sink, "w", format="mp4", options=MP4) as out, ExitStack() as stack:
        with pieces[0][0]() as source, _opened(source) as first:
            picture = out.add_stream_from_template(first.streams.video[0])
        flows = [_pictures(pieces, picture)]
        if track is not None:
            heard = stack.enter_context(_opened(track))
            sound = out.add_stream_from_template(heard.streams.audio[0])
            flows.append(_sounds(heard, sound))
        for _, packet in merge(*flows, key=lambda each: each[0]):
            out.mux(packet)


def times_in(source: Source, done: Done) -> tuple[int, ...]:
    """When each picture of a finished segment is shown: on the segment's own clock, from 0 on, in
    ticks of 1/90000 s, ascending; as its file says, which is what a browser plays.

    Raises `PartFailed` where it has not the pictures it is said to have.
    """
    with _opened(source) as film:
        stream = film.streams.video[0]
        times = sorted(
            round(packet.pts * Fraction(packet.time_base) * TICKS)
            for packet in film.demux(stream)
            if packet.pts is not None and packet.size
        )
    if len(set(times)) != done.frames:
        raise PartFailed(Part.COPY.value, f"{len(set(times))} of {done.frames} pictures")
    return tuple(times)


def _pictures(pieces: Sequence[Piece], out: VideoStream) -> Iterator[tuple[Fraction, Packet[Any]]]:
    for piece, done in pieces:
        with piece() as source, _opened(source) as film:
            count = 0
            for packet in film.demux(film.streams.video[0]):
                if packet.pts is None or packet.dts is None:
                    continue
                base = Fraction(packet.time_base)
                begins = int(Fraction(done.begins, TICKS) / base)
                packet.pts, packet.dts, count = packet.pts + begins, packet.dts + begins, count + 1
                packet.stream = out
                yield packet.dts * base, packet
        if count != done.frames:
            raise PartFailed(Part.COPY.value, f"{count} of {done.frames} pictures")


def _sounds(heard: InputContainer, out: AudioStream) -> Iterator[tuple[Fraction, Packet[Any]]]:
    for packet in heard.demux(heard.streams.audio[0]):
        if packet.dts is not None:
            time = packet.dts * Fraction(packet.time_base)
            packet.stream = out
            yield time, packet


def _opened(source: Source) -> InputContainer:
    source.seek(0)
    options = {"format_whitelist": "mov"}
    return av.open(source, mode="r", options=options, buffer_size=READ_AHEAD)
