"""How a film was held, from its display matrix."""

from __future__ import annotations

import io
from itertools import product

import pytest

from annotator.media.film import first_picture, opened
from annotator.media.orientation import Orientation, orientation_of
from tests.media.films import Reel, film


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_film_says_how_it_was_held(turned: int) -> None:
    with opened(io.BytesIO(film(Reel(rotation=turned, sound=None)))) as found:
        assert orientation_of(first_picture(found)) == Orientation(turned)


def test_a_mirrored_film_is_not_taken_for_one_that_stands_on_its_head() -> None:
    with opened(io.BytesIO(film(Reel(mirrored=True, sound=None)))) as found:
        assert orientation_of(first_picture(found)) == Orientation(0, mirrored=True)


def test_width_and_height_change_places_at_a_quarter_turn_only() -> None:
    every = [Orientation(*each) for each in product((0, 90, 180, 270), (False, True))]
    assert [each.lies for each in every] == [each.turned in (90, 270) for each in every]
    assert len({str(each.steps) for each in every}) == len(every)
