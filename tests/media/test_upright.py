from __future__ import annotations

import io
from fractions import Fraction

import av
import numpy as np
import pytest

from annotator.media.film import first_picture, opened
from annotator.media.upright import Size, Upright, colours_of, fitted, no_wider
from tests.media.films import Reel, drawn, film, number_on


def upright_first(reel: Reel, lines: int = 720) -> np.ndarray:
    with opened(io.BytesIO(film(reel))) as found:
        first = first_picture(found)
        upright = Upright(fitted(first, found.picture.sample_aspect_ratio, lines))
        ready = [*upright.feed(first), *upright.flush()]
    assert len(ready) == 1
    assert ready[0].format.name == "yuv420p"
    return ready[0].to_ndarray(format="bgr24")


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_film_held_any_way_or_mirrored_is_seen_upright(rotation: int, mirrored: bool) -> None:
    reel = Reel(rotation=rotation, mirrored=mirrored, sound=None)
    seen = upright_first(reel)
    meant = drawn(0, reel.size if rotation % 180 == 0 else reel.size[::-1])
    assert seen.shape == meant.shape
    assert np.abs(seen.astype(int) - meant).mean() < 6
    assert number_on(seen) == 0


@pytest.mark.parametrize(
    ("size", "sar", "lines", "meant"),
    [
        ((1920, 1080), None, 720, (1280, 720)),
        ((322, 242), (4, 3), 720, (430, 242)),
        ((640, 360), None, 720, (640, 360)),
        ((720, 576), (16, 15), 720, (768, 576)),
        ((641, 361), None, 720, (640, 360)),
    ],
)
def test_points_become_square_and_sides_even(
    size: tuple[int, int], sar: tuple[int, int] | None, lines: int, meant: tuple[int, int]
) -> None:
    frame = av.VideoFrame(*size, "yuv420p")
    fit = fitted(frame, Fraction(*sar) if sar else None, lines)
    assert (fit.width, fit.height) == meant


def test_a_size_is_shrunk_as_a_whole() -> None:
    assert no_wider(Size(1280, 720), 640) == Size(640, 360)
    assert no_wider(Size(320, 240), 640) == Size(320, 240)


def test_a_film_that_changes_its_size_on_the_way_keeps_every_picture() -> None:
    upright = Upright(Size(160, 120))
    ready = []
    for size in ((320, 240), (320, 240), (640, 480), (160, 120)):
        frame = av.VideoFrame.from_ndarray(drawn(1, size), format="bgr24").reformat(
            format="yuv420p"
        )
        ready += upright.feed(frame)
    ready += upright.flush()
    assert [(frame.width, frame.height) for frame in ready] == [(160, 120)] * 4


def as_fields(frame: av.VideoFrame) -> av.VideoFrame:
    graph = av.filter.Graph()
    source = graph.add_buffer(
        width=frame.width, height=frame.height, format=frame.format, time_base=Fraction(1, 25)
    )
    fields = graph.add("setfield", mode="tff")
    graph.link_nodes(source, fields, graph.add("buffersink")).configure()
    graph.push(frame)
    pulled = graph.pull()
    assert isinstance(pulled, av.VideoFrame)
    assert pulled.interlaced_frame
    return pulled


def test_interlaced_pictures_come_out_one_for_one() -> None:
    upright, ready = Upright(Size(160, 120)), []
    for number in range(6):
        frame = av.VideoFrame.from_ndarray(drawn(number, (320, 240)), format="bgr24")
        frame = frame.reformat(format="yuv420p")
        frame.pts, frame.time_base = number, Fraction(1, 25)
        ready += upright.feed(as_fields(frame))
    ready += upright.flush()
    assert len(ready) == 6


def test_bright_colours_are_announced_as_everyday_ones() -> None:
    reel = Reel(codec="libx265", pixels="yuv420p10le", sound=None, tags=HLG)
    with opened(io.BytesIO(film(reel))) as found:
        assert colours_of(first_picture(found)) == (1, 1, 1)


HLG = (("color_trc", 18), ("color_primaries", 9), ("colorspace", 9))


def test_bright_pictures_are_neither_flat_nor_burnt_out() -> None:
    seen = upright_first(Reel(codec="libx265", pixels="yuv420p10le", sound=None, tags=HLG))
    assert number_on(seen) == 0
    assert seen.min() < 60
    assert 90 < seen.mean() < 220


@pytest.mark.parametrize("matrix", [0, 1, 2, 4, 5, 6, 7, 9])
def test_whatever_matrix_the_colours_are_told_in_they_stay_what_they_were(matrix: int) -> None:
    chance = np.random.default_rng(1)
    told = chance.integers(40, 200, (96, 64), np.uint8).repeat(1, axis=0)
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(told), format="yuv420p")
    frame.pts, frame.time_base = 0, Fraction(1, 25)
    frame.colorspace, frame.color_range = matrix, 1
    upright = Upright(Size(64, 64))
    (seen,) = [*upright.feed(frame), *upright.flush()]
    apart = np.abs(seen.to_ndarray().astype(int) - told)
    assert apart.max() <= 1
