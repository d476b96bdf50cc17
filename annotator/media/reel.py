"""Moments joined to one film: a card before, a card after, and soft fades between."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING, Final

import av
import numpy as np

from annotator.media.cut import Cut, Heard, Sounding, heard_in
from annotator.media.film import first_picture, opened
from annotator.media.frame_table import in_ms
from annotator.media.limits import WORKING_LINES
from annotator.media.probe import probe
from annotator.media.reading import pictures_from
from annotator.media.refusals import MediaFailed
from annotator.media.sound_track import EncodedSound
from annotator.media.upright import Size, Upright, colours_of, fitted
from annotator.media.working_copy import Picture, WorkingCopy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

    from annotator.media.film import Sink, Source
    from annotator.media.frame_table import FrameTable

    Shown = Iterator[tuple[VideoFrame, Fraction, Fraction]]

CARD_S: Final = Fraction(5, 2)
CARD_RATE: Final = 25
FADE_S: Final = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Cards:
    """The two cards around the moments, each a square picture (PNG) of one ground colour."""

    opening: bytes
    closing: bytes


@dataclass(frozen=True, slots=True)
class _Part:
    """One film of the reel: its source, its pictures' times, and what is heard with them."""

    source: Source
    table: FrameTable
    heard: Heard | None

    @property
    def lasts(self) -> Fraction:
        return self.table.end()


def reel(films: Sequence[Source], cards: Cards, sink: Sink, mark: str) -> Cut:
    """Write the films one after another as an mp4, every picture of them and no other.

    All are cuts of one film and alike in size. `mark` is the only thing its metadata say.
    """
    parts = [_part(each) for each in films]
    if not parts:
        raise MediaFailed("reel", "nothing to join")
    with opened(parts[0].source) as film:
        first = first_picture(film)
        size = fitted(first, film.picture.sample_aspect_ratio, WORKING_LINES)
        rate = film.picture.guessed_rate or Fraction(30)
        kind = Picture(size, rate, colours_of(first), mark)
    opening, closing = _card(cards.opening, size), _card(cards.closing, size)
    shown = chain(_held(opening), *(_faded(each, size, opening) for each in parts), _held(closing))
    return _written(shown, _joined(parts), kind, sink)


def _part(source: Source) -> _Part:
    table = probe(source).frames
    with opened(source) as film:
        return _Part(source, table, heard_in(film, Fraction(0), table.end()))


def _written(shown: Shown, heard: Heard | None, kind: Picture, sink: Sink) -> Cut:
    layout = "mono" if heard is not None and len(heard.samples) == 1 else "stereo"
    track = EncodedSound(heard.rate, layout) if heard is not None else None
    copy, sounding, at = WorkingCopy(sink, kind, track), Sounding(heard), Fraction(0)
    for picture, _, lasts in shown:
        copy.show(picture, at, lasts)
        at += lasts
        copy.sound(None, sounding.until(at))
    copy.sound(None, sounding.until(at))
    copy.close()
    return Cut(copy.written, in_ms(at))


def _held(card: NDArray[np.uint8]) -> Shown:
    """The card for its time, coming out of its own ground and going back into it."""
    lasts = Fraction(1, CARD_RATE)
    for n in range(int(CARD_S * CARD_RATE)):
        time = n * lasts
        yield _blended(card, card, _strength(time, lasts, CARD_S)), time, lasts


def _faded(part: _Part, size: Size, card: NDArray[np.uint8]) -> Shown:
    """Every picture of a part, rising from the card's ground and sinking back into it."""
    table, upright, seen = part.table, Upright(size), 0
    with opened(part.source) as film:
        pictures = (picture for picture, _ in pictures_from(film, Fraction(0)))
        for picture in _all_of(upright, pictures):
            if seen == len(table):
                raise MediaFailed("reel", "more pictures than there are times")
            time = table.time(seen)
            after = table.time(seen + 1) if seen + 1 < len(table) else table.end()
            strength = _strength(time, after - time, part.lasts)
            seen += 1
            if strength < 1:
                plain = np.asarray(picture.to_ndarray(), np.uint8)
                yield _blended(plain, card, strength), time, after - time
            else:
                yield picture, time, after - time
    if seen != len(table):
        raise MediaFailed("reel", f"{seen} of {len(table)} pictures")


def _all_of(upright: Upright, pictures: Iterable[VideoFrame]) -> Iterator[VideoFrame]:
    for each in pictures:
        yield from upright.feed(each)
    yield from upright.flush()


def _strength(time: Fraction, lasts: Fraction, whole: Fraction) -> float:
    return float(min(Fraction(1), (time + lasts) / FADE_S, (whole - time) / FADE_S))


def _card(png: bytes, size: Size) -> NDArray[np.uint8]:
    """The card in the middle of a picture of this size, on its own ground, as yuv420p."""
    decoder = av.CodecContext.create("png", "r")
    found = [*decoder.decode(av.Packet(png)), *decoder.decode(None)]
    if not found or not isinstance(found[0], av.VideoFrame):
        raise MediaFailed("reel", "a card that is no picture")
    side = min(size.width, size.height)
    square = found[0].reformat(side, side, "rgb24").to_ndarray()
    whole = np.empty((size.height, size.width, 3), np.uint8)
    whole[:] = square[0, 0]
    top, left = (size.height - side) // 2, (size.width - side) // 2
    whole[top : top + side, left : left + side] = square
    frame = av.VideoFrame.from_ndarray(whole, format="rgb24").reformat(format="yuv420p")
    return np.asarray(frame.to_ndarray(), np.uint8)


def _blended(picture: NDArray[np.uint8], card: NDArray[np.uint8], strength: float) -> VideoFrame:
    """The picture as far as its strength goes, and the ground of the card behind it."""
    ground = np.empty_like(card)
    lines = len(card) * 2 // 3
    quarter = lines + (len(card) - lines) // 2
    for part in (slice(0, lines), slice(lines, quarter), slice(quarter, len(card))):
        ground[part] = card[part].flat[0]
    mixed = ground + (picture.astype(np.float32) - ground) * strength
    return av.VideoFrame.from_ndarray(np.rint(mixed).astype(np.uint8), format="yuv420p")


def _joined(parts: Sequence[_Part]) -> Heard | None:
    """What is heard, from the first card to the last; the cards are silent."""
    known = next((each.heard for each in parts if each.heard is not None), None)
    if known is None:
        return None
    rate, channels = known.rate, len(known.samples)
    whole = CARD_S * 2 + sum((each.lasts for each in parts), Fraction(0))
    samples, at = np.zeros((channels, int(whole * rate)), np.float32), CARD_S
    for each in parts:
        if each.heard is not None:
            if (each.heard.rate, len(each.heard.samples)) != (rate, channels):
                raise MediaFailed("reel", "sounds that are not alike")
            first, piece = int(at * rate), _softened(each.heard)
            room = samples.shape[1] - first
            samples[:, first : first + piece.shape[1]] += piece[:, :room]
        at += each.lasts
    return Heard(samples, rate)


def _softened(heard: Heard) -> NDArray[np.float32]:
    samples = heard.samples.copy()
    length = min(int(FADE_S * heard.rate), samples.shape[1] // 2)
    ramp = np.linspace(0.0, 1.0, length, dtype=np.float32)
    samples[:, :length] *= ramp
    samples[:, samples.shape[1] - length :] *= ramp[::-1]
    return samples
