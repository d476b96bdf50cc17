from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.identity import CoderId, HouseholdId
from annotator.domain.reviewing.queue import (
    RANKS,
    TICKED,
    Seen,
    Waiting,
    Why,
    ordered,
    with_ticks,
)
from tests.fakes.clock import NOON

DAY = date(2026, 11, 12)


def waits(why: Why, days: int = 0, clip: str = "c") -> Waiting:
    return Waiting(why, DAY + timedelta(days=days), "compare", {"clip": clip})


some = st.lists(
    st.builds(waits, st.sampled_from(Why), st.integers(-40, 40), st.text("ab", min_size=1)),
    max_size=20,
)


def test_safeguarding_goes_before_gates_before_consent_before_drift_before_what_is_routine() -> (
    None
):
    order = (
        Why.SAFEGUARDING,
        Why.GATE_OPENED,
        Why.CONSENT_ENDING,
        Why.DRIFT_RED,
        Why.DRIFT_AMBER,
        Why.CODED_TWICE,
    )
    # Whatever is oldest: the last of them has waited longest.
    every = [waits(why, -at) for at, why in enumerate(order)]
    assert [each.why for each in ordered(reversed(every))] == list(order)
    assert set(RANKS) == set(Why)


def test_what_is_alike_goes_by_what_waits_longest_or_ends_soonest() -> None:
    late, soon = waits(Why.CONSENT_ENDING, 20, "b"), waits(Why.CONSENT_ENDING, 3, "a")
    asked, twice = waits(Why.ASKED, -2, "a"), waits(Why.CODED_TWICE, -9, "b")
    assert ordered((asked, late, twice, soon)) == (soon, late, twice, asked)


@given(some)
def test_the_order_does_not_depend_on_who_came_first_and_nothing_stands_twice(
    waiting: list[Waiting],
) -> None:
    once = ordered(waiting)
    assert {each.key for each in once} == {each.key for each in waiting}
    assert len(once) == len({each.key for each in waiting})
    for one, other in pairwise(once):
        assert (RANKS[one.why], one.on) <= (RANKS[other.why], other.on)


@given(some)
def test_it_is_the_same_whichever_way_round_distinct_things_come(waiting: list[Waiting]) -> None:
    distinct = list({each.key: each for each in waiting}.values())
    assert ordered(distinct) == ordered(reversed(distinct))


def a_tick(of: Waiting, by: str = "sam", stand: str = "1") -> Seen:
    return Seen(CoderId(by), of.key, stand, NOON, HouseholdId("h"))


def test_a_tick_counts_only_for_how_the_thing_stands_now() -> None:
    thing = Waiting(Why.ASKED, DAY, "compare", {"clip": "c"}, stand="1")
    mine, theirs = a_tick(thing), a_tick(thing, "kim")
    (told,) = with_ticks([thing], [a_tick(thing, stand="0"), mine, theirs, a_tick(thing, stand="")])
    assert told.seen == (mine, theirs)
    assert with_ticks([replace(thing, stand="2")], [mine]) == (replace(thing, stand="2"),)


@pytest.mark.parametrize("why", list(Why))
def test_only_what_nobody_can_do_away_with_by_doing_it_is_ticked(why: Why) -> None:
    thing = Waiting(why, DAY, "compare", {"clip": "c"}, stand="1")
    (told,) = with_ticks([thing], [a_tick(thing)])
    assert bool(told.seen) == (why in TICKED)
