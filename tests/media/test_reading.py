from __future__ import annotations

import io
from fractions import Fraction

import pytest

from annotator.media.film import opened
from annotator.media.reading import everything, pictures_from, sound_from, whatever_decodes
from tests.media.films import Reel, film, steady


@pytest.mark.parametrize("b_frames", [0, 2])
@pytest.mark.parametrize("wrapping", ["mp4", "matroska", "avi", "mpegts"])
def test_winding_to_a_picture_never_ends_after_it(wrapping: str, b_frames: int) -> None:
    reel = Reel(wrapping=wrapping, b_frames=b_frames, sound=None, times=steady(90))
    content = film(reel.on_whole_ticks())
    with opened(io.BytesIO(content)) as found:
        times = [time for _, time in pictures_from(found, Fraction(0))]
    for wanted in (0, 1, 29, 30, 31, 59, 60, 89):
        with opened(io.BytesIO(content)) as found:
            first = next(pictures_from(found, times[wanted]))[1]
            assert first <= times[wanted]


def test_a_film_is_read_to_where_it_breaks_off() -> None:
    content = film(Reel(wrapping="mpegts", times=steady(120)))
    with opened(io.BytesIO(content[: len(content) // 2])) as found:
        pictures = [
            frame
            for packet in everything(found)
            if packet.stream is found.picture
            for frame in whatever_decodes(packet)
        ]
    assert 40 < len(pictures) < 80


def test_a_film_without_sound_has_none_to_give() -> None:
    with opened(io.BytesIO(film(Reel(sound=None)))) as found:
        assert list(sound_from(found, Fraction(0))) == []


def test_sound_is_given_from_before_the_place_asked_for() -> None:
    with opened(io.BytesIO(film(Reel(times=steady(120))))) as found:
        assert (next(sound_from(found, Fraction(2))).time or 0) <= 2
