"""What a coding took, worked out from the times of what was done."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.coding_load import Pressed, load_of, worked_through
from annotator.domain.interval import Milliseconds
from annotator.domain.operation import Kind
from tests.fakes.clock import NOON

MINUTE = Milliseconds(60_000)


def at(seconds: float, kind: Kind = Kind.ADD) -> Pressed:
    return Pressed(NOON + timedelta(seconds=seconds), kind)


def test_pauses_of_five_minutes_are_no_work_and_begin_another_sitting() -> None:
    load = load_of([at(0), at(20), at(319), at(619), at(649, Kind.UNDO)], MINUTE)
    # 20 + 299 are work, 300 is a pause, 30 are work again.
    assert (load.at_work, load.sittings) == (349_000, 2)
    assert (load.operations, load.added, load.undone, load.changed) == (5, 4, 1, 0)
    assert load.per_length == pytest.approx(349 / 60)
    assert load.undone_share == 0.2


def test_everything_else_that_is_done_is_a_change() -> None:
    kinds = [Kind.CHANGE, Kind.LINK, Kind.STAR, Kind.REMOVE]
    load = load_of([at(n, kind) for n, kind in enumerate(kinds)], MINUTE)
    assert (load.changed, load.added, load.undone) == (4, 0, 0)


def test_where_nothing_was_done_nothing_is_shared() -> None:
    load = load_of([], Milliseconds(0))
    assert (load.sittings, load.at_work, load.undone_share, load.per_length) == (0, 0, None, None)


@given(st.lists(st.integers(0, 100_000), max_size=30))
def test_work_never_exceeds_the_time_that_passed_and_needs_no_order(seconds: list[int]) -> None:
    instants = [NOON + timedelta(seconds=each) for each in seconds]
    worked, pauses = worked_through(instants)
    passed = (max(seconds) - min(seconds)) * 1000 if seconds else 0
    assert 0 <= worked <= passed - pauses * 300_000
    assert worked_through(reversed(instants)) == (worked, pauses)
