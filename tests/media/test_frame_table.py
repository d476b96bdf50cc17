from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.interval import Interval, Milliseconds
from annotator.media.frame_table import FrameTable, in_ms

BASES = st.sampled_from(
    [Fraction(1, 600), Fraction(1, 90_000), Fraction(1, 24_000), Fraction(1, 15_360)]
)


@st.composite
def tables(draw: st.DrawFn) -> FrameTable:
    base = draw(BASES)
    shortest = int(Fraction(3, 1000) / base) + 1
    steps = draw(st.lists(st.integers(shortest, shortest * 50), min_size=1, max_size=60))
    pts = [draw(st.integers(0, 1000))]
    for step in steps:
        pts.append(pts[-1] + step)
    return FrameTable.of(base, pts)


def window(onset: int, offset: int) -> Interval:
    return Interval(Milliseconds(onset), Milliseconds(offset))


@given(tables())
def test_every_frame_tagged_and_reloaded_is_the_same_frame(table: FrameTable) -> None:
    assert [table.nearest(table.ms(i)) for i in range(len(table))] == list(range(len(table)))


@given(tables())
def test_a_table_written_and_read_is_the_same_table(table: FrameTable) -> None:
    assert FrameTable.from_json(table.to_json()) == table


@given(tables(), st.integers(0, 4000), st.integers(1, 4000))
def test_a_window_holds_the_frames_whose_rounded_time_lies_in_it(
    table: FrameTable, onset: int, length: int
) -> None:
    inside = list(table.within(window(onset, onset + length)))
    assert inside == [i for i in range(len(table)) if onset <= table.ms(i) < onset + length]


@given(tables(), st.data())
def test_windows_that_meet_share_no_frame_and_lose_none(
    table: FrameTable, data: st.DataObject
) -> None:
    between = table.ms(data.draw(st.integers(1, len(table) - 1)))
    end = table.ms(len(table) - 1) + 1
    before, after = table.within(window(0, between)), table.within(window(between, end))
    assert [*before, *after] == list(range(len(table)))


def test_the_first_frame_of_a_rupture_never_lies_before_its_own_onset() -> None:
    table = FrameTable.of(Fraction(1, 10_000), [0, 336, 700])
    rupture_onset = table.ms(1)
    assert rupture_onset == 34
    assert list(table.within(window(0, rupture_onset))) == [0]


def test_halves_are_rounded_upwards_as_a_browser_does() -> None:
    assert [in_ms(Fraction(n, 2000)) for n in (1, 3, 5)] == [1, 2, 3]


def test_a_time_off_by_a_copys_rounding_is_still_its_frame_and_any_other_is_none() -> None:
    table = FrameTable.of(Fraction(1, 24_000), [0, 1001, 2002])
    assert table.shown_at(Fraction(round(Fraction(1001, 24_000) * 90_000), 90_000)) == 1
    assert table.shown_at(Fraction(1, 50)) is None


@pytest.mark.parametrize("document", [b"[]", b"{}", b'{"num":0,"den":1,"pts":[]}', b'{"num":1}'])
def test_what_is_no_table_is_not_taken_for_one(document: bytes) -> None:
    with pytest.raises(ValueError, match="frame table"):
        FrameTable.from_json(document)


def test_where_a_film_has_no_pictures_is_known_to_the_millisecond() -> None:
    table = FrameTable.of(Fraction(1, 25), [50, 51, 52, 53, 54, 230, 231, 232])
    found = table.without_pictures(Milliseconds(12_000))
    assert found == (window(0, 2000), window(2200, 9200), window(9320, 12_000))


@pytest.mark.parametrize("pts", [[0, 1, 2, 3], [0, 30, 60, 90, 140], [0, 1, 2, 26, 27], []])
def test_a_film_that_is_whole_or_slow_lacks_no_pictures(pts: list[int]) -> None:
    table = FrameTable.of(Fraction(1, 25), pts)
    length = Milliseconds(in_ms(table.end()) if pts else 0)
    assert table.without_pictures(length) == ()
