"""Several people in one real house: each in by their own slot, each to their own things."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import CoderId, PersonId
from annotator.domain.people import FIRST, NameTaken, NoSuchMember, NotForOneself, Role
from annotator.domain.policy import NotForYou, Right
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.people import People
from annotator.vault.slots import WrongPassphrase
from annotator.vault.ways import WrongInvitation
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from tests.opening import CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.wiring.practice import Practice

HERS = "eleven brown kettles sing"
TRAINEE = frozenset({Role.TRAINEE})


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path, CHEAP, end=lambda: None)
    house.set_up(PASSPHRASE)
    yield house
    house.lock()


def opened(house: House) -> Practice:
    practice = house.practice
    assert practice is not None
    return practice


def invited(house: House, name: str = "Sam", roles: frozenset[Role] = TRAINEE) -> CoderId:
    with acting_as(FIRST):
        people = opened(house).people
        if not people.me().name:
            people.call_me("Ada")
        asked = people.invite(name, roles)
    member, called = house.join(asked.code, HERS)
    assert called == name
    return member


def test_who_is_invited_comes_in_by_a_slot_of_their_own_and_may_what_they_are_here_for(
    house: House,
) -> None:
    sam = invited(house)
    house.lock()
    assert house.unlock(HERS, "sam") == sam
    with acting_as(sam):
        practice = opened(house)
        assert practice.people.me().roles == TRAINEE
        with pytest.raises(NotForYou):
            practice.consents.households()
        with pytest.raises(NotForYou):
            practice.people.invite("Bo", TRAINEE)
        assert practice.training.clips() == ()
    house.lock()
    assert house.unlock(PASSPHRASE, "Ada") == FIRST
    with acting_as(FIRST):
        assert opened(house).may(Right.KEEP_PEOPLE)


def test_an_old_practice_of_one_person_opens_as_before(house: House) -> None:
    practice = opened(house)
    practice.consents.open_household(HouseholdForm("Wren", "Robin", "Mama"))
    house.lock()
    assert not house.names_asked()
    assert house.unlock(PASSPHRASE) == FIRST
    assert len(opened(house).consents.households()) == 1
    with acting_as(FIRST):
        assert opened(house).people.me().roles == {Role.THERAPIST, Role.KEEPER}


def test_where_there_are_several_nobody_named_is_nobody(house: House) -> None:
    invited(house)
    with pytest.raises(NotForYou):
        opened(house).consents.households()
    with pytest.raises(NotForYou):
        opened(house).backup_is_due()


def test_who_leaves_is_shut_out_and_stays_known_by_name(house: House) -> None:
    sam = invited(house)
    with acting_as(FIRST):
        people = opened(house).people
        with pytest.raises(NotForOneself):
            people.let_go(FIRST)
        people.let_go(sam)
        assert people.name_of(sam) == "Sam"
        with pytest.raises(NameTaken):
            people.invite("SAM", TRAINEE)
        with pytest.raises(NoSuchMember):
            people.invite_again(sam)
    assert house.roles(sam) == frozenset()
    with pytest.raises(WrongPassphrase):
        house.unlock(HERS, "Sam")
    with acting_as(sam), pytest.raises(NotForYou):
        opened(house).training.clips()


def test_a_slot_without_a_person_in_the_book_opens_nothing(house: House) -> None:
    """As after a copy of `vault.json` was put back."""
    sam = invited(house)
    before = (house.home / "vault" / "vault.json").read_bytes()
    with acting_as(FIRST):
        opened(house).people.let_go(sam)
    (house.home / "vault" / "vault.json").write_bytes(before)
    house.lock()
    with pytest.raises(WrongPassphrase):
        house.unlock(HERS, "Sam")
    assert house.state() == "locked"


def test_every_one_of_these_deeds_is_in_the_book(house: House) -> None:
    sam = invited(house)
    with pytest.raises(WrongPassphrase):
        house.unlock("not this one at all", "Sam")
    house.unlock(HERS, "Sam")
    house.change_passphrase(sam, HERS, "twelve slow ferries")
    with acting_as(FIRST):
        opened(house).people.give_roles(sam, frozenset({Role.TRAINEE, Role.SUPERVISOR}))
        opened(house).people.let_go(sam)
    with opened(house).records.reading() as desk:
        noted = [(each.deed, each.by, each.on.get("member")) for each in desk.audit.entries()]
        desk.audit.verify()
    assert noted == [
        ("member_renamed", FIRST, FIRST),
        ("member_invited", FIRST, sam),
        ("member_joined", sam, sam),
        ("sign_in_refused", "glimmer", "glimmer"),
        ("signed_in", sam, sam),
        ("passphrase_changed", sam, sam),
        ("roles_given", FIRST, sam),
        ("member_left", FIRST, sam),
    ]


def test_an_invitation_opens_once_and_not_in_the_made_up_family(house: House) -> None:
    with acting_as(FIRST):
        opened(house).people.call_me("Ada")
        asked = opened(house).people.invite("Sam", TRAINEE)
    house.join(asked.code, HERS)
    with pytest.raises(WrongInvitation):
        house.join(asked.code, HERS)


def test_a_therapist_sees_a_colleagues_family_only_where_it_permits_the_team(house: House) -> None:
    with acting_as(FIRST):
        dyad = opened(house).consents.open_household(HouseholdForm("Wren", "Robin", "Mama"))
    bo = invited(house, "Bo", frozenset({Role.THERAPIST}))
    with acting_as(bo):
        practice = opened(house)
        assert practice.consents.households() == ()
        with pytest.raises(NotForYou):
            practice.consents.dyads(dyad.household.id)
    for purpose in (Purpose.RECORD, Purpose.TEAM_CARE):
        with acting_as(FIRST):
            given = Given(PersonId("p"), "mother", valid_to=date(2099, 1, 1))
            opened(house).consents.decide(dyad.household.id, purpose, Decision.PERMIT, given)
    with acting_as(bo):
        assert len(opened(house).consents.households()) == 1
    with acting_as(FIRST):
        opened(house).consents.withdraw(dyad.household.id, Purpose.TEAM_CARE, "mother")
    with acting_as(bo):
        assert opened(house).consents.households() == ()


def test_the_people_are_behind_the_door_too(house: House) -> None:
    assert isinstance(opened(house).reception, People)
    assert not isinstance(opened(house).people, People)
