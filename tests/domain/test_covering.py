"""Boxes as they are drawn, held, and covered: what nobody knows is covered whole."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.covering import (
    AROUND,
    MOST_BOXES,
    SIDE,
    SMALLEST,
    Blur,
    Box,
    Key,
    NotABox,
    boxes_over,
    check_keys,
    held,
    in_order,
    keys_from,
    keys_to_document,
    path_from,
    path_to_document,
    shown_over,
)

ONE, TWO = Box(100, 100, 200, 200), Box(600, 500, 100, 300)
LONG = 12


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    width, height = (draw(st.integers(SMALLEST, SIDE)) for _ in range(2))
    return Box(
        draw(st.integers(0, SIDE - width)), draw(st.integers(0, SIDE - height)), width, height
    )


def key_lists() -> st.SearchStrategy[list[Key]]:
    key = st.builds(
        Key, st.integers(0, MOST_BOXES - 1), st.integers(0, LONG - 1), st.none() | boxes()
    )
    return st.lists(key, max_size=8, unique_by=lambda each: (each.box, each.frame))


@pytest.mark.parametrize(
    "sides",
    [(-1, 0, 50, 50), (0, -1, 50, 50), (960, 0, 50, 50), (0, 960, 50, 50), (0, 0, 14, 50),
     (0, 0, 50, 14)],
)  # fmt: skip
def test_a_box_lies_in_the_picture_and_covers_something(sides: tuple[int, ...]) -> None:
    with pytest.raises(NotABox):
        Box(*sides)


@given(boxes(), boxes(), st.integers(0, 300))
def test_a_box_around_others_holds_them_and_never_leaves_the_picture(
    one: Box, other: Box, by: int
) -> None:
    both = one.with_(other).padded(by)
    for each in (one, other):
        assert both.left <= each.left <= each.right <= both.right <= SIDE
        assert both.top <= each.top <= each.bottom <= both.bottom <= SIDE


@given(key_lists())
def test_a_region_stays_as_it_was_drawn_last_and_before_any_drawing_nobody_knows(
    keys: list[Key],
) -> None:
    path = held(keys, range(LONG))
    numbers = sorted({each.box for each in keys})
    for frame, cover in enumerate(path):
        begun = [each for each in keys if each.frame <= frame]
        if not begun:
            assert cover is None
            continue
        assert cover is not None
        for slot, number in enumerate(numbers):
            own = [each for each in in_order(begun) if each.box == number]
            assert cover[slot] == (own[-1].at if own else None)


@given(key_lists(), st.integers(0, LONG - 1))
def test_whatever_is_in_a_box_at_a_frame_or_beside_it_is_covered(keys: list[Key], at: int) -> None:
    path = held(keys, range(LONG))
    covered = boxes_over(path, at)
    around = path[max(0, at - 1) : at + 2]
    if any(each is None for each in around):
        assert covered is None
        return
    assert covered is not None
    for cover in around:
        for box in cover or ():
            if box is not None:
                wide = box.padded(AROUND)
                assert any(
                    each.left <= wide.left and each.right >= wide.right
                    and each.top <= wide.top and each.bottom >= wide.bottom
                    for each in covered
                )  # fmt: skip


def test_a_lost_box_covers_the_whole_picture_a_frame_before_and_after_too() -> None:
    path = ((ONE,), (ONE,), None, (ONE,), (ONE,))
    assert [boxes_over(path, at) is None for at in range(5)] == [False, True, True, True, False]


def test_where_there_is_nothing_to_cover_nothing_is() -> None:
    assert boxes_over(((None,), (None,)), 0) == ()
    assert shown_over(((None, TWO),), 0, Blur.OUTSIDE) == (TWO,)
    assert shown_over((None,), 0, Blur.OUTSIDE) is None


@given(key_lists())
def test_drawings_and_paths_come_back_as_they_were_written(keys: list[Key]) -> None:
    path = held(keys, range(LONG))
    written = json.loads(json.dumps([keys_to_document(keys), path_to_document(path)]))
    assert keys_from(written[0]) == tuple(keys)
    assert path_from(written[1]) == path


@pytest.mark.parametrize(
    "sent",
    [None, [1], [[0, 1]], [[0, 1, [1, 2, 3]]], [["0", 1, None]], [[0, 1, [0, 0, 2000, 20]]],
     [[0, 0, None]] * 300],
)  # fmt: skip
def test_what_is_no_drawing_is_refused(sent: object) -> None:
    with pytest.raises(NotABox):
        keys_from(sent)


@pytest.mark.parametrize("sent", [None, [1], [[1]], [[[1, 2]]]])
def test_what_is_no_path_is_refused(sent: object) -> None:
    with pytest.raises(NotABox):
        path_from(sent)


@pytest.mark.parametrize(
    "keys",
    [(Key(MOST_BOXES, 0, ONE),), (Key(-1, 0, ONE),), (Key(0, LONG, ONE),), (Key(0, -1, ONE),),
     (Key(0, 3, ONE), Key(0, 3, None))],
)  # fmt: skip
def test_a_drawing_is_of_a_known_box_at_a_frame_of_the_clip_once(keys: tuple[Key, ...]) -> None:
    with pytest.raises(NotABox):
        check_keys(keys, LONG)
    check_keys((Key(0, 0, ONE), Key(1, 0, TWO), Key(0, LONG - 1, None)), LONG)
