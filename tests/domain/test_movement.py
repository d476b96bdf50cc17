from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.movement import (
    COLUMNS,
    RATE_HZ,
    ROWS,
    NotARegion,
    Region,
    Regions,
    RegionsAreOne,
    drawn,
    quietened,
    without,
)

LEFT, RIGHT = Region(0, 0, 500, 1000), Region(500, 0, 500, 1000)


@st.composite
def regions(draw: st.DrawFn) -> Region:
    left, top = draw(st.integers(0, 980)), draw(st.integers(0, 980))
    width, height = draw(st.integers(20, 1000 - left)), draw(st.integers(20, 1000 - top))
    return Region(left, top, width, height)


@pytest.mark.parametrize(
    "sides", [(-1, 0, 100, 100), (0, 950, 100, 100), (0, 0, 19, 100), (990, 0, 20, 100)]
)
def test_a_region_lies_within_the_picture_and_can_hold_somebody(
    sides: tuple[int, int, int, int],
) -> None:
    with pytest.raises(NotARegion):
        Region(*sides)


def test_two_halves_share_the_fields_between_them() -> None:
    carer, infant = Regions(LEFT, RIGHT).weights()
    grid = carer.reshape(ROWS, COLUMNS)
    assert grid[:, :16].reshape(-1).tolist() == pytest.approx([1 / (16 * ROWS)] * 16 * ROWS)
    assert (grid[:, 16:] == 0).all()
    assert infant.reshape(ROWS, COLUMNS)[:, 16:].sum() == pytest.approx(1)


def test_what_lies_in_both_is_the_infants() -> None:
    held = Regions(Region(0, 0, 1000, 1000), Region(250, 500, 500, 500))
    carer, infant = held.weights().reshape(2, ROWS, COLUMNS)
    assert (carer[9:, 8:24] == 0).all()
    assert (carer[:9] > 0).all()
    assert (infant[9:, 8:24] > 0).all()


def test_of_a_field_that_both_reach_into_the_carer_has_what_is_left() -> None:
    beside = Regions(Region(0, 0, 1000, 1000), Region(20, 0, 105, 1000))
    carer = beside.weights()[0].reshape(ROWS, COLUMNS)[0]
    assert carer[0] / carer[5] == pytest.approx(20 / 31.25)
    assert (carer[1:4] == 0).all()


def test_two_that_lie_over_each_other_leave_nothing_to_tell_apart() -> None:
    with pytest.raises(RegionsAreOne):
        Regions(Region(300, 300, 100, 100), Region(200, 200, 400, 400))


@given(carer=regions(), infant=regions())
def test_no_field_counts_for_both_and_each_line_is_a_mean(carer: Region, infant: Region) -> None:
    try:
        both = Regions(carer, infant).weights()
    except RegionsAreOne:
        return
    assert ((both > 0).sum(axis=0) <= 1).all()
    assert both.sum(axis=1) == pytest.approx([1, 1])
    assert (both >= 0).all()


def test_a_pulse_of_one_sample_goes_and_a_movement_stays() -> None:
    line = np.array([0, 0, 9, 0, 0, 4, 5, 6, 5, 0, np.nan, 7.0])
    calm = quietened(line)
    assert calm[:4].tolist() == [0, 0, 0, 0]
    assert calm[5:9].tolist() == [4, 5, 5, 5]
    assert np.isnan(calm[10])
    assert calm[11] == 7


@pytest.mark.parametrize("line", [np.empty(0), np.full(5, np.nan), np.zeros(5)])
def test_nothing_and_rest_are_drawn_as_they_are(line: np.ndarray) -> None:
    for each in (quietened(line), drawn(line)):
        np.testing.assert_array_equal(each, line)


@given(st.lists(st.floats(0, 255) | st.just(float("nan")), max_size=60))
def test_what_is_drawn_lies_between_nothing_and_the_full_height(values: list[float]) -> None:
    line = np.array(values, np.float64)
    shown = drawn(line)
    known = shown[~np.isnan(shown)]
    assert ((known >= 0) & (known <= 1)).all()
    assert (np.isnan(shown) == np.isnan(line)).all()
    order = np.argsort(line[~np.isnan(line)], kind="stable")
    assert (np.diff(known[order]) >= 0).all()


def test_what_cannot_be_seen_is_not_known_wherever_it_reaches() -> None:
    line = np.ones(RATE_HZ)
    blank = without(line, [Interval(Milliseconds(81), Milliseconds(161))])
    assert np.flatnonzero(np.isnan(blank)).tolist() == [2, 3, 4]
    assert np.isnan(line).sum() == 0
