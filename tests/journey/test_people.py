"""Inviting, roles and leaving, as a story."""

from __future__ import annotations

import pytest

from annotator.domain.people import (
    FIRST,
    KeeperNeeded,
    Member,
    NameFirst,
    NoRole,
    NoSuchMember,
    NotForOneself,
    Role,
)
from annotator.journey.people import INVITED_FOR, People
from annotator.journey.people_books import owner_of
from tests.fakes.people import RememberedSignIns, RememberedWays
from tests.journey.world import World

TRAINEE = frozenset({Role.TRAINEE})
THERAPIST = frozenset({Role.THERAPIST})
KEEPER = frozenset({Role.KEEPER})


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def people(world: World) -> People:
    made = People(
        world.records, world.clock, world.identities, RememberedWays(), RememberedSignIns()
    )
    made.call_me("Ada")
    return made


def here(people: People, name: str, roles: frozenset[Role]) -> Member:
    member = people.invite(name, roles).member
    people.joined(member.id)
    return member


def test_who_has_no_name_invites_nobody_for_they_could_not_come_in_again(world: World) -> None:
    nameless = People(
        world.records, world.clock, world.identities, RememberedWays(), RememberedSignIns()
    )
    with pytest.raises(NameFirst):
        nameless.invite("Sam", TRAINEE)


def test_an_invitation_is_written_down_first_and_short_lived(people: People, world: World) -> None:
    invited = people.invite(" Sam  Doe ", TRAINEE)
    assert invited.until == world.clock.now() + INVITED_FOR
    assert invited.code == "code for Sam Doe"
    assert [each.member.name for each in people.all()] == ["Ada", "Sam Doe"]
    assert people.all()[1].invited_until == invited.until
    assert invited.member.may_as == frozenset()


def test_nobody_is_invited_for_nothing(people: People) -> None:
    with pytest.raises(NoRole):
        people.invite("Sam", frozenset())


def test_nobody_changes_what_they_themselves_are_here_for(people: People) -> None:
    with pytest.raises(NotForOneself):
        people.give_roles(FIRST, TRAINEE)
    with pytest.raises(NotForOneself):
        people.let_go(FIRST)
    with pytest.raises(NotForOneself):
        people.invite_again(FIRST)


def test_somebody_keeps_the_records_always(people: People, world: World) -> None:
    bo = here(people, "Bo", THERAPIST)
    world.identities.coder = bo.id
    with pytest.raises(KeeperNeeded):
        people.let_go(FIRST)
    world.identities.coder = FIRST
    here(people, "Kim", KEEPER)
    world.identities.coder = bo.id
    people.let_go(FIRST)
    assert [each.id for each in people.known() if each.is_here] != [FIRST]


def test_the_families_of_who_leaves_go_on_with_a_therapist(people: People, world: World) -> None:
    bo = here(people, "Bo", THERAPIST)
    kim = here(people, "Kim", KEEPER)
    household = world.a_household().household.id
    with world.records.writing() as desk:
        desk.people.own(household, bo.id)
    world.identities.coder = kim.id
    people.let_go(bo.id)
    with world.records.reading() as desk:
        assert owner_of(desk, household) == FIRST
    with pytest.raises(NoSuchMember):
        people.let_go(bo.id)
    assert people.name_of(bo.id) == "Bo"
