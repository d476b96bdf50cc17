"""Opening a household, deciding, withdrawing: what stands, and who is refused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from annotator.domain.consent import Decision, NotPermitted, Purpose, Verdict
from annotator.domain.identity import HouseholdId, PersonId
from annotator.journey.consent import (
    Given,
    HouseholdForm,
    NoSuchHousehold,
    NotFilledIn,
    NothingToWithdraw,
    PseudonymTaken,
)
from annotator.journey.ports import Deed
from tests.fakes.records import MemoryRecords
from tests.journey.world import World

MOTHER = Given(PersonId("infant"), "mother", "parental_responsibility")


def test_a_household_is_opened_with_what_the_form_says() -> None:
    world = World()
    form = HouseholdForm(" Wren ", "Ava", "Mama", date(2026, 5, 2), goal="calm evenings")
    dyad = world.consents.open_household(form)
    assert world.consents.dyads(dyad.household.id) == (dyad,)
    assert dyad.household.pseudonym == "Wren"
    assert (dyad.infant.name, dyad.infant.born) == ("Ava", date(2026, 5, 2))
    assert (dyad.carer.how_addressed, dyad.goal) == ("Mama", "calm evenings")


@pytest.mark.parametrize(
    ("form", "missing"),
    [
        (HouseholdForm(" ", "Ava", "Mama"), "pseudonym"),
        (HouseholdForm("Wren", "", "Mama"), "infant"),
        (HouseholdForm("Wren", "Ava", "\t"), "carer"),
    ],
)
def test_a_form_that_leaves_out_a_name_says_which(form: HouseholdForm, missing: str) -> None:
    with pytest.raises(NotFilledIn) as no:
        World().consents.open_household(form)
    assert no.value.missing == missing


def test_two_households_never_share_a_pseudonym() -> None:
    world = World()
    world.a_household("Wren")
    with pytest.raises(PseudonymTaken):
        world.a_household("WREN")


def test_nothing_is_permitted_that_was_not_asked() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD)
    standing = world.consents.standing(dyad.household.id)
    assert set(standing) == set(Purpose)
    assert [each for each in Purpose if standing[each].permitted] == [Purpose.RECORD]
    with pytest.raises(NotPermitted):
        world.consents.require(dyad.household.id, Purpose.TRAINING)


def test_a_permit_runs_out_by_itself() -> None:
    world = World()
    dyad = world.a_household()
    world.permit(dyad, Purpose.SUPERVISION)
    world.consents.require(dyad.household.id, Purpose.SUPERVISION)
    world.clock.pass_by(timedelta(days=200))
    with pytest.raises(NotPermitted) as no:
        world.consents.require(dyad.household.id, Purpose.SUPERVISION)
    assert no.value.standing.verdict is Verdict.EXPIRED


def test_of_one_persons_answers_the_latest_counts() -> None:
    world = World()
    home = world.a_household().household.id
    world.consents.decide(home, Purpose.SUPERVISION, Decision.DENY, MOTHER)
    assert not world.consents.standing(home)[Purpose.SUPERVISION].permitted
    world.consents.decide(home, Purpose.SUPERVISION, Decision.PERMIT, MOTHER)
    assert world.consents.standing(home)[Purpose.SUPERVISION].permitted
    assert [each.decision for each in world.consents.given(home)][-2:] == ["deny", "permit"]


def test_withdrawing_is_one_action_and_counts_at_once() -> None:
    world = World()
    home = world.a_household().household.id
    (ended,) = world.consents.withdraw(home, Purpose.SESSION_REVIEW, "mother")
    assert ended.withdrawn_on == world.clock.today()
    standing = world.consents.standing(home)
    assert standing[Purpose.SESSION_REVIEW].verdict is Verdict.WITHDRAWN
    assert standing[Purpose.RECORD].permitted


def test_taking_back_the_recording_takes_back_everything() -> None:
    world = World()
    home = world.a_household().household.id
    assert len(world.consents.withdraw(home, Purpose.RECORD, "mother")) == 3
    assert not any(each.permitted for each in world.consents.standing(home).values())


def test_what_was_never_permitted_cannot_be_withdrawn() -> None:
    world = World()
    home = world.a_household().household.id
    with pytest.raises(NothingToWithdraw):
        world.consents.withdraw(home, Purpose.TRAINING, "mother")


def test_today_shows_every_household_with_its_clips() -> None:
    world = World()
    dyad = world.a_household("Wren")
    world.a_household("Ash")
    clip = world.a_card(dyad)
    ash, wren = world.consents.households()
    assert (ash.dyad.household.pseudonym, ash.clips) == ("Ash", ())
    assert [each.id for each in wren.clips] == [clip]
    assert wren.standing[Purpose.RECORD].permitted


def test_an_unknown_household_is_refused() -> None:
    world = World()
    with pytest.raises(NoSuchHousehold):
        world.consents.standing(HouseholdId("nobody"))
    with pytest.raises(NoSuchHousehold):
        world.consents.decide(HouseholdId("nobody"), Purpose.RECORD, Decision.PERMIT, MOTHER)


def test_changed_particulars_are_kept_for_a_known_dyad_only() -> None:
    world = World()
    dyad = world.a_household()
    world.consents.change(dyad)
    with pytest.raises(NoSuchHousehold):
        World().consents.change(dyad)


def test_the_audit_knows_every_decision_and_no_name() -> None:
    records = MemoryRecords()
    world = World(records)
    home = world.a_household().household.id
    world.consents.withdraw(home, Purpose.SESSION_REVIEW, "mother")
    deeds = [deed for deed, *_ in records.state.deeds]
    assert deeds[0] is Deed.HOUSEHOLD_OPENED
    assert deeds.count(Deed.CONSENT_DECIDED) == 3
    assert deeds[-1] is Deed.CONSENT_WITHDRAWN
    noted = repr(records.state.deeds)
    assert not [name for name in ("Wren", "Ava", "Mama") if name in noted]
