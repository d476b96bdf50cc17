from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.metrics.engagement import Engaged, Second
from annotator.domain.metrics.matched import LENIENT_TOO, Matched, matched, mismatches

SP, SM, OB, FD, QC, EL, NE = Engaged
MATCH, CLOSE, MISS = Second(SM, SM), Second(SP, SM), Second(SM, EL)
CARED, UNSEEN = Second(NE, SM, cared_for=True), Second(None, SM)
engaged = st.sampled_from([*Engaged, None])
paths = st.lists(st.builds(Second, engaged, engaged, st.booleans()), max_size=40)


def test_seconds_nobody_can_tell_are_out_of_the_denominator() -> None:
    found = matched([MATCH, CLOSE, MISS, MISS, CARED, UNSEEN])
    assert found == Matched(strict=1, lenient=1, co_regulating=1, mismatched=2)
    assert found.both == 5
    assert (found.value, found.lenient_value) == (0.2, 0.4)


def test_a_way_back_leads_from_mismatch_straight_to_a_match() -> None:
    found = mismatches([MISS, MISS, MATCH, MISS, CARED, MATCH, MISS, UNSEEN, MATCH, MISS])
    assert found.lengths == (2, 1, 1, 1)
    assert found.ways_back == 1
    assert found.unseen == 2
    assert found.rate == pytest.approx(60 / 9)
    assert found.value == 5 / 4


def test_what_matches_only_leniently_is_a_mismatch_unless_asked_otherwise() -> None:
    path = [MISS, CLOSE, MATCH]
    assert mismatches(path).lengths == (2,)
    assert mismatches(path, LENIENT_TOO).lengths == (1,)


@given(paths)
def test_shares_lie_between_nought_and_one_and_are_blank_only_without_seconds(
    path: list[Second],
) -> None:
    found, runs = matched(path), mismatches(path)
    assert (found.value is None) == (found.both == 0) == (runs.rate is None)
    if found.value is not None and found.lenient_value is not None:
        assert 0 <= found.value <= found.lenient_value <= 1
    assert (runs.value is None) == (not runs.lengths)
    assert sum(runs.lengths) == found.mismatched + found.lenient
    assert runs.ways_back + runs.unseen <= len(runs.lengths)


@given(paths)
def test_strict_matches_are_the_same_whoever_is_called_infant(path: list[Second]) -> None:
    turned = [Second(each.carer, each.infant) for each in path]
    assert matched(turned).strict == matched(path).strict
    assert matched(turned).both == matched(path).both
