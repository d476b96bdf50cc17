"""Between Python and the arrow: what it begins with, and what may come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotator import words
from annotator.domain.arrows import Arrow, Part, Point
from annotator.domain.identity import ClipId
from annotator.timeline.arrow import Drawing, arrow_in, described

ARROW = Arrow(7, Point(10, 20), Point(500, 500))


def test_it_begins_with_the_frame_and_the_arrow_over_it() -> None:
    document = Drawing(ClipId("c"), 7, ARROW).to_document(draws=False)
    assert document["arrow"] == [10, 20, 500, 500]
    assert (document["clip"], document["frame"], document["draws"]) == ("c", 7, False)
    assert Drawing(ClipId("c"), 7).to_document(draws=True)["arrow"] is None


def test_what_is_drawn_comes_back_over_the_frame_it_was_drawn_on() -> None:
    assert arrow_in({"arrow": [10, 20, 500, 500]}, 7) == ARROW


@given(
    some.one_of(
        some.none(), some.text(), some.integers(), some.lists(some.integers(), max_size=6),
        some.lists(some.one_of(some.none(), some.floats(), some.text()), min_size=4, max_size=4),
    )
)  # fmt: skip
def test_whatever_else_comes_back_is_no_arrow(told: object) -> None:
    four = isinstance(told, list) and len(told) == 4 and all(type(e) is int for e in told)
    assert (arrow_in({"arrow": told}, 0) is not None) == four
    assert arrow_in(told, 0) is None


@pytest.mark.parametrize(
    ("arrow", "says"),
    [
        (ARROW, "Arrow from the upper left to the middle"),
        (Arrow(0, Point(999, 999), Point(0, 500)), "Arrow from the lower right to the left"),
    ],
)
def test_where_it_points_is_said_in_words(arrow: Arrow, says: str) -> None:
    assert described(arrow) == says


def test_every_ninth_of_the_picture_has_its_word() -> None:
    said = words.screens("arrow")
    assert all(said[each.value] for each in Part)
