from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.interval import EmptyInterval, Interval, Milliseconds, Stretches
from tests.builders import ms, stretch
from tests.strategies import intervals, stretches

WHOLE = stretch(0, 100)


@pytest.mark.parametrize(("onset", "offset"), [(5, 5), (6, 5), (-1, 5)])
def test_an_interval_has_to_end_after_it_begins_and_begin_within_the_clip(
    onset: int, offset: int
) -> None:
    with pytest.raises(EmptyInterval) as refused:
        stretch(onset, offset)
    assert refused.value.facts() == {"onset": onset, "offset": offset}


def test_the_onset_lies_inside_and_the_offset_no_longer_does() -> None:
    assert stretch(2, 5).contains(ms(2))
    assert stretch(2, 5).contains(ms(4))
    assert not stretch(2, 5).contains(ms(5))


def test_neighbours_that_touch_do_not_overlap() -> None:
    assert not stretch(2, 5).overlaps(stretch(5, 8))
    assert stretch(2, 5).intersection(stretch(5, 8)) is None


def test_padding_never_leaves_the_clip() -> None:
    assert stretch(1, 99).padded(ms(3), ms(3), WHOLE) == WHOLE
    assert stretch(10, 20).padded(ms(3), ms(4), WHOLE) == stretch(7, 24)


@given(intervals(), intervals())
def test_two_intervals_overlap_just_where_they_share_something(a: Interval, b: Interval) -> None:
    shared = a.intersection(b)
    assert a.overlaps(b) == b.overlaps(a) == (shared is not None)
    moments = [at for at in range(100) if a.contains(ms(at)) and b.contains(ms(at))]
    assert len(moments) == (shared.length if shared else 0)


def members(these: Stretches) -> set[int]:
    return {at for part in these for at in range(part.onset, part.offset)}


@given(stretches(), stretches())
def test_sets_of_time_add_meet_and_subtract_like_sets_of_milliseconds(
    a: Stretches, b: Stretches
) -> None:
    assert members(a | b) == members(a) | members(b)
    assert members(a & b) == members(a) & members(b)
    assert members(a - b) == members(a) - members(b)
    assert (a | b).total == len(members(a) | members(b))


@given(stretches(), stretches())
def test_the_parts_stay_sorted_and_never_touch(a: Stretches, b: Stretches) -> None:
    for these in (a | b, a & b, a - b, a.bridged(ms(3))):
        parts = list(these)
        assert all(one.offset < two.offset for one, two in pairwise(parts))
        assert all(one.offset < two.onset for one, two in pairwise(parts))


@given(stretches(), stretches(), stretches())
def test_union_and_intersection_keep_the_laws_of_sets(
    a: Stretches, b: Stretches, c: Stretches
) -> None:
    assert a | b == b | a
    assert a & b == b & a
    assert (a | b) | c == a | (b | c)
    assert (a & b) & c == a & (b & c)
    assert a & (b | c) == (a & b) | (a & c)
    assert a | a == a & a == a
    assert a - a == Stretches()
    assert (a - b) | (a & b) == a


@given(stretches(), st.integers(0, 30))
def test_bridging_fills_gaps_up_to_its_length_and_no_others(a: Stretches, gap: int) -> None:
    bridged = a.bridged(Milliseconds(gap))
    assert a & bridged == a
    parts = list(bridged)
    assert all(two.onset - one.offset > gap for one, two in pairwise(parts))
    assert all(hole.length <= gap for hole in bridged - a)


@given(stretches(), intervals())
def test_what_lies_within_an_interval_is_found_just_when_the_two_overlap(
    a: Stretches, b: Interval
) -> None:
    assert a.overlaps(b) == bool(list(a.within(b)))
    assert members(a.within(b)) == {at for at in members(a) if b.contains(ms(at))}


def test_a_set_of_time_counts_its_parts() -> None:
    assert len(Stretches.of([stretch(0, 2), stretch(1, 4), stretch(6, 8)])) == 2
