from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.matching import Matches, matched_events
from tests.builders import ms
from tests.domain.metrics import golden

TWO = Milliseconds(2000)
few = st.lists(st.integers(0, 30).map(Milliseconds), max_size=4)


def test_the_golden_vector() -> None:
    found = matched_events(golden.onsets(golden.FIRST), golden.onsets(golden.SECOND), TWO)
    assert found == Matches(matched=7, one=8, other=7)
    assert found.value == pytest.approx(0.9333, abs=5e-5)
    assert found.agreement == 0.875


def test_the_tolerance_is_kept_to_the_millisecond() -> None:
    assert matched_events({"a": [ms(0)]}, {"a": [ms(2000)]}, TWO).matched == 1
    assert matched_events({"a": [ms(0)]}, {"a": [ms(2001)]}, TWO).matched == 0


def test_another_code_is_no_match() -> None:
    assert matched_events({"a": [ms(0)]}, {"b": [ms(0)]}, TWO) == Matches(0, 1, 1)


def test_without_events_there_is_nothing_to_agree_on() -> None:
    assert matched_events({}, {}, TWO).value is None
    assert matched_events({}, {}, TWO).agreement is None


@given(few, few)
def test_no_other_pairing_makes_more_pairs(
    one: list[Milliseconds], other: list[Milliseconds]
) -> None:
    tolerance = Milliseconds(5)
    found = matched_events({"a": one}, {"a": other}, tolerance).matched
    short, long = sorted((one, other), key=len)
    best = max(
        sum(abs(a - b) <= tolerance for a, b in zip(short, order, strict=False))
        for order in permutations(long)
    )
    assert found == best
