"""What is covered cannot be found out again, and what is not stays as it was."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from annotator.domain.covering import Blur, Box
from annotator.media.covering import CELLS, covered, planes
from annotator.media.upright import Size

WIDE, HIGH = Size(640, 360), Size(360, 640)
BOX = Box(250, 250, 400, 500)


def noisy(size: Size, seed: int = 1) -> NDArray[np.uint8]:
    """A picture full of detail: what a face is told by, and more."""
    random = np.random.default_rng(seed)
    return random.integers(16, 236, (size.height * 3 // 2, size.width), np.uint8)


def fine(plane: NDArray[np.uint8]) -> NDArray[np.float64]:
    """What of a plane is finer than a few points."""
    grey = plane.astype(np.float64)
    return grey - cv2.GaussianBlur(grey, (0, 0), 6)


def alike(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    a, b = one - one.mean(), other - other.mean()
    return abs(float((a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum() + 1e-9)))


def inside(size: Size, plane: NDArray[np.uint8], box: Box = BOX) -> NDArray[np.uint8]:
    high, wide = plane.shape
    rows = slice(box.top * high // 1000, box.bottom * high // 1000)
    return plane[rows, box.left * wide // 1000 : box.right * wide // 1000]


@pytest.mark.parametrize("size", [WIDE, HIGH])
def test_nothing_fine_of_what_was_in_a_box_is_left(size: Size) -> None:
    picture = noisy(size)
    made = covered(picture, size, Blur.BOXES, (BOX,))
    for before, after in zip(planes(picture, size), planes(made, size), strict=True):
        was, now = inside(size, before), inside(size, after)
        assert float(fine(was).std()) > 30
        assert float(fine(now).std()) < 1.5
        assert alike(fine(was), fine(now)) < 0.05


def test_two_pictures_that_differ_only_finely_are_covered_alike() -> None:
    # A face and another one at the same place, of the same colours.
    one, other = noisy(WIDE), noisy(WIDE)
    cell = slice(HIGH.width // CELLS * 4, HIGH.width // CELLS * 5)
    flipped = planes(other, WIDE)[0]
    flipped[cell, cell] = flipped[cell, cell][::-1]
    first, second = (covered(each, WIDE, Blur.BOXES, (BOX,)) for each in (one, other))
    assert int(np.abs(first.astype(int) - second.astype(int)).max()) <= 8


def test_what_lies_outside_the_boxes_stays_to_the_point() -> None:
    picture = noisy(WIDE)
    made = covered(picture, WIDE, Blur.BOXES, (BOX,))
    changed = np.argwhere(planes(made, WIDE)[0] != planes(picture, WIDE)[0])
    assert changed[:, 0].min() >= 250 * 360 // 1000 - 1
    assert changed[:, 0].max() <= 750 * 360 // 1000 + 1
    assert changed[:, 1].min() >= 250 * 640 // 1000 - 1
    assert changed[:, 1].max() <= 650 * 640 // 1000 + 1


def test_a_region_stays_and_all_around_it_goes() -> None:
    picture = noisy(WIDE)
    made = covered(picture, WIDE, Blur.OUTSIDE, (BOX,))
    for before, after in zip(planes(picture, WIDE), planes(made, WIDE), strict=True):
        assert np.array_equal(inside(WIDE, before), inside(WIDE, after))
        corner = slice(0, before.shape[0] // 5), slice(0, before.shape[1] // 5)
        assert alike(fine(before[corner]), fine(after[corner])) < 0.1
        assert float(fine(after[corner]).std()) < 1.5


@pytest.mark.parametrize("blur", [Blur.BOXES, Blur.OUTSIDE])
def test_where_nobody_knows_the_whole_picture_is_covered(blur: Blur) -> None:
    picture = noisy(WIDE)
    made = covered(picture, WIDE, blur, None)
    for before, after in zip(planes(picture, WIDE), planes(made, WIDE), strict=True):
        assert float(fine(after).std()) < 1.5
        assert alike(fine(before), fine(after)) < 0.05


def test_without_boxes_to_cover_a_picture_stays_and_without_a_region_none_of_it() -> None:
    picture = noisy(WIDE)
    assert np.array_equal(covered(picture, WIDE, Blur.BOXES, ()), picture)
    assert covered(picture, WIDE, Blur.NONE, None) is picture
    nothing = planes(covered(picture, WIDE, Blur.OUTSIDE, ()), WIDE)[0]
    assert float(fine(nothing).std()) < 1.5


def test_a_box_at_the_edge_is_covered_to_the_last_point_in_all_colours() -> None:
    picture, edge = noisy(HIGH), Box(985, 985, 15, 15)
    made = covered(picture, HIGH, Blur.BOXES, (edge,))
    for before, after in zip(planes(picture, HIGH), planes(made, HIGH), strict=True):
        assert after[-1, -1] != before[-1, -1] or float(fine(after[-3:, -3:]).std()) < 2
        assert not np.array_equal(after[-2:, -2:], before[-2:, -2:])
