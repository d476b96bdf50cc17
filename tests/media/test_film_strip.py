from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from annotator.media.film_strip import FilmStrip, StripMaker, jpeg
from annotator.media.upright import Size
from tests.media.films import drawn, number_on, steady, unpacked


def strip_of(times: list[Fraction], length_ms: int) -> tuple[FilmStrip, np.ndarray]:
    maker = StripMaker(length_ms, Size(320, 240))
    for number, time in enumerate(times):
        if maker.due(time):
            picture = drawn(number, (320, 240))
            maker.see(av.VideoFrame.from_ndarray(picture, format="bgr24"), time)
    return maker.layout(), unpacked(maker.sheet())


def tile(strip: FilmStrip, sheet: np.ndarray, number: int) -> np.ndarray:
    top, left = number // strip.columns * strip.height, number % strip.columns * strip.width
    return sheet[top : top + strip.height, left : left + strip.width]


def test_each_tile_is_the_picture_on_screen_at_its_time() -> None:
    strip, sheet = strip_of(list(steady(330)), 11_000)
    assert strip == FilmStrip(1000, 160, 120, 10, 11)
    assert [number_on(tile(strip, sheet, i)) for i in range(11)] == [30 * i for i in range(11)]


def test_a_long_film_has_at_most_about_two_hundred_tiles() -> None:
    strip, sheet = strip_of([Fraction(i) for i in range(1800)], 1_800_000)
    assert strip.every_ms == 9000
    assert strip.count == 200
    assert sheet.shape == (20 * 120, 1600, 3)


def test_a_pause_in_the_film_keeps_the_distances_even() -> None:
    strip, sheet = strip_of([Fraction(0), Fraction(1), Fraction(5)], 6000)
    assert [number_on(tile(strip, sheet, i)) for i in range(6)] == [0, 1, 1, 1, 1, 2]
    assert strip.count == 6


def test_a_late_beginning_shows_the_first_picture_until_then() -> None:
    strip, _ = strip_of(list(steady(30, start=Fraction(5, 2))), 3500)
    assert strip.count == 4


@pytest.mark.parametrize("quality", [50, 90])
def test_a_jpeg_holds_the_picture_and_nothing_else(quality: int) -> None:
    content = jpeg(drawn(5, (320, 240)), quality)
    assert content.startswith(b"\xff\xd8\xff\xe0")
    assert b"Exif" not in content
