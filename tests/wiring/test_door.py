"""The door over records in memory; over a real house in tests/web/test_matrix.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, CoderId, PersonId
from annotator.domain.people import ALONE, FIRST, Member, Role
from annotator.domain.policy import NotForYou, Right
from annotator.journey.admission import Need, Of
from annotator.journey.consent import Given
from annotator.wiring.door import Door
from tests.fakes.clock import NOON
from tests.journey.world import World

if TYPE_CHECKING:
    from collections.abc import Callable

SAM = CoderId("5a" * 16)
WATCH = Need((Right.WATCH_CLIPS,), Of.CLIP)


def door(world: World, hands: CoderId | None) -> Door:
    asked: Callable[[], CoderId | None] = lambda: hands  # noqa: E731 - said once
    return Door(world.records, world.clock, asked)


def with_a_trainee(world: World) -> None:
    with world.records.writing() as desk:
        desk.people.keep(Member(SAM, "Sam", frozenset({Role.TRAINEE}), NOON, NOON))


def test_of_one_person_nobody_asks_who_it_is() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    for hands in (None, FIRST):
        door(world, hands).check(WATCH, (clip,))
        door(world, hands).check(WATCH, (ClipId("x"),))  # the step itself says what is missing
    assert door(world, None).roles(FIRST) == ALONE


def test_of_several_nobody_named_is_nobody_and_so_is_a_stranger() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    with_a_trainee(world)
    for hands in (None, CoderId("stranger")):
        with pytest.raises(NotForYou):
            door(world, hands).check(WATCH, (clip,))
    assert door(world, None).roles(CoderId("stranger")) == frozenset()


def test_who_learns_never_reaches_a_shared_review_whatever_its_family_permits() -> None:
    world = World()
    dyad = world.a_household("Wren", *Purpose)
    film, clip = world.a_meeting(dyad), world.a_ready_clip(dyad)
    with_a_trainee(world)
    door(world, SAM).check(WATCH, (clip,))
    with pytest.raises(NotForYou):
        door(world, SAM).check(WATCH, (film,))
    with pytest.raises(NotForYou):
        door(world, SAM).check(Need((Right.WATCH_CLIPS, Right.CODE), Of.CLIP_FOR), (film, SAM))


def test_who_supervises_reaches_a_shared_review_where_supervision_is_permitted() -> None:
    world = World()
    dyad = world.a_household()
    film = world.a_meeting(dyad)
    with world.records.writing() as desk:
        desk.people.keep(Member(SAM, "Sam", frozenset({Role.SUPERVISOR}), NOON, NOON))
    door(world, SAM).check(WATCH, (film,))
    given = Given(PersonId("infant"), "mother", "parental_responsibility")
    world.consents.decide(dyad.household.id, Purpose.SUPERVISION, Decision.DENY, given)
    with pytest.raises(NotForYou):
        door(world, SAM).check(WATCH, (film,))


def test_unknown_and_forbidden_are_one_answer() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    with_a_trainee(world)
    for which in (clip, ClipId("x")):
        with pytest.raises(NotForYou):
            door(world, SAM).check(WATCH, (which,))


def test_the_familys_permission_is_asked_at_each_call() -> None:
    world = World()
    dyad = world.a_household()
    clip = world.a_ready_clip(dyad)
    with_a_trainee(world)
    given = Given(PersonId("p"), "mother")
    world.consents.decide(dyad.household.id, Purpose.TRAINING, Decision.PERMIT, given)
    door(world, SAM).check(WATCH, (clip,))
    assert not door(world, SAM).may(Right.SEE_HOUSEHOLDS, dyad.household.id)
    world.consents.withdraw(dyad.household.id, Purpose.TRAINING, "mother")
    with pytest.raises(NotForYou):
        door(world, SAM).check(WATCH, (clip,))


@pytest.mark.parametrize("role", Role)
def test_asked_of_many_households_at_once_it_answers_as_asked_of_each(role: Role) -> None:
    world = World()
    with world.records.writing() as desk:
        desk.people.keep(Member(SAM, "Sam", frozenset({role}), NOON, NOON))
    world.a_household("Shut")
    for purpose in (Purpose.TEAM_CARE, Purpose.SUPERVISION, Purpose.TRAINING):
        world.permit(world.a_household(purpose.value), purpose)
    their_own = world.a_household("Their own").household.id
    with world.records.writing() as desk:
        desk.people.own(their_own, SAM)
        homes = [each.household.id for each in desk.households.all()]
    asking = door(world, SAM)
    for right in (Right.SEE_HOUSEHOLDS, Right.WATCH_CLIPS, Right.BRING_CLIPS, Right.KEEP_CONSENTS):
        each_asked = {home for home in homes if asking.may(right, home)}
        assert set(asking.among(right, homes)) == each_asked, right
    with world.records.reading() as desk:
        known = set(asking.known_of(desk, homes))
    assert known == {home for home in homes if asking.may(Right.SEE_HOUSEHOLDS, home)}


def test_of_one_person_every_household_is_theirs() -> None:
    world = World()
    homes = [world.a_household(name).household.id for name in ("Ash", "Elm")]
    assert set(door(world, FIRST).among(Right.WATCH_CLIPS, homes)) == set(homes)
