"""The door over records in memory; over a real house in tests/web/test_matrix.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, CoderId, PersonId
from annotator.domain.interval import Milliseconds
from annotator.domain.people import ALONE, FIRST, Member, Role
from annotator.domain.policy import NotForYou, Right
from annotator.domain.talking import Mark, Pin
from annotator.journey.admission import NEEDS, Need, Of
from annotator.journey.consent import Given
from annotator.journey.talk_books import Whereabouts
from annotator.wiring.door import Door
from tests.doubled import ADA, BEA, CEM, Doubles
from tests.fakes.clock import NOON
from tests.journey.doubles import a_practice
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


def of(doubles: Doubles, hands: CoderId) -> Door:
    return Door(doubles.records, doubles.clock, lambda: hands)


def test_whoever_codes_a_clip_blind_sees_nobody_elses_coding_of_it_and_nobody_sees_theirs() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    first = doubles.coded(clip, ADA, [])
    asked = doubles.ask(clip, BEA)
    doubles.identities.coder = BEA
    blind = doubles.reliability.begin(asked)
    need, review = Need((Right.SEE_CODINGS,), Of.SESSION), Need((Right.REVIEW,), Of.SESSION)
    of_clip = Need((Right.REVIEW,), Of.CLIP)

    def may(hands: CoderId, asking: Need, thing: str) -> bool:
        try:
            of(doubles, hands).check(asking, (thing,))
        except NotForYou:
            return False
        return True

    for asking in (need, review):
        assert not may(BEA, asking, first)
        assert not may(ADA, asking, blind)
    assert not may(BEA, of_clip, clip)
    assert may(BEA, need, blind)
    assert may(ADA, need, first)
    doubles.reliability.hand_in(asked)
    for asking in (need, review):
        assert may(BEA, asking, first)
        assert may(ADA, asking, blind)
    assert may(BEA, of_clip, clip)


def test_only_whoever_was_asked_begins_it_and_hands_it_in() -> None:
    doubles, dyad = a_practice()
    asked = doubles.ask(doubles.clip(dyad), CEM)
    for need in (NEEDS["Reliability"]["begin"], NEEDS["Reliability"]["hand_in"]):
        of(doubles, CEM).check(need, (asked,))
        for other in (ADA, BEA):
            with pytest.raises(NotForYou):
                of(doubles, other).check(need, (asked,))
        with pytest.raises(NotForYou):
            of(doubles, CEM).check(need, ("x",))


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("coder", [None, SAM, FIRST])
def test_whoever_is_not_at_work_is_let_do_what_they_would_be_let_in_for(
    role: Role, coder: CoderId | None
) -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.TRAINING)
    clip = world.a_ready_clip(dyad)
    with world.records.writing() as desk:
        desk.people.keep(Member(SAM, "Sam", frozenset({role}), NOON, NOON))
    pin = Pin(Milliseconds(0), () if coder is None else (Mark(world.tagging.begin(clip, coder)),))
    need = Need((Right.TALK,), Of.PLACE)
    let_in = True
    try:
        door(world, SAM).check(need, (clip, pin))
    except NotForYou:
        let_in = False
    with world.records.reading() as desk:
        where = Whereabouts(dyad.household.id, clip, coder)
        assert door(world, FIRST).lets(desk, SAM, Right.TALK, where) == let_in
        assert not door(world, FIRST).lets(desk, CoderId("stranger"), Right.TALK, where)
    expected = role is Role.SUPERVISOR or (role is Role.TRAINEE and coder == SAM)
    # A coding of one's own stays one's own, whose family it is or not.
    assert let_in == (expected or (role is Role.THERAPIST and coder == SAM))


def test_a_trainees_own_coding_opens_talk_and_codes_of_it_and_nothing_else_of_the_family() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.TRAINING)
    clip = world.a_ready_clip(dyad)
    with_a_trainee(world)
    where = Whereabouts(dyad.household.id, clip, SAM)
    with world.records.reading() as desk:
        granted = {e for e in Right if door(world, SAM).lets(desk, SAM, e, where)}
    about_families = {Right.SEE_HOUSEHOLDS, Right.REVIEW, Right.SHARE, Right.BRING_CLIPS}
    assert {Right.TALK, Right.SEE_CODINGS, Right.WATCH_CLIPS} <= granted
    assert not granted & about_families


def test_what_is_only_asked_and_not_done_is_answered_as_the_door_would() -> None:
    world = World()
    dyad = world.a_household()
    clip = world.a_ready_clip(dyad)
    with_a_trainee(world)
    assert door(world, FIRST).passes(WATCH, clip)
    assert not door(world, SAM).passes(WATCH, clip)
    assert not door(world, SAM).passes(WATCH, "x")
    world.permit(dyad, Purpose.TRAINING)
    assert door(world, SAM).passes(WATCH, clip)


def test_at_an_open_desk_it_answers_for_many_households_as_without_one() -> None:
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.TRAINING)
    homes = {dyad.household.id, world.a_household("Lark").household.id}
    with_a_trainee(world)
    for hands, known in ((FIRST, homes), (SAM, {dyad.household.id})):
        asking = door(world, hands)
        with world.records.reading() as desk:
            found = asking.among_at(desk, Right.WATCH_CLIPS, homes)
        assert set(found) == set(asking.among(Right.WATCH_CLIPS, homes)) == known
