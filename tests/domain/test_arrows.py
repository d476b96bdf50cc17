"""An arrow lies in its picture and points somewhere; where is said in ninths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from annotator.domain.arrows import PARTS, SHORTEST, Arrow, NotAnArrow, Part, Point, check_arrow

FRAMES = 100
sides = some.integers(-200, 1200)


def arrow(x: int, y: int, to_x: int, to_y: int, frame: int = 0) -> Arrow:
    return Arrow(frame, Point(x, y), Point(to_x, to_y))


@given(sides, sides, sides, sides, some.integers(-3, FRAMES + 3))
def test_an_arrow_passes_just_where_it_lies_in_the_picture_of_a_frame_there_is_and_points(
    x: int, y: int, to_x: int, to_y: int, frame: int
) -> None:
    inside = all(0 <= each <= 1000 for each in (x, y, to_x, to_y)) and 0 <= frame < FRAMES
    far = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5 >= SHORTEST
    if inside and far:
        check_arrow(arrow(x, y, to_x, to_y, frame), FRAMES)
        return
    with pytest.raises(NotAnArrow):
        check_arrow(arrow(x, y, to_x, to_y, frame), FRAMES)


@pytest.mark.parametrize("length", [SHORTEST - 1, SHORTEST])
def test_the_shortest_arrow_is_one_of_twenty_thousandths(length: int) -> None:
    if length < SHORTEST:
        with pytest.raises(NotAnArrow):
            check_arrow(arrow(0, 0, length, 0), 1)
    else:
        check_arrow(arrow(0, 0, length, 0), 1)


def test_a_film_without_frames_has_no_arrow() -> None:
    with pytest.raises(NotAnArrow):
        check_arrow(arrow(0, 0, 500, 500), 0)


@pytest.mark.parametrize(
    ("x", "y", "part"),
    [
        (0, 0, Part.UPPER_LEFT),
        (333, 333, Part.UPPER_LEFT),
        (334, 333, Part.UPPER),
        (500, 500, Part.MIDDLE),
        (1000, 0, Part.UPPER_RIGHT),
        (0, 1000, Part.LOWER_LEFT),
        (1000, 1000, Part.LOWER_RIGHT),
    ],
)
def test_where_something_is_is_said_in_ninths(x: int, y: int, part: Part) -> None:
    assert Point(x, y).part is part


def test_every_ninth_is_somewhere() -> None:
    found = [Point(x, y).part for y in (100, 500, 900) for x in (100, 500, 900)]
    assert tuple(found) == PARTS
