"""The book of the people keeps its promises in memory and in the database."""

from __future__ import annotations

from annotator.domain.identity import CoderId
from annotator.domain.people import FIRST, Member, Role
from annotator.journey.people_books import owned_by, owner_of, therapists_of
from tests.fakes.clock import NOON
from tests.journey.world import World

ADA, SAM = CoderId("ada"), CoderId("sam")


def known(world: World, member: CoderId, *roles: Role) -> None:
    with world.records.writing() as desk:
        desk.people.keep(Member(member, str(member), frozenset(roles), NOON, NOON))


def test_a_household_is_its_first_persons_where_nobody_else_was_noted() -> None:
    world = World()
    household = world.a_household().household.id
    with world.records.reading() as desk:
        assert owner_of(desk, household) == FIRST


def test_asked_of_many_at_once_it_is_said_as_of_one() -> None:
    world = World()
    known(world, ADA, Role.THERAPIST)
    homes = [world.a_household(name).household.id for name in ("Ash", "Elm", "Fir")]
    with world.records.writing() as desk:
        desk.people.own(homes[1], ADA)
        desk.people.own(homes[2], CoderId("nobody"))
    with world.records.reading() as desk:
        for member in (FIRST, ADA, SAM):
            each_asked = {home for home in homes if owner_of(desk, home) == member}
            assert owned_by(desk, homes, member) == each_asked
        assert owned_by(desk, homes, ADA) == {homes[1]}


def test_codings_that_may_reach_a_family_are_its_therapists_and_never_a_trainees() -> None:
    world = World()
    known(world, SAM, Role.TRAINEE, Role.SUPERVISOR)
    known(world, ADA, Role.THERAPIST)
    home = world.a_household().household.id
    with world.records.writing() as desk:
        desk.people.own(home, ADA)
    with world.records.reading() as desk:
        asked = list(dict.fromkeys(therapists_of(desk, home)))
    assert asked == [ADA, FIRST]
