"""Both gates answer with every reason at once; each rule that shuts them is tried by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.gates import CheckIn, Today, exposure_gate, growth_gate
from annotator.domain.strengths import Reason

OPEN = Today(
    visit=3,
    check_in=CheckIn.READY,
    strengths_shown=3,
    strengths_left=1,
    growth_shown=0,
    asked_or_agreed=True,
    ends_in_repair_or_has_contrast=True,
)


def test_pr_10_the_gate_opens_when_everything_is_there() -> None:
    assert growth_gate(OPEN) == ()
    assert growth_gate(replace(OPEN, check_in=CheckIn.A_BIT)) == ()


def test_pr_08_three_strengths_come_before_a_trickier_bit() -> None:
    assert growth_gate(replace(OPEN, strengths_shown=2)) == (Reason.FEW_STRENGTHS,)


def test_pr_08_and_12_one_trickier_bit_in_a_visit_is_enough() -> None:
    again = replace(OPEN, strengths_shown=6, growth_shown=1)
    assert growth_gate(again) == (Reason.ONE_IS_ENOUGH,)


@pytest.mark.parametrize("visit", [1, 2])
def test_pr_08_and_10_none_in_the_first_two_visits_without_a_typed_reason(visit: int) -> None:
    assert growth_gate(replace(OPEN, visit=visit)) == (Reason.EARLY_VISIT,)
    assert growth_gate(replace(OPEN, visit=visit, reason_typed="  ")) == (Reason.EARLY_VISIT,)
    assert growth_gate(replace(OPEN, visit=visit, reason_typed="she asked twice")) == ()


@pytest.mark.parametrize("check_in", [CheckIn.NOT_TODAY, None])
def test_pr_10_it_stays_shut_when_today_is_not_fine_or_nobody_asked(
    check_in: CheckIn | None,
) -> None:
    assert growth_gate(replace(OPEN, check_in=check_in)) == (Reason.NOT_TODAY,)


def test_pr_10_she_asked_or_agreed_and_there_is_a_way_back() -> None:
    assert growth_gate(replace(OPEN, asked_or_agreed=False)) == (Reason.NOT_ASKED,)
    dead_end = replace(OPEN, ends_in_repair_or_has_contrast=False)
    assert growth_gate(dead_end) == (Reason.NO_WAY_BACK,)


def test_pr_11_a_strength_has_to_be_left_to_follow_it() -> None:
    assert growth_gate(replace(OPEN, strengths_left=0)) == (Reason.NO_STRENGTH_AFTER,)


def test_every_reason_comes_at_once() -> None:
    shut = Today(1, None, 0, 0, 1, asked_or_agreed=False, ends_in_repair_or_has_contrast=False)
    assert len(growth_gate(shut)) == 7


def test_pr_10_nothing_opens_outside_a_meeting() -> None:
    assert growth_gate(replace(OPEN, is_meeting=False)) == (Reason.NO_MEETING,)


TYPED = replace(OPEN, reason_typed="agreed in supervision")


def test_pr_14_an_exposure_opens_by_a_typed_reason_and_in_a_meeting_only() -> None:
    assert exposure_gate(TYPED) == ()
    assert exposure_gate(OPEN) == (Reason.NO_REASON_TYPED,)
    assert exposure_gate(replace(TYPED, reason_typed=" \n")) == (Reason.NO_REASON_TYPED,)
    assert exposure_gate(replace(TYPED, is_meeting=False)) == (Reason.NO_MEETING,)


@pytest.mark.parametrize("check_in", [CheckIn.NOT_TODAY, None])
def test_pr_14_an_exposure_stays_shut_when_today_is_not_fine(check_in: CheckIn | None) -> None:
    assert exposure_gate(replace(TYPED, check_in=check_in)) == (Reason.NOT_TODAY,)


def test_pr_14_an_exposure_needs_a_strength_to_end_with() -> None:
    assert exposure_gate(replace(TYPED, strengths_left=0)) == (Reason.NO_STRENGTH_AFTER,)


@given(
    st.builds(
        Today,
        visit=st.integers(1, 6),
        check_in=st.sampled_from([None, *CheckIn]),
        strengths_shown=st.integers(0, 6),
        strengths_left=st.integers(0, 3),
        growth_shown=st.integers(0, 2),
        asked_or_agreed=st.booleans(),
        ends_in_repair_or_has_contrast=st.booleans(),
        reason_typed=st.sampled_from(["", " ", "she asked"]),
        is_meeting=st.booleans(),
    )
)
def test_pr_10_an_open_gate_means_that_every_rule_holds(today: Today) -> None:
    if growth_gate(today) == ():
        assert today.strengths_shown >= 3
        assert today.growth_shown == 0
        assert today.asked_or_agreed
        assert today.visit >= 3 or today.reason_typed.strip()
        assert today.ends_in_repair_or_has_contrast
        assert today.check_in in {CheckIn.READY, CheckIn.A_BIT}
        assert today.strengths_left
        assert today.is_meeting
