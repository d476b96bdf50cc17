"""A moment of a film as a film of its own: its pictures and its sound, nothing around it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING, Final, cast

import av
import numpy as np

from annotator.media.clock import sound_origin
from annotator.media.film import opened
from annotator.media.frame_table import in_ms
from annotator.media.limits import WORKING_LINES
from annotator.media.reading import pictures_from, sound_from
from annotator.media.refusals import MediaFailed, NothingToCut
from annotator.media.sound_track import EncodedSound, piece_of, rate_for
from annotator.media.upright import Upright, colours_of, fitted
from annotator.media.working_copy import Picture, WorkingCopy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.audio.frame import AudioFrame
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.domain.interval import Interval, Milliseconds
    from annotator.media.film import Film, Sink, Source
    from annotator.media.frame_table import FrameTable

_WARM_UP_S: Final = 1  # decoders of sound need a little of what came before
_FADE_S: Final = 0.005  # a cut through a tone clicks
_PIECE: Final = 1024


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut: how many pictures, and how long they last together."""

    frames: int
    length: Milliseconds


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard: one row a channel, so many samples a second."""

    samples: NDArray[np.float32]
    rate: int


@dataclass(frozen=True, slots=True)
class _Moment:
    """The pictures wanted, when the first begins and the last ends, and what is heard meanwhile."""

    frames: range
    begins: Fraction
    ends: Fraction
    heard: Heard | None


def cut(source: Source, table: FrameTable, window: Interval, sink: Sink) -> Cut:
    """Write the pictures whose time lies in the window, and their sound, as an mp4 from 0 on.

    `source` is the film of the table, or a copy of it. Nothing of what lies outside the window is
    in the file, not even hidden: all of it is decoded and encoded anew, never copied.
    """
    frames = table.within(window)
    if not frames:
        raise NothingToCut(window.onset, window.offset)
    begins, ends = table.time(frames[0]), end_of(table, frames[-1], window)
    with opened(source) as film:
        moment = _Moment(frames, begins, ends, heard_in(film, begins, ends))
    with opened(source) as film:
        _write(film, table, moment, sink)
    return Cut(len(frames), in_ms(ends - begins))


def end_of(table: FrameTable, last: int, window: Interval) -> Fraction:
    """When the last picture of a window ends: where the next would come, but not past it."""
    after = table.time(last + 1) if last + 1 < len(table) else table.end()
    offset = Fraction(window.offset, 1000)
    return min(after, offset) if offset > table.time(last) else after


def heard_in(film: Film, begins: Fraction, ends: Fraction) -> Heard | None:
    """What is heard between the two, its edges softened; None where the film has no sound."""
    if film.sound is None:
        return None
    rate = rate_for(film.sound)
    layout = "mono" if film.sound.codec_context.layout.nb_channels == 1 else "stereo"
    resampler = av.AudioResampler("fltp", layout, rate)
    first, count = -int(-begins * rate // 1), int((ends - begins) * rate)
    samples = np.zeros((1 if layout == "mono" else 2, count), np.float32)
    origin = sound_origin(film)
    for frame in sound_from(film, begins - _WARM_UP_S):
        if frame.pts is None or frame.time_base is None:
            continue
        if frame.pts * frame.time_base - origin >= ends:
            break
        for piece in resampler.resample(frame):
            if piece.pts is not None and piece.time_base is not None:
                at = round((piece.pts * piece.time_base - origin) * rate)
                _lay(samples, cast("NDArray[np.float32]", piece.to_ndarray()), at - first)
    return Heard(_softened(samples, rate), rate)


def _lay(samples: NDArray[np.float32], piece: NDArray[np.float32], at: int) -> None:
    begin, end = max(0, at), min(samples.shape[1], at + piece.shape[1])
    if begin < end:
        samples[:, begin:end] = piece[:, begin - at : end - at]


def _softened(samples: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    length = min(int(_FADE_S * rate), samples.shape[1] // 2)
    ramp = np.linspace(0.0, 1.0, length, dtype=np.float32)
    samples[:, :length] *= ramp
    samples[:, samples.shape[1] - length :] *= ramp[::-1]
    return samples


def _write(film: Film, table: FrameTable, moment: _Moment, sink: Sink) -> None:
    pictures = pictures_in(film, table, moment.frames)
    first = next(pictures, None)
    if first is None:
        raise MediaFailed("cut", "no picture was found")
    size = fitted(first, film.picture.sample_aspect_ratio, WORKING_LINES)
    heard = moment.heard
    layout = "mono" if heard is not None and len(heard.samples) == 1 else "stereo"
    track = EncodedSound(heard.rate, layout) if heard is not None else None
    rate = film.picture.guessed_rate or Fraction(30)
    copy = WorkingCopy(sink, Picture(size, rate, colours_of(first)), track)
    upright, sounding, numbers = Upright(size), Sounding(heard), iter(moment.frames)
    for picture in chain([first], pictures, [None]):
        ready = upright.flush() if picture is None else upright.feed(picture)
        for each in ready:
            number = next(numbers)
            time = table.time(number) - moment.begins
            after = table.time(number + 1) if number < moment.frames[-1] else moment.ends
            copy.show(each, time, after - moment.begins - time)
            copy.sound(None, sounding.until(time))
    copy.sound(None, sounding.until(moment.ends))
    copy.close()
    if copy.written != len(moment.frames):
        raise MediaFailed("cut", f"{copy.written} of {len(moment.frames)} pictures")


def pictures_in(film: Film, table: FrameTable, frames: range) -> Iterator[VideoFrame]:
    """Exactly these pictures of the film, in their order; `MediaFailed` where one is missing."""
    expected = frames[0]
    for picture, time in pictures_from(film, table.time(expected)):
        number = table.shown_at(time)
        if number is None or number < expected:
            continue
        if number != expected:
            raise MediaFailed("cut", f"picture {expected} was not found")
        yield picture
        expected += 1
        if expected not in frames:
            return


class Sounding:
    """Hands out what is heard in pieces, as far as the pictures have come."""

    def __init__(self, heard: Heard | None) -> None:
        self._heard, self._at = heard, 0

    def until(self, time: Fraction) -> list[AudioFrame]:
        """The pieces that begin before this time and were not handed out yet."""
        pieces: list[AudioFrame] = []
        while self._heard is not None and Fraction(self._at, self._heard.rate) <= time:
            piece = self._heard.samples[:, self._at : self._at + _PIECE]
            if piece.shape[1] == 0:
                break
            pieces.append(piece_of(np.ascontiguousarray(piece), self._at, self._heard.rate))
            self._at += piece.shape[1]
        return pieces
