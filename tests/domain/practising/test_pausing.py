from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.interval import Stretches
from annotator.domain.practising.pausing import A_BREAK, break_suggested, worked_since_break
from tests.builders import stretch
from tests.strategies import stretches

MINUTE = 60_000


def work(*minutes: tuple[float, float]) -> Stretches:
    return Stretches.of(stretch(round(a * MINUTE), round(b * MINUTE)) for a, b in minutes)


def test_a_break_is_suggested_from_twenty_minutes_of_work_on() -> None:
    assert not break_suggested(work((0, 19.999)))
    assert break_suggested(work((0, 20)))
    assert not break_suggested(work())


def test_short_gaps_neither_count_as_work_nor_as_a_break() -> None:
    assert not break_suggested(work((0, 10), (14.9, 24)))
    assert break_suggested(work((0, 10), (14.9, 24.9)))


def test_after_five_minutes_off_the_twenty_begin_anew() -> None:
    assert not break_suggested(work((0, 19), (24, 43)))
    assert break_suggested(work((0, 19), (24, 44)))


@given(stretches(), st.integers(1, 50))
def test_what_was_worked_before_a_break_no_longer_counts(before: Stretches, then: int) -> None:
    end = before.parts[-1].offset if before.parts else 0
    after = stretch(end + A_BREAK, end + A_BREAK + then)
    assert worked_since_break(before | Stretches((after,))) == then
    assert worked_since_break(before) <= before.total
