"""How a film was held, from its display matrix."""

from __future__ import annotations

import gc
import io
import sys
from fractions import Fraction
from itertools import product

import av
import pytest

from annotator.media.film import first_picture, opened
from annotator.media.orientation import Orientation, orientation_of
from tests.media.films import Reel, film
from tests.photographs import a_jpeg


def of_photographs(picture: bytes) -> bytes:
    """A film of ten of the same, as some cameras make them."""
    out = io.BytesIO()
    with av.open(out, "w", format="avi") as oc:
        made = oc.add_stream("mjpeg", rate=25)
        made.width, made.height, made.pix_fmt = 160, 120, "yuvj420p"
        for number in range(10):
            packet = av.Packet(picture)
            packet.pts = packet.dts = number
            packet.time_base, packet.stream, packet.is_keyframe = Fraction(1, 25), made, True
            oc.mux(packet)
    return out.getvalue()


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_film_says_how_it_was_held(turned: int) -> None:
    with opened(io.BytesIO(film(Reel(rotation=turned, sound=None)))) as found:
        assert orientation_of(first_picture(found)) == Orientation(turned)


def test_a_mirrored_film_is_not_taken_for_one_that_stands_on_its_head() -> None:
    with opened(io.BytesIO(film(Reel(mirrored=True, sound=None)))) as found:
        assert orientation_of(first_picture(found)) == Orientation(0, mirrored=True)


def test_a_picture_that_was_asked_how_it_was_held_is_let_go_at_once_when_it_is_done_with() -> None:
    with opened(io.BytesIO(film(Reel(rotation=90, sound=None)))) as found:
        picture = first_picture(found)
    gc.disable()
    try:
        held = sys.getrefcount(picture)
        orientation_of(picture)
        assert sys.getrefcount(picture) == held
    finally:
        gc.enable()


def test_a_picture_that_carries_exif_is_taken_as_it_lies() -> None:
    with opened(io.BytesIO(of_photographs(a_jpeg(160, 120, orientation=1)))) as found:
        assert orientation_of(first_picture(found)) == Orientation()


def test_width_and_height_change_places_at_a_quarter_turn_only() -> None:
    every = [Orientation(*each) for each in product((0, 90, 180, 270), (False, True))]
    assert [each.lies for each in every] == [each.turned in (90, 270) for each in every]
    assert len({str(each.steps) for each in every}) == len(every)
