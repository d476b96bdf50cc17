from __future__ import annotations

import io
from fractions import Fraction

import pytest

from annotator.media.limits import KEPT_WIDTH
from annotator.media.probe import probe
from annotator.media.refusals import NoSuchFrame
from annotator.media.stills import still
from tests.media.films import Reel, film, number_on, steady, uneven, unpacked


@pytest.mark.parametrize(
    "reel",
    [
        Reel(b_frames=2),
        Reel(times=uneven(60), base=Fraction(1, 600), b_frames=3, wrapping="mov"),
        Reel(rotation=270, codec="libx265"),
        Reel(wrapping="avi", b_frames=2, sound=None),
        Reel(wrapping="webm", codec="libvpx", sound="libopus"),
        Reel(keyframe_every=250, b_frames=2),
    ],
    ids=["b-frames", "uneven", "on its side", "avi", "webm", "one keyframe"],
)
def test_every_frame_asked_for_is_the_frame_that_comes(reel: Reel) -> None:
    content = io.BytesIO(film(reel.on_whole_ticks()))
    table = probe(content).frames
    for frame in [*range(0, len(table), 7), 1, 28, 29, 30, 31, len(table) - 1]:
        assert number_on(unpacked(still(content, table, frame))) == frame


def test_a_still_is_no_wider_than_asked() -> None:
    content = io.BytesIO(film(Reel(sound=None)))
    table = probe(content).frames
    assert unpacked(still(content, table, 3, max_width=160)).shape == (120, 160, 3)
    assert unpacked(still(content, table, 3)).shape == (240, 320, 3)


@pytest.mark.parametrize("frame", [-1, 60, 10**9])
def test_a_frame_the_film_does_not_have_is_refused(frame: int) -> None:
    content = io.BytesIO(film(Reel(sound=None)))
    with pytest.raises(NoSuchFrame):
        still(content, probe(content).frames, frame)


@pytest.mark.parametrize(("rotation", "shape"), [(0, (600, 2400, 3)), (90, (2400, 600, 3))])
def test_wide_enough_it_has_the_films_own_size(rotation: int, shape: tuple[int, ...]) -> None:
    content = io.BytesIO(
        film(Reel(times=steady(4), size=(2400, 600), sound=None, rotation=rotation))
    )
    table = probe(content).frames
    assert unpacked(still(content, table, 1, KEPT_WIDTH)).shape == shape
