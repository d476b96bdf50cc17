from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.interval import Milliseconds, Stretches
from annotator.domain.metrics.following import following
from tests.builders import ms, stretch

MINUTE = Stretches((stretch(0, 60_000),))
times = st.lists(st.integers(0, 59_999).map(Milliseconds), max_size=6)


def test_starts_followed_in_time_are_counted() -> None:
    found = following([ms(1000), ms(20_000)], [ms(3000), ms(40_000)], MINUTE, ms(3000))
    assert (found.followed, found.starts, found.value) == (1, 2, 0.5)


def test_every_whole_second_the_ends_can_be_moved_by_is_tried() -> None:
    # One start, one end right after it: of 59 moves those by 1 and 2 s bring it within 3 s too.
    found = following([ms(1000)], [ms(2000)], MINUTE, ms(3000))
    assert found.moves == 59
    assert found.base == 2 / 59
    assert found.p == 3 / 60


def test_what_cannot_be_coded_is_cut_out_before_anything_is_moved() -> None:
    codable = Stretches((stretch(0, 10_000), stretch(30_000, 40_000)))
    found = following([ms(9000), ms(20_000)], [ms(31_000)], codable, ms(3000))
    assert (found.followed, found.starts, found.moves) == (1, 1, 19)


def test_without_a_start_or_without_time_it_is_blank() -> None:
    nothing = following([], [ms(1)], MINUTE, ms(3000))
    assert (nothing.value, nothing.base, nothing.p) == (None, None, None)
    assert following([ms(1)], [ms(1)], Stretches(), ms(3000)).value is None


@given(times, times)
def test_shares_and_chances_are_what_they_can_be(
    a: list[Milliseconds], b: list[Milliseconds]
) -> None:
    found = following(a, b, MINUTE, ms(3000))
    assert found == following(a, b, MINUTE, ms(3000))
    if found.value is not None and found.base is not None and found.p is not None:
        assert 0 <= found.value <= 1
        assert 0 <= found.base <= 1
        assert 0 < found.p <= 1
