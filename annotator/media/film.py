"""Opening a film, and nothing but a film: a list of containers, a list of codecs, no side doors."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

import av
from av.stream import Disposition

from annotator.media.limits import (
    DEMUXERS,
    MOST_POINTS,
    PICTURE_CODECS,
    READ_AHEAD,
    SOUND_CODECS,
)
from annotator.media.refusals import (
    CutShort,
    EmptyFile,
    NoPicture,
    NotAFilm,
    PictureTooLarge,
    UnknownCodec,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.audio.codeccontext import AudioCodecContext
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.video.codeccontext import VideoCodecContext
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

MOV, MATROSKA, AVI, TRANSPORT, PROGRAM = "mov", "matroska", "avi", "mpegts", "mpeg"
_NAMED_BY_FFMPEG = {"mov,mp4,m4a,3gp,3g2,mj2": MOV, "matroska,webm": MATROSKA}
_BEGINNINGS = (b"\x1a\x45\xdf\xa3", b"RIFF")
_BOXES = (b"ftyp", b"mdat", b"moov", b"wide", b"free", b"skip", b"pnot")


class Source(Protocol):
    """Bytes to be read at any place: a sealed reader, a file."""

    def read(self, size: int = -1, /) -> bytes:
        """So many bytes from the present place, fewer only at the end."""
        ...

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place."""
        ...

    def tell(self) -> int:
        """The present place."""
        ...


class Sink(Protocol):
    """A place to write to, and to go back in a little: a sealed sink, a file."""

    def write(self, plain: bytes, /) -> int:
        """Take bytes at the present place."""
        ...

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place."""
        ...

    def tell(self) -> int:
        """The present place."""
        ...


@dataclass(frozen=True, slots=True)
class Film:
    """An open film: its container, its picture and, where there is any, its sound."""

    container: InputContainer
    picture: VideoStream
    sound: AudioStream | None
    size: int

    @property
    def wrapping(self) -> str:
        """Which kind of container it is: mov, matroska, avi, mpegts or mpeg."""
        name = self.container.format.name
        return _NAMED_BY_FFMPEG.get(name, name)


@contextmanager
def opened(source: Source) -> Iterator[Film]:
    """The film in the file, or the refusal that says what the file is instead."""
    size, beginning = _size_and_beginning(source)
    if size == 0:
        raise EmptyFile
    options = {"format_whitelist": ",".join(DEMUXERS), "enable_drefs": "0"}
    try:
        container = av.open(
            source, mode="r", options=options, buffer_size=READ_AHEAD, metadata_errors="replace"
        )
    except (av.error.FFmpegError, OverflowError) as fault:
        raise _instead(beginning) from fault
    with container:
        picture = _picture(container, beginning)
        yield Film(container, picture, _sound(container), size)


def _size_and_beginning(source: Source) -> tuple[int, bytes]:
    size = source.seek(0, 2)
    source.seek(0)
    beginning = source.read(12)
    source.seek(0)
    return size, beginning


def _instead(beginning: bytes) -> CutShort | NotAFilm:
    # A phone writes the index of a film last. What begins like a film and has none was cut short.
    begun = beginning.startswith(_BEGINNINGS) or beginning[4:8] in _BOXES
    return CutShort() if begun else NotAFilm()


def _picture(container: InputContainer, beginning: bytes) -> VideoStream:
    if not container.streams:
        raise _instead(beginning)
    moving = [
        stream
        for stream in container.streams.video
        if not stream.disposition & Disposition.attached_pic
    ]
    if not moving:
        raise NoPicture
    picture = moving[0]
    # A codec without a decoder leaves the stream without a context, whatever PyAV's stubs say.
    codec = cast("VideoCodecContext | None", picture.codec_context)
    if codec is None or codec.name not in PICTURE_CODECS:
        raise UnknownCodec("?" if codec is None else codec.name)
    if codec.width * codec.height > MOST_POINTS:
        raise PictureTooLarge(codec.width, codec.height)
    # Threads by frame: PyAV's own choice, by slice, leaves the second core idle.
    picture.thread_type = "AUTO"
    return picture


def _sound(container: InputContainer) -> AudioStream | None:
    for stream in container.streams.audio:
        codec = cast("AudioCodecContext | None", stream.codec_context)
        if codec is None or not codec.sample_rate or not codec.layout.nb_channels:
            continue
        if codec.name in SOUND_CODECS or codec.name.startswith("pcm_"):
            return stream
    return None


def first_picture(film: Film) -> VideoFrame:
    """The first picture of the film, which tells what its packets cannot: how it is turned."""
    try:
        return next(film.container.decode(film.picture))
    except (StopIteration, av.error.FFmpegError) as fault:
        raise CutShort from fault
