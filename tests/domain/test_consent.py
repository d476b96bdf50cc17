from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.consent import (
    Consent,
    Decision,
    NotPermitted,
    Purpose,
    Standing,
    Verdict,
    default_expiry,
    months_after,
    require,
    standing,
)
from annotator.domain.identity import ClipId
from tests.builders import A_DAY, a_consent

RECORD, REVIEW = Purpose.RECORD, Purpose.SESSION_REVIEW
PERMIT, DENY = Decision.PERMIT, Decision.DENY
NEXT_DAY = A_DAY + timedelta(days=1)
THIS, OTHER = ClipId("c1"), ClipId("c2")


def verdict(*consents: Consent, purpose: Purpose = RECORD, on: date = NEXT_DAY) -> Verdict:
    return standing(consents, purpose, on).verdict


def for_this(*consents: Consent) -> Verdict:
    return standing(consents, RECORD, NEXT_DAY, THIS).verdict


def test_there_are_ten_purposes() -> None:
    assert len(Purpose) == 10


@pytest.mark.parametrize("purpose", Purpose)
def test_nothing_is_permitted_that_was_never_asked(purpose: Purpose) -> None:
    assert verdict(purpose=purpose) is Verdict.ASKED_NOT


def test_a_yes_for_one_purpose_is_none_for_another() -> None:
    assert verdict(a_consent(RECORD), purpose=RECORD) is Verdict.PERMITTED
    assert verdict(a_consent(RECORD), purpose=REVIEW) is Verdict.ASKED_NOT


@pytest.mark.parametrize("purpose", [each for each in Purpose if each is not RECORD])
def test_nothing_else_is_permitted_unless_the_recording_is(purpose: Purpose) -> None:
    yes, record = a_consent(purpose), a_consent(RECORD)
    assert verdict(yes, record, purpose=purpose) is Verdict.PERMITTED
    assert verdict(yes, purpose=purpose) is Verdict.ASKED_NOT
    gone = replace(record, withdrawn_on=NEXT_DAY)
    assert standing((yes, gone), purpose, NEXT_DAY) == Standing(Verdict.WITHDRAWN, None, RECORD)


def test_a_consent_holds_through_its_last_day_and_no_longer() -> None:
    consent = a_consent(valid_to=NEXT_DAY)
    assert verdict(consent, on=NEXT_DAY) is Verdict.PERMITTED
    assert verdict(consent, on=NEXT_DAY + timedelta(days=1)) is Verdict.EXPIRED


def test_a_consent_does_not_hold_before_the_day_it_was_given() -> None:
    assert verdict(a_consent(on=NEXT_DAY), on=A_DAY) is Verdict.ASKED_NOT


def test_a_withdrawal_holds_from_its_day_on() -> None:
    consent = a_consent(withdrawn_on=NEXT_DAY)
    assert verdict(consent, on=A_DAY) is Verdict.PERMITTED
    assert verdict(consent, on=NEXT_DAY) is Verdict.WITHDRAWN


def test_one_no_of_anybody_with_parental_responsibility_blocks() -> None:
    mother, father = a_consent(), a_consent(decision=DENY, granted_by="father")
    assert verdict(mother, father) is verdict(father, mother) is Verdict.DENIED


def test_one_withdrawal_blocks_whatever_the_others_say() -> None:
    father = a_consent(granted_by="father", withdrawn_on=NEXT_DAY)
    assert verdict(a_consent(), father) is Verdict.WITHDRAWN


def test_one_parents_yes_is_enough_where_the_others_has_run_out() -> None:
    father = a_consent(granted_by="father", valid_to=A_DAY)
    assert verdict(a_consent(), father) is Verdict.PERMITTED


def test_everybody_in_the_picture_has_to_permit() -> None:
    grown_up = a_consent(person="father", granted_by="father", valid_to=A_DAY)
    assert verdict(a_consent(), grown_up) is Verdict.EXPIRED


def test_of_one_persons_answers_the_latest_counts() -> None:
    no, yes = a_consent(decision=DENY), a_consent(on=NEXT_DAY)
    assert verdict(no, yes) is verdict(yes, no) is Verdict.PERMITTED
    assert verdict(a_consent(), a_consent(decision=DENY)) is Verdict.DENIED


def test_taking_back_a_no_opens_the_question_again() -> None:
    assert verdict(a_consent(decision=DENY, withdrawn_on=NEXT_DAY)) is Verdict.ASKED_NOT


def test_an_answer_for_one_clip_says_nothing_of_another() -> None:
    no = a_consent(decision=DENY, clip=THIS)
    assert standing((a_consent(), no), RECORD, NEXT_DAY, OTHER).permitted
    assert standing((a_consent(), no), RECORD, NEXT_DAY).permitted
    assert for_this(a_consent(), no) is Verdict.DENIED


def test_a_later_yes_for_one_clip_lifts_ones_own_no_for_that_clip_only() -> None:
    no, yes = a_consent(decision=DENY), a_consent(clip=THIS, on=NEXT_DAY)
    assert for_this(no, yes) is Verdict.PERMITTED
    assert verdict(no, yes) is Verdict.DENIED


def test_a_later_no_to_everything_outweighs_an_earlier_yes_for_one_clip() -> None:
    assert for_this(a_consent(clip=THIS), a_consent(decision=DENY, on=NEXT_DAY)) is Verdict.DENIED


def test_a_later_yes_to_everything_does_not_lift_a_no_for_one_clip() -> None:
    assert for_this(a_consent(decision=DENY, clip=THIS), a_consent(on=NEXT_DAY)) is Verdict.DENIED


def test_withdrawing_everything_takes_the_yes_for_one_clip_with_it() -> None:
    wide = a_consent(withdrawn_on=NEXT_DAY)
    assert for_this(wide, a_consent(clip=THIS)) is Verdict.WITHDRAWN


def test_nobody_can_lift_anothers_no_for_one_clip() -> None:
    no = a_consent(decision=DENY, granted_by="father")
    assert for_this(no, a_consent(clip=THIS, on=NEXT_DAY)) is Verdict.DENIED


def test_it_is_told_until_when_a_permission_holds() -> None:
    record = a_consent(RECORD, valid_to=date(2027, 1, 1))
    review = a_consent(REVIEW, valid_to=date(2027, 3, 1))
    assert standing((record, review), REVIEW, NEXT_DAY).until == date(2027, 1, 1)
    assert standing((record,), RECORD, NEXT_DAY).until == date(2027, 1, 1)
    assert standing((a_consent(),), RECORD, NEXT_DAY).until is None


def test_what_is_not_permitted_is_refused_with_where_it_stands() -> None:
    assert require((a_consent(),), RECORD, NEXT_DAY).permitted
    with pytest.raises(NotPermitted) as refused:
        require((a_consent(),), REVIEW, NEXT_DAY)
    assert refused.value.facts() == {"purpose": "session review", "standing": "asked not"}


@given(st.permutations(list(range(4))), st.data())
def test_adding_a_no_never_permits_anything_more(order: list[int], data: st.DataObject) -> None:
    some = [
        a_consent(
            decision=data.draw(st.sampled_from(Decision)),
            granted_by=data.draw(st.sampled_from(["mother", "father"])),
            on=A_DAY - timedelta(days=day),
            clip=data.draw(st.sampled_from([None, "c1"])),
        )
        for day in order
    ]
    no = a_consent(decision=DENY, granted_by="grandmother")
    for clip in (None, THIS):
        assert standing([*some, no], RECORD, NEXT_DAY, clip).verdict is Verdict.DENIED


@pytest.mark.parametrize(
    ("purpose", "until"),
    [
        (Purpose.RECORD, None),
        (Purpose.SESSION_REVIEW, None),
        (Purpose.CO_CARER_VIEWING, None),
        (Purpose.SUPERVISION, date(2027, 2, 28)),
        (Purpose.TEAM_CARE, None),
        (Purpose.TRAINING, date(2027, 8, 31)),
        (Purpose.RESEARCH, None),
        (Purpose.PUBLICATION, date(2026, 8, 31)),
        (Purpose.TAKE_HOME_PAGE, None),
        (Purpose.TAKE_HOME_MEDIA, None),
    ],
)
def test_each_purpose_has_its_own_length(purpose: Purpose, until: date | None) -> None:
    assert default_expiry(purpose, date(2026, 8, 31)) == until


def test_the_recording_is_kept_two_months_beyond_the_end_of_care() -> None:
    end = date(2026, 12, 31)
    assert default_expiry(Purpose.RECORD, A_DAY, end) == date(2027, 2, 28)
    assert default_expiry(Purpose.TEAM_CARE, A_DAY, end) == end


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 40))
def test_some_months_on_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    then = months_after(day, months)
    assert (then.year - day.year) * 12 + then.month - day.month == months
    assert then.day == day.day or (then + timedelta(days=1)).day == 1
