"""What a file is: the plain facts of a film, read from its packets and its first picture."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from annotator.domain.clip import ClipFacts
from annotator.media.clock import Clock
from annotator.media.everyday_colours import BRIGHT
from annotator.media.film import MATROSKA, MOV, first_picture, opened
from annotator.media.frame_table import FrameTable, in_ms
from annotator.media.limits import LONGEST_MINUTES
from annotator.media.orientation import orientation_of
from annotator.media.reading import packets_of
from annotator.media.refusals import CutShort, TooLong

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

    from annotator.media.film import Film, Source


@dataclass(frozen=True, slots=True)
class Probed:
    """The facts of a film, its table of times as its packets tell it, and when its last picture
    ends, exactly."""

    facts: ClipFacts
    frames: FrameTable
    ends: Fraction


@dataclass(frozen=True, slots=True)
class _Packets:
    times: tuple[int, ...]
    last_length: int
    widest_gap: int


def probe(source: Source) -> Probed:
    """The facts of the film in the file; a refusal where it is none, or not whole."""
    with opened(source) as film:
        _all_there(film)
        clock = Clock(film)
        packets = _packets(film, clock)
        frames = FrameTable.of(clock.base, packets.times)
        _came_to_its_end(film, frames)
        film.container.seek(0)
        ends = (frames.pts[-1] + packets.last_length) * frames.base
        return Probed(_facts(film, frames, packets, first_picture(film)), frames, ends)


def _all_there(film: Film) -> None:
    # The index at the front of a film says where every picture lies: past the end is cut off.
    if film.wrapping != MOV:
        return
    for stream in (film.picture, film.sound):
        for entry in stream.index_entries if stream is not None else ():
            if entry.pos + entry.size > film.size:
                raise CutShort


def _packets(film: Film, clock: Clock) -> _Packets:
    times, lasts, gap, widest, at = [], 0, 0, 0, clock.nominal
    for packet in packets_of(film, [film.picture]):
        if packet.size == 0 or packet.is_discard:
            continue
        time = clock.of_packet(packet)
        times.append(at if time is None else time)
        at, lasts = times[-1] + clock.nominal, packet.duration or lasts
        gap = 1 if packet.is_keyframe else gap + 1
        widest = max(widest, gap)
    if not times:
        raise CutShort
    last = min(lasts or clock.nominal, clock.longest)
    return _Packets(tuple(sorted(set(times))), last, widest)


def _came_to_its_end(film: Film, frames: FrameTable) -> None:
    length = float(frames.time(len(frames) - 1))
    if length > LONGEST_MINUTES * 60:
        raise TooLong(round(length / 60), LONGEST_MINUTES)
    if film.wrapping != MATROSKA or film.container.duration is None:
        return
    # Matroska states its length at the front. Sound may outlast the picture by a little.
    stated = film.container.duration / 1_000_000
    if film.sound is None and length < stated - max(1.0, stated * 0.02):
        raise CutShort
    if film.sound is not None and length < stated * 0.5:
        raise CutShort


def _facts(film: Film, frames: FrameTable, packets: _Packets, first: VideoFrame) -> ClipFacts:
    codec = film.picture.codec_context
    end = frames.pts[-1] + packets.last_length
    held = orientation_of(first)
    width, height = (first.height, first.width) if held.lies else (first.width, first.height)
    return ClipFacts(
        container=_container(film),
        video_codec=_codec(film, first),
        audio_codec=_sound_codec(film),
        width=width,
        height=height,
        rotation=held.turned,
        mirrored=held.mirrored,
        interlaced=bool(first.interlaced_frame),
        bright=first.color_trc in BRIGHT,
        endless=film.wrapping == MATROSKA and film.container.duration is None,
        frame_count=len(frames),
        length=in_ms(end * frames.base),
        first_ms=frames.ms(0),
        last_ms=frames.ms(len(frames) - 1),
        constant_rate=_constant(frames),
        nominal_fps=_rate(frames),
        keyframe_every=packets.widest_gap,
        has_b_frames=bool(codec.has_b_frames),
        bytes=film.size,
    )


def _container(film: Film) -> str:
    if film.wrapping != MATROSKA:
        return film.wrapping
    return "webm" if _is_webm(film) else MATROSKA


def _is_webm(film: Film) -> bool:
    sound = film.sound.codec_context.name if film.sound is not None else "opus"
    picture = film.picture.codec_context.name
    return picture in {"vp8", "vp9", "av1", "libdav1d"} and sound in {"opus", "vorbis"}


def _codec(film: Film, first: VideoFrame) -> str:
    # A browser plays eight bits, 4:2:0. Anything finer is named, so that it is not taken for that.
    name = {"libdav1d": "av1"}.get(film.picture.codec_context.name, film.picture.codec_context.name)
    plain = first.format.name in {"yuv420p", "yuvj420p"}
    return name if plain else f"{name}/{first.format.name}"


def _sound_codec(film: Film) -> str | None:
    if film.sound is None:
        return None
    name = film.sound.codec_context.name
    return {"mp3float": "mp3", "libopus": "opus", "libvorbis": "vorbis"}.get(name, name)


def _constant(frames: FrameTable) -> bool:
    # Containers round to a tick, or to a millisecond: so much unevenness is still an even rate.
    steps = [after - before for before, after in zip(frames.pts, frames.pts[1:], strict=False)]
    if not steps:
        return True
    return (max(steps) - min(steps)) * frames.base <= max(Fraction(11, 10_000), frames.base)


def _rate(frames: FrameTable) -> float:
    span = frames.time(len(frames) - 1) - frames.time(0)
    return round(float((len(frames) - 1) / span), 3) if span else 0.0
