from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.result import Undefined
from annotator.domain.identity import ClipId, CoderId
from annotator.domain.practising.certifying import (
    NoSecondTry,
    NotOneCoder,
    Rule,
    Ruled,
    Standing,
    State,
    over_a_run,
    require_unseen,
    standing,
    verdict,
)
from annotator.domain.practising.examined import Figures
from annotator.domain.practising.thresholds import Thresholds
from tests.builders import an_annotation
from tests.domain.practising.trainees import COMFORT, CUE, GAZE, GOLD, LEAD, QUIET, a_gold, examined

BARS = Thresholds()
PASS = examined()
FAIL = examined((CUE,))
UNSEEN = examined((GAZE, COMFORT, LEAD, QUIET))
NOUGHT = ((0, 0, 0, 0), (0, 0, 0, 0))
LAST_DAY = date(2027, 11, 30)


def row(*each: Figures) -> list[Figures]:
    """Attempts on days one after another, each at its own clip."""
    names = (replace(one, clip=ClipId(f"q{at}"), seal=f"{at:064}") for at, one in enumerate(each))
    return [
        replace(one, sealed_at=one.sealed_at.replace(day=22 + at)) for at, one in enumerate(names)
    ]


def at(*each: Figures, today: date = date(2026, 12, 1)) -> Standing:
    return standing(row(*each), today, BARS)


def by_rule(rules: tuple[Ruled, ...]) -> dict[tuple[Rule, str | None], Ruled]:
    return {(each.rule, each.family): each for each in rules}


def test_a_clip_passes_with_event_f1_of_point_eight_and_no_must_see_moment_missed() -> None:
    assert verdict(PASS, BARS).passed
    just = replace(PASS, found=4, reference=5, marked=5)
    assert verdict(just, BARS).rules[0].value == 0.8
    assert verdict(just, BARS).passed
    assert not verdict(replace(PASS, found=7, reference=9, marked=9), BARS).passed


def test_a_missed_must_see_moment_fails_however_good_the_rest() -> None:
    found = verdict(UNSEEN, BARS)
    f1, must_see = found.rules
    assert f1.met
    assert (must_see.value, must_see.bar, must_see.n, must_see.met) == (1, 0, 1, False)
    assert not found.passed


def test_each_rule_has_its_value_its_bar_and_what_it_rests_on() -> None:
    f1, must_see = verdict(FAIL, BARS).rules
    assert f1.value == pytest.approx(2 / 6)
    assert (f1.rule, f1.bar, f1.n, f1.met) == (Rule.EVENT_F1, 0.8, 6, False)
    assert must_see.met
    kappas = by_rule(verdict(PASS, BARS).beside)
    assert kappas[Rule.KAPPA, None].n == 60
    assert {family for _, family in kappas} == {None, "repair", "rupture", "attunement"}


def test_where_there_is_no_value_it_says_why_and_does_not_pass() -> None:
    nothing = replace(PASS, found=0, reference=0, marked=0)
    f1, _ = verdict(nothing, BARS).rules
    assert (f1.value, f1.met, f1.undefined) == (None, None, Undefined.NO_ANNOTATIONS)
    assert not verdict(nothing, BARS).passed
    blank = replace(PASS, seconds=((60, 0, 0, 0), *[(0, 0, 0, 0)] * 3))
    kappa = over_a_run((blank,), BARS)[0]
    assert (kappa.value, kappa.met, kappa.undefined) == (
        None, None, Undefined.ONE_CODE_THROUGHOUT,
    )  # fmt: skip
    assert kappa.stands_against


def test_a_family_neither_used_is_blank_and_stands_against_nobody() -> None:
    calm = replace(PASS, seconds=((30, 0, 0, 0), (0,) * 4, (0,) * 4, (0, 0, 0, 30)))
    kappas = by_rule(over_a_run((calm,), BARS))
    repair = kappas[Rule.FAMILY_KAPPA, "repair"]
    assert (repair.value, repair.met, repair.undefined) == (None, None, Undefined.CODE_NOT_USED)
    assert not any(each.stands_against for each in kappas.values())


def test_where_no_must_see_moment_could_be_compared_none_was_missed() -> None:
    found = verdict(replace(PASS, must_see=0, must_seen=0), BARS)
    assert (found.rules[1].value, found.rules[1].undefined) == (None, Undefined.NO_ANNOTATIONS)
    assert found.passed


def test_kappa_of_a_run_is_that_of_the_added_tables_worked_by_hand() -> None:
    one = replace(PASS, seconds=((20, 0, 0, 0), (0,) * 4, (0,) * 4, (0, 0, 0, 40)))
    other = replace(PASS, seconds=((20, 0, 0, 20), (0,) * 4, (0,) * 4, (10, 0, 0, 10)))
    # none 40|20 over attunement 10|50: po = 90/120, pe = (60*50 + 60*70)/120**2
    expected = (90 / 120 - 0.5) / (1 - 0.5)
    kappas = by_rule(over_a_run((one, other), BARS))
    assert kappas[Rule.KAPPA, None].value == pytest.approx(expected)
    assert kappas[Rule.FAMILY_KAPPA, "attunement"].value == pytest.approx(expected)
    assert kappas[Rule.KAPPA, None].n == 120
    assert kappas[Rule.KAPPA, None].met is False


def test_a_kappa_exactly_at_the_bar_is_met_and_one_just_below_is_not() -> None:
    # [[3, 1], [1, 19]]: po = 22/24, pe = 416/576, so kappa is 7/10; as a float it is just below.
    there = replace(PASS, seconds=((19, 0, 0, 1), *NOUGHT, (1, 0, 0, 3)))
    kappa = over_a_run((there,), BARS)[0]
    assert kappa.value is not None
    assert kappa.value < 0.7
    assert kappa.met
    below = replace(PASS, seconds=((18, 0, 0, 1), *NOUGHT, (1, 0, 0, 3)))
    assert over_a_run((below,), BARS)[0].met is False


@given(st.integers(1, 4))
def test_the_same_clip_over_and_over_has_its_own_kappa(times: int) -> None:
    shifted = examined((GAZE, LEAD, CUE))
    alone, often = over_a_run((shifted,), BARS), over_a_run((shifted,) * times, BARS)
    assert [each.value for each in often] == pytest.approx([each.value for each in alone])


def test_nobody_has_begun_before_the_first_qualifying_clip() -> None:
    assert at() == Standing(State.NOT_BEGUN, 0, 3, None, ())
    practice = examined(kind="practice")
    assert standing([practice], LAST_DAY, BARS).state is State.NOT_BEGUN


def test_two_of_three_is_on_the_way_and_the_third_in_a_row_certifies() -> None:
    two = at(PASS, PASS)
    assert (two.state, two.passes, two.needed, two.certificate) == (State.ON_THE_WAY, 2, 3, None)
    three = at(PASS, PASS, PASS)
    assert three.state is State.CERTIFIED
    assert three.certificate is not None
    assert three.certificate.granted == date(2026, 11, 24)
    assert three.certificate.until == date(2027, 11, 24)
    assert three.certificate.seals == tuple(f"{n:064}" for n in range(3))
    assert three.certificate.thresholds == BARS
    assert all(each.met for each in three.certificate.rules)


@pytest.mark.parametrize("failed", [FAIL, UNSEEN])
def test_three_that_are_not_in_a_row_do_not_certify(failed: Figures) -> None:
    for places in ((0, 1, 3, 4), (0, 2, 4), (0, 1, 3)):
        found = at(*(PASS if n in places else failed for n in range(5)))
        assert found.certificate is None
        assert found.state is State.ON_THE_WAY
    assert at(PASS, PASS, failed, PASS).passes == 1
    assert at(PASS, PASS, failed).passes == 0


@given(st.lists(st.booleans(), max_size=8))
def test_somebody_is_certified_exactly_where_three_in_a_row_passed(passed: list[bool]) -> None:
    found = at(*(PASS if each else FAIL for each in passed))
    in_a_row = any(all(passed[n : n + 3]) for n in range(len(passed) - 2))
    assert (found.certificate is not None) is in_a_row


def test_the_order_in_which_attempts_are_handed_over_makes_no_difference() -> None:
    attempts = row(PASS, FAIL, PASS, PASS, PASS)
    for turned in (attempts[::-1], attempts[2:] + attempts[:2]):
        assert standing(turned, LAST_DAY, BARS) == standing(attempts, LAST_DAY, BARS)


def test_what_is_missing_is_what_stood_against_the_last_attempt() -> None:
    (missing,) = at(PASS, UNSEEN).missing
    assert missing.rule is Rule.MUST_SEE
    assert {each.rule for each in at(PASS, FAIL).missing} == {Rule.EVENT_F1}
    assert at(PASS).missing == ()


def test_passes_whose_kappa_is_too_low_go_on_until_the_latest_three_have_it() -> None:
    loose = replace(PASS, seconds=((10, 0, 0, 20), (0,) * 4, (0,) * 4, (20, 0, 0, 10)))
    found = at(loose, loose, loose)
    assert (found.state, found.passes, found.certificate) == (State.ON_THE_WAY, 3, None)
    assert {each.rule for each in found.missing} == {Rule.KAPPA, Rule.FAMILY_KAPPA}
    later = at(loose, loose, loose, PASS, PASS, PASS)
    assert later.certificate is not None
    assert later.certificate.seals == tuple(f"{n:064}" for n in (3, 4, 5))


def test_one_family_below_its_bar_stands_against_a_good_kappa_over_all() -> None:
    weak = replace(PASS, seconds=((400, 0, 3, 0), (0, 30, 0, 0), (4, 0, 2, 0), (0, 0, 0, 160)))
    kappas = by_rule(over_a_run((weak,) * 3, BARS))
    assert kappas[Rule.KAPPA, None].met
    assert kappas[Rule.FAMILY_KAPPA, "rupture"].met is False
    assert {(each.rule, each.family) for each in at(weak, weak, weak).missing} == {
        (Rule.FAMILY_KAPPA, "rupture")
    }


def test_a_certificate_is_valid_to_its_last_day_and_expired_on_the_next() -> None:
    assert at(PASS, PASS, PASS, today=date(2027, 11, 24)).state is State.CERTIFIED
    expired = at(PASS, PASS, PASS, today=date(2027, 11, 25))
    assert expired.state is State.EXPIRED
    assert expired.certificate is not None


def test_an_attempt_counts_towards_one_certificate_only() -> None:
    found = at(PASS, PASS, PASS, PASS)
    assert found.certificate is not None
    assert found.certificate.granted == date(2026, 11, 24)
    assert found.passes == 1
    renewed = at(*[PASS] * 6)
    assert renewed.certificate is not None
    assert renewed.certificate.granted == date(2026, 11, 27)


def test_a_service_may_ask_for_more_or_less_within_bounds() -> None:
    attempts = row(PASS, PASS)
    assert standing(attempts, LAST_DAY, Thresholds(consecutive=2)).certificate is not None
    five = row(*[PASS] * 4)
    assert standing(five, LAST_DAY, Thresholds(consecutive=5)).certificate is None
    good = replace(PASS, found=17, reference=20, marked=20)
    assert verdict(good, BARS).passed
    assert not verdict(good, Thresholds(event_f1=0.9)).passed


def test_a_qualifying_clip_is_begun_once_and_a_practice_clip_as_often_as_one_likes() -> None:
    cover = a_gold(kind="qualifying").cover
    require_unseen(cover, [])
    with pytest.raises(NoSecondTry) as refused:
        require_unseen(cover, [cover.clip])
    assert refused.value.clip == cover.clip
    require_unseen(a_gold().cover, [cover.clip])


def test_two_attempts_at_one_qualifying_clip_are_refused_not_counted() -> None:
    attempts = row(FAIL, PASS, PASS, PASS)
    for one, other in combinations(range(4), 2):
        twice = list(attempts)
        twice[other] = replace(twice[other], clip=twice[one].clip)
        with pytest.raises(NoSecondTry):
            standing(twice, LAST_DAY, BARS)


def test_standing_is_asked_for_one_person_at_a_time() -> None:
    one, other = row(PASS, PASS)
    with pytest.raises(NotOneCoder):
        standing([one, replace(other, coder=CoderId("other"))], LAST_DAY, BARS)


def test_a_coder_who_marks_nothing_or_the_whole_clip_does_not_pass() -> None:
    whole = an_annotation("all", "attunement", 0, 60_000, "shared_gaze")
    for own in ((), (whole,), (an_annotation("dark", "uncodable", 0, 60_000),)):
        assert not verdict(examined(own), BARS).passed
    assert verdict(examined(GOLD), BARS).passed
