"""Moments joined to one film: a card before, a card after, and soft fades between."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from annotator.media.cut import Cut, Heard, Sounding, heard_in
from annotator.media.film import first_picture, opened
from annotator.media.frame_table import in_ms
from annotator.media.joining import (
    CARD_S,
    blended,
    card_picture,
    held,
    softened,
    strength,
)
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
    from annotator.media.joining import Shown


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
    opening, closing = card_picture(cards.opening, size), card_picture(cards.closing, size)
    shown = chain(held(opening), *(_faded(each, size, opening) for each in parts), held(closing))
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
            share = strength(time, after - time, part.lasts)
            seen += 1
            if share < 1:
                plain = np.asarray(picture.to_ndarray(), np.uint8)
                yield blended(plain, card, share), time, after - time
            else:
                yield picture, time, after - time
    if seen != len(table):
        raise MediaFailed("reel", f"{seen} of {len(table)} pictures")


def _all_of(upright: Upright, pictures: Iterable[VideoFrame]) -> Iterator[VideoFrame]:
    for each in pictures:
        yield from upright.feed(each)
    yield from upright.flush()


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
            first, piece = int(at * rate), softened(each.heard)
            room = samples.shape[1] - first
            samples[:, first : first + piece.shape[1]] += piece[:, :room]
        at += each.lasts
    return Heard(samples, rate)
