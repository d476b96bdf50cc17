"""An excerpt: stretches of one film joined to another, every picture of them and no other.

Decoded and encoded once, from the film itself: cards where they are wanted, soft fades, what is to
be covered covered, a visible mark on every picture, and no word about anybody in its metadata.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from annotator.domain.covering import Blur, shown_over
from annotator.media.covering import covered, planes
from annotator.media.cut import Cut, end_of, heard_in, pictures_in
from annotator.media.film import first_picture, opened
from annotator.media.frame_table import in_ms
from annotator.media.joining import (
    CARD_S,
    blended,
    card_picture,
    held,
    paper,
    rgb_of,
    softened,
    strength,
)
from annotator.media.limits import WORKING_LINES
from annotator.media.refusals import MediaFailed, NothingToCut
from annotator.media.sound_line import SoundLine
from annotator.media.sound_track import EncodedSound, rate_for
from annotator.media.upright import Size, Upright, colours_of, fitted
from annotator.media.working_copy import Picture, WorkingCopy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.domain.covering import Path
    from annotator.domain.interval import Interval
    from annotator.media.film import Film, Sink, Source
    from annotator.media.frame_table import FrameTable
    from annotator.media.joining import Shown


_MARK_LINES: Final = 30  # of 720


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch: its window, the card before it (PNG), and where its boxes are at each frame."""

    window: Interval
    card: bytes | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How it is to be: the first card and the mark (PNG), the export id, fades, sound, blur."""

    mark: bytes
    export_id: str
    opening: bytes | None = None
    fades: bool = True
    sounds: bool = True
    blur: Blur = Blur.NONE


def excerpt(
    film: tuple[Source, FrameTable], pieces: Sequence[Piece], look: Look, sink: Sink
) -> Cut:
    """Write the pieces one after another as an mp4, times from 0 on.

    `film` is the film of the table, or a copy of it. Raises `NothingToCut` for a piece without a
    picture and `MediaFailed` where a path does not fit its piece or a picture is missing.
    """
    source, table = film
    for each in pieces:
        _check(each, table, look.blur)
    with opened(source) as first:
        making = _Making(first, look, sink)
    for each in pieces:
        making.card(each.card)
        making.piece(source, table, each)
    return making.closed()


def _check(piece: Piece, table: FrameTable, blur: Blur) -> None:
    frames = table.within(piece.window)
    if not frames:
        raise NothingToCut(piece.window.onset, piece.window.offset)
    if blur is not Blur.NONE and (piece.path is None or len(piece.path) != len(frames)):
        raise MediaFailed("excerpt", "a path of another length than its stretch")


class _Making:
    """The film that is being made: how long it is by now, its pictures, its sound."""

    def __init__(self, film: Film, look: Look, sink: Sink) -> None:
        first, sar = first_picture(film), film.picture.sample_aspect_ratio
        self.size = fitted(first, sar, WORKING_LINES)
        self._look, self._at = look, Fraction(0)
        rate = film.picture.guessed_rate or Fraction(30)
        kind = Picture(self.size, rate, colours_of(first), look.export_id)
        track = None
        self._line: SoundLine | None = None
        if film.sound is not None and look.sounds:
            mono = film.sound.codec_context.layout.nb_channels == 1
            hertz = rate_for(film.sound)
            track = EncodedSound(hertz, "mono" if mono else "stereo")
            self._line = SoundLine(hertz, 1 if mono else 2)
        self._copy = WorkingCopy(sink, kind, track)
        self._stamp = _Stamp(look.mark, self.size)
        self._ground = paper(self.size)
        if look.opening is not None:
            self.card(look.opening)

    def card(self, png: bytes | None) -> None:
        """Hold a card for its time, in silence."""
        if png is None:
            return
        self._ground = card_picture(png, self.size)
        self._part(held(self._ground), CARD_S, None)

    def piece(self, source: Source, table: FrameTable, piece: Piece) -> None:
        """Every picture of a piece, covered as it is to be, with what is heard meanwhile."""
        frames = table.within(piece.window)
        begins, ends = table.time(frames[0]), end_of(table, frames[-1], piece.window)
        heard = None
        if self._line is not None:
            with opened(source) as film:
                heard = heard_in(film, begins, ends)
            if heard is not None and self._look.fades:
                heard = type(heard)(softened(heard), heard.rate)
        shown = self._pictures(source, table, piece, ends)
        self._part(shown, ends - begins, None if heard is None else heard.samples)

    def closed(self) -> Cut:
        """Nothing more comes."""
        self._copy.close()
        return Cut(self._copy.written, in_ms(self._at))

    def _part(self, shown: Shown, lasts: Fraction, samples: NDArray[np.float32] | None) -> None:
        if self._line is not None:
            self._line.lay(self._at, self._at + lasts, samples)
        for picture, time, stays in shown:
            self._copy.show(self._stamp.on(picture), self._at + time, stays)
            self._sound(self._at + time)
        self._at += lasts
        self._sound(self._at)

    def _sound(self, until: Fraction) -> None:
        if self._line is not None:
            self._copy.sound(None, self._line.until(until))

    def _pictures(self, source: Source, table: FrameTable, piece: Piece, ends: Fraction) -> Shown:
        frames = table.within(piece.window)
        begins, seen = table.time(frames[0]), 0
        for picture in self._upright(source, table, frames):
            number = frames[seen]
            time = table.time(number)
            after = ends if number == frames[-1] else table.time(number + 1)
            plain = self._covered(np.asarray(picture.to_ndarray(), np.uint8), piece, seen)
            share = strength(time - begins, after - time, ends - begins)
            if self._look.fades and share < 1:
                made = blended(plain, self._ground, share)
            else:
                made = av.VideoFrame.from_ndarray(plain, format="yuv420p")
            seen += 1
            yield made, time - begins, after - time
        if seen != len(frames):
            raise MediaFailed("excerpt", f"{seen} of {len(frames)} pictures")

    def _upright(self, source: Source, table: FrameTable, frames: range) -> Iterator[VideoFrame]:
        upright = Upright(self.size)
        with opened(source) as film:
            for each in pictures_in(film, table, frames):
                yield from upright.feed(each)
            yield from upright.flush()

    def _covered(self, plain: NDArray[np.uint8], piece: Piece, at: int) -> NDArray[np.uint8]:
        blur = self._look.blur
        if blur is Blur.NONE:
            return plain
        return covered(plain, self.size, blur, shown_over(piece.path or (), at, blur))


class _Stamp:
    """The visible mark: light words on a dark strip, at the lower left of every picture."""

    def __init__(self, png: bytes, size: Size) -> None:
        lines = max(12, round(_MARK_LINES * min(size.width, size.height) / WORKING_LINES / 2) * 2)
        strip = rgb_of(png, lines)
        wide = min(strip.shape[1], size.width) & ~1
        cut = np.ascontiguousarray(strip[:, :wide])
        frame = av.VideoFrame.from_ndarray(cut, format="rgb24").reformat(format="yuv420p")
        self._size, self._strip = size, np.asarray(frame.to_ndarray(), np.uint8)
        self._shape = lines, wide

    def on(self, picture: VideoFrame) -> VideoFrame:
        """The picture with the mark on it."""
        made = np.array(picture.to_ndarray(), np.uint8)
        lines, wide = self._shape
        for plane, part in zip(
            planes(made, self._size), planes(self._strip, Size(wide, lines)), strict=True
        ):
            plane[-part.shape[0] :, : part.shape[1]] = part
        return av.VideoFrame.from_ndarray(made, format="yuv420p")
